"""A voice says only what its audience hears, and sets columns wide enough to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import List, Paragraph, Run
from leaflets.document.numbering import number_sources
from leaflets.document.voice import Voice, column_widths
from leaflets.document.wording import load_wording
from leaflets.model.condition import Condition
from leaflets.model.text import Listing, Statement
from tests.document.words import all_text


def voice(condition: Condition, audience: str | None = "patient") -> Voice:
    return Voice(condition, audience, load_wording("en"), number_sources(condition), None)  # type: ignore[arg-type]


STATEMENTS = (
    Statement(text="All."),
    Statement(text="Patients.", audience="patient"),
    Statement(text="Clinicians.", audience="clinician"),
)


def test_each_audience_hears_its_own_and_the_sheet_hears_all(bare: Condition) -> None:
    heard = {
        audience: [s.text for s in voice(bare, audience).heard(STATEMENTS)]
        for audience in ("patient", "clinician", None)
    }
    assert heard == {
        "patient": ["All.", "Patients."],
        "clinician": ["All.", "Clinicians."],
        None: ["All.", "Patients.", "Clinicians."],
    }


def test_joined_statements_follow_each_other_with_a_space(bare: Condition) -> None:
    assert voice(bare).joined(STATEMENTS[:1], STATEMENTS[1:]) == (Run("All."), Run(" "), Run("Patients."))


def test_a_listing_is_introduction_bullets_and_note(bare: Condition) -> None:
    listing = Listing(introduction=STATEMENTS[:1], items=STATEMENTS[:2], note=STATEMENTS[:1])
    kinds = [type(block) for block in voice(bare).listing(listing)]
    assert kinds == [Paragraph, List, Paragraph]
    assert voice(bare).listing(None) == () and voice(bare).bullets(STATEMENTS[2:]) == ()


def test_a_list_inside_a_bullet_stays_inside_it(bare: Condition) -> None:
    (block,) = voice(bare).bullets((Statement(text="One:\n\n- a\n- b"), Statement(text="- c\n- d")))
    first, second = block.items
    assert first.runs == (Run("One:"),) and first.sublist is not None and len(first.sublist.items) == 2
    assert second.runs == (Run("c"),) and second.sublist is not None and len(second.sublist.items) == 1


@pytest.mark.parametrize("text", ["- a\n  - b\n    - c\n- d\n  - e", "1. a\n2. b\n3. c", "- a\n  - b\n\n  c\n- d"])
def test_a_bullet_that_is_nothing_but_a_list_loses_no_entry(bare: Condition, text: str) -> None:
    (block,) = voice(bare).bullets((Statement(text=text),))
    said = [letter for letter in text if letter.isalpha()]
    assert [word for word in all_text(block) if word.isalpha()] == said


def test_a_numbered_list_goes_on_counting_behind_its_first_entry(bare: Condition) -> None:
    (block,) = voice(bare).bullets((Statement(text="1. a\n2. b"),))
    (item,) = block.items
    assert item.sublist is not None and (item.sublist.is_ordered, item.sublist.start) == (True, 2)


@given(
    st.integers(2, 4).flatmap(
        lambda count: st.tuples(
            st.lists(st.text(min_size=1, max_size=30), min_size=count, max_size=count),
            st.lists(st.lists(st.text(max_size=200), min_size=count, max_size=count), min_size=1, max_size=5),
        )
    )
)
def test_columns_add_up_and_none_is_too_narrow(table: tuple[list[str], list[list[str]]]) -> None:
    columns, rows = table
    widths = column_widths(columns, [[(Run(cell),) for cell in row] for row in rows])
    assert sum(widths) == 100 and min(widths) >= 14
