"""A card that cannot hold its text is not made, and the size that fits is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.build import BuildRequest, make_edition
from leaflets.errors import UsageError
from leaflets.folders import program_root
from leaflets.model.edition import Edition, Extract, Palette, Spacing, Weight
from leaflets.model.layout import Layout
from leaflets.pages.manuscript import Manuscript
from leaflets.pages.refuse_overflow import find_fitting_size
from tests.whole.editions import CLINIC, CONDITIONS, DAY, load

ASTHMA = Manuscript(load(next(path for path in CONDITIONS if path.stem == "asthma")), CLINIC, roots=(program_root(),))


def card(size: float, palette: Palette = Palette.WHITE, weight: Weight = Weight.REGULAR) -> Edition:
    return Edition(Extract.CARD, Layout.CARD_A6, size, palette, weight=weight)


def make(edition: Edition) -> int:
    request = BuildRequest(ASTHMA, edition, Path("card.pdf"), DAY, is_judged=False)
    return make_edition(request).pdf.page_count


def test_a_card_that_fits_is_made() -> None:
    assert make(card(12)) == 2


@pytest.mark.parametrize("edition", [card(15), card(12, Palette.CREAM), card(14.5, weight=Weight.BOLD)])
def test_a_card_that_does_not_fit_names_the_size_that_does(edition: Edition) -> None:
    with pytest.raises(UsageError) as refused:
        make(edition)
    said = str(refused.value)
    assert said.startswith("asthma, ") and str(edition.palette) in said
    assert "card-a6 has 2 pages, and the text is about" in said
    size = float(said.rpartition("or take --size ")[2])
    assert 10 <= size < edition.size
    assert make(card(size, edition.palette, edition.weight)) == 2
    with pytest.raises(UsageError):
        make(card(size + 1, edition.palette, edition.weight))


def test_where_no_size_fits_the_leaflet_is_named() -> None:
    edition = Edition(Extract.CARD, Layout.CARD_A6, 11, Palette.CREAM, weight=Weight.BOLD, spacing=Spacing.WIDE)
    with pytest.raises(UsageError, match=r"asthma, bold and wide and cream: .*no size fits: take the leaflet"):
        make(edition)


@given(st.floats(10, 15.9), st.floats(5, 16))
def test_the_largest_whole_size_that_fits_is_found(size: float, most: float) -> None:
    asked: list[float] = []

    def fits(tried: float) -> bool:
        asked.append(tried)
        return tried <= most

    found = find_fitting_size(card(round(size, 2)), fits)
    fitting = [tried for tried in range(10, 16) if tried <= most and tried < round(size, 2)]
    assert found == max(fitting, default=0)
    assert len(asked) <= 4


@given(st.floats(28, 40))
def test_a_poster_is_never_smaller_than_can_be_read_from_two_metres(size: float) -> None:
    poster = Edition(Extract.POSTER, Layout.POSTER_A3, round(size, 2))
    asked: list[float] = []

    def fits(tried: float) -> bool:
        asked.append(tried)
        return False

    assert find_fitting_size(poster, fits) == 0
    assert all(28 <= tried < poster.size for tried in asked)
