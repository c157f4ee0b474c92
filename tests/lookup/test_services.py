from __future__ import annotations

import json
from typing import Any

import pytest

from leaflets.lookup.services import (
    Record,
    make_crossref_address,
    make_pubmed_address,
    read_crossref,
    read_pubmed,
)

# The shapes of real answers, with made-up papers.
WORK: dict[str, Any] = {
    "title": ["Grip in weakness"],
    "author": [{"family": "Mill", "given": "Lois", "sequence": "first"}],
    "issued": {"date-parts": [[2020, 5]]},
    "published-print": {"date-parts": [[2021]]},
}
PAPER: dict[str, Any] = {
    "uid": "777", "title": "Grip in weakness.", "pubdate": "2021 May", "epubdate": "2020 Dec 1",
    "authors": [{"name": "van der Mill LC", "authtype": "Author"}], "pubtype": ["Journal Article"],
}  # fmt: skip


def test_addresses_hold_the_identifier_and_nothing_else() -> None:
    assert make_crossref_address("10.1000/a<b>#c") == "https://api.crossref.org/works/10.1000%2Fa%3Cb%3E%23c"
    assert make_pubmed_address("777").endswith("&id=777")


def test_an_answer_of_crossref() -> None:
    assert read_crossref(json.dumps({"message": WORK})) == Record("Grip in weakness", ("2020", "2021"), "Mill")


@pytest.mark.parametrize("change", [{"updated-by": [{"type": "retraction"}]}, {"title": ["RETRACTED: Grip"]}])
def test_crossref_tells_of_a_retraction(change: dict[str, Any]) -> None:
    record = read_crossref(json.dumps({"message": WORK | change}))
    assert record and record.is_retracted


def test_an_answer_of_pubmed() -> None:
    text = json.dumps({"result": {"uids": ["777"], "777": PAPER}})
    assert read_pubmed(text, "777") == Record("Grip in weakness.", ("2021", "2020"), "van der Mill")
    retracted = json.dumps({"result": {"777": PAPER | {"pubtype": ["Retracted Publication"]}}})
    record = read_pubmed(retracted, "777")
    assert record and record.is_retracted


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"message": 1}', '{"result": {"777": {"error": "no"}}}', "[" * 10_000]
)
def test_other_answers_are_no_record(text: str) -> None:
    assert read_crossref(text) is None
    assert read_pubmed(text, "777") is None


@pytest.mark.parametrize("odd", [None, 1, [], [[]], {}, {"date-parts": [[None]]}])
def test_odd_values_are_passed_over(odd: object) -> None:
    assert read_crossref(json.dumps({"message": dict.fromkeys(WORK, odd)})) is not None
