"""What is said of a text that is too long for its fold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.compose_document import compose_document
from leaflets.folders import program_root
from leaflets.model.edition import Edition, Extract, Kind
from leaflets.model.layout import Layout
from leaflets.pages.count_overflow import count_overflow, describe_overflow
from leaflets.pages.manuscript import Manuscript
from leaflets.pages.spread_pages import HEAD
from leaflets.pdf import Place, RenderedPdf
from tests.whole.editions import CLINIC, CONDITIONS, DAY, load

LEMS = next(path for path in CONDITIONS if path.stem == "lambert-eaton-syndrome")
MANUSCRIPT = Manuscript(load(LEMS), CLINIC, roots=(program_root(),))
LINE = 1.4 * 12 * 25.4 / 72


def describe(edition: Edition, *places: Place, pages: int) -> str:
    document = compose_document(MANUSCRIPT.condition, edition, clinic=CLINIC, today=DAY)
    return describe_overflow(RenderedPdf(b"", pages, places), document, MANUSCRIPT)


@given(st.lists(st.integers(1, 25), min_size=1, max_size=5))
def test_lines_after_the_last_page_of_the_fold_are_counted(lines: list[int]) -> None:
    places = [Place("a", 6, 20, 190)]
    places += [Place("a", 7 + number, HEAD, HEAD + count * LINE - 0.01) for number, count in enumerate(lines)]
    places += [Place("b", 7, HEAD, HEAD + 1)]
    counted = count_overflow(RenderedPdf(b"", 6 + len(lines), tuple(places)), 6, 12)
    assert sum(lines) - 1 <= counted <= sum(lines) + 1


def test_a_text_that_fits_and_loose_pages_are_passed_over() -> None:
    assert describe(Edition(Kind.PATIENT, Layout.TRIFOLD_A4, 12), pages=6) == ""
    assert describe(Edition(Kind.PATIENT), pages=40) == ""


def test_what_matters_least_is_named_first_until_it_is_enough() -> None:
    places = (
        Place("section-sources", 7, HEAD, HEAD + 10 * LINE - 0.01),
        Place("section-who_gets_it", 2, HEAD, HEAD + 4 * LINE - 0.01),
        Place("section-prevention", 3, HEAD, HEAD + 7 * LINE - 0.01),
        Place("end", 7, HEAD, HEAD + 12 * LINE - 0.01),
    )
    said = describe(Edition(Kind.PATIENT, Layout.TRIFOLD_A4, 12), *places, pages=7)
    assert said.startswith("trifold-a4 has 6 pages, and the text is about 12 lines longer at 12 point")
    assert "--brief" in said and "never made smaller" in said
    assert said.endswith("“Where does this come from?” (10 lines), “Who gets it?” (4 lines)")


@pytest.mark.parametrize(
    ("kind", "layout", "pages"), [(Extract.CARD, Layout.CARD_A6, 3), (Extract.POSTER, Layout.POSTER_A3, 2)]
)
def test_a_card_and_a_poster_name_their_own_sections(kind: Extract, layout: Layout, pages: int) -> None:
    size = 28 if kind is Extract.POSTER else 12
    said = describe(Edition(kind, layout, size), Place("section-card_avoid", pages, 12, 60), pages=pages)
    assert "--brief" not in said and "longer" in said and "shorten" in said
    assert ("What to avoid" in said) == (kind is Extract.CARD)
