"""What is no whole PDF gives one line and the next file is measured; no file ends or stalls the program."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from leaflets.errors import ExitCode, FileError
from leaflets.facts.facts import FileFacts
from leaflets.preflight.work_apart import measure_apart
from tests.fuzz_facts import SECONDS, judge_content, make_mutant, name_kind, run_fuzz
from tests.hostile_seeds import HAND_WRITTEN, list_seeds, write_pdf

KEPT = sorted((Path(__file__).parents[1] / "resources" / "hostile_files").glob("*.b64"))


def encrypt(content: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret too"))
    return out.getvalue()


def write_endless() -> bytes:
    kids = b"3 0 R " * 10_000
    pages = b"<< /Type /Pages /Kids [" + kids + b"] /Count 10000 >>"
    return write_pdf(HAND_WRITTEN | {2: pages})


def write_picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "PNG")
    return out.getvalue()


def write_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("leaf.pdf", write_pdf(HAND_WRITTEN))
    return out.getvalue()


def cut_off(content: bytes) -> bytes:
    return content[: len(content) // 2]


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "broken": (lambda: b"%PDF-1.7\nnothing that is a PDF\n%%EOF\n", "damaged"),
    "no-catalogue": (lambda: write_pdf(HAND_WRITTEN).replace(b"/Root 1 0 R", b"/Root 99 0 R"), ""),
    "cut-off": (lambda: cut_off(list_seeds()[2]), "cut off"),
    "locked": (lambda: encrypt(list_seeds()[2]), "password"),
    "no-pages": (lambda: write_pdf(HAND_WRITTEN | {2: b"<< /Type /Pages /Kids [] /Count 0 >>"}), "has no pages"),
    "10000-pages": (write_endless, "10,000 pages"),
    "picture": (write_picture, "not a PDF"),
    "text": (lambda: b"Take one tablet in the morning.\n", "not a PDF"),
    "archive": (write_archive, "not a PDF"),
}


def measure(*contents: bytes, folder: Path, seconds: float = SECONDS) -> list[FileFacts | FileError]:
    paths = [folder / f"{number}.pdf" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return list(measure_apart(paths, seconds))


@pytest.mark.parametrize("kind", [kind for kind in FILES if FILES[kind][1]])
def test_each_kind_is_one_line_with_the_name_the_reason_and_what_to_do(kind: str, tmp_path: Path) -> None:
    write, reason = FILES[kind]
    error, good = measure(write(), write_pdf(HAND_WRITTEN), folder=tmp_path)
    assert isinstance(error, FileError) and error.exit_code is ExitCode.FILE
    text = str(error)
    assert text.startswith(f"{tmp_path / '0.pdf'}: ")
    assert reason in text and ";" in text and "\n" not in text
    assert name_kind(error) == "refused"
    assert not isinstance(good, FileError)


def test_a_damaged_way_to_the_pages_is_one_line_or_facts(tmp_path: Path) -> None:
    (result,) = measure(FILES["no-catalogue"][0](), folder=tmp_path)
    assert not isinstance(result, FileError) or name_kind(result) == "refused"


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    found = [str(result) for result in measure_apart([tmp_path, tmp_path / "gone.pdf"])]
    assert [line.removeprefix(str(tmp_path)) for line in found] == [
        ": is a folder; name the PDF files in it",
        "/gone.pdf: there is no such file; check its name and folder",
    ]


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_what_once_broke_or_stalled_a_reader_is_one_line_or_facts(path: Path, tmp_path: Path) -> None:
    # PDFium draws the tiles of tiles-without-end one by one, for hours: that one must be ended from outside.
    kinds = {"slow"} if path.stem == "tiles-without-end" else {"facts", "refused"}
    error, good = measure(
        base64.b64decode(path.read_text("ascii")), write_pdf(HAND_WRITTEN), folder=tmp_path, seconds=3
    )
    assert name_kind(error) in kinds
    assert not isinstance(good, FileError)


def test_the_seeds_are_whole() -> None:
    for content in list_seeds():
        assert judge_content(content, "seed.pdf").startswith("seed.pdf: ")


def test_mutants_are_the_same_each_time_and_differ() -> None:
    assert [make_mutant(number) for number in range(20)] == [make_mutant(number) for number in range(20)]
    assert len({make_mutant(number) for number in range(20)}) == 20


@pytest.mark.slow
def test_few_hundred_broken_files_end_and_stall_nothing(tmp_path: Path) -> None:
    tally = run_fuzz(range(200), tmp_path)
    assert tally.odd == []
    assert set(tally.counts) == {"facts", "refused"} and min(tally.counts.values()) >= 50


@pytest.mark.slow
def test_thousands_of_broken_files_end_and_stall_nothing(tmp_path: Path) -> None:
    assert run_fuzz(range(100_000, 103_000), tmp_path).odd == []
