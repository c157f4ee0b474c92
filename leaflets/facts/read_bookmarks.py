"""The outline of a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leaflets.facts.destinations import Destinations
from leaflets.facts.facts import Bookmark
from leaflets.facts.pdf_values import get_identity, is_dictionary, look_up, read_entries, read_name, read_text

#: Entries that are read; and the level below which entries are left out.
MOST_BOOKMARKS = 20_000
DEEPEST_BOOKMARK = 32
_WANTED = frozenset(("/Title", "/Next", "/First", "/A", "/Dest"))


def read_bookmarks(catalogue: Any, destinations: Destinations) -> tuple[Bookmark, ...]:
    """The entries from top to bottom, each before those inside it.

    Entries without a title are left out; an entry that was met before ends its list.
    """
    found: list[Bookmark] = []
    known: set[tuple[int, int] | None] = set()
    waiting = [(look_up(look_up(catalogue, "/Outlines"), "/First"), 1)]
    while waiting and len(known) < MOST_BOOKMARKS:
        entry, level = waiting.pop()
        identity = get_identity(entry)
        # Entries name one another, so each is an object of its own (ISO 32000-1, table 153).
        if not is_dictionary(entry) or identity is None or identity in known:
            continue
        known.add(identity)
        entries = read_entries(entry, _WANTED)
        title = " ".join((read_text(entries.get("/Title")) or "").split())
        if title:
            found.append(Bookmark(title, level, _find_page(entries, destinations)))
        if "/Next" in entries:
            waiting.append((entries["/Next"], level))
        if "/First" in entries and level < DEEPEST_BOOKMARK:
            waiting.append((entries["/First"], level + 1))
    return tuple(found)


def _find_page(entries: Mapping[str, Any], destinations: Destinations) -> int | None:
    action = entries.get("/A")
    if action is None or read_name(look_up(action, "/S")) != "GoTo":
        return destinations.find_page(entries.get("/Dest"))
    page = destinations.find_page(look_up(action, "/SD"))
    return page if page is not None else destinations.find_page(look_up(action, "/D"))
