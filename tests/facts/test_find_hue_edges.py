"""Edges that only hue shows are found, others are not."""

from __future__ import annotations

from functools import cache

import pytest

from leaflets.errors import FileError
from leaflets.facts.find_hue_edges import HueEdge, find_hue_edges


@cache
def find(style: str, other: str) -> tuple[HueEdge, ...]:
    """The edges between two areas that lie on one another."""
    from weasyprint import HTML

    inner = f"<div style='width:40mm;height:20mm;{other}'></div>"
    html = f"<html lang=en><title>T</title><body><div style='width:90mm;height:60mm;{style}'>{inner}</div></body>"
    return find_hue_edges(HTML(string=html).write_pdf(), "a.pdf", most_contrast=1.3, least_chroma=40)


def test_red_on_green_of_the_same_grey_is_found_with_its_length() -> None:
    (edge,) = find("background:#008000", "background:#d00000")
    assert {edge.first, edge.second} == {(0, 128, 0), (208, 0, 0)}
    assert edge.contrast < 1.3
    assert edge.length_mm == pytest.approx(60, rel=0.5)  # two of its four sides touch the green


@pytest.mark.parametrize(
    ("style", "other"),
    [
        ("background:#fff", "background:#d00000"),  # told apart by light
        ("background:#777", "background:#7a7a7a"),  # no hue
        ("background:linear-gradient(90deg,#d00000,#008000)", ""),  # no edge
        ("background:#00485a", "background:#00485a"),
    ],
)
def test_what_grey_shows_or_nobody_sees_is_left(style: str, other: str) -> None:
    assert find(style, other) == ()


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(FileError, match=r"a.pdf: the PDF is damaged"):
        find_hue_edges(b"no", "a.pdf", most_contrast=1.3, least_chroma=40)
