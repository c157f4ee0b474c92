"""Where the links and bookmarks of a file lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf

from leaflets.facts.pdf_values import (
    UNREADABLE,
    get_identity,
    is_dictionary,
    list_items,
    look_up,
    read_entries,
    read_integer,
    read_name,
    read_text,
    walk_tree,
)

#: Tags that are looked at for the page of a structure destination.
_MOST_TAGS = 1_000
#: Named destinations that are kept.
_MOST_NAMES = 100_000


class Destinations:
    """Finds the page that a destination of a file means.

    Args:
        catalogue: the /Root of the file.
        pages: object (number, generation) and number of each page.
    """

    def __init__(self, catalogue: Any, pages: Mapping[tuple[int, int], int]) -> None:
        self._catalogue = catalogue
        self._pages = pages
        self._by_name: dict[str, Any] | None = None

    def find_page(self, destination: Any) -> int | None:
        """The number of the page, from 1; None when the destination leads nowhere.

        Args:
            destination: an array, a name or text for a named destination, or a dictionary with /D. The first item of
                an array is a page, its number from 0 (as some programs write, and readers accept), or a tag.
        """
        if destination is None:
            return None
        if isinstance(destination, pikepdf.Name | pikepdf.String):
            destination = self._find_named(destination)
        if is_dictionary(destination):
            destination = look_up(destination, "/D")
        first = _take_first(destination)
        number = read_integer(first)
        if number is not None:
            return number + 1 if 0 <= number < len(self._pages) else None
        identity = get_identity(first)
        if identity is not None and identity in self._pages:
            return self._pages[identity]
        return self._find_page_of_tag(first)

    def _find_named(self, name: Any) -> Any:
        if self._by_name is None:
            old = list(read_entries(look_up(self._catalogue, "/Dests")).items())[:_MOST_NAMES]
            self._by_name = {key[1:]: value for key, value in old}
            for key, value in walk_tree(look_up(look_up(self._catalogue, "/Names"), "/Dests"), "/Names"):
                text = read_text(key)
                if text is not None and len(self._by_name) < _MOST_NAMES:
                    self._by_name[text] = value
        return self._by_name.get(write_name(name))

    def _find_page_of_tag(self, element: Any) -> int | None:
        """The page of a tag, or of the first tag or mark below it that names one (ISO 32000-2, 12.3.2.3)."""
        waiting, known = [element], set()
        for _ in range(_MOST_TAGS):
            if not waiting:
                break
            tag = waiting.pop()
            identity = get_identity(tag)
            if not is_dictionary(tag) or identity in known:
                continue
            known.add(identity) if identity else None
            page = get_identity(look_up(tag, "/Pg"))
            if page is not None and page in self._pages:
                return self._pages[page]
            kids = look_up(tag, "/K")
            waiting += list(reversed(list_items(kids)[:_MOST_TAGS])) if isinstance(kids, pikepdf.Array) else [kids]
        return None


def _take_first(value: Any) -> Any:
    """The first item of an array; None for an empty one and for anything else."""
    try:
        return value[0] if isinstance(value, pikepdf.Array) and len(value) else None
    except UNREADABLE:
        return None


def write_name(name: Any) -> str:
    """The name of a named destination as text."""
    return read_name(name) if isinstance(name, pikepdf.Name) else read_text(name) or ""
