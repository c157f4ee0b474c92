"""The page of an edition: paper, margins, and which of the few layouts it gets. Numbers only, no words."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.edition import LARGEST_WHOLE_BOX, PAPERS, Edition, Kind, Layout, Palette, Sheet
from leaflets.model.layout import BOOKLETS, PANELS, PLAIN, SMALL_PAGES, find_folding

_LIST_INDENT = 2.0
_POINTS_PER_MM = 72 / 25.4
# The longest line of running text, em. A line of Atkinson Hyperlegible that is rich in narrow letters takes 0.41 em a
# character, and 0.393 in the narrowest of 481 real pages: 27.5 em hold 70 characters at most, as RNIB allows; 25.5 em
# hold 65, which UKAAF asks of large print.
_MEASURE = 27.5
_LARGE_MEASURE = 25.5
_DENSE = (Kind.CLINICIAN, Sheet.EVIDENCE)
"""Set small and side by side, for people at work: narrow margins, full tables."""
_COLUMN_GAP = 8.0
"""Between two columns of text, mm: --gap in scale.css."""
_STYLES = (
    dict.fromkeys(PANELS, "panels")
    | dict.fromkeys((*BOOKLETS, Layout.BIFOLD_A5), "booklet")
    | {Layout.SHEET_A4: "sheet-a4", Layout.CARD_A6: "card", Layout.POSTER_A3: "poster"}
)
"""The style sheet of each layout that is no loose page."""
_SIDES: dict[Layout, tuple[float, float]] = dict.fromkeys((*PANELS, Layout.CARD_A6), (8.0, 8.0)) | {
    Layout.SHEET_A4: (18, 18),
    Layout.POSTER_A3: (22, 22),
}
"""Left and right margin, mm: 8 keep text 3 mm from every fold, and ink 6.7 mm from the edge of the sheet."""
_LEAST_ON_COLOUR = 11.0
"""On coloured paper, which begins 7 mm from the edge, mm."""
_LARGE_PRINT = 16
"""Points, from which UKAAF speaks of large print."""


@dataclass(frozen=True, slots=True)
class PageSetup:
    """How the pages of one edition are set.

    Attributes:
        size: type size, points.
        width: paper width, mm.
        height: paper height, mm.
        sides: left and right margin, mm.
        is_pair: whether things stand side by side: two-up groups, labels beside texts, full tables.
        is_tight: whether large type leaves no room for frames and for pictures beside text.
        most: the longest line of running text allowed, em.
        classes: the classes of the root element.
        stretch: how much wider its text runs than regular text in standard spacing. Widths in em are told as less by as
            much, so that every estimate holds for every weight and spacing.
        leading: the distance of baselines ÷ size.
        own_style: the style sheet of the layout, without its ending; "" for loose pages.
        narrow: width of the narrower panels of a fold, mm; 0 where all pages are alike.
        columns: columns of text side by side.
    """

    size: float
    width: float
    height: float
    sides: tuple[float, float]
    is_pair: bool
    is_tight: bool
    most: float
    classes: str
    stretch: float = 1
    leading: float = 1.42
    own_style: str = ""
    narrow: float = 0.0
    columns: int = 1

    @property
    def style_address(self) -> str:
        """Where the style sheet of the layout is, such as ``styles/panels.css``; "" for loose pages."""
        return f"styles/{self.own_style}.css" if self.own_style else ""

    @property
    def is_panel(self) -> bool:
        """Whether lines are as narrow as on the panel of a fold: nothing stands beside text."""
        return self.own_style in ("panels", "sheet-a4")

    @property
    def line(self) -> float:
        """The width between the side margins, em."""
        width = (self.narrow or self.width) - sum(self.sides) - (self.columns - 1) * _COLUMN_GAP
        return width / self.columns * _POINTS_PER_MM / self.size / self.stretch

    @property
    def whole_line(self) -> float:
        """The same for the lines at the head and foot of the page, which run over all columns."""
        return ((self.narrow or self.width) - sum(self.sides)) * _POINTS_PER_MM / self.size / self.stretch

    @property
    def measure(self) -> float:
        """The longest line of running text, em."""
        return min(self.line, self.most / self.stretch)

    @property
    def list_line(self) -> float:
        """The width of a line inside a list, em."""
        return self.measure - _LIST_INDENT

    @property
    def rows(self) -> float:
        """About how many lines of text a page holds, with 45 mm of head and foot."""
        return (self.height - 45) * _POINTS_PER_MM / (self.leading * self.size)

    @property
    def style(self) -> str:
        """The custom properties that scale.css builds on; numbers and units only."""
        values = {
            "b": f"{self.size:g}pt",
            "bn": f"{self.size:g}",
            "page-w": f"{self.width:g}mm",
            "page-h": f"{self.height:g}mm",
            "side-l": f"{self.sides[0]:g}mm",
            "side-r": f"{self.sides[1]:g}mm",
            "measure": f"{self.most:g}em",
            **({"narrow-w": f"{self.narrow:g}mm"} if self.narrow else {}),
        }
        return ";".join(f"--{name}:{value}" for name, value in values.items())


def name_own_style(layout: Layout) -> str:
    """The style sheet of a layout below ``styles/``, without its ending, such as ``panels``; "" for loose pages."""
    return _STYLES.get(layout, "")


def set_page(edition: Edition) -> PageSetup:
    """The page setup of an edition.

    Side by side up to 15.9 points (one column from 16, UKAAF), for clinicians up to 12, where tables have more columns;
    never on A5. Tight from 24 points, on A5 from 16 (design study, section 1).
    """
    is_small_paper = edition.layout in (*SMALL_PAGES, *PANELS, Layout.CARD_A6)
    has_room = edition.layout in PLAIN and not is_small_paper
    is_pair = has_room and (edition.size <= 12 if edition.kind in _DENSE else edition.size < 16)
    is_tight = edition.size >= (16 if is_small_paper else 24)
    width, height = PAPERS[edition.layout]
    flags = {
        "pair": is_pair,
        "stack": not is_pair,
        "tight": is_tight,
        "giant": edition.bulk > LARGEST_WHOLE_BOX,
    }
    own_style = name_own_style(edition.layout)
    widths = find_folding(edition.layout).widths
    chosen = (edition.kind.value, edition.layout.value, edition.palette.value, *(n for n, on in flags.items() if on))
    names = dict.fromkeys(name for name in (own_style, *chosen, *edition.style_names) if name)
    sides = _set_sides(edition, is_pair=is_pair)
    most = _MEASURE if edition.size < _LARGE_PRINT else _LARGE_MEASURE
    return PageSetup(
        edition.size,
        width,
        height,
        sides,
        is_pair,
        is_tight,
        most,
        " ".join(names),
        edition.stretch,
        edition.leading,
        own_style,
        min(widths, default=0.0),
        2 if edition.layout is Layout.SHEET_A4 else 1,
    )


def _set_sides(edition: Edition, *, is_pair: bool) -> tuple[float, float]:
    """Left and right margin, mm: wide where the measure is capped anyway, narrow where large type needs the width."""
    if edition.layout in SMALL_PAGES:
        return (13, 13)
    if edition.layout in _SIDES:
        left, right = _SIDES[edition.layout]
        least = 0.0 if edition.palette is Palette.WHITE else _LEAST_ON_COLOUR
        return max(left, least), max(right, least)
    if edition.kind in _DENSE and is_pair:
        return (13, 13) if edition.layout is Layout.A4 else (15, 15)
    if edition.size < 16:
        return (20, 20) if edition.layout is Layout.A4 else (23, 23)
    return (18, 16) if edition.size < 20 else (18, 13)
