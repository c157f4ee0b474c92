"""One order, one choice: brief leaflets of several sizes say the same."""

from __future__ import annotations

import datetime

import pytest

from leaflets.batch import shorten_leaflets as shorten_file
from leaflets.batch.plan_editions import Wish, plan_editions
from leaflets.batch.shorten_leaflets import shorten_leaflets
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.pages.choose_brief import STANDARD, Choice, Room
from leaflets.pages.manuscript import Manuscript
from tests.whole.editions import CONDITIONS, load

DAY = datetime.date(2026, 11, 24)
GIVEN = Edition(Kind.PATIENT, size=18, is_brief=True, short=("causes",), left_out=("outlook",))
Asked = list[tuple[Edition, int]]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """What was asked of the choice, which is not made here."""
    calls: Asked = []

    def choose(manuscript: Manuscript, rooms: list[Room], *, today: datetime.date) -> Choice:
        calls.extend((room.edition, room.pages) for room in rooms)
        return Choice(("tests",), ("causes",))

    monkeypatch.setattr(shorten_file, "choose_brief", choose)
    return calls


def shorten(wish: Wish, given: Edition | None = None) -> tuple[Edition, ...]:
    manuscript = Manuscript(load(CONDITIONS[0]), given=given)
    return shorten_leaflets(manuscript, plan_editions(wish, given), wish, today=DAY)


def test_pages_are_chosen_for_the_edition_that_holds_least(asked: Asked) -> None:
    sizes = Wish(sizes=(14, 28, 18), layouts=(Layout.A4, Layout.LETTER), is_brief=True, most_pages=4)
    editions = shorten(sizes)
    assert [(edition.size, edition.layout, most) for edition, most in asked] == [(28, Layout.LETTER, 4)]
    assert {(edition.kind, edition.short, edition.left_out) for edition in editions} == {
        (Kind.PATIENT, ("tests",), ("causes",))
    }
    assert len(editions) == 6
    small_paper = Wish(sizes=(14, 18), layouts=(Layout.A4, Layout.A5), is_brief=True, most_pages=4)
    shorten(small_paper)
    assert asked[-1][0].layout is Layout.A5 and asked[-1][0].size == 18


def test_without_pages_it_is_eight_at_the_standard_size(asked: Asked) -> None:
    shorten(Wish(sizes=(28,), is_brief=True))
    assert asked == [(STANDARD, 8)]


def test_the_choice_of_a_given_leaflet_is_kept_unless_pages_are_asked_for(asked: Asked) -> None:
    (edition,) = shorten(Wish(sizes=(28,), is_brief=True), GIVEN)
    assert (edition.short, edition.left_out, asked) == (("causes",), ("outlook",), [])
    (edition,) = shorten(Wish(is_brief=True, most_pages=3), GIVEN)
    assert edition.left_out == ("causes",) and asked == [(Edition(Kind.PATIENT, size=18, is_brief=True), 3)]


def test_a_given_brief_leaflet_makes_the_full_one_unless_brief_is_asked_for(asked: Asked) -> None:
    assert shorten(Wish(), GIVEN) == (Edition(Kind.PATIENT, size=18),)
    assert asked == []


def test_a_fold_has_the_pages_of_its_panels(asked: Asked) -> None:
    shorten(Wish(layouts=(Layout.A4, Layout.TRIFOLD_A4, Layout.BIFOLD_A5), is_brief=True))
    assert [(edition.layout, most) for edition, most in asked] == [(Layout.BIFOLD_A5, 4), (Layout.TRIFOLD_A4, 6)]
    shorten(Wish(layouts=(Layout.TRIFOLD_A4,), is_brief=True, most_pages=4))
    assert asked[-1][1] == 4


def test_a_fold_that_is_built_from_keeps_its_sections_and_another_fold_has_its_own(asked: Asked) -> None:
    given = Edition(Kind.PATIENT, Layout.ZFOLD_A4, 12, is_brief=True, short=("sources",), left_out=("outlook",))
    (same,) = shorten(Wish(is_brief=True), given)
    (larger,) = shorten(Wish(is_brief=True, layouts=(Layout.A4,), sizes=(28,)), given)
    assert asked == []
    assert {(each.short, each.left_out) for each in (same, larger)} == {(("sources",), ("outlook",))}
    shorten(Wish(is_brief=True, layouts=(Layout.BIFOLD_A5,)), given)
    assert asked[-1][0].layout is Layout.BIFOLD_A5
