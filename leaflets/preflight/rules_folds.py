"""Rules on folded sheets, whose pages are panels: how many, how wide each is, and how near a fold text comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from leaflets.facts.facts import POINTS_PER_MM, FileFacts, Page, Run
from leaflets.model.layout import FOLDINGS, PANELS, PAPERS, Layout
from leaflets.preflight.paper_size import measure_paper
from leaflets.preflight.rule import Limit, Rule, Sample


def _count_pages(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """The pages of the file: a sheet that is folded has as many panels as it has."""
    count = len(facts.pages)
    if count:
        over = count - int(limit.value)
        note = f"{over} more than there is room for" if over > 0 else ""
        yield Sample(count, min(count, int(limit.value) + 1) if over > 0 else 0, None, "", note)


def _measure_panels(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How far each page is from its panel, in the fold that the file comes nearest to."""
    sizes = [measure_paper(page) for page in facts.pages]
    if not sizes:
        return
    layout = min(PANELS, key=lambda fold: sum(_differ(size, fold, number) for number, size in enumerate(sizes)))
    for page, (number, (width, height)) in zip(facts.pages, enumerate(sizes), strict=True):
        wanted = _find_panel(layout, number)
        note = f"{width:.1f} × {height:.1f} mm; panel {number + 1} of {layout} has {wanted[0]:.1f} × {wanted[1]:.1f} mm"
        yield Sample(_differ((width, height), layout, number), page.number, note=note)


def _find_panel(layout: Layout, number: int) -> tuple[float, float]:
    """Width and height, mm, of a panel, counted from 0; after the last one the fold begins again."""
    width, height = PAPERS[layout]
    widths: Sequence[float] = FOLDINGS[layout].widths or (width,)
    return next(islice(cycle(widths), number, None)), height


def _differ(size: tuple[float, float], layout: Layout, number: int) -> float:
    return max(abs(one - other) for one, other in zip(size, _find_panel(layout, number), strict=True))


def _measure_safe_zone(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """The narrowest white between any text, running lines too, and an edge of each page: a fold, or where it is cut.

    Where the file names a trim box, it is taken to lie in the middle of the page, with as much bleed on either side.
    """
    for page in facts.pages:
        near = [_measure_white(run, page) for run in page.runs if run.is_visible and run.words.strip()]
        if near:
            white, side, run = min(near, key=lambda found: found[0])
            yield Sample(white / POINTS_PER_MM, page.number, run.box, run.words, f"{side} edge")


def _measure_white(run: Run, page: Page) -> tuple[float, str, Run]:
    """The white from a run to the nearest edge of the finished page in points, which edge that is, and the run."""
    paper = measure_paper(page)
    across, up = page.width - paper[0] * POINTS_PER_MM, page.height - paper[1] * POINTS_PER_MM
    box = run.box
    sides = {
        "left": box.left - across / 2,
        "upper": box.top - up / 2,
        "right": page.width - across / 2 - box.right,
        "lower": page.height - up / 2 - box.bottom,
    }
    side = min(sides, key=lambda name: sides[name])
    return sides[side], side, run


FOLD_RULES: tuple[Rule, ...] = (
    Rule("page-count", "Pages of the file", "pages", "most", _count_pages),
    Rule("panel-size", "Distance of a page from its panel of a folded sheet", "mm", "most", _measure_panels),
    Rule("safe-zone", "White between any text and the nearest edge or fold", "mm", "least", _measure_safe_zone, 0.1),
)
