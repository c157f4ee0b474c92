"""The page of an edition: paper, margins, and which of the few layouts it gets. Numbers only, no words."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.edition import PAPERS, Edition, Kind, Layout

_POINTS_PER_MM = 72 / 25.4
_MEASURE = 28.0  # em: about 62 characters of Atkinson Hyperlegible, 66 at the most (design study, section 1)


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
        classes: the classes of the root element.
    """

    size: float
    width: float
    height: float
    sides: tuple[float, float]
    is_pair: bool
    is_tight: bool
    classes: str

    @property
    def line(self) -> float:
        """The width between the side margins, em."""
        return (self.width - sum(self.sides)) * _POINTS_PER_MM / self.size

    @property
    def measure(self) -> float:
        """The longest line of running text, em."""
        return min(self.line, _MEASURE)

    @property
    def rows(self) -> float:
        """About how many lines of text a page holds, at a leading of 1.42 and 45 mm of head and foot."""
        return (self.height - 45) * _POINTS_PER_MM / (1.42 * self.size)

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
        }
        return ";".join(f"--{name}:{value}" for name, value in values.items())


def set_page(edition: Edition) -> PageSetup:
    """The page setup of an edition.

    Side by side up to 15.9 points (one column from 16, UKAAF), for clinicians up to 12, where tables have more columns;
    never on A5. Tight from 24 points, on A5 from 16 (design study, section 1).
    """
    is_small_paper = edition.layout is Layout.A5
    is_pair = not is_small_paper and (edition.size <= 12 if edition.kind is Kind.CLINICIAN else edition.size < 16)
    is_tight = edition.size >= (16 if is_small_paper else 24)
    width, height = PAPERS[edition.layout]
    flags = {
        "pair": is_pair,
        "stack": not is_pair,
        "tight": is_tight,
        "giant": edition.size > 28,
    }
    names = (edition.kind.value, edition.layout.value, edition.palette.value, *(n for n, on in flags.items() if on))
    return PageSetup(
        edition.size, width, height, _set_sides(edition, is_pair=is_pair), is_pair, is_tight, " ".join(names)
    )


def _set_sides(edition: Edition, *, is_pair: bool) -> tuple[float, float]:
    """Left and right margin, mm: wide where the measure is capped anyway, narrow where large type needs the width."""
    if edition.layout is Layout.A5:
        return (13, 13)
    if edition.kind is Kind.CLINICIAN and is_pair:
        return (13, 13) if edition.layout is Layout.A4 else (15, 15)
    if edition.size < 16:
        return (20, 20) if edition.layout is Layout.A4 else (23, 23)
    return (18, 16) if edition.size < 20 else (18, 13)
