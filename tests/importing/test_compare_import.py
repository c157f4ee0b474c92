from __future__ import annotations

from typing import Any

import pytest

from leaflets.importing.compare_import import BOTH, EDIT, PAGE, Difference, compare_import
from leaflets.importing.fingerprints import list_imported
from leaflets.model.condition import Condition, Provenance

OLD, EDITED, NEW = "Rain.", "Rain and mud.", "Cold rain."


def make(**fields: Any) -> Condition:
    return Condition.model_validate({"name": "Fen", "language": "en", "definition": "Wet.", **fields})


def compare(before: Any, now: Any, new: Any) -> list[tuple[str, str]]:
    """Field and kind of each difference; None for a field that is not there."""
    conditions = [make(**({"causes": value} if value else {})) for value in (before, now, new)]
    origin = Provenance.model_validate({"source": "p", "imported": list_imported(conditions[0], [])})
    found = compare_import(conditions[1], conditions[2], ({"causes": now}, {"causes": new}), origin)
    return [(difference.field, difference.kind) for difference in found]


@pytest.mark.parametrize(
    ("before", "now", "new", "kind"),
    [
        (OLD, OLD, OLD, None),
        (OLD, OLD, NEW, PAGE),
        (OLD, EDITED, OLD, EDIT),
        (OLD, EDITED, NEW, BOTH),
        (OLD, NEW, NEW, None),
        (OLD, None, OLD, EDIT),
        (OLD, OLD, None, PAGE),
        (None, None, NEW, PAGE),
        (None, EDITED, None, None),
        (None, EDITED, NEW, BOTH),
    ],
)
def test_an_edit_is_told_from_a_change_of_the_page(before: Any, now: Any, new: Any, kind: str | None) -> None:
    assert compare(before, now, new) == ([("causes", kind)] if kind else [])


def test_a_file_without_fingerprints_counts_as_edited() -> None:
    (found,) = compare_import(make(causes=OLD), make(causes=NEW), ({"causes": OLD}, {"causes": NEW}), None)
    assert found.kind == BOTH


def test_a_difference_shows_both_sides() -> None:
    told = str(Difference("causes", BOTH, [OLD, "Mud."], [NEW, "Mud."])).splitlines()
    assert told[0] == "causes: edited here, and the page says something else"
    assert "  -  - Rain." in told and "  +  - Cold rain." in told
    assert str(Difference("causes", PAGE, None, NEW)).splitlines()[-1] == "  +causes: Cold rain."
