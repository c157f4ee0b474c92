"""The words that say how to print and finish sheets."""

from __future__ import annotations

from itertools import product

import pytest

from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Binding, Flip, Scheme
from leaflets.folding.tell_steps import tell_steps
from tests.folding.folded import make_pages


def tell(scheme: Scheme, count: int = 6, *, is_trimmed: bool = False, **wishes: object) -> str:
    plan = lay_sheets(make_pages(scheme, count), Wanted(scheme, **wishes))  # type: ignore[arg-type]
    return "\n".join(tell_steps(plan, is_trimmed=is_trimmed))


def test_a_booklet() -> None:
    assert tell(Scheme.BOOKLET).splitlines() == [
        "Print 2 sheets of A4 on its side on both sides; 2 of its page places stay blank.",
        "In the print window choose: both sides, flip on the short edge; size 100 % or 'actual size', never "
        "'fit to page', or the folds land wrong.",
        "Lay the sheets as they come, in one pile; sheet 1 is outermost.",
        "Fold the pile in the middle, page 1 outside; the fold is on the left.",
        "Staple twice through the fold.",
    ]


def test_a_thick_booklet_is_more_than_an_office_stapler_holds() -> None:
    assert "with 24 pages ask the print room" in tell(Scheme.BOOKLET, 24)
    assert "ask the print room" not in tell(Scheme.BOOKLET, 20)
    assert "Make 3 sections: each next 2 sheets are one pile" in tell(Scheme.BOOKLET, 24, section=2)


def test_the_narrow_panel_is_named_with_its_width_and_side() -> None:
    assert "Fold the right panel in; it is the narrow one, 97 mm wide." in tell(Scheme.TRIFOLD)
    for flip in Flip:
        told = tell(Scheme.TRIFOLD, binding=Binding.RIGHT, flip=flip)
        assert "Fold the left panel in; it is the narrow one, 97 mm wide." in told
        assert f"flip on the {flip} edge" in told


def test_cards_are_cut_and_their_piles_counted() -> None:
    assert "cards of 105 × 148 mm: 4 piles" in tell(Scheme.CARDS)


def test_a_booklet_with_marks_is_cut_after_it_is_stapled() -> None:
    assert "Do not cut yet" in tell(Scheme.BOOKLET, is_trimmed=True)
    assert "Cut along the corner marks to 297 × 210 mm" in tell(Scheme.ZFOLD, is_trimmed=True)


@pytest.mark.parametrize(("scheme", "binding", "count"), list(product(Scheme, Binding, (1, 6, 13))))
def test_every_scheme_says_something_for_every_number_of_sheets(scheme: Scheme, binding: Binding, count: int) -> None:
    steps = tell(scheme, count, binding=binding).splitlines()
    assert len(steps) >= 3
    assert all(step.endswith(".") and len(step) < 200 for step in steps)
