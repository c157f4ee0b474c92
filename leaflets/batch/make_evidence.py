"""The evidence pack of a condition: what the program answers, what it asks people, and the sheet that shows both."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.appraisal.appraise import Appraisal, appraise, make_text_code
from leaflets.appraisal.compose_sheet import SHEET, compose_sheet
from leaflets.appraisal.survey_leaflet import survey_leaflet
from leaflets.batch.keep_answers import ask_questions, find_answers
from leaflets.batch.name_files import Title, name_file
from leaflets.build import FAILED_FOLDER
from leaflets.content.content_files import name_answers
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.content.read_source import read_bytes
from leaflets.document.compose_document import compose_document
from leaflets.document.wording import load_wording
from leaflets.errors import MissingGlyph
from leaflets.html.fill_templates import fill_templates
from leaflets.judge import judge_edition
from leaflets.model.edition import Edition, Kind
from leaflets.pages.attach_sources import NO_DATE, make_attachments
from leaflets.pages.manuscript import Manuscript, name_condition
from leaflets.pdf import Attachment, RenderedPdf, render_pdf
from leaflets.publish import publish_file, withdraw_file
from leaflets.readability.jargon import load_jargon
from leaflets.readability.read_document import read_document

if TYPE_CHECKING:
    from leaflets.document.document import Document
    from leaflets.model.appraisal import Answers, Questionnaire
    from leaflets.preflight.rule import Verdict

MOST_PAGES = 2
"""Both sides of one sheet of paper."""


@dataclass(frozen=True, slots=True)
class EvidenceRequest:
    """One sheet to make.

    Attributes:
        manuscript: the condition, and who hands its leaflet out.
        answers: the file that holds what people answered; it is made when it is not there.
        out: the folder for the sheet.
        today: the day by which a review date has passed.
        is_forced: overwrite a file that this program did not make.
    """

    manuscript: Manuscript
    answers: Path
    out: Path
    today: datetime.date
    is_forced: bool = False


@dataclass(frozen=True, slots=True)
class MadeEvidence:
    """A finished sheet, and the questions that were asked.

    Attributes:
        condition: its id.
        language: BCP 47 tag of the sheet.
        appraisal: every question with its answer.
        target: where the sheet is; in ``failed/`` when preflight kept it back.
        answers: the file for people's answers.
        asked: how many questions were added to it.
        is_new: False when the same bytes stood there already.
    """

    condition: str
    language: str
    appraisal: Appraisal
    target: Path
    answers: Path
    asked: int
    is_new: bool
    page_count: int
    verdicts: tuple[Verdict, ...]

    @property
    def is_passed(self) -> bool:
        """No verdict has an error."""
        return all(verdict.is_passed for verdict in self.verdicts)


def make_evidence(request: EvidenceRequest) -> MadeEvidence:
    """The evidence sheet, written to its folder, and the file of questions.

    Raises:
        ContentError: the file of answers has problems, or is about another condition.
        MissingGlyph: no font has a character.
        LeafletsError: whatever the workshops or the disk refuse.
    """
    manuscript, condition = request.manuscript, request.manuscript.condition
    name = name_condition(manuscript)
    questionnaire = load_questionnaire(condition.language)
    answers = find_answers(request.answers, manuscript, questionnaire, today=request.today)
    appraisal = appraise_leaflet(manuscript, questionnaire, answers, today=request.today)
    asked = ask_questions(request.answers, manuscript, appraisal, questionnaire, answers)
    document = compose_sheet(appraisal, condition, clinic=manuscript.clinic, today=request.today)
    target = name_file(Title(name, condition.language, condition.version or ""), SHEET, request.out)
    rendered = _render(document, request)
    verdicts = judge_edition(rendered.content, document, target.name)
    target, is_new = _put_away(rendered.content, target, request, is_passed=all(each.is_passed for each in verdicts))
    return MadeEvidence(
        condition=name,
        language=condition.language,
        appraisal=appraisal,
        target=target,
        answers=request.answers,
        asked=asked,
        is_new=is_new,
        page_count=rendered.page_count,
        verdicts=verdicts,
    )


def appraise_leaflet(
    manuscript: Manuscript, questionnaire: Questionnaire, answers: Answers | None, *, today: datetime.date
) -> Appraisal:
    """Every question about the patient leaflet of a manuscript, with its answer.

    Raises:
        TemplateError: the program has no complete wording for the condition's language.
        FileError: the list of hard words cannot be read.
    """
    condition = manuscript.condition
    patient = compose_document(condition, Edition(Kind.PATIENT), clinic=manuscript.clinic, today=today)
    # Without the clinic, so that a text has one code wherever it is handed out.
    plain = compose_document(condition, Edition(Kind.PATIENT), today=today)
    jargon = load_jargon(condition.language, [root / "wording" for root in manuscript.roots])
    reading = read_document(patient, condition, jargon)
    survey = survey_leaflet(patient, condition, reading, questionnaire.phrases)
    return appraise(survey, make_text_code(plain), questionnaire, answers, load_wording(condition.language))


def _render(document: Document, request: EvidenceRequest) -> RenderedPdf:
    """The PDF, in less space where that brings it onto one sheet of paper."""
    rendered = _set(document, request, "")
    if rendered.page_count <= MOST_PAGES:
        return rendered
    snug = _set(document, request, "snug")
    return snug if snug.page_count < rendered.page_count else rendered


def _set(document: Document, request: EvidenceRequest, spacing: str) -> RenderedPdf:
    roots = request.manuscript.roots
    html = fill_templates(document, roots=roots, spacing=spacing)
    try:
        return render_pdf(html, roots=roots, attachments=_attach(request))
    except MissingGlyph as error:
        where = f"{request.manuscript.loaded.path} or {request.answers}"
        raise MissingGlyph(f"{where}: {error.message}", (), error.characters) from None


def _attach(request: EvidenceRequest) -> tuple[Attachment, ...]:
    """The condition, the clinic's profile, the answers, and what the file is."""
    name = name_answers(name_condition(request.manuscript))
    date = request.manuscript.condition.issued or NO_DATE
    content = read_bytes(request.answers)
    answers = Attachment(name, "What people answered", content, "Supplement", "application/yaml", date)
    return (*make_attachments(request.manuscript, SHEET), answers)


def _put_away(content: bytes, target: Path, request: EvidenceRequest, *, is_passed: bool) -> tuple[Path, bool]:
    """Where the sheet is now, and whether it is new there."""
    kept_back = target.parent / FAILED_FOLDER / target.name
    if not is_passed:
        return kept_back, publish_file(content, kept_back, is_forced=request.is_forced)
    is_new = publish_file(content, target, is_forced=request.is_forced)
    withdraw_file(kept_back)
    return target, is_new
