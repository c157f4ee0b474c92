from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leaflets.exchange.own_notes import add_notes, find_lost, take_notes, write_notes

values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)


@given(value=values)
def test_any_value_comes_back_from_one_plain_line(value: Any) -> None:
    (note,) = write_notes({"supports": value})
    assert note.isprintable() and "  " not in note
    assert note.count("{") == note.count("}")
    assert take_notes([note]) == ({"supports": value}, [])


def test_the_line_can_be_read_by_people() -> None:
    assert write_notes({"patients": 73, "found": "Grip was stronger"}) == [
        "leaflets.patients: 73",
        'leaflets.found: "Grip was stronger"',
    ]


def test_other_notes_are_given_back() -> None:
    others = ["Read this", "leaflets.unheard: 1", "leaflets.patients: {"]
    assert take_notes([*others, "leaflets.patients: 3"]) == ({"patients": 3}, others)


def test_what_came_back_otherwise_is_lost_and_what_came_from_nowhere_is_noted_as_nothing() -> None:
    lost = find_lost({"id": "a", "title": "T"}, {"id": "b", "title": "T", "issued": "2020"})
    assert lost == {"id": "a", "issued": None}
    assert add_notes({"id": "b", "title": "T", "issued": "2020"}, lost) == {"id": "a", "title": "T"}
