"""Ten thousand letters: each says what its row says, none says what another says, two hundred pass the validators."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from pathlib import Path

import pytest

from benchmarks.invented_people import NEEDS, invent_people
from leaflets.folders import program_folder
from leaflets.mailing.order import MailingOrder
from leaflets.mailing.run_mailing import run_mailing
from leaflets.mailing.variant import Way
from leaflets.preflight.check_standard import check_standards

PEOPLE = 10_000
VALIDATED = 200
# Of these neither the template nor Atkinson Hyperlegible has every letter.
AWKWARD = {500: "Ŵyn Awkward", 1500: "Γιώργος Awkward", 2500: "Nguyễn Awkward", 9999: "Ōno Awkward"}


@pytest.fixture(scope="module")
def people() -> bytes:
    rows = list(csv.reader(io.StringIO(invent_people(PEOPLE).decode())))
    for record, name in AWKWARD.items():
        rows[record][0] = name
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


@pytest.mark.slow
def test_ten_thousand_letters(people: bytes, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(people)
    report = run_mailing(
        MailingOrder(
            people=tmp_path / "people.csv",
            letter=program_folder("starter") / "letter.yaml",
            leaflet="lambert-eaton-syndrome",
            out=tmp_path / "out",
            today=datetime.date(2026, 11, 23),
            verified=None,
            worker_count=2,
        )
    )
    # Each file was read back out of the archive with PDFium: its letter says, letter by letter, what the row says.
    assert report.verified == len(report.job.records) == PEOPLE
    assert report.ways == {Way.STAMPED: PEOPLE - len(AWKWARD), Way.LETTER: len(AWKWARD), Way.WHOLE: 0}
    surnames = [row[0].split()[-1] for row in csv.reader(io.StringIO(people.decode()))][1:]
    by_size = {record.size for record in report.job.records}
    assert len(by_size) == len(NEEDS)
    chosen = [report.job.records[record - 1] for record in AWKWARD]
    for size in sorted(by_size):
        group = [record for record in report.job.records if record.size == size]
        chosen += group[:: len(group) // -(-VALIDATED // len(by_size))]
    assert len(chosen) >= VALIDATED
    with zipfile.ZipFile(report.archive) as archive:
        for record in chosen:
            found = check_standards(archive.read(record.name), record.name, ("ua1", "a3a"))
            assert [str(finding) for finding in found] == []
        letters = _read_surnames(archive, [record.name for record in report.job.records], surnames)
    assert letters == [{surname} for surname in surnames]


def _read_surnames(archive: zipfile.ZipFile, names: list[str], surnames: list[str]) -> list[set[str]]:
    """The surnames of the list that stand anywhere on the letter's page of each file."""
    import pypdfium2

    known = set(surnames)
    found = []
    for name in names:
        document = pypdfium2.PdfDocument(archive.read(name))
        words = document[0].get_textpage().get_text_range().replace(",", " ").split()
        found.append(known & set(words))
        document.close()
    return found
