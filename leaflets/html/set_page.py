"""The page of an edition: paper, margins, and which of the few layouts it gets. Numbers only, no words."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.edition import LARGEST_WHOLE_BOX, PAPERS, Edition, Kind, Layout, Sheet

_ADDRESS_LETTER = 0.48
"""Mean width of a letter of a web address in the main typeface, em: 0.45 to 0.47 in real ones."""
_LIST_INDENT = 2.0
_POINTS_PER_MM = 72 / 25.4
# The longest line of running text, em. A line of Atkinson Hyperlegible that is rich in narrow letters takes 0.41 em a
# character, and 0.393 in the narrowest of 481 real pages: 27.5 em hold 70 characters at most, as RNIB allows; 25.5 em
# hold 65, which UKAAF asks of large print.
_MEASURE = 27.5
_LARGE_MEASURE = 25.5
_DENSE = (Kind.CLINICIAN, Sheet.EVIDENCE)
"""Set small and side by side, for people at work: narrow margins, full tables."""
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

    @property
    def line(self) -> float:
        """The width between the side margins, em."""
        return (self.width - sum(self.sides)) * _POINTS_PER_MM / self.size / self.stretch

    @property
    def measure(self) -> float:
        """The longest line of running text, em."""
        return min(self.line, self.most / self.stretch)

    @property
    def longest_joined(self) -> int:
        """The characters of an address or a hyphenated word that fit a line inside a list."""
        return int((self.measure - _LIST_INDENT) / _ADDRESS_LETTER)

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
        }
        return ";".join(f"--{name}:{value}" for name, value in values.items())


def set_page(edition: Edition) -> PageSetup:
    """The page setup of an edition.

    Side by side up to 15.9 points (one column from 16, UKAAF), for clinicians up to 12, where tables have more columns;
    never on A5. Tight from 24 points, on A5 from 16 (design study, section 1).
    """
    is_small_paper = edition.layout is Layout.A5
    is_pair = not is_small_paper and (edition.size <= 12 if edition.kind in _DENSE else edition.size < 16)
    is_tight = edition.size >= (16 if is_small_paper else 24)
    width, height = PAPERS[edition.layout]
    flags = {
        "pair": is_pair,
        "stack": not is_pair,
        "tight": is_tight,
        "giant": edition.bulk > LARGEST_WHOLE_BOX,
    }
    names = (edition.kind.value, edition.layout.value, edition.palette.value, *(n for n, on in flags.items() if on))
    names = (*names, *edition.style_names)
    sides = _set_sides(edition, is_pair=is_pair)
    most = _MEASURE if edition.size < _LARGE_PRINT else _LARGE_MEASURE
    classes, stretch, leading = " ".join(names), edition.stretch, edition.leading
    return PageSetup(edition.size, width, height, sides, is_pair, is_tight, most, classes, stretch, leading)


def _set_sides(edition: Edition, *, is_pair: bool) -> tuple[float, float]:
    """Left and right margin, mm: wide where the measure is capped anyway, narrow where large type needs the width."""
    if edition.layout is Layout.A5:
        return (13, 13)
    if edition.kind in _DENSE and is_pair:
        return (13, 13) if edition.layout is Layout.A4 else (15, 15)
    if edition.size < 16:
        return (20, 20) if edition.layout is Layout.A4 else (23, 23)
    return (18, 16) if edition.size < 20 else (18, 13)
