from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from leaflets.errors import ExitCode, FileError, RenderError
from leaflets.mailing import make_variant, read_archive, run_mailing
from leaflets.mailing.variant import Way
from leaflets.preflight.check_standard import check_standards
from tests.mailing.conftest import LAID_OUT, ROWS, STAMPED, STOPPED, Made, write_order


def words_of(record: int) -> list[str]:
    """What stands in the file of this record alone."""
    name, street = ROWS[record - 1].split(",")[:2]
    return [name.split()[-1], street]


def search_everywhere(content: bytes) -> str:
    """Every string and every stream of every object, unpacked, and the text of each page as glyphs say it."""
    found = [content.decode("latin-1")]
    with pikepdf.open(BytesIO(content)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                found.append(item.read_bytes().decode("latin-1"))
            found.append(str(item.unparse()) if hasattr(item, "unparse") else str(item))
        for page in pdf.pages:
            found.append(read_glyphs(page))
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.S):
        try:
            found.append(zlib.decompress(packed).decode("latin-1"))
        except zlib.error:
            found.append(packed.decode("latin-1"))
    return "\n".join(found)


def read_glyphs(page: pikepdf.Page) -> str:
    """The text of a page by the fonts' own tables, with nothing between the pieces of a line."""
    tables = {}
    for name, font in page.obj.Resources.Font.items():
        pairs = re.findall(rb"<(\w{4})> <(\w+)>", font.ToUnicode.read_bytes())
        tables[name] = {glyph.lower(): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in pairs}
    text, table = "", {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            table = tables[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            pieces = operands[0] if str(operator) == "TJ" else operands
            for piece in pieces:
                if isinstance(piece, pikepdf.String):
                    code = bytes(piece).hex().encode()
                    text += "".join(table.get(code[n : n + 4], "?") for n in range(0, len(code), 4))
            text += "\n"
    return text


def test_each_record_goes_the_cheapest_way_that_serves_it(made: Made) -> None:
    ways = {record.record: record.way for record in made.report.job.records}
    assert {record for record, way in ways.items() if way == Way.STAMPED} == STAMPED
    assert {record for record, way in ways.items() if way == Way.LETTER} == LAID_OUT
    assert made.report.ways == {Way.STAMPED: len(STAMPED), Way.LETTER: len(LAID_OUT), Way.WHOLE: 0}


def test_who_cannot_be_served_is_stopped_with_the_reason_and_without_a_word_of_theirs(made: Made) -> None:
    reasons = {record: reason for record, _, reason in made.report.job.stopped}
    assert reasons.keys() == STOPPED
    assert "no typeface here can print U+0639" in reasons[5]
    assert "too long for the window" in reasons[6]
    assert "print need is unknown" in reasons[7]
    assert [line for _, line, _ in made.report.job.stopped] == [6, 7, 8]
    assert made.report.exit_code is ExitCode.CONTENT


def test_all_files_were_read_back(made: Made) -> None:
    assert made.report.verified == len(STAMPED | LAID_OUT)


def test_no_file_holds_anything_of_another_person(made: Made) -> None:
    for record, content in made.files.items():
        everything = search_everywhere(content)
        assert all(word in everything for word in words_of(record)), record
        for other in range(1, len(ROWS) + 1):
            if other != record:
                assert not any(word in everything for word in words_of(other)), (record, other)


def test_nothing_of_a_person_is_written_anywhere_else(made: Made) -> None:
    text = made.job_file.read_text("utf-8") + " ".join(path.name for path in made.order.out.iterdir())
    text += " ".join(record.name for record in made.report.job.records)
    for record in range(1, len(ROWS) + 1):
        assert not any(word in text for word in words_of(record))
    assert "Example Town" not in text


def test_every_file_is_pdf_ua_and_pdf_a(made: Made) -> None:
    for record, content in made.files.items():
        assert check_standards(content, str(record), ("ua1", "a3a")) == ()


def test_the_archive_is_whole_and_says_what_the_job_says(made: Made) -> None:
    with zipfile.ZipFile(made.report.archive) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [record.name for record in made.report.job.records]
    for record in made.report.job.records:
        assert hashlib.sha256(made.files[record.record]).hexdigest() == record.sha256
    assert made.report.archive.stat().st_mode & 0o077 == 0


def test_the_same_list_gives_the_same_bytes_with_any_number_of_processes(made: Made, tmp_path: Path) -> None:
    again = run_mailing.run_mailing(replace(made.order, out=tmp_path / "again", worker_count=2, is_printed=True))
    for path in made.order.out.iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes(), path.name
    assert again.job == made.report.job


def test_a_file_that_does_not_say_what_its_row_says_stops_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = write_order(tmp_path, ROWS[7:10])
    good = make_variant.fill_slots
    wrong = {"line0": ("Dear Dr Sample Nobody,",)}
    monkeypatch.setattr(make_variant, "fill_slots", lambda person, words, join: good(person, words, join) | wrong)
    with pytest.raises(RenderError, match=r"of 3 files are wrong, first record \d+: the letter does not say") as caught:
        run_mailing.run_mailing(order)
    assert "Sample" not in str(caught.value)
    assert list(order.out.iterdir()) == []


def test_another_archive_in_the_way_is_left_alone(made: Made, tmp_path: Path) -> None:
    order = replace(made.order, out=tmp_path, job="mine")
    (tmp_path / "mine.zip").write_bytes(b"theirs")
    with pytest.raises(FileError, match="is in the way"):
        run_mailing.run_mailing(order)
    assert (tmp_path / "mine.zip").read_bytes() == b"theirs"


def test_when_everybody_is_stopped_there_is_a_job_and_no_archive(tmp_path: Path) -> None:
    report = run_mailing.run_mailing(write_order(tmp_path, ROWS[6:7]))
    assert report.job.records == ()
    assert not report.archive.exists()
    assert report.archive.with_suffix(".json").exists()


def test_a_leaflet_that_fails_preflight_is_sent_to_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_variant, "_find_faults", lambda *arguments: "smallest-text")
    report = run_mailing.run_mailing(replace(write_order(tmp_path, ROWS[:1]), is_judged=True))
    assert report.exit_code is ExitCode.RENDER
    assert [(size, count) for size, count, _ in report.failures] == [("14", 1)]
    assert "did not pass preflight (smallest-text)" in report.failures[0][2]
    assert not report.archive.exists()


def test_the_leaflet_in_a_file_is_judged_as_an_edition_is(tmp_path: Path) -> None:
    report = run_mailing.run_mailing(replace(write_order(tmp_path, ROWS[:1]), is_judged=True))
    assert report.exit_code is ExitCode.OK
    assert read_archive.choose_sample(report.job.records, 5) == report.job.records


def test_a_worker_that_is_killed_before_there_is_work_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def submit(self, *arguments: object) -> object:
            raise BrokenProcessPool

    @contextmanager
    def open_broken(count: int, modules: object, *, is_ahead: bool) -> Iterator[Broken]:
        yield Broken()

    monkeypatch.setattr(run_mailing, "open_pool", open_broken)
    monkeypatch.setattr(run_mailing, "start_ahead", lambda people, count: 2)
    with pytest.raises(RenderError, match="a worker process was killed, so nothing was published"):
        run_mailing.run_mailing(write_order(tmp_path))
    assert list(tmp_path.rglob("*.zip")) == list(tmp_path.rglob("*.part")) == []
