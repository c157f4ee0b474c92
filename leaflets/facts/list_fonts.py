"""The fonts that a file names, wherever in it: pages, forms, patterns, drawn letters, annotations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from leaflets.facts.facts import Font
from leaflets.facts.pdf_values import get_identity, is_dictionary, list_items, look_up, read_entries, read_name

#: Resource dictionaries of a file that are read.
MOST_RESOURCES = 50_000
_SUBSET = re.compile(r"[A-Z]{6}\+")
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def list_fonts(resources: Iterable[Any], annotations: Iterable[Any]) -> tuple[Font, ...]:
    """The fonts, each once, sorted by name and kind.

    Args:
        resources: the /Resources of the pages.
        annotations: annotations, whose appearances may bring fonts of their own.
    """
    found: set[Font] = set()
    known: set[tuple[int, int]] = set()
    holders = [*resources, *(stream for annotation in annotations for stream in _list_appearances(annotation))]
    waiting = [(holder, False) for holder in holders]  # and whether it is part of a pattern
    for _ in range(MOST_RESOURCES):
        if not waiting:
            break
        holder, is_pattern = waiting.pop()
        identity = get_identity(holder)
        if not is_dictionary(holder) or identity in known:
            continue
        if identity:
            known.add(identity)
        if (inner := look_up(holder, "/Resources")) is not None:  # a form, pattern or drawn font
            waiting.append((inner, is_pattern))
            continue
        waiting += [(value, is_pattern) for value in read_entries(look_up(holder, "/XObject")).values()]
        waiting += [(value, True) for value in read_entries(look_up(holder, "/Pattern")).values()]
        for font in read_entries(look_up(holder, "/Font")).values():
            identity = get_identity(font)
            if is_dictionary(font) and identity not in known:
                known.update([identity] if identity else [])
                found.add(replace(read_font(font), is_in_pattern=is_pattern))
                waiting.append((look_up(font, "/Resources"), is_pattern))
    return tuple(sorted(found, key=lambda font: (font.name, font.kind, font.is_embedded, font.is_subset)))


def read_font(font: Any) -> Font:
    """One font dictionary as a value; a Type 3 font, drawn by the file itself, counts as embedded."""
    kind = read_name(look_up(font, "/Subtype"))
    name = read_name(look_up(font, "/BaseFont")) or read_name(look_up(font, "/Name"))
    if kind == "Type3":
        return Font(_SUBSET.sub("", name, count=1), kind, True, False)
    if kind == "Type0":
        font = next(iter(list_items(look_up(font, "/DescendantFonts"))), None)
        kind = read_name(look_up(font, "/Subtype")) or kind
    descriptor = look_up(font, "/FontDescriptor")
    is_embedded = any(is_dictionary(look_up(descriptor, key)) for key in _FILES)
    is_subset = _SUBSET.match(name) is not None
    return Font(name[7:] if is_subset else name, kind, is_embedded, is_subset)


def _list_appearances(annotation: Any) -> list[Any]:
    """The normal appearance of an annotation: one stream, or one for each state."""
    normal = look_up(look_up(annotation, "/AP"), "/N")
    return [normal, *read_entries(normal).values()]
