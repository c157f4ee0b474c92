"""The help box: on page 1, whole, framed, large enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leaflets.facts.facts import FileFacts
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.preflight.check_help_box import find_help_faults
from tests.preflight.tampered import document_of, facts_of

EDITION = Edition(Kind.PATIENT, Layout.A4, 18)


def notes(facts: FileFacts, edition: Edition = EDITION) -> list[str]:
    return [sample.note for sample in find_help_faults(document_of(edition), facts)]


@pytest.mark.parametrize("size", [12, 28])
def test_a_whole_box_has_no_fault(size: float) -> None:
    edition = Edition(Kind.PATIENT, Layout.LETTER, size)
    assert notes(facts_of(edition), edition) == []


def test_a_document_without_a_box_is_not_asked() -> None:
    edition = Edition(Kind.CITATIONS, Layout.A4, 14)
    assert notes(facts_of(edition), edition) == []


def test_a_box_on_the_second_page_is_found() -> None:
    facts = facts_of(EDITION)
    first, *others = facts.pages
    moved = replace(first, runs=tuple(replace(run, page=2) for run in first.runs))
    later = replace(facts, pages=(moved, *others))
    assert "the help box" in notes(later)[0]


def test_a_box_without_a_frame_is_found() -> None:
    facts = facts_of(EDITION)
    bare = replace(facts, pages=(replace(facts.pages[0], drawings=()), *facts.pages[1:]))
    assert notes(bare) == ["no frame is drawn around the help box"]


def test_small_letters_in_the_box_are_found() -> None:
    facts = facts_of(EDITION)
    first, *others = facts.pages
    smaller = replace(first, runs=tuple(replace(run, size=min(run.size, 15.0)) for run in first.runs))
    assert notes(replace(facts, pages=(smaller, *others)))[0] == "15.00 pt in the help box, 18 pt asked for"


def test_a_box_that_is_not_there_is_found() -> None:
    edition = Edition(Kind.CITATIONS, Layout.A4, 14)
    assert notes(facts_of(edition)) == ["the help box is not on the paper"]


@pytest.mark.slow
def test_above_28_points_the_box_may_go_over_to_the_next_page() -> None:
    edition = Edition(Kind.PATIENT, Layout.A4, 40)
    facts = facts_of(edition)
    assert notes(facts, edition) == []
