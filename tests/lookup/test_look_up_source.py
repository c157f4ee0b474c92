from __future__ import annotations

import json
from typing import Any

import pytest

from leaflets.lookup.answers import Answer
from leaflets.lookup.look_up_source import look_up_source
from tests.lookup.test_services import PAPER, WORK

FIELDS: dict[str, Any] = {"title": "Grip in Weakness: a trial", "issued": "2020", "author": [{"family": "Mill"}]}


def look(fields: dict[str, Any], answers: dict[str, Answer]) -> list[tuple[str, str, str]]:
    def fetch(address: str) -> Answer:
        return next((answer for part, answer in answers.items() if part in address), Answer(0))

    return [(found.field, found.severity, found.message) for found in look_up_source(fields, fetch, fetch)]


def crossref(**change: Any) -> dict[str, Answer]:
    return {"api.crossref.org": Answer(200, json.dumps({"message": WORK | change}))}


def test_services_that_agree_or_are_silent_say_nothing() -> None:
    assert look(FIELDS | {"DOI": "10.1/a"}, crossref()) == []
    assert look(FIELDS | {"DOI": "10.1/a", "PMID": "1", "URL": "https://a.example"}, {}) == []
    assert look(FIELDS, crossref()) == []
    assert look(FIELDS | {"PMID": "777"}, {"eutils": Answer(200, json.dumps({"result": {"777": PAPER}}))}) == []


@pytest.mark.parametrize(
    ("change", "field", "severity", "said"),
    [
        ({"title": ["Something else altogether"]}, "DOI", "warning", "calls the source of this DOI 'Something else"),
        (
            {"issued": None, "published-print": {"date-parts": [[2011]]}},
            "issued",
            "warning",
            "has the year 2011, not 2020",
        ),
        ({"author": [{"family": "Reed"}]}, "author", "warning", "names Reed as the first author, not Mill"),
        ({"updated-by": [{"type": "retraction"}]}, "DOI", "error", "says that this source is retracted"),
    ],
)
def test_what_differs_is_told(change: dict[str, Any], field: str, severity: str, said: str) -> None:
    ((name, level, message),) = look(FIELDS | {"DOI": "10.1/a"}, crossref(**change))
    assert (name, level) == (field, severity) and said in message


def test_an_unknown_doi_is_an_error_only_when_doi_org_does_not_know_it_either() -> None:
    fields = FIELDS | {"DOI": "10.1/a"}
    (found,) = look(fields, {"api.crossref.org": Answer(404), "doi.org": Answer(404)})
    assert found[:2] == ("DOI", "error")
    assert look(fields, {"api.crossref.org": Answer(404), "doi.org": Answer(200)}) == []


def test_an_unknown_pmid_and_a_dead_link() -> None:
    found = look(
        FIELDS | {"PMID": "777", "URL": "https://gone.example"},
        {"eutils": Answer(200, '{"result": {}}'), "gone": Answer(410)},
    )
    assert [(field, severity) for field, severity, _ in found] == [("PMID", "error"), ("URL", "warning")]
    assert look({"URL": "https://gone.example"}, {"gone": Answer(403)}) == []
