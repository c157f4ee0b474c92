"""Help levels and tables take short forms and refuse what cannot be printed."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from leaflets.model.sections import Table, WhenToGetHelp


def test_a_level_is_a_list_a_text_or_a_mapping() -> None:
    box = WhenToGetHelp.model_validate(
        {"emergency": ["a", "b"], "soon": "c", "next_visit": {"action": "Tell us", "items": ["d"]}}
    )
    levels = [box.emergency, box.soon, box.next_visit]
    assert [[item.text for item in level.items] for level in levels if level] == [["a", "b"], ["c"], ["d"]]
    assert box.next_visit is not None and box.next_visit.action == "Tell us"


@pytest.mark.parametrize("columns", [["one"], ["1", "2", "3", "4", "5"]])
def test_a_table_has_two_to_four_columns(columns: list[str]) -> None:
    with pytest.raises(ValidationError, match="columns"):
        Table(title="T", section="tests", columns=tuple(columns), rows=(tuple(columns),))
