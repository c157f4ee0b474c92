"""A mailing made once for the tests of this room: two sizes with a template, one without, and awkward people."""

from __future__ import annotations

import datetime
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from leaflets.mailing.order import MailingOrder
from leaflets.mailing.plan_mailing import MailingPlan, plan_mailing
from leaflets.mailing.run_mailing import MailingReport, run_mailing

TODAY = datetime.date(2026, 11, 23)
LETTER = """\
envelope: dl-uk
columns:
  name: {header: Name}
  address: {header: [Name, Street, Town], type: address}
  appointment: {header: When, type: datetime}
  need: {header: Need, type: print-need}
  copies: {header: Copies, type: copies, when_empty: "1"}
letters:
  en:
    sender: [Example Clinic, 01632 960 123]
    date: 23 November 2026
    paragraphs:
      - Dear {name},
      - text: "{appointment}, room {{4}}"
        strong: true
      - Please read this.
"""
HEAD = "Name,Street,Town,When,Need,Copies\n"
ROWS = (
    "Ms Sample Oneson,201 Example Street,Example Town,2027-03-01 10:30,14,1",
    "Mr Sample Zwei-Ångström,202 Example Street,Łódź,2027-03-02 10:30,14,1",
    "Ms Ŵyn Sample Threeson,203 Example Street,Example Town,2027-03-03 10:30,14,2",
    "Mx Γιώργος Sample Fourson,204 Example Street,Example Town,2027-03-04 10:30,14,1",
    "Ms Sample Five علي,205 Example Street,Example Town,2027-03-05 10:30,14,1",
    f"Ms {'Sixlongname' * 40},206 Example Street,Example Town,2027-03-06 10:30,14,1",
    "Ms Sample Sevenson,207 Example Street,Example Town,2027-03-07 10:30,large,1",
    "Dr Sample Eightson,208 Example Street,Example Town,2027-03-08 10:30,nhs-28,1",
    "Dr Sample with-a-name-that-is so-long-it-takes-another Nineson,209 Example Street,Town,2027-03-09 10:30,28,1",
    "Dr Sample Tenson,210 Example Street,Example Town,2027-03-10 10:30,957371000000106,1",
    "Dr Sample Elevenson,211 Example Street,Example Town,2027-03-11 10:30,18,3",
)
"""Of record 5 no typeface has the letters, 6 does not fit the window, 7 has an unknown need."""
STAMPED, LAID_OUT, STOPPED = {1, 2, 8, 9, 10}, {3, 4, 11}, {5, 6, 7}


@dataclass(frozen=True)
class Made:
    """The report of a mailing, its plan, and the files in its archive by record."""

    report: MailingReport
    plan: MailingPlan
    files: dict[int, bytes]
    order: MailingOrder

    @property
    def job_file(self) -> Path:
        return self.report.archive.with_suffix(".json")


def write_order(folder: Path, rows: tuple[str, ...] = ROWS, letter: str = LETTER) -> MailingOrder:
    """An order for a small leaflet; the list and the letter stand in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "people ü.csv").write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    (folder / "letter.yaml").write_text(letter, "utf-8")
    return MailingOrder(
        people=folder / "people ü.csv",
        letter=folder / "letter.yaml",
        leaflet="miller-fisher-syndrome",
        out=folder / "out",
        today=TODAY,
        verified=None,
        is_judged=False,
        worker_count=1,
    )


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    from dataclasses import replace

    folder = tmp_path_factory.mktemp("mailing")
    order = replace(write_order(folder), is_printed=True)
    report = run_mailing(order)
    with zipfile.ZipFile(report.archive) as archive:
        files = {record.record: archive.read(record.name) for record in report.job.records}
    return Made(report, plan_mailing(order, folder), files, order)
