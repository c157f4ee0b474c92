"""An Appraisal → the evidence sheet: the scores first, then every question with its answer and who gave it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace

from leaflets.appraisal.appraise import Appraisal, InstrumentResult, Origin, Result
from leaflets.appraisal.score import Score, score_instrument
from leaflets.document.blocks import Block, Columns, Item, List, Paragraph, Record, Run, Runs, Section, Table
from leaflets.document.document import Document
from leaflets.document.make_record import add_content_code, make_record
from leaflets.document.numbering import number_sources
from leaflets.document.shared_blocks import make_masthead, make_metadata, make_notices, make_running, plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.document.wording import Wording, load_wording
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Layout, Sheet, standard_size

SHEET = Edition(Sheet.EVIDENCE, Layout.A4, standard_size(Sheet.EVIDENCE, Layout.A4))
"""The one form of the sheet: A4, 10 points."""
_SCORE_WIDTHS = (28, 36, 13, 13, 10)
_RECORDED = frozenset({"edition", "version", "issued", "review_by", "code"})
_QUESTION_WIDTHS = (41, 15, 44)


def compose_sheet(
    appraisal: Appraisal, condition: Condition, *, clinic: Clinic | None = None, today: datetime.date
) -> Document:
    """The evidence sheet of one condition.

    Args:
        appraisal: what was answered.
        condition: what the leaflet is about.
        clinic: who hands the leaflet out; None leaves its name away.
        today: the day that a review date is held against; nothing else depends on it.

    Raises:
        TemplateError: the program has no complete wording for the condition's language.
    """
    voice = Voice(condition, None, load_wording(condition.language), number_sources(condition), clinic)
    notices, running = make_notices(voice, today)
    document = Document(
        edition=SHEET,
        language=condition.language,
        masthead=make_masthead(voice, SHEET),
        title=keep_together(condition.name),
        notices=notices,
        blocks=(*_list_blocks(voice, appraisal), _make_record(voice)),
        running=make_running(voice, SHEET, running),
        metadata=make_metadata(voice, SHEET),
    )
    return add_content_code(voice, document)


def _make_record(voice: Voice) -> Record:
    """What this sheet is: short facts; who wrote and reviewed the leaflet stands on the leaflet."""
    record = make_record(voice, SHEET)
    return replace(record, rows=tuple(row for row in record.rows if row.name in _RECORDED))


def _list_blocks(voice: Voice, appraisal: Appraisal) -> Iterator[Block]:
    counts = {
        "count": str(len(appraisal.results)),
        "program": str(appraisal.count(Origin.PROGRAM)),
        "people": str(appraisal.count(Origin.PERSON)),
        "open": str(appraisal.count(Origin.OPEN, Origin.STALE)),
    }
    yield Paragraph(plain_runs(voice.say("appraisal.introduction", code=appraisal.code, **counts)), "introduction")
    people = _mark_people(appraisal)
    named = "; ".join(f"{mark} {name}" for name, mark in people.items())
    signed = (Paragraph(plain_runs(voice.say("appraisal.signed", people=named))),) if people else ()
    yield Section("scores", voice.say("appraisal.section.scores"), (_tabulate_scores(voice, appraisal), *signed))
    for instrument in appraisal.instruments:
        yield from _list_questions(voice, instrument, people)
    sources = List(tuple(Item(plain_runs(each.instrument.source)) for each in appraisal.instruments))
    method = Columns(((Paragraph(plain_runs(voice.say("appraisal.method"))),), (sources,)), "method")
    yield Section("method", voice.say("appraisal.section.method"), (method,))


def _mark_people(appraisal: Appraisal) -> dict[str, str]:
    """A short mark for each person who answered, so that every answer with its day fits on a line."""
    names = dict.fromkeys(result.by for result in appraisal.results if result.by)
    return {name: f"P{number}" for number, name in enumerate(names, 1)}


def _tabulate_scores(voice: Voice, appraisal: Appraisal) -> Table:
    columns = tuple(voice.say(f"appraisal.{name}") for name in ("instrument", "score", "program", "people", "open"))
    rows = tuple(
        (
            plain_runs(score.name),
            plain_runs(tell_score(voice.wording, score)),
            *(plain_runs(str(count)) for count in (score.program, score.people, score.open + score.stale)),
        )
        for instrument in appraisal.instruments
        for score in score_instrument(instrument)
    )
    return Table("", columns, rows, _SCORE_WIDTHS, "scores")


def tell_score(wording: Wording, score: Score) -> str:
    """The score in words; with a question open it says so, and gives no percentage."""
    values = {"points": str(score.points), "possible": str(score.possible), "percent": str(score.percent)}
    if not score.is_complete:
        return wording.text(f"appraisal.score.{score.scale}.open", **values)
    if not score.possible:
        return wording.text("appraisal.score.nothing")
    end = {True: ".passed", False: ".failed", None: ""}[score.is_passed]
    return wording.text(f"appraisal.score.{score.scale}{end}", **values)


def _list_questions(voice: Voice, result: InstrumentResult, people: Mapping[str, str]) -> Iterator[Section]:
    """The questions under each score that they add up to."""
    scores = score_instrument(result)
    groups = [part.results for part in result.parts] if len(scores) > 1 else [result.results]
    columns = tuple(voice.say(f"appraisal.{name}") for name in ("question", "answer", "seen"))
    for number, (score, results) in enumerate(zip(scores, groups, strict=True), 1):
        rows = tuple(_make_row(voice, each, people) for each in results)
        name = f"{result.instrument.id.split()[0].lower()}-{number}"
        heading = result.instrument.title if len(scores) == 1 else score.name
        yield Section(name, keep_together(heading), (Table("", columns, rows, _QUESTION_WIDTHS, "questions"),))


def _make_row(voice: Voice, result: Result, people: Mapping[str, str]) -> tuple[Runs, ...]:
    answer, who = _tell_answer(voice, result, people)
    # An open question leaves its last cell free, to be written on by hand.
    seen = plain_runs(who) if who else ()
    return plain_runs(f"{result.question.number}. {result.question.topic}"), (Run(answer, strong=True),), seen


def _tell_answer(voice: Voice, result: Result, people: Mapping[str, str]) -> tuple[str, str]:
    """The answer, and who gave it or what was seen; a person's note stays in the file of answers."""
    if result.origin is Origin.OPEN or result.answer is None:
        return voice.say("appraisal.answer.open"), ""
    answer = _name_answer(voice, result.answer)
    if result.origin is Origin.PROGRAM:
        return answer, result.reason
    signed = {"name": people.get(result.by, ""), "date": voice.wording.date(result.date) if result.date else ""}
    if result.origin is Origin.STALE:
        return voice.say("appraisal.answer.stale"), voice.say("appraisal.by.stale", answer=answer, **signed)
    return answer, voice.say("appraisal.by", **signed)


def _name_answer(voice: Voice, answer: str) -> str:
    if answer.isdigit():
        return voice.say("appraisal.answer.rating", rating=answer)
    return voice.say(f"appraisal.answer.{answer}")
