"""There are enough published examples of each style, over enough kinds of source."""

from __future__ import annotations

import pytest

from leaflets.citations.format_parts import STYLES, Style
from tests.golden_references import load_goldens


@pytest.mark.parametrize("style", STYLES)
def test_each_style_has_25_examples_over_10_kinds_of_source(style: Style) -> None:
    goldens = load_goldens(style)
    assert len(goldens) >= 25
    assert len({golden.reference.type for golden in goldens}) >= 10
