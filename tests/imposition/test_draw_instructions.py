"""The page that shows how to print and fold says every step, at a size that can be read, on one page."""

from __future__ import annotations

from itertools import product

import pytest

from leaflets.facts.measure_file import measure_file
from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Binding, Scheme
from leaflets.folding.tell_steps import tell_steps
from leaflets.imposition.draw_instructions import draw_instructions
from tests.folding.folded import make_pages


@pytest.mark.parametrize(("scheme", "binding"), list(product(Scheme, Binding)))
def test_every_step_stands_on_one_page_in_letters_that_can_be_read(scheme: Scheme, binding: Binding) -> None:
    plan = lay_sheets(make_pages(scheme, 25), Wanted(scheme, binding=binding))
    steps = tell_steps(plan, is_trimmed=True)
    (page,) = measure_file(draw_instructions(plan, steps, "A leaflet with a name"), "i.pdf").pages
    words = " ".join(" ".join(run.words.split()) for run in page.runs)
    assert all(step in words for step in steps)
    assert min(run.size for run in page.runs) >= 12
    assert page.ink is not None
    assert min(page.ink.left_mm, page.ink.top_mm, page.ink.right_mm, page.ink.bottom_mm) > 6.7


def test_an_american_job_has_an_american_page() -> None:
    plan = lay_sheets([(139.7, 215.9)] * 4, Wanted(Scheme.BOOKLET))
    (page,) = measure_file(draw_instructions(plan, ("A step.",), "Title"), "i.pdf").pages
    assert (round(page.width), round(page.height)) == (612, 792)
