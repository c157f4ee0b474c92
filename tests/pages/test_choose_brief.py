"""The choice of a brief leaflet: what matters most stays, the pages asked for hold, few layouts are made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Section
from leaflets.document.compose_document import compose_document
from leaflets.document.shorten_section import Shortening
from leaflets.errors import UsageError
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.pages.choose_brief import Choice, Room, choose_brief, count_standard_pages, find_choice
from leaflets.pages.fit_pages import fit_pages
from leaflets.pages.manuscript import Manuscript
from tests.small_thing import TEXT, TODAY, Write

LONG = (
    TEXT
    + "".join(
        f"{name}: |\n"
        + "".join(f"  {name}, number {n}: a sentence with a good many words in it.\n\n" for n in range(count))
        for name, count in (("who_gets_it", 30), ("causes", 25), ("outlook", 20))
    )
    + "when_to_get_help:\n  emergency: [You cannot breathe]\n"
)
parts_drawn = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 5), st.integers(1, 40), st.booleans()), min_size=1, max_size=9
)


def make_parts(drawn: list[tuple[int, int, int, bool]]) -> tuple[list[Shortening], dict[str, tuple[int, int]]]:
    """Sections with a level, the size of their short form (0: none) and of all of it."""
    parts, sizes = [], {}
    for number, (level, short, more, can_go) in enumerate(sorted(drawn, key=lambda each: each[0])):
        name = f"s{number}"
        parts.append(Shortening(name, level, Section(name, name, ()) if short else None, can_go))
        sizes[name] = (short, short + more)
    return parts, sizes


@given(parts_drawn, st.integers(1, 12))
def test_whatever_the_sections_the_pages_hold(drawn: list[tuple[int, int, int, bool]], most: int) -> None:
    parts, sizes = make_parts(drawn)
    counted = []

    def measure(choice: Choice) -> float:
        assert not set(choice.short) & set(choice.left_out)
        assert all(part.can_go for part in parts if part.name in choice.left_out)
        assert all(part.short for part in parts if part.name in choice.short)
        whole = [name for name in sizes if name not in (*choice.short, *choice.left_out)]
        return 1 + (sum(sizes[name][0] for name in choice.short) + sum(sizes[name][1] for name in whole)) / 10

    def count(choice: Choice) -> float:
        counted.append(choice)
        return -(-measure(choice) // 1)

    choice, pages = find_choice(parts, most, estimate=measure, count=count)
    assert len(counted) <= 5 and len(counted) == len(set(counted))
    if choice is None:
        assert pages > most
    else:
        assert pages == -(-measure(choice) // 1) <= most
        if most > measure(Choice((), ())) * 1.3:
            assert choice == Choice((), ())


def test_two_pages_hold_on_paper_and_low_priorities_go_first(write: Write) -> None:
    manuscript = write(LONG)
    edition = Edition(Kind.PATIENT, size=12)
    choice = choose_brief(manuscript, [Room(edition, 2)], today=TODAY)
    assert choice == choose_brief(manuscript, [Room(edition, 2)], today=TODAY)
    assert "who_gets_it" in (*choice.left_out, *choice.short) and "definition" not in (*choice.left_out, *choice.short)
    assert count(manuscript, Room(edition, 2), choice) <= 2


def count(manuscript: Manuscript, room: Room, choice: Choice) -> int:
    brief = replace(room.edition, is_brief=True, short=choice.short, left_out=choice.left_out)
    document = compose_document(manuscript.condition, brief, clinic=manuscript.clinic, today=TODAY)
    return fit_pages(document, manuscript).page_count


def test_a_choice_for_several_rooms_fits_each_of_them(write: Write) -> None:
    manuscript = write(LONG)
    large, small = Room(Edition(Kind.PATIENT, size=12), 4), Room(Edition(Kind.PATIENT, Layout.A5, size=12), 4)
    assert count(manuscript, small, choose_brief(manuscript, [large], today=TODAY)) > small.pages
    for rooms in ([large, small], [small, large]):
        choice = choose_brief(manuscript, rooms, today=TODAY)
        assert all(count(manuscript, room, choice) <= room.pages for room in rooms)


def test_pages_that_cannot_hold_are_told(write: Write) -> None:
    signs = "".join(f"    - A sign with quite a few words in it, number {number}\n" for number in range(25))
    text = LONG.replace("  emergency: [You cannot breathe]\n", f"  emergency:\n{signs}")
    with pytest.raises(
        UsageError, match=r"small-thing: the shortest form .* has [2-9] pages at 18 point, more than 1; ask"
    ):
        choose_brief(write(text), [Room(Edition(Kind.PATIENT, size=18), 1)], today=TODAY)


def test_the_standard_pages_are_counted_where_they_can_be(write: Write) -> None:
    condition = write(LONG).condition

    def count(edition: Edition) -> int:
        return count_standard_pages(compose_document(condition, edition, today=TODAY), 77)

    told = count(Edition(Kind.PATIENT, size=28))
    assert count(Edition(Kind.PATIENT)) == 77
    assert 2 <= told < 20 and count(Edition(Kind.PATIENT, Layout.A5)) == told
    assert count(Edition(Kind.PATIENT, is_brief=True)) == count(Edition(Kind.CLINICIAN)) == 0


def test_a_first_guess_that_is_too_much_is_followed_by_smaller_ones() -> None:
    """A text of which nearly all fits at once used to end in its shortest form: the same guess was tried again."""
    parts = tuple(Shortening(f"part{number}", 0, None, can_go=True) for number in range(10))

    def measure(choice: Choice) -> float:
        return 2.0 + 0.9 * (10 - len(choice.left_out))

    choice, pages = find_choice(parts, 6, estimate=lambda choice: 10 - len(choice.left_out) + 3.0, count=measure)
    assert choice is not None and pages == measure(choice) <= 6
    assert len(choice.left_out) == 6
