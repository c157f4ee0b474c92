from __future__ import annotations

import pytest

from leaflets.facts.read_objects import MOST_LEVELS
from tests.facts.written_pdf import fill, find_run, form, measure_page, say


def test_objects_of_nested_forms_come_in_painting_order_with_their_marks() -> None:
    inner = form(say("deep", 10, 10) + f"/Span <</MCID 9>> BDC {say('own', 10, 30)} EMC")
    outer = form(f"{say('first', 10, 50)} q 1 0 0 1 5 5 cm /Inner Do Q")
    content = f"/Figure <</MCID 2>> BDC q 1 0 0 1 100 100 cm /Outer Do Q EMC {say('last', 10, 500)}"
    page = measure_page(content, forms={"Outer": outer, "Inner": inner})
    assert [(run.words, run.mark) for run in page.runs] == [("first", 2), ("deep", 2), ("own", 9), ("last", None)]
    assert find_run(page, "deep").baseline == pytest.approx(600 - 115)


def test_an_artifact_around_a_form_makes_all_in_it_an_artifact() -> None:
    page = measure_page("/Artifact BMC /F Do EMC", forms={"F": form(say("foot", 10, 10) + fill("0 0 0", 1, 1, 9, 9))})
    assert page.runs[0].is_artifact


def test_forms_far_too_deep_are_left_out_and_do_no_harm() -> None:
    depth = MOST_LEVELS + 8
    forms = {f"L{level}": form(f"{say(f'level{level}', 10, 10)} /L{level + 1} Do") for level in range(depth)}
    page = measure_page("/L0 Do", forms=forms)
    assert 5 <= len(page.runs) <= MOST_LEVELS
