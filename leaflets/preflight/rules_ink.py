"""Rules on what is painted: hidden text, text off the page, text over pictures and other ink, coarse pictures."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from leaflets.facts.facts import POINTS_PER_MM, Box, FileFacts, Line, Page, Run
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.running_text import is_visible

_SLACK = 0.5
"""Points by which a glyph's box may stick out without its ink doing so."""


def _find_hidden_text(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Text that nobody can see but every program reads: render mode 3, transparent, clipped away.

    Artifacts are left out, and so is the text layer of a scanned page: words over a picture that fills most of the page
    are what the picture shows. Text off the page has a rule of its own.
    """
    for page in facts.pages:
        scans = [picture.box for picture in page.pictures if _area(picture.box) > 0.5 * page.width * page.height]
        for run in page.runs:
            if run.is_visible or run.is_artifact or not run.words.strip() or _measure_overhang(run.box, page) > 0:
                continue
            if not any(_holds(scan, run.box) for scan in scans):
                yield Sample(1, page.number, run.box, run.words)


def _measure_off_page(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How far each text reaches over an edge of the page; printers' marks outside it (artifacts) are left out.

    One sample for each text over an edge; a file without such a text gives one sample of 0.
    """
    is_clean = True
    for page in facts.pages:
        for run in page.runs:
            far = _measure_overhang(run.box, page)
            if far <= 0 or not run.words.strip() or (run.is_artifact and _is_outside(run.box, page)):
                continue
            is_clean = False
            yield Sample(far / POINTS_PER_MM, page.number, run.box, run.words)
    if is_clean and any(page.runs for page in facts.pages):
        yield Sample(0)


def _measure_overhang(box: Box, page: Page) -> float:
    return max(-box.left, -box.top, box.right - page.width, box.bottom - page.height) - _SLACK


def _is_outside(box: Box, page: Page) -> bool:
    return box.right <= 0 or box.bottom <= 0 or box.left >= page.width or box.top >= page.height


def _area(box: Box) -> float:
    return box.width * box.height


def _holds(outer: Box, inner: Box) -> bool:
    middle, height = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return outer.left <= middle <= outer.right and outer.top <= height <= outer.bottom


def _find_text_over_pictures(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Lines with letters painted over a raster picture."""
    for page in facts.pages:
        for line in page.lines:
            over = [run for run in line.runs if run.is_over_picture and run.is_visible and run.words.strip()]
            if over:
                yield Sample(1, page.number, line.box, " ".join(run.words.strip() for run in over))


def _measure_resolution(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Pixels per inch of each raster picture as printed.

    Pictures of up to four pixels in one direction hold no detail (a stretched colour), and are left out.
    """
    for page in facts.pages:
        for picture in page.pictures:
            if min(picture.pixels) > 4:
                width, height = picture.pixels
                note = f"{width} × {height} pixels"
                yield Sample(picture.pixels_per_inch, page.number, picture.box, picture.alternative or "", note)


def _find_ink_behind_text(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Lines with other ink running through their letters: other words, a rule, the edge of a ground.

    Words painted twice in one place (an imitated bold, a shadow) are one text. Only lines of text that stand level are
    compared with drawings.
    """
    for page in facts.pages:
        lines = [line for line in page.lines if is_visible(line)]
        with np.errstate(invalid="ignore", over="ignore"):  # broken files have boxes without end
            crossed = _find_overprints(lines)
            crossed |= dict.fromkeys(_find_struck(lines, page.drawings), "a line or edge runs through it")
        for number in sorted(crossed):
            yield Sample(1, page.number, lines[number].box, lines[number].words, crossed[number])


def _find_overprints(lines: list[Line]) -> dict[int, str]:
    """Numbers of lines that share their ground with other words, and which words."""
    if len(lines) < 2:
        return {}
    boxes = np.array([(line.box.left, line.box.top, line.box.right, line.box.bottom) for line in lines])
    left, top, right, bottom = boxes.T
    size = np.array([line.size for line in lines])
    lower = np.minimum.outer(size, size)
    across = np.minimum.outer(right, right) - np.maximum.outer(left, left)
    along = np.minimum.outer(bottom, bottom) - np.maximum.outer(top, top)
    # A third of a letter's height: ascenders and descenders of tight lines touch by less.
    found: dict[int, str] = {}
    for first, second in np.argwhere(np.triu((across > 0.6 * lower) & (along > 0.4 * lower), 1)).tolist():
        one, other = lines[first], lines[second]
        if "".join(one.words.split()) != "".join(other.words.split()):
            found[second] = f'over "{one.words.strip()[:60]}"'
    return found


def _find_struck(lines: list[Line], drawings: tuple[Box, ...]) -> set[int]:
    """Numbers of level lines through whose small letters a rule or the edge of a drawing runs."""
    runs = [(number, run) for number, line in enumerate(lines) for run in line.runs if _is_level(run)]
    if not runs or not drawings:
        return set()
    # Every run against every drawing at once: runs down, drawings across.
    left, top, right, bottom = np.array([(box.left, box.top, box.right, box.bottom) for box in drawings]).T
    start, end, baseline, size = np.array([(run.box.left, run.box.right, run.baseline, run.size) for _, run in runs]).T[
        :, :, np.newaxis
    ]
    # The heart of the small letters: an underline or a table rule stays clear of it.
    upper, lower = baseline - 0.4 * size, baseline - 0.1 * size
    shared = np.minimum(right, end) - np.maximum(left, start)
    is_wide = shared > np.minimum(2 * size, 0.8 * (end - start))
    cuts = ((top > upper) & (top < lower)) | ((bottom > upper) & (bottom < lower))
    # Upright rules: thin, taller than the letters, and inside the run by more than a word space.
    is_rule = (right - left < 0.15 * size) & (bottom - top > size)
    crosses = is_rule & (top < upper) & (bottom > lower) & (left > start + 0.3 * size) & (right < end - 0.3 * size)
    struck = np.any((is_wide & cuts) | crosses, axis=1)
    return {number for (number, _), is_struck in zip(runs, struck.tolist(), strict=True) if is_struck}


def _is_level(run: Run) -> bool:
    return run.is_visible and bool(run.words.strip()) and abs(run.angle) < 1


INK_RULES: tuple[Rule, ...] = (
    Rule("hidden-text", "Texts that are read aloud but cannot be seen", "places", "most", _find_hidden_text),
    Rule("text-off-page", "How far text reaches over the edge of the page", "mm", "most", _measure_off_page),
    Rule("text-over-pictures", "Lines with letters over a picture", "places", "most", _find_text_over_pictures),
    Rule("picture-resolution", "Pixels per inch of pictures as printed", "ppi", "least", _measure_resolution, 0.5),
    Rule("ink-behind-text", "Lines with other ink through their letters", "places", "most", _find_ink_behind_text),
)
