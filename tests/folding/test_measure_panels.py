"""The panels of a fold have widths that can be folded, or one message says which does not."""

from __future__ import annotations

import pytest

from leaflets.errors import RenderError
from leaflets.folding.measure_panels import measure_panels
from leaflets.folding.scheme import Scheme

IN = 25.4


def test_letter_panels_are_narrower_by_a_sixteenth_of_an_inch() -> None:
    widths = [3.6875 * IN] * 3 + [3.625 * IN] * 2 + [3.6875 * IN]
    panels, height = measure_panels(Scheme.TRIFOLD, [(width, 8.5 * IN) for width in widths])
    assert (panels, height) == (tuple(widths), 8.5 * IN)


@pytest.mark.parametrize(("wide", "narrow"), [(100.0, 97.0), (93.6625, 92.075), (80.0, 77.0)])
def test_the_flap_of_a_short_leaflet_is_what_the_paper_leaves(wide: float, narrow: float) -> None:
    panels, _ = measure_panels(Scheme.TRIFOLD, [(wide, 210.0)] * 3)
    assert panels[3:5] == pytest.approx((narrow, narrow))


@pytest.mark.parametrize("narrow", [99.5, 100.0, 94.0, 103.0])
def test_a_flap_that_buckles_or_is_too_short_is_refused(narrow: float) -> None:
    pages = [(100.0, 210.0)] * 3 + [(narrow, 210.0)] * 2 + [(100.0, 210.0)]
    with pytest.raises(RenderError, match=r"page 4 is .* mm; in a tri-fold the panel folded in .*--scheme zfold"):
        measure_panels(Scheme.TRIFOLD, pages)


def test_a_panel_of_the_wrong_width_is_named() -> None:
    pages = [(100.0, 210.0), (97.0, 210.0), (100.0, 210.0), (97.0, 210.0)]
    with pytest.raises(RenderError, match="page 2 is 97 mm wide; as panel 2 of a trifold fold it must be 100 mm"):
        measure_panels(Scheme.TRIFOLD, pages)


def test_too_many_panels_are_told_beside_the_width_that_does_not_fit() -> None:
    pages = [(100.0, 210.0)] * 3 + [(97.0, 210.0)] * 2 + [(100.0, 210.0)] * 5
    with pytest.raises(RenderError, match=r"page 10 is 100 mm wide.*the file has 10 pages, and a sheet has six panels"):
        measure_panels(Scheme.TRIFOLD, pages)


def test_panels_of_two_heights_are_refused() -> None:
    with pytest.raises(RenderError, match="page 2 is 200 mm high and page 1 is 210 mm"):
        measure_panels(Scheme.ZFOLD, [(99.0, 210.0), (99.0, 200.0)])


def test_gates_that_do_not_meet_or_overlap_are_refused() -> None:
    gates = [(74.0, 210.0)] * 3
    assert measure_panels(Scheme.GATE, [*gates, (149.0, 210.0)])[0] == (74.0, 74.0, 74.0, 149.0, 74.0, 149.0)
    for middle in (146.0, 153.0):
        with pytest.raises(RenderError, match="the two gates together must be 0 to 3 mm narrower"):
            measure_panels(Scheme.GATE, [*gates, (middle, 210.0)])


def test_a_z_fold_has_equal_panels() -> None:
    with pytest.raises(RenderError, match="page 2 is 97 × 210 mm"):
        measure_panels(Scheme.ZFOLD, [(99.0, 210.0), (97.0, 210.0)])
