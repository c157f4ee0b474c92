"""Every scheme, page count, binding and flip comes back from paper in order, upright, back to back."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflets.folding.fold_back import Face, Mark, Printed, fold_back
from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Plan, Wanted
from leaflets.folding.scheme import Binding, Flip, Scheme
from leaflets.folding.tell_handling import tell_handling
from tests.folding.folded import make_pages, print_and_fold, print_side, read_page, read_pages

ALL = list(product(Scheme, Binding, Flip))


def check(plan: Plan, count: int) -> None:
    """The paper is read from the first page to the last, blanks at the end; leaves have the right backs; it closes."""
    folded = print_and_fold(plan)
    pages = read_pages(folded)
    expected = list(range(count)) * plan.copies
    assert [page for page in pages if page is not None] == expected
    if plan.scheme is not Scheme.CARDS:  # a card of one page has a blank back
        assert all(page is None for page in pages[count:])
    assert folded.is_closed
    assert folded.spine in (None, plan.binding)
    check_backs(folded.leaves, plan)


def check_backs(leaves: tuple[tuple[Face, Face], ...], plan: Plan) -> None:
    """Back to back stand, counted from 0: 0 and 1 in a book or card; cover and first inside of a fold."""
    backs = {
        Scheme.TRIFOLD: {0: 1, 5: 2, 4: 3},
        Scheme.ZFOLD: {0: 1, 5: 2, 4: 3},
        Scheme.GATE: {0: 2, 1: 4, 5: 3},
    }.get(plan.scheme)
    for leaf in leaves:
        first, second = (read_page(face) for face in leaf)
        if first is None or second is None:
            continue
        if backs is None:
            assert first % 2 == 0 and second == first + 1
        else:
            pairs = {frozenset(pair) for pair in backs.items()}
            assert first // 6 == second // 6 and frozenset((first % 6, second % 6)) in pairs


@pytest.mark.parametrize(("scheme", "binding", "flip"), ALL, ids=str)
def test_every_page_count_from_1_to_64(scheme: Scheme, binding: Binding, flip: Flip) -> None:
    for count in range(1, 65):
        check(lay_sheets(make_pages(scheme, count), Wanted(scheme, flip=flip, binding=binding)), count)


@st.composite
def jobs(draw: st.DrawFn) -> tuple[list[tuple[float, float]], Wanted]:
    """Any job that can be laid."""
    scheme = draw(st.sampled_from(Scheme))
    count = draw(st.integers(1, 64))
    size = draw(st.sampled_from([(148.0, 210.0), (210.0, 148.0), (139.7, 215.9), (210.0, 210.0), (90.0, 55.0)]))
    bleed = draw(st.sampled_from([0.0, 0.0, 3.0, 5.0]))
    is_booklet = scheme is Scheme.BOOKLET
    is_cards = scheme is Scheme.CARDS
    is_apart = scheme in (Scheme.TWO_UP, Scheme.FOUR_UP, Scheme.CARDS)
    wanted = Wanted(
        scheme,
        paper=draw(st.sampled_from([(297.0, 420.0), (450.0, 320.0)])) if is_cards else None,
        flip=draw(st.sampled_from([None, *Flip])),
        binding=draw(st.sampled_from(Binding)),
        bleed=bleed,
        gutter=draw(st.floats(2 * bleed, 20)) if is_apart else 4.0 if is_booklet else None,
        thickness=draw(st.floats(0.0, 0.2)),
        section=draw(st.integers(0 if count < 64 else 1, 16)) if is_booklet else 0,
        margin=draw(st.sampled_from([0.0, 12.0])) + bleed,
        copies=draw(st.integers(1, 9)) if is_cards else 1,
    )
    return make_pages(scheme, count, size), wanted


@pytest.mark.slow
@settings(max_examples=5000)
@given(jobs())
def test_any_job_comes_back(job: tuple[list[tuple[float, float]], Wanted]) -> None:
    pages, wanted = job
    check(lay_sheets(pages, wanted), len(pages))


@given(count=st.integers(2, 64), section=st.integers(0, 8), binding=st.sampled_from(Binding))
def test_a_kept_back_page_is_the_last_face(count: int, section: int, binding: Binding) -> None:
    wanted = Wanted(Scheme.BOOKLET, section=section, binding=binding, is_back_kept=True)
    pages = read_pages(print_and_fold(lay_sheets(make_pages(Scheme.BOOKLET, count), wanted)))
    assert pages[-1] == count - 1
    assert pages[: count - 1] == list(range(count - 1))


def test_a_flap_as_wide_as_the_rest_does_not_close() -> None:
    plan = lay_sheets(make_pages(Scheme.TRIFOLD, 6), Wanted(Scheme.TRIFOLD))
    handling = replace(tell_handling(plan), folds=(99.0, 198.0))
    sheet = Printed((), ())
    assert not fold_back([sheet], handling).is_closed


def test_the_proof_notices_a_back_that_is_upside_down() -> None:
    plan = lay_sheets(make_pages(Scheme.BOOKLET, 8), Wanted(Scheme.BOOKLET, flip=Flip.SHORT))
    wrong = replace(plan, flip=Flip.LONG)
    with pytest.raises(AssertionError, match="upside down"):
        read_pages(print_and_fold(wrong))


def test_the_proof_notices_pages_in_the_wrong_order() -> None:
    plan = lay_sheets(make_pages(Scheme.BOOKLET, 8), Wanted(Scheme.BOOKLET))
    wrong = replace(plan, sheets=plan.sheets[::-1])
    assert read_pages(print_and_fold(wrong)) != list(range(8))


def test_a_mark_over_a_fold_belongs_to_two_pages() -> None:
    plan = lay_sheets(make_pages(Scheme.ONEFOLD, 4), Wanted(Scheme.ONEFOLD))
    front = (*print_side(plan.sheets[0].front, plan.paper), Mark(plan.paper[0] / 2 + 9, 50, True, 3))
    folded = fold_back([Printed(front, print_side(plan.sheets[0].back, plan.paper))], tell_handling(plan))
    with pytest.raises(AssertionError, match="parts of pages"):
        read_pages(folded)
