"""The sheet of print sizes, from the condition that it takes its sentence from to a judged PDF in its place."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.build import FAILED_FOLDER
from leaflets.document.compose_sizes import compose_sizes
from leaflets.judge import judge_edition
from leaflets.model.edition import Edition, Layout, Palette, Sheet, Spacing, Weight, standard_size
from leaflets.model.need import Need
from leaflets.pages.fit_pages import set_pages
from leaflets.pages.manuscript import Manuscript
from leaflets.publish import publish_file, withdraw_file

if TYPE_CHECKING:
    from leaflets.preflight.rule import Verdict

SHEET_SIZES = (12.0, 14.0, 16.0, 18.0, 20.0, 24.0, 28.0, 32.0, 36.0)
"""Points: clear print, large print, giant print (RNIB)."""
_ON_PAPERS = (16.0, 24.0)
"""The colour of the paper is seen at two sizes; --palette prints them all."""


@dataclass(frozen=True, slots=True)
class SizesRequest:
    """One sheet to make: whose sentence, on which paper, what it shows, and where it goes."""

    manuscript: Manuscript
    layout: Layout
    needs: tuple[Need, ...]
    out: Path
    today: datetime.date
    is_forced: bool = False


@dataclass(frozen=True, slots=True)
class MadeSizes:
    """A finished sheet; ``target`` is in ``failed/`` when preflight kept it back."""

    target: Path
    needs: tuple[Need, ...]
    page_count: int
    is_new: bool
    verdicts: tuple[Verdict, ...]

    @property
    def is_passed(self) -> bool:
        """No verdict has an error."""
        return all(verdict.is_passed for verdict in self.verdicts)


def plan_needs(
    weights: Sequence[Weight] = (), spacings: Sequence[Spacing] = (), palettes: Sequence[Palette] = ()
) -> tuple[Need, ...]:
    """What the sheet shows: every size in each weight, spacing and palette asked for.

    When nothing is asked for, every size in plain, bold and wide print on white, and plain print on each other paper in
    two sizes.
    """
    if not (weights or spacings or palettes):
        styles = ((Weight.REGULAR, Spacing.STANDARD), (Weight.BOLD, Spacing.STANDARD), (Weight.REGULAR, Spacing.WIDE))
        on_white = [Need(size, weight, spacing) for (weight, spacing), size in product(styles, SHEET_SIZES)]
        papers = [palette for palette in Palette if palette is not Palette.WHITE]
        return (*on_white, *(Need(size, palette=palette) for palette, size in product(papers, _ON_PAPERS)))
    looks = product(palettes or (Palette.WHITE,), weights or (Weight.REGULAR,), spacings or (Spacing.STANDARD,))
    found = [Need(size, weight, spacing, palette) for (palette, weight, spacing), size in product(looks, SHEET_SIZES)]
    return tuple(dict.fromkeys(found))


def make_sizes(request: SizesRequest) -> MadeSizes:
    """The sheet, written as ``find-my-size-<paper>.pdf`` to its folder, or to ``failed/`` there.

    Raises:
        MissingGlyph: no font has a character.
        LeafletsError: whatever the workshops or the disk refuse.
    """
    manuscript, layout = request.manuscript, request.layout
    edition = Edition(Sheet.SIZES, layout, standard_size(Sheet.SIZES, layout))
    document = compose_sizes(
        manuscript.condition, edition, request.needs, clinic=manuscript.clinic, today=request.today
    )
    pages = set_pages(document, manuscript)
    target = request.out / f"find-my-size-{layout}.pdf"
    verdicts = judge_edition(pages.content, document, target.name)
    is_passed = all(verdict.is_passed for verdict in verdicts)
    kept_back = target.parent / FAILED_FOLDER / target.name
    place = target if is_passed else kept_back
    is_new = publish_file(pages.content, place, is_forced=request.is_forced)
    if is_passed:
        withdraw_file(kept_back)
    return MadeSizes(place, request.needs, pages.page_count, is_new, verdicts)
