"""Rules on whole pages: columns, margins, paper, empty pages; and the table of every rule that looks at pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from leaflets.facts.facts import POINTS_PER_MM, Box, FileFacts, Page
from leaflets.preflight.paper_size import measure_paper
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.rules_breaks import BREAK_RULES
from leaflets.preflight.rules_folds import FOLD_RULES
from leaflets.preflight.rules_ink import INK_RULES
from leaflets.preflight.rules_page_numbers import PAGE_NUMBER_RULES
from leaflets.preflight.running_text import ZONE, PageText, split_pages

PAPERS = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
    "B4": (250.0, 353.0),
    "B5": (176.0, 250.0),
    "DL": (99.0, 210.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Tabloid": (279.4, 431.8),
    "Executive": (184.15, 266.7),
    "Half Letter": (139.7, 215.9),
}
"""Papers that offices stock, in mm, upright: ISO 216, ISO 269 (DL) and ANSI/ASME Y14.1 with its usual kin."""
_GROUND = 0.99


def _measure_columns(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Columns of body text side by side, for each page with text. A table is not columns."""
    for page in facts.pages:
        if page.lines:
            yield Sample(page.columns, page.number, note=f"{page.columns} columns" if page.columns > 1 else "")


def _measure_ink_margin(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """The narrowest white between ink and an edge of each page.

    A page whose bleed box is larger than its trim box is meant to be cut, and is left out. Where a coloured ground
    fills the page to all four edges, the printer's white frame costs the reader nothing: there, what stands on the
    ground is measured instead.
    """
    for page in facts.pages:
        if page.ink is None or _has_bleed(page):
            continue
        ink = page.ink
        sides = {"left": ink.left_mm, "upper": ink.top_mm, "right": ink.right_mm, "lower": ink.bottom_mm}
        note = ""
        if max(sides.values()) < 1:
            sides, note = _measure_on_ground(page) or sides, " of the coloured ground"
        side = min(sides, key=lambda name: sides[name])
        strip = _make_strip(page, side, sides[side] * POINTS_PER_MM)
        yield Sample(sides[side], page.number, strip, note=f"{side} edge{note}")


def _has_bleed(page: Page) -> bool:
    boxes = dict(page.boxes)
    bleed, trim = boxes.get("bleed"), boxes.get("trim")
    return bleed is not None and trim is not None and bleed.width > trim.width + 1 and bleed.height > trim.height + 1


def _is_ground(box: Box, page: Page) -> bool:
    return box.width >= page.width * _GROUND and box.height >= page.height * _GROUND


def _measure_on_ground(page: Page) -> dict[str, float] | None:
    """White in mm around everything but full-page grounds; None when there is no such ground, or nothing on it."""
    shapes = [*page.drawings, *(picture.box for picture in page.pictures)]
    boxes = [box for box in shapes if not _is_ground(box, page)]
    if len(boxes) == len(shapes):
        return None
    boxes += [run.box for run in page.runs if run.is_visible and run.words.strip()]
    return _measure_white(boxes, page)


def _measure_white(boxes: list[Box], page: Page) -> dict[str, float] | None:
    if not boxes:
        return None
    return {
        "left": min(box.left for box in boxes) / POINTS_PER_MM,
        "upper": min(box.top for box in boxes) / POINTS_PER_MM,
        "right": (page.width - max(box.right for box in boxes)) / POINTS_PER_MM,
        "lower": (page.height - max(box.bottom for box in boxes)) / POINTS_PER_MM,
    }


def _make_strip(page: Page, side: str, depth: float) -> Box:
    """The white strip along one edge."""
    depth = max(depth, 0.0)
    return {
        "left": Box(0, 0, depth, page.height),
        "upper": Box(0, 0, page.width, depth),
        "right": Box(page.width - depth, 0, page.width, page.height),
        "lower": Box(0, page.height - depth, page.width, page.height),
    }[side]


def _measure_text_margin(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """The narrowest white between the body text and an edge of each page; running heads and feet may stand in it."""
    for text in split_pages(facts):
        boxes = [line.box for block in text.body for line in block.lines]
        if sides := _measure_white(boxes, text.page):
            side = min(sides, key=lambda name: sides[name])
            strip = _make_strip(text.page, side, sides[side] * POINTS_PER_MM)
            yield Sample(sides[side], text.page.number, strip, note=f"{side} edge")


def _measure_page_size(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How far each page is from the nearest paper that offices stock, upright or on its side."""
    for page in facts.pages:
        width, height = measure_paper(page)
        name, far = _find_nearest_paper(width, height)
        yield Sample(far, page.number, note=f"{width:.1f} × {height:.1f} mm; nearest is {name}")


@lru_cache(maxsize=256)  # the pages of a file are alike
def _find_nearest_paper(width: float, height: float) -> tuple[str, float]:
    """The paper that a page is nearest to, and how far from it."""
    return min(((name, _differ((width, height), paper)) for name, paper in PAPERS.items()), key=lambda found: found[1])


def _measure_from_a4(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How far each page is from A4, upright or on its side."""
    for page in facts.pages:
        width, height = measure_paper(page)
        yield Sample(_differ((width, height), PAPERS["A4"]), page.number, note=f"{width:.1f} × {height:.1f} mm")


def _differ(size: tuple[float, float], paper: tuple[float, float]) -> float:
    return max(abs(min(size) - min(paper)), abs(max(size) - max(paper)))


def _measure_mixed_sizes(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How far each page is from the size and direction of most pages of the file."""
    sizes = [measure_paper(page) for page in facts.pages]
    if not sizes:
        return
    usual = Counter((round(width), round(height)) for width, height in sizes).most_common(1)[0][0]
    for page, (width, height) in zip(facts.pages, sizes, strict=True):
        far = max(abs(width - usual[0]), abs(height - usual[1]))
        yield Sample(far, page.number, note=f"{width:.0f} × {height:.0f} mm; most pages are {usual[0]} × {usual[1]} mm")


def _find_empty_pages(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Pages with nothing but running heads and feet, or nothing at all.

    Allowed are the last pages that fill a sheet: one verso, or up to three pages that make a booklet's fours.
    """
    texts = split_pages(facts)
    empty = [_is_empty(text) for text in texts]
    allowed = 3 if len(texts) % 4 == 0 else 1 if len(texts) % 2 == 0 else 0
    last = max((number for number, is_empty in enumerate(empty, 1) if not is_empty), default=0)
    for text, is_empty in zip(texts, empty, strict=True):
        fills_sheet = last > 0 and text.page.number > last and len(texts) - last <= allowed
        if is_empty and not fills_sheet:
            yield Sample(1, text.page.number, note=_describe_empty(text))


def _describe_empty(text: PageText) -> str:
    if text.page.pictures:
        return "only a picture as large as the page: what it says can neither be measured nor read aloud"
    return "only running lines" if text.running else "nothing on it"


def _is_empty(text: PageText) -> bool:
    page = text.page
    if page.ink is None:
        return True
    # Text drawn so faintly or strangely that no block was made of it is still text.
    running = {(line.words, line.baseline) for line in text.running}
    if text.body or any((line.words, line.baseline) not in running for line in text.lines):
        return False
    shapes = [*page.drawings, *(picture.box for picture in page.pictures)]
    return all(_is_ground(box, page) or _is_in_zone(box, page) for box in shapes) and bool(shapes or text.running)


def _is_in_zone(box: Box, page: Page) -> bool:
    return box.bottom <= page.height * ZONE or box.top >= page.height * (1 - ZONE)


PAGE_RULES: tuple[Rule, ...] = (
    Rule("columns", "Columns of body text side by side on a page", "columns", "most", _measure_columns),
    Rule("ink-margin", "White between ink and the nearest edge of the page", "mm", "least", _measure_ink_margin, 0.1),
    Rule("text-margin", "White between body text and the nearest edge", "mm", "least", _measure_text_margin, 0.3),
    Rule("page-size", "Distance from the nearest paper that offices stock", "mm", "most", _measure_page_size),
    Rule("page-size-a4", "Distance from A4", "mm", "most", _measure_from_a4),
    Rule("mixed-page-sizes", "Distance from the size of most pages", "mm", "most", _measure_mixed_sizes),
    Rule("empty-pages", "Pages with no text or picture of their own", "places", "most", _find_empty_pages),
    *FOLD_RULES,
    *PAGE_NUMBER_RULES,
    *BREAK_RULES,
    *INK_RULES,
)
