"""Rules on what is painted: hidden text, text off the page, text over pictures and other ink, coarse pictures."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from leaflets.facts.facts import POINTS_PER_MM, Box, FileFacts, Line, Page
from leaflets.facts.join_pieces import holds_middle
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.running_text import split_pages

_SLACK = 0.5
"""Points by which a glyph's box may stick out without its ink doing so."""
_SEEN = 0.9
"""Of a text: less is cut off by its frame, as in a text box that is too small. Rounding takes a hundredth."""
_THIN = 0.15
"""An upright rule is thinner than this part of the size of the letters that it crosses."""
_Heart = tuple[float, float, float, float, float, float, int]
"""Of the small letters of a run: baseline, upper and lower edge, size, left and right edge; the number of its line.

An underline or a table rule stays clear of it.
"""


def _find_hidden_text(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Text that nobody can see but every program reads: render mode 3, transparent, clipped away, or cut by its frame.

    Artifacts are left out, and so is the text layer of a scanned page: words over a picture that fills most of the page
    are what the picture shows. Text off the page has a rule of its own.
    """
    for page in facts.pages:
        scans = [picture.box for picture in page.pictures if _area(picture.box) > 0.5 * page.width * page.height]
        for run in page.runs:
            if run.is_visible and run.seen >= _SEEN:  # nearly every text
                continue
            if run.is_artifact or not run.words.strip() or _measure_overhang(run.box, page) > 0:
                continue
            if run.is_visible:
                yield Sample(1, page.number, run.box, run.words, f"cut off: {100 * run.seen:.0f} % of it can be seen")
            elif not any(holds_middle(scan, run.box) for scan in scans):
                yield Sample(1, page.number, run.box, run.words)


def _measure_off_page(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How far each text reaches over an edge of the page; printers' marks outside it (artifacts) are left out.

    One sample for each text over an edge; a file without such a text gives one sample of 0.
    """
    is_clean = True
    for page in facts.pages:
        width, height = page.width, page.height
        for run in page.runs:
            box = run.box
            if box.left >= 0 <= box.top and box.right <= width and box.bottom <= height:  # nearly every text
                continue
            far = _measure_overhang(box, page)
            if far <= 0 or not run.words.strip() or (run.is_artifact and _is_outside(box, page)):
                continue
            is_clean = False
            yield Sample(far / POINTS_PER_MM, page.number, box, run.words)
    if is_clean and any(page.runs for page in facts.pages):
        yield Sample(0)


def _measure_overhang(box: Box, page: Page) -> float:
    return max(-box.left, -box.top, box.right - page.width, box.bottom - page.height) - _SLACK


def _is_outside(box: Box, page: Page) -> bool:
    return box.right <= 0 or box.bottom <= 0 or box.left >= page.width or box.top >= page.height


def _area(box: Box) -> float:
    return box.width * box.height


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
    for text in split_pages(facts):
        lines = text.lines
        crossed = _find_overprints(lines)
        crossed |= dict.fromkeys(_find_struck(lines, text.page.drawings), "a line or edge runs through it")
        for number in sorted(crossed):
            yield Sample(1, text.page.number, lines[number].box, lines[number].words, crossed[number])


def _find_overprints(lines: Sequence[Line]) -> dict[int, str]:
    """Numbers of lines that share their ground with other words, and which words."""
    found: dict[int, str] = {}
    for first, second in sorted(_list_overlaps(lines)):
        one, other = lines[first], lines[second]
        if "".join(one.words.split()) != "".join(other.words.split()):
            found[second] = f'over "{one.words.strip()[:60]}"'
    return found


def _list_overlaps(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The numbers of every two lines that share their ground, the lower number first.

    Lines are met from the highest to the lowest, so that each is compared only with those that reach down to it.
    """
    places = [
        (box.top, box.left, box.right, box.bottom, line.size, number)
        for number, line in enumerate(lines)
        for box in (line.box,)
    ]
    if any(map(math.isnan, map(sum, places))):  # of a broken file: an edge is no number, or without end
        places = [place for place in places if not any(map(math.isnan, place))]
    reaching: list[tuple[float, float, float, float, float, int]] = []
    for place in sorted(places):
        top, left, right, bottom, size, number = place
        reaching = [other for other in reaching if other[3] > top]
        for _, start, end, foot, height, other_number in reaching:
            if start >= right or left >= end:  # most of them: side by side
                continue
            lower = min(size, height)
            # A third of a letter's height: ascenders and descenders of tight lines touch by less.
            if min(right, end) - max(left, start) > 0.6 * lower and min(bottom, foot) - top > 0.4 * lower:
                yield min(number, other_number), max(number, other_number)
        reaching.append(place)


def _find_struck(lines: Sequence[Line], drawings: Sequence[Box]) -> set[int]:
    """Numbers of level lines through whose small letters a rule or the edge of a drawing runs.

    Runs are sorted by their baselines, so that each edge is compared only with those that it may cut.
    """
    if not drawings:
        return set()
    hearts: list[_Heart] = [
        (
            run.baseline,
            run.baseline - 0.4 * run.size,
            run.baseline - 0.1 * run.size,
            run.size,
            box.left,
            box.right,
            number,
        )
        for number, line in enumerate(lines)
        for run in line.runs
        for box in (run.box,)
        if run.is_visible and abs(run.angle) < 1 and run.words.strip()
        if not math.isnan(run.baseline + run.size + box.right - box.left)
    ]
    hearts.sort()
    baselines = [heart[0] for heart in hearts]
    largest = max([heart[3] for heart in hearts], default=0.0)
    reach = 0.5 * largest
    struck: set[int] = set()
    for box in drawings:
        width = box.right - box.left
        if math.isnan(width):  # of a broken file
            continue
        for edge in (box.top, box.bottom):
            # Half a size is more than small letters rise above their baseline.
            first, end = bisect_right(baselines, edge), bisect_left(baselines, edge + reach)
            for heart in hearts[first:end]:
                if heart[1] < edge < heart[2] and _runs_along(box, heart):
                    struck.add(heart[-1])
        if width < _THIN * largest:
            near = hearts[bisect_right(baselines, box.top) : bisect_left(baselines, box.bottom + reach)]
            struck.update([heart[-1] for heart in near if _crosses(box, heart)])
    return struck


def _runs_along(box: Box, heart: _Heart) -> bool:
    """Whether an upper or lower edge of a drawing runs along enough of the letters."""
    _, _, _, size, start, end, _ = heart
    return min(box.right, end) - max(box.left, start) > min(2 * size, 0.8 * (end - start))


def _crosses(box: Box, heart: _Heart) -> bool:
    """Whether a drawing is an upright rule through a run: thin, taller than the letters, a word space inside it."""
    _, upper, lower, size, start, end, _ = heart
    is_rule = box.right - box.left < _THIN * size and box.bottom - box.top > size
    is_across = box.top < upper and box.bottom > lower
    return is_rule and is_across and box.left > start + 0.3 * size and box.right < end - 0.3 * size


INK_RULES: tuple[Rule, ...] = (
    Rule("hidden-text", "Texts that are read aloud but cannot be seen as a whole", "places", "most", _find_hidden_text),
    Rule("text-off-page", "How far text reaches over the edge of the page", "mm", "most", _measure_off_page),
    Rule("text-over-pictures", "Lines with letters over a picture", "places", "most", _find_text_over_pictures),
    Rule("picture-resolution", "Pixels per inch of pictures as printed", "ppi", "least", _measure_resolution, 0.5),
    Rule("ink-behind-text", "Lines with other ink through their letters", "places", "most", _find_ink_behind_text),
)
