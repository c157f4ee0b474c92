from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Colour
from leaflets.facts.luminance import compare_colours
from tests.facts.written_pdf import fill, find_run, measure_page, say, stream

COLOURS = st.tuples(*[st.integers(0, 255)] * 3)


@given(letters=COLOURS, backing=COLOURS)
def test_painted_contrast_is_the_contrast_of_the_colours(letters: Colour, backing: Colour) -> None:
    ground, ink = (" ".join(f"{value / 255:.4f}" for value in colour) for colour in (backing, letters))
    run = measure_page(fill(ground, 0, 0, 400, 600) + f"{ink} rg " + say("Small text", 20, 300, 6)).runs[0]
    assert (run.colour, run.backing) == (letters, backing)
    assert run.contrast == pytest.approx(compare_colours(letters, backing))


def test_white_on_white_has_a_contrast_of_1_even_with_black_beside_it() -> None:
    content = "1 1 1 rg " + say("nothing", 20, 300) + "0 g " + say("something", 62, 300) + fill("0 0 0", 20, 296, 42, 1)
    run = find_run(measure_page(content), "nothing")
    assert (run.colour, run.backing, run.contrast) == ((255, 255, 255), (255, 255, 255), 1)


def test_a_narrow_label_is_measured_against_its_own_ground() -> None:
    run = measure_page(fill("0 0 0.5", 19, 297, 30, 14) + "1 1 1 rg " + say("label", 20, 300)).runs[0]
    assert run.backing == (0, 0, 128)
    assert run.contrast == pytest.approx(compare_colours((255, 255, 255), (0, 0, 128)))


def test_text_over_two_grounds_has_the_lower_contrast() -> None:
    grounds = fill("1 1 1", 0, 0, 400, 600) + fill("0.2 0.2 0.2", 20, 290, 25, 30)
    run = measure_page(grounds + say("half and half", 20, 300)).runs[0]
    assert run.backing == (255, 255, 255)
    assert run.contrast == pytest.approx(compare_colours((0, 0, 0), (51, 51, 51)))


def test_text_over_a_gradient_has_the_contrast_of_its_worst_tenth() -> None:
    entries = "/Type /XObject /Subtype /Image /Width 256 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    ramp = stream(entries, bytes(range(256)))
    content = f"q 400 0 0 600 0 0 cm /Ramp Do Q {say('W' * 29, 10, 300, 14)}"
    run = measure_page(content, forms={"Ramp": ramp}).runs[0]
    assert 360 < run.box.width < 400
    assert 1.0 < run.contrast < 1.4  # its darkest tenth ends at a grey of about 30 of 255
    assert run.is_over_picture
