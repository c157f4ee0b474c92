"""Small conditions, surveyed and appraised."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from leaflets.appraisal.appraise import Appraisal, appraise, make_text_code
from leaflets.appraisal.survey_leaflet import Survey, survey_leaflet
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.document.compose_document import compose_document
from leaflets.document.wording import load_wording
from leaflets.model.appraisal import Answers
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from leaflets.readability.jargon import JargonList
from leaflets.readability.read_document import read_document

TODAY = datetime.date(2026, 11, 23)
JARGON = JargonList("en", {("pyrexia",): ("fever",)}, {("pyrexia",): "pyrexia"})

Take = Callable[..., Survey]
Rate = Callable[..., Appraisal]


def make_condition(**fields: Any) -> Condition:
    """A condition with the given fields beside a name, a language and a definition."""
    given = {"id": "harbour", "name": "Harbour fever", "language": "en-GB", "definition": "It is an illness."} | fields
    return Condition.model_validate(given)


def compose(condition: Condition) -> Any:
    """Its patient leaflet."""
    return compose_document(condition, Edition(Kind.PATIENT), today=TODAY)


@pytest.fixture(scope="session")
def take() -> Take:
    """Surveys a condition with the given fields."""

    def take_survey(jargon: JargonList | None = JARGON, **fields: Any) -> Survey:
        condition = make_condition(**fields)
        document = compose(condition)
        reading = read_document(document, condition, jargon)
        return survey_leaflet(document, condition, reading, load_questionnaire("en").phrases)

    return take_survey


@pytest.fixture(scope="session")
def rate(take: Take) -> Rate:
    """Appraises a condition with the given fields; the answers are those of people."""

    def rate_leaflet(answers: dict[str, Any] | None = None, **fields: Any) -> Appraisal:
        survey = take(**fields)
        code = make_text_code(compose(survey.condition))
        entries = [
            {"item": item, "by": "Jo", "date": "2026-11-20", "text": code, **given}
            for item, given in (answers or {}).items()
        ]
        given = Answers.model_validate({"condition": "harbour", "answers": entries}) if answers is not None else None
        return appraise(survey, code, load_questionnaire("en"), given, load_wording("en-GB"))

    return rate_leaflet
