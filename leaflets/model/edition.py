"""An edition: one printed form of one condition. Data, never a subclass; no pydantic, so that the door stays fast."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from leaflets.errors import UsageError
from leaflets.model.layout import BOOKLETS, PANELS, PAPERS, PLAIN, Layout, explain_limit

__all__ = ["PAPERS", "SIZES", "AnyKind", "Edition", "Extract", "Kind", "Layout", "Palette", "Sheet", "standard_size"]


class Kind(StrEnum):
    """The three documents."""

    PATIENT = "patient"
    CLINICIAN = "clinician"
    CITATIONS = "citations"


class Sheet(StrEnum):
    """What is printed beside the documents: their evidence, and sizes to choose from; ``--all`` makes none of these."""

    EVIDENCE = "evidence"
    SIZES = "sizes"


class Extract(StrEnum):
    """What is taken out of a condition for one purpose, on a paper of its own; ``--all`` makes none of these."""

    CARD = "card"
    POSTER = "poster"


AnyKind = Kind | Sheet | Extract


class Palette(StrEnum):
    """Ink on paper; every pair has a contrast of at least 7:1."""

    WHITE = "white"
    CREAM = "cream"
    YELLOW = "yellow"
    NIGHT = "night"


class Weight(StrEnum):
    """How heavy the running text is; headings and what is stressed are bold in both."""

    REGULAR = "regular"
    BOLD = "bold"


class Spacing(StrEnum):
    """How far letters, words and lines stand apart; wide is for readers for whom they run into each other."""

    STANDARD = "standard"
    WIDE = "wide"


SIZES: tuple[float, ...] = (12, 14, 16, 18, 20, 24, 28)
"""The type sizes that --all makes, in points: clear print 12 and 14, large print 16 to 22, giant from 24 (RNIB)."""
SMALLEST, LARGEST = 10.0, 40.0
LARGEST_WHOLE_BOX = 28.0
"""Points: with more bulk than this the help box may go over to page 2 (docs/decisions/0001)."""
MOST_BULK = 43.0
"""Points: with more bulk than this the help box would not begin on page 1 below a title of two lines; 36 points, bold
and wide, the largest specimen of leaflets find-my-size, have 42.6."""
_BOLD = 1.09
"""Bold runs this much wider than regular, measured over English text."""
_WIDE = 1.14
"""So does wide spacing: 0.04 em for each letter of 0.44 em, 0.12 em for each word of six letters."""
_LEADING, _WIDE_LEADING = 1.42, 1.6

_STANDARD = {
    Kind.PATIENT: 14.0,
    Kind.CLINICIAN: 10.0,
    Kind.CITATIONS: 11.0,
    Sheet.EVIDENCE: 10.0,
    Sheet.SIZES: 12.0,
    Extract.CARD: 12.0,
    Extract.POSTER: 28.0,
}
_DENSE_LAYOUTS = (*PANELS, Layout.BIFOLD_A5, Layout.SHEET_A4)
"""Few pages: a leaflet is set in 12 points there, the smallest that is clear print (UKAAF)."""


def standard_size(kind: AnyKind, layout: Layout, *, is_for_patients: bool = False) -> float:
    """The size of a kind when none is asked for, in points.

    The clinician's page is 9.75 on Letter to stay one page; a leaflet of few pages has 12. A citation sheet that is for
    patients has the size of the leaflet.
    """
    if is_for_patients:
        return _STANDARD[Kind.PATIENT]
    if kind is Kind.PATIENT and layout in _DENSE_LAYOUTS:
        return 12.0
    return 9.75 if (kind, layout) == (Kind.CLINICIAN, Layout.LETTER) else _STANDARD[kind]


_HOMES: dict[Extract, Layout] = {Extract.CARD: Layout.CARD_A6, Extract.POSTER: Layout.POSTER_A3}


def home_layout(kind: AnyKind) -> Layout:
    """The layout of a kind when none is asked for."""
    return _HOMES[kind] if isinstance(kind, Extract) else Layout.A4


def list_kinds(layout: Layout) -> tuple[AnyKind, ...]:
    """The kinds that make sense on a layout: what is made of it when no kind is asked for."""
    for extract, home in _HOMES.items():
        if layout is home:
            return (extract,)
    if layout in _DENSE_LAYOUTS:
        return (Kind.PATIENT,)
    return (Kind.PATIENT, Kind.CITATIONS) if layout in BOOKLETS else tuple(Kind)


def explain_mismatch(kind: AnyKind, layout: Layout) -> str:
    """Why a kind is not printed on a layout, and what to take instead; "" where it is."""
    if kind in list_kinds(layout) or (isinstance(kind, Sheet) and layout in PLAIN):
        return ""
    if isinstance(kind, Extract):
        home = home_layout(kind)
        return f"the {kind} has a layout of its own; take --layout {home}, or leave --layout out"
    paper = Layout.LETTER if "letter" in layout.value else Layout.A4
    if layout in _HOMES.values():
        other = list_kinds(layout)[0]
        return f"{layout} is the layout of the {other}; take --kind {other}, or --kind {kind} --layout {paper}"
    if kind is Kind.CITATIONS:
        return f"{layout} is for the patient leaflet: a list of sources fills what it needs; take --layout {paper}"
    name = "clinician summary" if kind is Kind.CLINICIAN else f"{kind} sheet"
    return f"{layout} is no layout of the {name}, which is one page to be seen at once; take --layout {paper}"


def measure_stretch(weight: Weight, spacing: Spacing) -> float:
    """How much wider text runs than regular text in standard spacing."""
    return (_BOLD if weight is Weight.BOLD else 1) * (_WIDE if spacing is Spacing.WIDE else 1)


def measure_bulk(size: float, weight: Weight, spacing: Spacing) -> float:
    """The size, points, in which regular text in standard spacing takes as much paper as this does."""
    return size * math.sqrt(measure_stretch(weight, spacing) * _find_leading(spacing) / _LEADING)


def _find_leading(spacing: Spacing) -> float:
    return _WIDE_LEADING if spacing is Spacing.WIDE else _LEADING


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """A kind of document or sheet on a paper, in a type size (points), a palette, a weight and a spacing.

    A brief leaflet has the sections ``short`` in their short form and is without those ``left_out``, by their names.
    A citation sheet is written for clinicians unless ``is_for_patients``.
    """

    kind: AnyKind
    layout: Layout = Layout.A4
    size: float = 14.0
    palette: Palette = Palette.WHITE
    is_brief: bool = False
    short: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    is_for_patients: bool = False
    weight: Weight = Weight.REGULAR
    spacing: Spacing = Spacing.STANDARD

    def __post_init__(self) -> None:
        """Refuse a size that cannot be printed well.

        Raises:
            UsageError: the size is outside 10 to 40 points (9.75 is the clinician's own on Letter), the layout has no
                such size or no such kind, or a brief edition of anything but the leaflet,
                or a patient version of anything but the citation sheet.
        """
        # 14 and 14.0 are one edition, and one note of it: the same bytes.
        object.__setattr__(self, "size", float(self.size))
        if self.is_brief and self.kind is not Kind.PATIENT:
            raise UsageError(f"--brief is for the patient leaflet; leave --kind {self.kind} out, or --brief")
        if self.is_for_patients and self.kind is not Kind.CITATIONS:
            raise UsageError(f"--audience is for the citation sheet; leave --kind {self.kind} out, or --audience")
        is_own_standard = self.size == standard_size(self.kind, self.layout)
        if not SMALLEST <= self.size <= LARGEST and not is_own_standard:
            raise UsageError(f"size {self.size:g}: not between 10 and 40 points; ask for one such as 14, 18 or 28")
        is_white = self.palette is Palette.WHITE
        limit = explain_limit(self.layout, self.size, self.bulk, is_white=is_white)
        if reason := explain_mismatch(self.kind, self.layout) or limit:
            raise UsageError(reason)
        if self.bulk > MOST_BULK:
            most = math.floor(MOST_BULK / self.bulk * self.size)
            style = " and ".join(self.style_names)
            raise UsageError(
                f"{self.size:g} points, {style}: it takes as much room as {self.bulk:.0f} points, and the help box "
                f"would leave page 1; take {most} points or less, or leave bold or wide out"
            )

    @property
    def size_name(self) -> str:
        """The size as it is written in names and on paper, such as 14 or 9.75."""
        return f"{self.size:g}"

    @property
    def style_names(self) -> tuple[str, ...]:
        """What is unusual about its type: "bold", "wide", both or nothing."""
        names = (self.weight.value if self.weight is not Weight.REGULAR else "", self.spacing.value)
        return tuple(name for name in names if name and name != Spacing.STANDARD)

    @property
    def stretch(self) -> float:
        """How much wider its text runs than regular text in standard spacing (see styles/page.css)."""
        return measure_stretch(self.weight, self.spacing)

    @property
    def leading(self) -> float:
        """The distance of baselines ÷ size (see styles/scale.css)."""
        return _find_leading(self.spacing)

    @property
    def bulk(self) -> float:
        """The size, points, in which regular text in standard spacing takes as much paper."""
        return measure_bulk(self.size, self.weight, self.spacing)

    @property
    def kind_name(self) -> str:
        """The kind as it is written in names: "patient", "patient-brief", "citations" or "citations-patient"."""
        if self.is_for_patients:
            return f"{self.kind}-patient"
        return f"{self.kind}-brief" if self.is_brief else str(self.kind)

    @property
    def is_large_print(self) -> bool:
        """Whether large-print rules hold: 16 points or more (UKAAF)."""
        return self.size >= 16
