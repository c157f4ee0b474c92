"""Which editions are wished for: kinds × layouts × sizes × palettes, in a stable order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from leaflets.errors import UsageError
from leaflets.model.edition import (
    SIZES,
    AnyKind,
    Edition,
    Extract,
    Kind,
    Palette,
    Spacing,
    Weight,
    explain_mismatch,
    home_layout,
    list_kinds,
    measure_bulk,
    standard_size,
)
from leaflets.model.layout import PLAIN, Layout, explain_limit
from leaflets.model.need import Need


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; an empty tuple means that nothing was said.

    ``is_all`` asks for every kind on A4, Letter and A5 in every size, as far as kinds, layouts and palettes do
    not say otherwise. ``needs`` says size, palette, weight and spacing at once. ``is_brief`` asks for the leaflet in
    short, ``most_pages`` for one of at most so many pages (0: not said). ``audiences`` are those of the citation sheet:
    patient, clinician.
    """

    kinds: tuple[Kind | Extract, ...] = ()
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
        UsageError: a size or a kind that a layout is not made for, or a brief edition of anything but the leaflet.
    """
    origin = None if wish.is_all else given
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
        for kind, layout, is_for_patients in _choose_forms(wish, origin)
        for need in wish.needs
        or _list_needs(wish, given, _choose_sizes(wish, (kind, layout), origin, is_for_patients=is_for_patients))
        if not (wish.is_all and not wish.sizes and _is_refused(layout, need))
    ]
    return tuple(dict.fromkeys(editions))


def _is_refused(layout: Layout, need: Need) -> bool:
    """Whether a size does not go on a paper in this weight, spacing and colour: one that nobody named is left out."""
    bulk = measure_bulk(need.size, need.weight, need.spacing)
    return bool(explain_limit(layout, need.size, bulk, is_white=need.palette is Palette.WHITE))


def _list_needs(wish: Wish, given: Edition | None, sizes: tuple[float, ...]) -> list[Need]:
    """Every size in every palette, weight and spacing asked for, else in those of the finished PDF."""
    palettes = wish.palettes or ((given.palette,) if given else (Palette.WHITE,))
    weights = wish.weights or ((given.weight,) if given else (Weight.REGULAR,))
    spacings = wish.spacings or ((given.spacing,) if given else (Spacing.STANDARD,))
    return [
        Need(size, weight, spacing, palette)
        for size, palette, weight, spacing in product(sizes, palettes, weights, spacings)
    ]


def _choose_audiences(wish: Wish, kind: AnyKind, origin: Edition | None) -> tuple[bool, ...]:
    """For whom a citation sheet is written, True for patients; other kinds say it by their name."""
    if kind is not Kind.CITATIONS:
        return (False,)
    if wish.audiences:
        return tuple(audience == "patient" for audience in wish.audiences)
    return (origin.is_for_patients if origin else False,)


def _choose_forms(wish: Wish, origin: Edition | None) -> list[tuple[AnyKind, Layout, bool]]:
    """Each kind with each layout, and whether it is for patients: of the kinds asked for, by kind first."""
    pairs = _pair_kinds(wish, origin)
    if wish.audiences and Kind.CITATIONS not in [kind for kind, _ in pairs]:
        raise UsageError(f"--audience is for the citation sheet; leave --kind {pairs[0][0]} out, or --audience")
    return [
        (kind, layout, is_for_patients)
        for kind in dict.fromkeys(kind for kind, _ in pairs)
        for is_for_patients in _choose_audiences(wish, kind, origin)
        for other, layout in pairs
        if other is kind
    ]


def _pair_kinds(wish: Wish, origin: Edition | None) -> list[tuple[AnyKind, Layout]]:
    """Each kind with each layout. When all kinds are meant, a layout has those that make sense on it."""
    kinds: tuple[AnyKind, ...] = wish.kinds
    if not kinds and wish.is_brief:
        kinds = (Kind.PATIENT,)
    elif not kinds and wish.audiences:
        kinds = (Kind.CITATIONS,)
    elif not kinds and origin and (not wish.layouts or not any(explain_mismatch(origin.kind, n) for n in wish.layouts)):
        kinds = (origin.kind,)
    if kinds and not set(kinds) >= set(Kind):
        return [(kind, layout) for kind in kinds for layout in _choose_layouts(wish, kind, origin)]
    meant = dict.fromkeys((*(kinds or Kind), *(kind for layout in wish.layouts for kind in list_kinds(layout))))
    pairs = [(kind, layout) for kind in meant for layout in _choose_layouts(wish, kind, origin)]
    return [pair for pair in pairs if not explain_mismatch(*pair)]


def _choose_layouts(wish: Wish, kind: AnyKind, origin: Edition | None) -> tuple[Layout, ...]:
    if wish.layouts:
        return wish.layouts
    if origin:
        return (home_layout(kind) if explain_mismatch(kind, origin.layout) else origin.layout,)
    return PLAIN if wish.is_all and isinstance(kind, Kind) else (home_layout(kind),)


def _choose_sizes(
    wish: Wish, form: tuple[AnyKind, Layout], origin: Edition | None, *, is_for_patients: bool
) -> tuple[float, ...]:
    if wish.sizes:
        return wish.sizes
    kind, layout = form
    standard = standard_size(kind, layout, is_for_patients=is_for_patients)
    if wish.is_all:
        return tuple(sorted({standard, *SIZES}))  # what does not go on the paper is left out afterwards
    # A size somebody chose is kept; the standard of one paper becomes the standard of another.
    given = standard_size(origin.kind, origin.layout, is_for_patients=origin.is_for_patients) if origin else 0
    if origin and origin.kind is kind and origin.size != given:
        return (origin.size,)
    return (standard,)
