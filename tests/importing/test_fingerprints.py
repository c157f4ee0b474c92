from __future__ import annotations

from typing import Any

import pytest

from leaflets.importing.fingerprints import list_imported, take_fingerprints
from leaflets.importing.page_headings import Heading
from leaflets.model.condition import Condition


def make(**fields: Any) -> Condition:
    return Condition.model_validate({"name": "Fen", "language": "en", "definition": "Wet.", **fields})


def test_only_fields_of_the_page_that_hold_something_have_one() -> None:
    condition = make(causes=["Rain.", "Mud."], provenance={"source": "p"}, outlook=[], status="reviewed")
    assert list(take_fingerprints(condition)) == ["name", "definition", "causes"]


@pytest.mark.parametrize("same", [{"causes": "Rain."}, {"causes": ["Rain."]}, {"causes": {"text": "Rain."}}])
def test_the_way_of_writing_does_not_count(same: dict[str, Any]) -> None:
    assert take_fingerprints(make(**same)) == take_fingerprints(make(causes="Rain."))


@pytest.mark.parametrize("other", ["rain.", "Rain. ,", ["Rain.", "Mud."], {"text": "Rain.", "audience": "patient"}])
def test_any_other_content_has_another(other: Any) -> None:
    assert take_fingerprints(make(causes=other))["causes"] != take_fingerprints(make(causes="Rain."))["causes"]


def test_the_headings_that_became_a_field_are_listed_with_it() -> None:
    listed = list_imported(make(causes="Rain."), [Heading(3, "Why?", "causes"), Heading(9, "Menu", "")])
    assert [entry.get("headings") for entry in listed] == [None, None, ["Why?"]]
    assert Condition.model_validate(make().model_dump() | {"provenance": [{"source": "p", "imported": listed}]})
