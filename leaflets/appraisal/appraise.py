"""All questions of all instruments with their answers: the person's before the program's, none guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from leaflets.appraisal.answer_cdc import RULES as CDC_RULES
from leaflets.appraisal.answer_discern import RULES as DISCERN_RULES
from leaflets.appraisal.answer_pemat import RULES as PEMAT_RULES
from leaflets.appraisal.finding import OPEN, Finding, Rules
from leaflets.appraisal.survey_leaflet import Survey
from leaflets.document.blocks import Record
from leaflets.document.content_code import make_content_code
from leaflets.document.document import Document
from leaflets.document.wording import Wording
from leaflets.model.appraisal import Answer, Answers, Instrument, Question, Questionnaire

_RULES: Mapping[str, Rules] = {"PEMAT-P": PEMAT_RULES, "CDC Index": CDC_RULES, "DISCERN": DISCERN_RULES}


class Origin(StrEnum):
    """Who answered a question."""

    PROGRAM = "program"
    PERSON = "person"
    STALE = "stale"
    """A person, but for a text that has changed since: the question is open again."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Result:
    """One question with its answer.

    Attributes:
        question: of the instrument.
        name: of the question, such as "PEMAT-P 5".
        origin: who answered.
        answer: None when the question is open; one given for an earlier text stands here, but does not count.
        reason: what the program saw, or what the person noted; "" for nothing.
        by: the person who answered; "" for the program.
        date: when the person answered.
    """

    question: Question
    name: str
    origin: Origin
    answer: str | None
    reason: str = ""
    by: str = ""
    date: date | None = None

    @property
    def counted(self) -> str | None:
        """The answer that the score counts; None when the question is open."""
        return self.answer if self.origin in (Origin.PROGRAM, Origin.PERSON) else None


@dataclass(frozen=True, slots=True)
class PartResult:
    """The questions of one part of an instrument."""

    name: str
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class InstrumentResult:
    """All questions of one instrument."""

    instrument: Instrument
    parts: tuple[PartResult, ...]

    @property
    def results(self) -> tuple[Result, ...]:
        """The questions of all parts."""
        return tuple(result for part in self.parts for result in part.results)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What was answered about one leaflet.

    Attributes:
        condition: its id.
        code: of the text that was looked at.
        instruments: in the order of the catalogue.
    """

    condition: str
    code: str
    instruments: tuple[InstrumentResult, ...]

    @property
    def results(self) -> tuple[Result, ...]:
        """The questions of all instruments."""
        return tuple(result for each in self.instruments for result in each.results)

    def count(self, *origins: Origin) -> int:
        """How many questions were answered so."""
        return sum(result.origin in origins for result in self.results)


def appraise(
    survey: Survey, code: str, questionnaire: Questionnaire, answers: Answers | None, wording: Wording
) -> Appraisal:
    """Every question with its answer.

    Args:
        survey: what the leaflet has.
        code: of its text, by ``make_text_code``.
        questionnaire: the questions.
        answers: what people answered; None when nobody was asked yet.
        wording: the words in which the program tells what it saw.
    """

    def judge(instrument: Instrument, question: Question) -> Result:
        rule = _RULES.get(instrument.id, {}).get(question.number)
        finding = rule(survey) if rule else OPEN
        name = instrument.name(question)
        given = answers.find(name) if answers else None
        return _choose(question, name, finding, given, code, wording)

    return Appraisal(
        survey.condition.id or survey.condition.name,
        code,
        tuple(
            InstrumentResult(
                each,
                tuple(PartResult(part.name, tuple(judge(each, item) for item in part.items)) for part in each.parts),
            )
            for each in questionnaire.instruments
        ),
    )


def _choose(
    question: Question, name: str, finding: Finding, given: Answer | None, code: str, wording: Wording
) -> Result:
    """The person's answer when there is one for this text, else the program's, else that of an earlier text."""
    reason = finding.tell(wording)
    if given and given.answer and given.text in (None, code):
        return Result(question, name, Origin.PERSON, given.answer, given.note or "", given.by or "", given.date)
    if finding.answer:
        return Result(question, name, Origin.PROGRAM, finding.answer, reason)
    if given and given.answer:
        return Result(question, name, Origin.STALE, given.answer, given.note or "", given.by or "", given.date)
    return Result(question, name, Origin.OPEN, None, reason)


def make_text_code(document: Document) -> str:
    """The code of what a leaflet says, its notices and its record apart: no date, version or review changes it.

    Args:
        document: the patient leaflet, composed without a clinic, so that the code is the same for all of them.
    """
    blocks = tuple(block for block in document.blocks if not isinstance(block, Record))
    return make_content_code(replace(document, notices=(), blocks=blocks))
