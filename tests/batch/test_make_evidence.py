"""The whole way: a condition in, a judged sheet and a file of questions out."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from leaflets.appraisal.appraise import Origin
from leaflets.batch.make_evidence import MOST_PAGES, EvidenceRequest, MadeEvidence, make_evidence
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.errors import FileError, MissingGlyph
from leaflets.folders import program_folder
from leaflets.pages.manuscript import Manuscript
from leaflets.pdf import read_attachments
from leaflets.preflight.check_standard import check_standards


@pytest.fixture
def request_(manuscript: Manuscript, tmp_path: Path, today: datetime.date) -> EvidenceRequest:
    return EvidenceRequest(manuscript, tmp_path / "a.evidence.yaml", tmp_path / "out", today)


@pytest.fixture
def unjudged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves preflight out where a test is about something else: it takes most of the time."""
    monkeypatch.setattr("leaflets.batch.make_evidence.judge_edition", lambda *arguments: ())


def fill_in(path: Path, name: str = "Jo Smith, patient information officer of the harbour hospital") -> None:
    """Answers every question."""

    def answer(found: re.Match[str]) -> str:
        given = {"P": "agree", "C": "yes", "D": "4"}[found[1][0]]
        return f"- item: {found[1]}\n    answer: {given}\n    by: {name}\n    date: 2026-11-20\n"

    path.write_text(re.sub(r"- item: (.*)\n    answer:\n    by:\n    date:\n", answer, path.read_text()))


def list_codes(made: MadeEvidence) -> set[str]:
    return set(re.findall(r"text: (\S+)", made.answers.read_text()))


def test_a_sheet_passes_preflight_and_carries_what_it_was_made_from(request_: EvidenceRequest) -> None:
    made = make_evidence(request_)
    assert made.target == request_.out / "small-thing-evidence-a4-10pt.pdf"
    assert made.is_passed and made.verdicts and made.is_new and made.page_count <= MOST_PAGES
    files = {file.name: file.content for file in read_attachments(made.target)}
    assert set(files) == {"small-thing.yaml", "edition.json", "small-thing.evidence.yaml"}
    assert files["small-thing.evidence.yaml"] == request_.answers.read_bytes()


def test_a_second_run_writes_the_same_bytes(request_: EvidenceRequest) -> None:
    first = make_evidence(request_)
    content = first.target.read_bytes()
    second = make_evidence(request_)
    assert (second.asked, second.is_new) == (0, False)
    assert second.target.read_bytes() == content


@pytest.mark.usefixtures("unjudged")
def test_it_is_pdf_ua_1_and_pdf_a_3a(request_: EvidenceRequest) -> None:
    made = make_evidence(request_)
    assert check_standards(made.target.read_bytes(), "sheet.pdf", ("ua1", "a3a")) == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["lambert-eaton-syndrome", "asthma", "guillain-barre-syndrome", "miller-fisher-syndrome"]
)
def test_the_programs_conditions_fit_on_one_sheet_open_and_answered(
    name: str, tmp_path: Path, today: datetime.date
) -> None:
    path = program_folder("conditions") / f"{name}.yaml"
    manuscript = read_manuscript(path, own=None, today=today, scratch=tmp_path)
    request = EvidenceRequest(manuscript, tmp_path / "a.evidence.yaml", tmp_path / "out", today)
    opened = make_evidence(request)
    assert opened.is_passed and opened.page_count <= MOST_PAGES
    assert opened.appraisal.count(Origin.OPEN) == opened.asked > 0
    fill_in(request.answers)
    answered = make_evidence(request)
    assert answered.is_passed and answered.page_count <= MOST_PAGES
    assert answered.appraisal.count(Origin.OPEN, Origin.STALE) == 0


@pytest.mark.usefixtures("unjudged")
def test_a_changed_text_opens_the_answers_again_and_an_emptied_code_confirms_them(
    request_: EvidenceRequest, small_file: Path, tmp_path: Path, today: datetime.date
) -> None:
    make_evidence(request_)
    fill_in(request_.answers)
    assert make_evidence(request_).appraisal.count(Origin.STALE) == 0
    written = request_.answers.read_text()
    small_file.write_text(small_file.read_text() + "outlook: You get well.\n")
    changed = read_manuscript(small_file, own=None, today=today, scratch=tmp_path)
    request = EvidenceRequest(changed, request_.answers, request_.out, today)
    stale = make_evidence(request)
    assert stale.appraisal.count(Origin.STALE) == written.count("\n    answer: ")
    assert stale.appraisal.code not in list_codes(stale)
    assert request_.answers.read_text() == written, "what a person answered is left alone"
    request_.answers.write_text(re.sub(r"text: \S+", "text:", written))
    confirmed = make_evidence(request)
    assert confirmed.appraisal.count(Origin.STALE) == 0
    assert list_codes(confirmed) == {confirmed.appraisal.code}


@pytest.mark.usefixtures("unjudged")
def test_a_file_in_the_way_is_kept(request_: EvidenceRequest) -> None:
    request_.out.mkdir()
    (request_.out / "small-thing-evidence-a4-10pt.pdf").write_text("mine")
    with pytest.raises(FileError, match="not made by leaflets"):
        make_evidence(request_)


@pytest.mark.usefixtures("unjudged")
def test_a_letter_that_no_font_has_names_the_two_files_it_can_be_in(request_: EvidenceRequest) -> None:
    make_evidence(request_)
    fill_in(request_.answers, "𓀀")
    with pytest.raises(MissingGlyph, match=r"small-thing.yaml or .*a\.evidence\.yaml: No font has 𓀀"):
        make_evidence(request_)
