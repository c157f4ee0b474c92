"""The layouts: which paper a page is, how pages share a sheet that is folded, and the sizes each can be set in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_POINTS_PER_MM = 72 / 25.4
_LETTER_WIDTH = 0.44
"""Em that a letter of Atkinson Hyperlegible takes on the average in English text (measured, design study)."""


class Layout(StrEnum):
    """The paper, and how it is folded."""

    A4 = "a4"
    LETTER = "letter"
    A5 = "a5"
    TRIFOLD_A4 = "trifold-a4"
    TRIFOLD_LETTER = "trifold-letter"
    ZFOLD_A4 = "zfold-a4"
    BIFOLD_A5 = "bifold-a5"
    BOOKLET_A5 = "booklet-a5"
    BOOKLET_LETTER = "booklet-letter"
    CARD_A6 = "card-a6"
    POSTER_A3 = "poster-a3"
    SHEET_A4 = "sheet-a4"


PLAIN = (Layout.A4, Layout.LETTER, Layout.A5)
"""Loose pages: what ``--all`` makes. The others are made by name."""

PAPERS: dict[Layout, tuple[float, float]] = {
    Layout.A4: (210.0, 297.0),
    Layout.LETTER: (215.9, 279.4),
    Layout.A5: (148.0, 210.0),
    Layout.TRIFOLD_A4: (100.0, 210.0),
    Layout.TRIFOLD_LETTER: (93.6625, 215.9),
    Layout.ZFOLD_A4: (99.0, 210.0),
    Layout.BIFOLD_A5: (148.0, 210.0),
    Layout.BOOKLET_A5: (148.0, 210.0),
    Layout.BOOKLET_LETTER: (139.7, 215.9),
    Layout.CARD_A6: (105.0, 148.0),
    Layout.POSTER_A3: (297.0, 420.0),
    Layout.SHEET_A4: (210.0, 297.0),
}
"""Width and height of a page in millimetres, of a fold the usual panel (ISO 216; ANSI/ASME Y14.1; print-rules, 7)."""


@dataclass(frozen=True, slots=True)
class Folding:
    """How the pages of a layout share a sheet of paper.

    Attributes:
        sheet: width and height of the paper that goes through the printer, mm, unfolded.
        per_sheet: pages on one such sheet, both sides.
        pages: how many pages there are, all of them always printed; 0 for any number.
        widths: of the panels in reading order, mm; empty when all pages are alike.
    """

    sheet: tuple[float, float]
    per_sheet: int
    pages: int = 0
    widths: tuple[float, ...] = ()


_A4_ACROSS, _LETTER_ACROSS = (297.0, 210.0), (279.4, 215.9)
# In reading order: the front, the three inside from the left, the outside of the panel that is folded in, the back.
_IN_A4, _IN_LETTER = (100.0, 100.0, 100.0, 97.0, 97.0, 100.0), (93.6625, 93.6625, 93.6625, 92.075, 92.075, 93.6625)
FOLDINGS: dict[Layout, Folding] = {
    Layout.TRIFOLD_A4: Folding(_A4_ACROSS, 6, 6, _IN_A4),
    Layout.TRIFOLD_LETTER: Folding(_LETTER_ACROSS, 6, 6, _IN_LETTER),
    Layout.ZFOLD_A4: Folding(_A4_ACROSS, 6, 6),
    Layout.BIFOLD_A5: Folding(_A4_ACROSS, 4, 4),
    Layout.BOOKLET_A5: Folding(_A4_ACROSS, 4),
    Layout.BOOKLET_LETTER: Folding(_LETTER_ACROSS, 4),
    Layout.CARD_A6: Folding(PAPERS[Layout.CARD_A6], 2, 2),
    Layout.POSTER_A3: Folding(PAPERS[Layout.POSTER_A3], 2, 1),
    Layout.SHEET_A4: Folding(PAPERS[Layout.SHEET_A4], 2, 2),
}
"""The layouts that are folded, or that have a number of pages of their own (print-rules, section 7)."""
_LOOSE = {layout: Folding(PAPERS[layout], 2) for layout in PLAIN}


def find_folding(layout: Layout) -> Folding:
    """How the pages of a layout share a sheet; loose pages are printed on both sides of their own paper."""
    return FOLDINGS.get(layout) or _LOOSE[layout]


PANELS = (Layout.TRIFOLD_A4, Layout.TRIFOLD_LETTER, Layout.ZFOLD_A4)
"""Layouts whose pages are the narrow panels of a sheet that is folded twice."""
BOOKLETS = (Layout.BOOKLET_A5, Layout.BOOKLET_LETTER)
"""Layouts of any number of pages, whose sheets are laid into each other, folded once and stapled."""
SMALL_PAGES = (Layout.A5, Layout.BIFOLD_A5, *BOOKLETS)
"""Layouts whose pages are about half an office paper."""

TEXT_WIDTHS: dict[Layout, float] = {
    Layout.TRIFOLD_A4: 81.0,
    Layout.TRIFOLD_LETTER: 76.0,
    Layout.ZFOLD_A4: 83.0,
    Layout.CARD_A6: 89.0,
    Layout.SHEET_A4: 83.0,
} | {layout: PAPERS[layout][0] - 26 for layout in SMALL_PAGES}
"""Width of a line in the narrowest panel or column, mm: the paper less the margins of leaflets/html/set_page.py."""

LIMITS: dict[Layout, float] = (
    dict.fromkeys((*PANELS, Layout.CARD_A6, Layout.SHEET_A4), 16.0)
    | dict.fromkeys(SMALL_PAGES, 20.0)
    | {Layout.BOOKLET_LETTER: 18.6}
)
"""The size in points from which a layout is refused.

From 20 points a help box does not fit page 1 of A5 (design study, section 6), and from 18.6 page 1 of half a Letter
sheet, which is narrower (measured with the four shipped conditions). A panel is not for large print, which begins at 16
points (UKAAF): there it holds some 30 characters a line, and people who need such letters read best with 39 and more
(APH). Two columns are no large print either (UKAAF, ACB, APH).
"""
BULKY_SMALL_PAGE = 19.25
"""Points: bold or wide type of more bulk than this pushes the help box off page 1 of A5, sooner than regular type:
measured with the four shipped conditions."""
COLOURED_PANEL = 15.0
"""Points: with more bulk than this the help box does not fit the first panel of coloured paper, whose margins are
wider (leaflets/html/set_page.py): measured with the four shipped conditions."""
POSTER_LEAST = 28.0
"""Points: what can be read at two metres by eyes that read 12 point at 85 centimetres."""


def _explain_bulk(layout: Layout, size: float, bulk: float, limit: float, *, is_white: bool) -> str:
    """Why a size below the limit is none for this weight, spacing or paper; "" where it is."""
    takes = f"bold or wide, it takes as much room as {bulk:.1f} points, and the help box would leave page 1"
    if layout in SMALL_PAGES and bulk >= min(limit, BULKY_SMALL_PAGE) and bulk > size:
        return f": {takes}"
    if layout in PANELS and bulk >= limit:
        return f": {takes}"
    if layout in PANELS and not is_white and max(size, bulk) > COLOURED_PANEL:
        why = "the help box would leave page 1" if bulk <= size else takes
        return f" on coloured paper, whose margins are wider: {why}"
    return ""


def count_characters(layout: Layout, size: float) -> int:
    """About how many characters a full line of this layout holds at a size in points."""
    return int(TEXT_WIDTHS[layout] * _POINTS_PER_MM / size / _LETTER_WIDTH)


def explain_limit(layout: Layout, size: float, bulk: float = 0.0, *, is_white: bool = True) -> str:
    """Why a layout is not set in this size, and what to take instead; "" where it can be.

    The limits are those of LIMITS, and at least 28 points for a poster. Panels hold no bold or wide type either that
    takes as much room as regular type above their limit, pages of half an office paper none above BULKY_SMALL_PAGE;
    panels of coloured paper, whose margins are wider, no more than COLOURED_PANEL.

    Args:
        layout: by its name.
        size: points.
        bulk: the size in which regular text takes as much paper, points; 0 for regular text.
        is_white: whether the paper has no colour.
    """
    if layout is Layout.POSTER_A3:
        if size >= POSTER_LEAST:
            return ""
        return f"{layout} at {size:g} points: nobody could read it from two metres; take a size from 28 to 40"
    limit = LIMITS.get(layout)
    if limit is None:
        return ""
    letter = "letter" in layout.value
    instead = "letter (or a4)" if letter else "a4 (or letter)"
    name = "A5" if layout is Layout.A5 else str(layout)
    if size < limit:
        reason = _explain_bulk(layout, size, bulk, limit, is_white=is_white)
        return f"{name} at {size:g} points{reason}; take --layout {instead}, or a smaller size" if reason else ""
    characters = count_characters(layout, size)
    if layout is Layout.CARD_A6:
        return (
            f"{name} at {size:g} points: a line would hold about {characters} characters and the card would not fit a "
            f"pocket; take a size below 16, or the leaflet: --kind patient --layout {instead}"
        )
    if layout in SMALL_PAGES:
        return (
            f"{name} at {size:g} points: a line would hold about {characters} characters and the help box would leave "
            f"page 1; take --layout {instead}, or a size below {limit:g}"
        )
    what = "two columns are no large print, and a line" if layout is Layout.SHEET_A4 else "a line of a panel"
    return (
        f"{name} at {size:g} points: {what} would hold about {characters} characters, where large print needs 39 and "
        f"more; take --layout {instead}, or a size below 16"
    )
