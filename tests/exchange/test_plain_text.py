from __future__ import annotations

import pytest

from leaflets.exchange.plain_text import one_line, plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Interferon-&alpha; &amp; grip", "Interferon-α & grip"),
        ("H<sub>2</sub>O and 10<sup>-6</sup>", "H₂O and 10⁻⁶"),
        ("<i>In vitro</i> <jats:italic>study</jats:italic>", "In vitro study"),
        ("p < 0.05 and a > b", "p < 0.05 and a > b"),
        ("CO<sup>abc</sup>", "COabc"),
        ("two\n  lines", "two lines"),
        ("Ca<sup>2+</sup>", "Ca²⁺"),
    ],
)
def test_html_becomes_plain_characters(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_one_line_has_nothing_that_cannot_be_seen() -> None:
    assert one_line("a\u2028b\x0bc\u00a0 d\n") == "a b c d"
