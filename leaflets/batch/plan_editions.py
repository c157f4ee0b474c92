"""Which editions are wished for: kinds × layouts × sizes × palettes, in a stable order."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.edition import (
    SIZES,
    AnyKind,
    Edition,
    Extract,
    Kind,
    Palette,
    explain_mismatch,
    home_layout,
    list_kinds,
    standard_size,
)
from leaflets.model.layout import PLAIN, Layout, explain_limit


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for; an empty tuple means that nothing was said.

    ``is_all`` asks for every kind on A4, Letter and A5 in every size, as far as kinds, layouts and palettes do
    not say otherwise. ``is_brief`` asks for the leaflet in short, ``most_pages`` for one of at most so many pages
    (0: not said).
    """

    kinds: tuple[Kind | Extract, ...] = ()
    layouts: tuple[Layout, ...] = ()
    sizes: tuple[float, ...] = ()
    palettes: tuple[Palette, ...] = ()
    is_all: bool = False
    is_brief: bool = False
    most_pages: int = 0


def plan_editions(wish: Wish, given: Edition | None = None) -> tuple[Edition, ...]:
    """The editions, each once: by kind, then layout, size and palette, each in the order asked for.

    Args:
        wish: what was asked for.
        given: the edition of the finished PDF that is built from; it fills in what was not asked for.

    Raises:
        UsageError: a size or a kind that a layout is not made for, or a brief edition of anything but the leaflet.
    """
    origin = None if wish.is_all else given
    palettes = wish.palettes or ((given.palette,) if given else (Palette.WHITE,))
    editions = [
        Edition(kind, layout, size, palette, is_brief=wish.is_brief)
        for kind, layout in _pair_kinds(wish, origin)
        for size in _choose_sizes(wish, kind, layout, origin)
        for palette in palettes
    ]
    return tuple(dict.fromkeys(editions))


def _pair_kinds(wish: Wish, origin: Edition | None) -> list[tuple[AnyKind, Layout]]:
    """Each kind with each layout. When all kinds are meant, a layout has those that make sense on it."""
    kinds: tuple[AnyKind, ...] = wish.kinds
    if not kinds and wish.is_brief:
        kinds = (Kind.PATIENT,)
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


def _choose_sizes(wish: Wish, kind: AnyKind, layout: Layout, origin: Edition | None) -> tuple[float, ...]:
    if wish.sizes:
        return wish.sizes
    standard = standard_size(kind, layout)
    if wish.is_all:
        fitting = [size for size in SIZES if not explain_limit(layout, size)]
        return tuple(sorted({standard, *fitting}))
    # A size somebody chose is kept; the standard of one paper becomes the standard of another.
    if origin and origin.kind is kind and origin.size != standard_size(origin.kind, origin.layout):
        return (origin.size,)
    return (standard,)
