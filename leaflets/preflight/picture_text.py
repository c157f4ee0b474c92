"""Text as a picture: each run of a rendered page, faxed and blurred, and how far its letters still stand out."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from leaflets.facts.facts import POINTS_PER_MM, FileFacts, Page, Run
from leaflets.facts.luminance import contrast_luminances, find_luminance
from leaflets.frozen_value import frozen_value
from leaflets.preflight.simulate import (
    FAX_DOTS,
    FAX_LINES,
    Shades,
    blur_shades,
    fax_shades,
    find_painted,
    find_shade,
)
from leaflets.preflight.text_parts import count_letters, is_readable

_LEAST_DIFFERENCE = 4.0
"""Shades: below it the grey picture cannot tell letters from paper."""
_LEAST_VARIANCE = 0.002
"""Of the ink in a run's box: below it nothing of the run is on the picture."""
_MOST_PIXELS = 40_000_000
_X_HEIGHT = 0.5
"""Of the size, where the font does not tell its x-height."""
_MARGIN = 6
_MOST_RUNS = 3
"""Of one setting."""

Ink = NDArray[np.float32]


@frozen_value
class PicturedRun:
    """A run with its contrast ratio after a fax and as a blurred eye sees it; None where nothing can be measured."""

    run: Run
    faxed: float | None
    blurred: float | None


@frozen_value
class _Picture:
    """A rendered page and its pixels to the point."""

    shades: Shades
    across: float
    down: float


def picture_text(content: bytes, facts: FileFacts) -> Iterator[PicturedRun]:
    """Runs of every setting of text in a file, page by page, with their contrast in both pictures.

    Letters of one font, size and pair of colours on flat ground look alike wherever they stand: of each such
    setting the runs with most letters are looked at, and the one with fewest, on the first page that has it. Text
    over a picture is looked at run by run. A page is rendered in grey at 204 × 196 dots to the inch (less for a
    page beyond about A2); one page is held at a time. Letters and paper after the simulation are found by least
    squares: the simulated light of each place against how much of that place was ink before, in the band between
    the baseline and the top of "x".

    Args:
        content: the PDF.
        facts: what was measured of the same bytes.
    """
    chosen = _choose_runs(facts)
    pdf = pypdfium2.PdfDocument(content)
    try:
        for page in facts.pages:
            if runs := chosen.get(page.number):
                picture = _render(pdf, page)
                yield from (_picture_run(run, picture) for run in runs)
    finally:
        pdf.close()


def _choose_runs(facts: FileFacts) -> dict[int, list[Run]]:
    """The runs to look at, by page."""
    known: set[tuple[object, ...]] = set()
    chosen: dict[int, list[Run]] = {}
    for page in facts.pages:
        settings: dict[tuple[object, ...], list[Run]] = {}
        for run in page.runs:
            if is_readable(run):
                key = (run.font, round(run.size, 1), run.weight, round(run.angle), find_painted(run), run.backing)
                settings.setdefault((id(run),) if run.is_over_picture else key, []).append(run)
        new = [_pick_runs(runs) for key, runs in settings.items() if key not in known]
        known.update(settings)
        chosen[page.number] = [run for runs in new for run in runs]
    return chosen


def _pick_runs(runs: list[Run]) -> list[Run]:
    """Of the runs of one setting those with most letters, and the one with fewest."""
    by_letters = sorted(runs, key=lambda run: -count_letters(run.words))
    return by_letters[:_MOST_RUNS] + by_letters[_MOST_RUNS:][-1:]


def _render(pdf: pypdfium2.PdfDocument, page: Page) -> _Picture:
    inches = page.width * page.height / 72**2
    share = min(1.0, (_MOST_PIXELS / (inches * FAX_DOTS * 2 * FAX_LINES)) ** 0.5)
    width = max(1, round(page.width / 72 * FAX_DOTS * share))
    height = max(2, 2 * round(page.height / 72 * FAX_LINES * share))
    source = pdf[page.number - 1]
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_Gray)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, source, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        shades = bitmap.to_numpy().reshape(height, width).copy()  # the bitmap's own memory goes with it
    finally:
        bitmap.close()
        source.close()
    return _Picture(shades, width / page.width, height / page.height)


def _picture_run(run: Run, picture: _Picture) -> PicturedRun:
    paper, letter = find_shade(run.backing), find_shade(find_painted(run))
    if abs(paper - letter) < _LEAST_DIFFERENCE:
        return PicturedRun(run, 1.0, None)
    shades, inside = _cut(run, picture)
    ink = _find_ink(shades[inside], paper, letter)
    if ink.size == 0:
        return PicturedRun(run, None, None)
    mean = float(ink.mean())
    ink -= mean
    if float(np.vdot(ink, ink)) < _LEAST_VARIANCE * ink.size:
        return PicturedRun(run, None, None)
    faxed = _weigh(ink + mean, fax_shades(shades)[inside].astype(np.float32) / np.float32(255))
    blurred = blur_shades(shades, picture.across * POINTS_PER_MM, picture.down * POINTS_PER_MM)
    behind, before = _fit(ink, mean, _find_ink(blurred[inside], paper, letter))
    light, dark = find_luminance(run.backing), find_luminance(find_painted(run))
    ends = (light + behind * (dark - light), light + before * (dark - light))
    return PicturedRun(run, contrast_luminances(*faxed), contrast_luminances(*ends))


def _cut(run: Run, picture: _Picture) -> tuple[Shades, tuple[slice, slice]]:
    """The run's part of the picture with a margin, an even number of lines; and where the run is in it."""
    height, width = picture.shades.shape
    top, bottom = run.box.top, run.box.bottom
    if abs(run.angle) < 1:
        x_height = run.x_height_mm * POINTS_PER_MM if run.x_height_mm else _X_HEIGHT * run.size
        top, bottom = max(top, run.baseline - x_height), min(bottom, run.baseline)
    left, right = floor(run.box.left * picture.across), ceil(run.box.right * picture.across)
    first, last = floor(top * picture.down), ceil(bottom * picture.down)
    outer_left, outer_first = max(0, left - _MARGIN), 2 * (max(0, first - _MARGIN) // 2)
    outer_right, outer_last = min(width, right + _MARGIN), min(height, 2 * ceil((last + _MARGIN) / 2))
    inside = (
        slice(max(0, first - outer_first), max(0, last - outer_first)),
        slice(max(0, left - outer_left), max(0, right - outer_left)),
    )
    return picture.shades[outer_first:outer_last, outer_left:outer_right], inside


def _find_ink(shades: Shades, paper: float, letter: float) -> Ink:
    """How much of each place is ink: 0 for paper, 1 for the letter's own shade."""
    ink: Ink = np.clip((shades.astype(np.float32) - np.float32(paper)) / np.float32(letter - paper), 0, 1)
    return ink


def _fit(ink: Ink, mean: float, seen: Ink) -> tuple[float, float]:
    """What is seen where there is no ink and where all is ink, 0 to 1, by least squares; ``ink`` is less its mean."""
    slope = float(np.vdot(ink, seen)) / float(np.vdot(ink, ink))
    bare = float(seen.mean()) - slope * mean
    return min(max(bare, 0.0), 1.0), min(max(bare + slope, 0.0), 1.0)


def _weigh(ink: Ink, seen: Ink) -> tuple[float, float]:
    """The mean light of the paper and of the letters, each place counted by how much of it is paper or ink."""
    total = float(ink.sum())
    lit = float(np.vdot(ink, seen))
    return (float(seen.sum()) - lit) / (ink.size - total), lit / total
