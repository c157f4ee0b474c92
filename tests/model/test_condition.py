"""A condition needs a name, a definition and a language; nothing may contradict itself."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from leaflets.model.condition import Condition

LEAST: dict[str, Any] = {"name": "X", "definition": "Y.", "language": "en"}


def test_name_definition_and_language_are_enough() -> None:
    condition = Condition.model_validate(LEAST)
    assert (condition.status, condition.symptoms, condition.references) == ("draft", None, ())


@pytest.mark.parametrize("left_out", ["name", "definition", "language"])
def test_each_of_the_three_is_required(left_out: str) -> None:
    with pytest.raises(ValidationError, match=left_out):
        Condition.model_validate({key: value for key, value in LEAST.items() if key != left_out})


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("colour", "red", "Extra inputs"),
        ("language", "English", "pattern"),
        ("id", "Not A Slug", "pattern"),
        ("status", "done", "sample"),
        ("definition", [], "at least 1"),
        ("references", [{"id": "a"}], "needs a 'title'"),
        ("references", [{"id": "a", "title": "T", "author": [{"given": "B"}]}], "'family'"),
        ("references", [{"id": "a", "title": "T", "DOI": "https://doi.org/10.1000/1"}], "pattern"),
        ("references", [{"id": "a", "title": "T", "issued": "2016-13"}], "pattern"),
        ("when_to_get_help", {"soon": {"action": "Call"}}, "needs items"),
        (
            "tables",
            [{"title": "T", "section": "tests", "columns": ["a", "b"], "rows": [["1"]]}],
            "row 1 has 1 cells",
        ),
        ("research", [{"patients": -1}], "greater than or equal to 0"),
    ],
)
def test_what_contradicts_itself_is_refused(field: str, value: object, fault: str) -> None:
    with pytest.raises(ValidationError, match=fault):
        Condition.model_validate({**LEAST, field: value})


def test_a_review_before_the_issue_is_refused() -> None:
    with pytest.raises(ValidationError, match="review_by 2026-01-01 must be after issued 2026-01-01"):
        Condition.model_validate({**LEAST, "issued": "2026-01-01", "review_by": "2026-01-01"})


def test_a_condition_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Condition.model_validate(LEAST).name = "Z"


def test_provenance_and_names_take_their_short_forms() -> None:
    condition = Condition.model_validate({**LEAST, "provenance": {"source": "p"}, "other_names": ["a", {"name": "b"}]})
    assert condition.provenance[0].source == "p"
    assert [name.name for name in condition.other_names] == ["a", "b"]
