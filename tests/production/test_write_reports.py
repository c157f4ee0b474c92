from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.ledger.entry import Entry, State
from leaflets.production.production import Production
from leaflets.production.session import Outcome
from leaflets.production.write_reports import write_reports
from tests.production.made_pdf import make_one


@pytest.fixture
def outcome(production: Production) -> Outcome:
    """One edition made, with a name that an address must write otherwise, and a condition refused."""
    made = make_one()
    production.out.mkdir()
    (production.out / "ä #1.pdf").write_bytes(made.content)
    form = ("thing-000", "patient", "a4", 12.0, "white")
    entry = Entry("ä #1.pdf", "k", State.UNMEASURED, *form, "ä #1.pdf", made.sha256, made.byte_count, made.page_count)
    refused = Entry("", "", State.FAILED, "thing-001", "", "", 0.0, "", message="withdrawn", exit_code=3)
    return Outcome((entry, refused), frozenset({"ä #1.pdf"}))


def test_both_reports_stand_beside_the_outputs_with_the_missing_picture(
    production: Production, outcome: Outcome
) -> None:
    page, table = write_reports(production, outcome)
    text = page.read_text("utf-8")
    assert 'href="%C3%A4%20%231.pdf"' in text and "Batch report: out" in text
    picture = production.out / f"report-pages/{make_one().sha256[:20]}.png"
    assert picture.read_bytes() == make_one().thumbnail
    assert len(table.read_text("utf-8").splitlines()) == 3
    first, *rest = outcome.entries
    sheets = replace(outcome, entries=(replace(first, sheets="ä #1-sheets.pdf"), *rest))
    page, table = write_reports(production, sheets)
    assert 'href="%C3%A4%20%231-sheets.pdf"' in page.read_text("utf-8")
    assert "ä #1-sheets.pdf" in table.read_text("utf-8")


def test_reports_that_say_the_same_are_left_alone(production: Production, outcome: Outcome) -> None:
    paths = write_reports(production, outcome)
    stamps = [path.stat().st_mtime_ns for path in paths]
    assert [path.stat().st_mtime_ns for path in write_reports(production, outcome)] == stamps


def test_at_an_address_links_lead_there_and_nothing_is_fetched(production: Production, outcome: Outcome) -> None:
    far = replace(production, address="s3://bucket/name/")
    page, _ = write_reports(far, outcome)
    assert 'href="s3://bucket/name/ä #1.pdf"' in page.read_text("utf-8")


def test_a_report_that_cannot_be_written_is_told(production: Production, outcome: Outcome) -> None:
    (production.out / "report.html").mkdir()
    with pytest.raises(FileError, match=r"report\.html: cannot be written"):
        write_reports(production, outcome)
    assert Path(production.out / "report.html").is_dir()
