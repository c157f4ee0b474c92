"""An edition: one printed form of one condition. Data, never a subclass; no pydantic, so that the door stays fast."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from leaflets.errors import UsageError


class Kind(StrEnum):
    """The three documents."""

    PATIENT = "patient"
    CLINICIAN = "clinician"
    CITATIONS = "citations"


class Sheet(StrEnum):
    """What is printed beside the documents: their evidence, and sizes to choose from; ``--all`` makes none of these."""

    EVIDENCE = "evidence"
    SIZES = "sizes"


class Layout(StrEnum):
    """The paper."""

    A4 = "a4"
    LETTER = "letter"
    A5 = "a5"


PAPERS: dict[Layout, tuple[float, float]] = {
    Layout.A4: (210.0, 297.0),
    Layout.LETTER: (215.9, 279.4),
    Layout.A5: (148.0, 210.0),
}
"""Width and height of each paper in millimetres (ISO 216; ANSI/ASME Y14.1)."""


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
_BOLD = 1.09
"""Bold runs this much wider than regular, measured over English text."""
_WIDE = 1.14
"""So does wide spacing: 0.04 em for each letter of 0.44 em, 0.12 em for each word of six letters."""
_LEADING, _WIDE_LEADING = 1.42, 1.6
A5_LIMIT = 20.0
"""From this size a help box does not fit page 1 of A5 (design study, section 6)."""

_STANDARD = {Kind.PATIENT: 14.0, Kind.CLINICIAN: 10.0, Kind.CITATIONS: 11.0, Sheet.EVIDENCE: 10.0, Sheet.SIZES: 12.0}


def standard_size(kind: Kind | Sheet, layout: Layout, *, is_for_patients: bool = False) -> float:
    """The size of a kind when none is asked for, in points; the clinician's page is 9.75 on Letter to stay one page.

    A citation sheet that is for patients has the size of the leaflet.
    """
    if is_for_patients:
        return _STANDARD[Kind.PATIENT]
    return 9.75 if (kind, layout) == (Kind.CLINICIAN, Layout.LETTER) else _STANDARD[kind]


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """A kind of document or sheet on a paper, in a type size (points), a palette, a weight and a spacing.

    A brief leaflet has the sections ``short`` in their short form and is without those ``left_out``, by their names.
    A citation sheet is written for clinicians unless ``is_for_patients``.
    """

    kind: Kind | Sheet
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
            UsageError: the size is outside 10 to 40 points (9.75 is the clinician's own on Letter), A5 from 20, or a
                brief edition of anything but the leaflet, or a patient version of anything but the citation sheet.
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
        if self.layout is Layout.A5 and self.size >= A5_LIMIT:
            raise UsageError(
                f"A5 at {self.size:g} points: a line would hold under 38 characters and the help box would leave "
                f"page 1; take --layout a4 (or letter), or a size below 20"
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
        return (_BOLD if self.weight is Weight.BOLD else 1) * (_WIDE if self.spacing is Spacing.WIDE else 1)

    @property
    def leading(self) -> float:
        """The distance of baselines ÷ size (see styles/scale.css)."""
        return _WIDE_LEADING if self.spacing is Spacing.WIDE else _LEADING

    @property
    def bulk(self) -> float:
        """The size, points, in which regular text in standard spacing takes as much paper."""
        return self.size * math.sqrt(self.stretch * self.leading / _LEADING)

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
