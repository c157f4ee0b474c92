"""Which editions are wished for: kinds × layouts × sizes × palettes, in a stable order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from leaflets.errors import UsageError
from leaflets.model.edition import A5_LIMIT, SIZES, Edition, Kind, Layout, Palette, Spacing, Weight, standard_size
from leaflets.model.need import Need


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; an empty tuple means that nothing was said.

    ``is_all`` asks for every kind on every paper in every size, as far as kinds, layouts and palettes do
    not narrow it. ``needs`` says size, palette, weight and spacing at once. ``is_brief`` asks for the leaflet in short,
    ``most_pages`` for one of at most so many pages (0: not said). ``audiences`` are those of the citation
    sheet: patient, clinician.
    """

    kinds: tuple[Kind, ...] = ()
    layouts: tuple[Layout, ...] = ()
    sizes: tuple[float, ...] = ()
    palettes: tuple[Palette, ...] = ()
    is_all: bool = False
    is_brief: bool = False
    most_pages: int = 0
    audiences: tuple[str, ...] = ()
    weights: tuple[Weight, ...] = ()
    spacings: tuple[Spacing, ...] = ()
    needs: tuple[Need, ...] = ()


def plan_editions(wish: Wish, given: Edition | None = None) -> tuple[Edition, ...]:
    """The editions, each once: by kind, then layout, size and palette, each in the order asked for.

    Args:
        wish: what was asked for.
        given: the edition of the finished PDF that is built from; it fills in what was not asked for.

    Raises:
        UsageError: a size that cannot be printed, A5 from 20 points, or a brief edition of anything but the leaflet.
    """
    origin = None if wish.is_all else given
    kinds = wish.kinds or ((Kind(origin.kind),) if origin else tuple(Kind))
    if wish.is_brief:
        kinds = wish.kinds or (Kind.PATIENT,)
    elif wish.audiences:
        kinds = wish.kinds or (Kind.CITATIONS,)
        if Kind.CITATIONS not in kinds:
            raise UsageError(f"--audience is for the citation sheet; leave --kind {kinds[0]} out, or --audience")
    everywhere = tuple(Layout) if wish.is_all else (Layout.A4,)
    layouts = wish.layouts or ((origin.layout,) if origin else everywhere)
    editions = [
        Edition(
            kind,
            layout,
            need.size,
            need.palette,
            wish.is_brief,
            is_for_patients=is_for_patients,
            weight=need.weight,
            spacing=need.spacing,
        )
        for kind in kinds
        for is_for_patients in _choose_audiences(wish, kind, origin)
        for layout in layouts
        for need in wish.needs
        or _list_needs(
            wish, given, _choose_sizes(wish, Edition(kind, layout, 14, is_for_patients=is_for_patients), origin)
        )
    ]
    return tuple(dict.fromkeys(editions))


def _list_needs(wish: Wish, given: Edition | None, sizes: tuple[float, ...]) -> list[Need]:
    """Every size in every palette, weight and spacing asked for, else in those of the finished PDF."""
    palettes = wish.palettes or ((given.palette,) if given else (Palette.WHITE,))
    weights = wish.weights or ((given.weight,) if given else (Weight.REGULAR,))
    spacings = wish.spacings or ((given.spacing,) if given else (Spacing.STANDARD,))
    return [
        Need(size, weight, spacing, palette)
        for size, palette, weight, spacing in product(sizes, palettes, weights, spacings)
    ]


def _choose_audiences(wish: Wish, kind: Kind, origin: Edition | None) -> tuple[bool, ...]:
    """For whom a citation sheet is written, True for patients; other kinds say it by their name."""
    if kind is not Kind.CITATIONS:
        return (False,)
    if wish.audiences:
        return tuple(audience == "patient" for audience in wish.audiences)
    return (origin.is_for_patients if origin else False,)


def _choose_sizes(wish: Wish, form: Edition, origin: Edition | None) -> tuple[float, ...]:
    """The sizes for a form whose own size is not looked at."""
    if wish.sizes:
        return wish.sizes
    layout, standard = form.layout, standard_size(form.kind, form.layout, is_for_patients=form.is_for_patients)
    if wish.is_all:
        fitting = [size for size in SIZES if layout is not Layout.A5 or size < A5_LIMIT]
        return tuple(sorted({standard, *fitting}))
    # A size somebody chose is kept; the standard of one paper becomes the standard of another.
    given = standard_size(origin.kind, origin.layout, is_for_patients=origin.is_for_patients) if origin else 0
    if origin and origin.kind == form.kind and origin.size != given:
        return (origin.size,)
    return (standard,)
