"""Crop, fold and registration marks, colour bars and the slug line, drawn outside the trim with ReportLab."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.colors import CMYKColor
from reportlab.pdfgen.canvas import Canvas

from leaflets.folding.plan import Plan, Rectangle, Side
from leaflets.imposition.lettering import choose_font, measure_text
from leaflets.imposition.source import MM

GAP = 3.0
"""From the trim to where marks begin, mm, or the bleed if that is more: none stands where the knife may go wrong."""
LENGTH = 5.0
MARGIN = GAP + LENGTH + 6.0
"""White that marks and the slug line need around the trim, mm, with the usual bleed."""
_HAIRLINE = 0.25
_SLUG_SIZE = 6.0
_PATCH = 4.0
_INK = CMYKColor(0, 0, 0, 1)
_ALL_INKS = CMYKColor(1, 1, 1, 1)
"""Registration colour: a mark in it is on every plate."""
_NEAR = 5.0
_BARS = (
    (1, 0, 0, 0),
    (0, 1, 0, 0),
    (0, 0, 1, 0),
    (0, 0, 0, 1),
    (1, 1, 0, 0),
    (0, 1, 1, 0),
    (1, 0, 1, 0),
    (0.5, 0, 0, 0),
    (0, 0.5, 0, 0),
    (0, 0, 0.5, 0),
    (0, 0, 0, 0.75),
    (0, 0, 0, 0.5),
    (0, 0, 0, 0.25),
)
"""Solids, overprints, half tones and greys of a usual control strip."""


@dataclass(frozen=True, slots=True)
class MarkSet:
    """What is drawn: the words of the slug line before the sheet's number, and whether there are colour bars."""

    slug: str
    has_bars: bool = False
    is_grey: bool = False


def find_margin(bleed: float) -> float:
    """White that marks need around the trim, mm."""
    return MARGIN + max(0.0, bleed - GAP)


def draw_marks(plan: Plan, marks: MarkSet) -> bytes:
    """A PDF with a page for each side, front and back in turn, that holds nothing but the marks."""
    target = BytesIO()
    size = (plan.paper[0] * MM, plan.paper[1] * MM)
    canvas = Canvas(target, pagesize=size, invariant=1, initialFontName=choose_font("")[0])
    count = len(plan.sheets)
    sides = [f"sheet {number} of {count}, {word}" for number in range(1, count + 1) for word in ("front", "back")]
    stamps = _make_stamps(canvas, plan, marks)
    for number, words in enumerate(sides):
        canvas.setPageSize(size)
        canvas.doForm(stamps[number % 2])
        canvas.scale(MM, MM)
        _draw_slug(canvas, plan, marks.slug, words)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _make_stamps(canvas: Any, plan: Plan, marks: MarkSet) -> list[str]:
    """The names of the marks of a front and of a back, which are drawn once: all sheets are folded alike."""
    names = ["front", "back"]
    sheet = plan.sheets[0]
    for name, side in zip(names, (sheet.front, sheet.back), strict=True):
        canvas.beginForm(name, 0, 0, plan.paper[0] * MM, plan.paper[1] * MM)
        canvas.scale(MM, MM)
        _draw_side(canvas, plan, side, is_back=name == "back")
        if marks.has_bars:
            _draw_bars(canvas, plan, side, is_grey=marks.is_grey)
        canvas.endForm()
    return names


def _draw_side(canvas: Any, plan: Plan, side: Side, *, is_back: bool) -> None:
    trim = _find_trim(plan, is_back=is_back)
    gap = max(GAP, plan.bleed)
    canvas.setLineWidth(_HAIRLINE / MM)
    canvas.setStrokeColor(_ALL_INKS)
    uprights = set(side.cuts_x) | {trim.left, trim.right}
    levels = set(side.cuts_y) | {trim.bottom, trim.top}
    _draw_ticks(canvas, trim, gap, uprights, levels)
    canvas.setDash([1, 1])
    _draw_ticks(canvas, trim, gap, side.folds, ())
    canvas.setDash([])
    away = gap + LENGTH / 2
    lines = [*uprights, *side.folds]
    x = _find_free([trim.left + trim.width * share for share in (0.85, 0.8, 0.9, 0.7, 0.6)], lines)
    y = _find_free([trim.bottom + trim.height * share for share in (0.5, 0.45, 0.55, 0.4)], list(levels))
    for place in ((x, trim.bottom - away), (x, trim.top + away), (trim.left - away, y), (trim.right + away, y)):
        _draw_target(canvas, *place)


def _find_trim(plan: Plan, *, is_back: bool) -> Rectangle:
    trim, width = plan.trim, plan.paper[0]
    return Rectangle(width - trim.right, trim.bottom, width - trim.left, trim.top) if is_back else trim


def _draw_ticks(canvas: Any, trim: Rectangle, gap: float, uprights: Iterable[float], levels: Iterable[float]) -> None:
    """Short lines outside the trim, at both ends of each line that is to be cut or folded."""
    for x in sorted(uprights):
        canvas.line(x, trim.bottom - gap, x, trim.bottom - gap - LENGTH)
        canvas.line(x, trim.top + gap, x, trim.top + gap + LENGTH)
    for y in sorted(levels):
        canvas.line(trim.left - gap, y, trim.left - gap - LENGTH, y)
        canvas.line(trim.right + gap, y, trim.right + gap + LENGTH, y)


def _find_free(wished: list[float], taken: Iterable[float]) -> float:
    """The first place that no line comes near; the first of all when there is none."""
    lines = list(taken)
    return next((x for x in wished if all(abs(x - line) >= _NEAR for line in lines)), wished[0])


def _draw_target(canvas: Any, x: float, y: float) -> None:
    canvas.circle(x, y, 1.4, stroke=1, fill=0)
    canvas.line(x - 2.2, y, x + 2.2, y)
    canvas.line(x, y - 2.2, x, y + 2.2)


def _draw_slug(canvas: Any, plan: Plan, slug: str, words: str) -> None:
    """The line below the marks; a title that is too long loses its end, never the sheet's number."""
    room = (plan.trim.width - 2) * MM
    shown = slug
    font, text = choose_font(f"{shown} · {words}")
    while measure_text(text, font, _SLUG_SIZE) > room and len(shown) > 1:
        shown = shown[: -max(2, len(shown) // 12)].rstrip(" ·…") + "…"
        font, text = choose_font(f"{shown} · {words}")
    canvas.setFillColor(_INK)
    canvas.setFont(font, _SLUG_SIZE / MM)
    canvas.drawString(plan.trim.left + 1, plan.trim.bottom - max(GAP, plan.bleed) - LENGTH - 3, text)


def _draw_bars(canvas: Any, plan: Plan, side: Side, *, is_grey: bool) -> None:
    """Patches above the upper edge; where a mark stands there is none."""
    bottom = plan.trim.top + max(GAP, plan.bleed) + 0.5
    lines = [*side.cuts_x, *side.folds]
    x = plan.trim.left + 3.0
    for inks in _BARS:
        if is_grey and any(inks[:3]):
            continue
        while any(x - 1 < line < x + _PATCH + 1 for line in lines):
            x += 0.5
        canvas.setFillColor(CMYKColor(*inks))
        canvas.rect(x, bottom, _PATCH, _PATCH, stroke=0, fill=1)
        x += _PATCH
    canvas.setFillColor(_INK)
