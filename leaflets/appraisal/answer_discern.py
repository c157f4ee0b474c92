"""What a program can answer of DISCERN: whether sources, dates, help and treatments are told, and for how many.

Its ratings run from 1 (no) to 5 (yes). The program gives 5 or 1 where its handbook asks for something that is plainly
there or not, and 3 where a stated half of it is; anything in between is for people.
"""

from __future__ import annotations

from collections.abc import Callable

from leaflets.appraisal.finding import OPEN, Finding, Rules, find, quote
from leaflets.appraisal.survey_leaflet import Survey
from leaflets.model.sections import Treatment
from leaflets.model.text import Statement

_YES, _PARTLY, _NO = "5", "3", "1"


def _rate_sources(survey: Survey) -> Finding:
    """Both a list of sources and marks in the text that point to them, one of the two, or neither."""
    count = len(survey.condition.references)
    if count:
        marks = survey.citation_count
        return find(_YES if marks else _PARTLY, "sources", count=count, marks=marks)
    if survey.condition.provenance:
        return find(None, "origins", count=len(survey.condition.provenance))
    return find(_NO, "no_sources")


def _rate_dates(survey: Survey) -> Finding:
    """The date of the text and of the evidence, one of the two, or neither."""
    condition = survey.condition
    issued = condition.issued
    has_evidence = bool(condition.evidence_date or any(reference.issued for reference in condition.references))
    if issued and has_evidence:
        return find(_YES, "dates", issued=issued, evidence=condition.evidence_date or "–")
    if issued or has_evidence:
        return find(_PARTLY, "one_date", issued=issued or "–", evidence=condition.evidence_date or "–")
    return find(_NO, "no_dates")


def _rate_help(survey: Survey) -> Finding:
    """Bodies that can be reached, bodies only named, or none."""
    bodies = survey.condition.support_organisations
    reached = sum(bool(body.telephone or body.email or body.url) for body in bodies)
    if not bodies:
        return find(_NO, "no_organisations")
    return find(_YES if reached == len(bodies) else _PARTLY, "organisations", count=len(bodies), reached=reached)


def _tell_uncertainty(survey: Survey) -> Finding:
    return find(None, "uncertain", sentence=quote(survey.uncertain)) if survey.uncertain else OPEN


def _rate_treatments(pick: Callable[[Treatment], tuple[Statement, ...]]) -> Callable[[Survey], Finding]:
    """The rule for what each treatment should tell: 5 when every one does; how many do when not all."""

    def rate(survey: Survey) -> Finding:
        treatments = survey.treatments
        if not treatments:
            return find(None, "no_treatments")
        told = sum(survey.is_told(pick(treatment)) for treatment in treatments)
        return find(_YES if told == len(treatments) else None, "treatments", told=told, count=len(treatments))

    return rate


def _tell_untreated(survey: Survey) -> Finding:
    return find(None, "untreated", sentence=quote(survey.untreated)) if survey.untreated else OPEN


def _tell_choice(survey: Survey) -> Finding:
    return find(None, "choices", count=len(survey.treatments)) if survey.treatments else find(None, "no_treatments")


def _tell_questions(survey: Survey) -> Finding:
    return find(None, "checklist", count=survey.question_count) if survey.question_count else OPEN


RULES: Rules = {
    4: _rate_sources,
    5: _rate_dates,
    7: _rate_help,
    8: _tell_uncertainty,
    9: _rate_treatments(lambda treatment: treatment.what_it_does),
    10: _rate_treatments(lambda treatment: treatment.benefits),
    11: _rate_treatments(lambda treatment: treatment.risks),
    12: _tell_untreated,
    14: _tell_choice,
    15: _tell_questions,
}
"""1, 2, 3, 6, 13 and 16 ask for a judgement of meaning: they are always for people."""
