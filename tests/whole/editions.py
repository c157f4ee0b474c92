"""Every edition that the tests judge: which ones there are, and each made once."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from leaflets.batch.plan_editions import Wish
from leaflets.batch.shorten_leaflets import shorten_leaflets
from leaflets.content.read_condition import LoadedCondition, read_condition
from leaflets.folders import program_folder, program_root
from leaflets.model.clinic import Clinic
from leaflets.model.edition import SIZES, Edition, Extract, Kind, Layout, Palette, explain_mismatch, standard_size
from leaflets.model.layout import FOLDINGS, PLAIN, find_folding
from leaflets.pages.manuscript import Manuscript
from leaflets.pages.set_edition import SetEdition, set_edition
from leaflets.pdf import RenderedPdf

DAY = datetime.date(2026, 11, 24)
CONDITIONS = tuple(sorted(program_folder("conditions").glob("*.yaml")))
A5_SIZES = tuple(size for size in SIZES if size < 20)
CLINIC = Clinic(
    name="Harbour Neurology Clinic",
    telephone="01632 960 123",
    hours="Monday to Friday, 8.30am to 5pm",
    out_of_hours="Nights and weekends: call 111",
    address="2 Quay Road, Westhaven",
    emergency_number="999",
    website="harbour-neurology.example",
)


def editions_of(kind: Kind) -> tuple[Edition, ...]:
    """All white editions of a kind: A4 and Letter in seven sizes, A5 up to 18, and each paper's standard size."""
    found = [
        Edition(kind, layout, float(size)) for layout in PLAIN for size in (A5_SIZES if layout is Layout.A5 else SIZES)
    ]
    found += [Edition(kind, layout, standard_size(kind, layout)) for layout in PLAIN]
    return tuple(dict.fromkeys(found))


SAMPLE = (
    Edition(Kind.PATIENT, Layout.A4, 14),
    Edition(Kind.PATIENT, Layout.LETTER, 28, Palette.NIGHT),
    Edition(Kind.PATIENT, Layout.A5, 18, Palette.CREAM),
    Edition(Kind.CLINICIAN, Layout.A4, 10),
    Edition(Kind.CLINICIAN, Layout.LETTER, 18, Palette.YELLOW),
    Edition(Kind.CITATIONS, Layout.A4, 11),
    Edition(Kind.CITATIONS, Layout.LETTER, 20),
    Edition(Extract.CARD, Layout.CARD_A6, 12),
    Edition(Extract.POSTER, Layout.POSTER_A3, 28),
    Edition(Kind.CITATIONS, Layout.A4, 14, is_for_patients=True),
)
"""Few editions that reach every template, every palette and every paper: for the quick run."""


FOLDED = tuple(
    Edition(Kind.PATIENT, layout, standard_size(Kind.PATIENT, layout))
    for layout in FOLDINGS
    if not explain_mismatch(Kind.PATIENT, layout)
)
"""The leaflet in each layout that is folded, stapled or set in columns, in its standard size."""


def shorten(path: Path, edition: Edition) -> Edition:
    """The edition, brief where the layout has a number of pages of its own."""
    if not find_folding(edition.layout).pages:
        return edition
    return shorten_together(path, (edition,))[0]


def shorten_together(path: Path, editions: Sequence[Edition]) -> tuple[Edition, ...]:
    """The editions, all brief with one choice of sections."""
    manuscript = Manuscript(load(path), CLINIC, roots=(program_root(),))
    brief = [replace(edition, is_brief=True) for edition in editions]
    return shorten_leaflets(manuscript, brief, Wish(is_brief=True), today=DAY)


@lru_cache(maxsize=32)
def load(path: Path) -> LoadedCondition:
    """A condition, read once."""
    return read_condition(path, today=DAY)


@lru_cache(maxsize=64)
def set_one(path: Path, edition: Edition, clinic: Clinic | None = CLINIC) -> SetEdition:
    """One edition as the program makes it, its source attached, and the Document that it says."""
    return set_edition(Manuscript(load(path), clinic, roots=(program_root(),)), edition, today=DAY)


def make(path: Path, edition: Edition, clinic: Clinic | None = CLINIC) -> RenderedPdf:
    """The PDF of that edition."""
    return set_one(path, edition, clinic).pdf
