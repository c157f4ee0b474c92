"""The link annotations of a page: where they lead, and what stands below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urljoin, urlsplit

import pikepdf

from leaflets.facts.destinations import Destinations, write_name
from leaflets.facts.facts import Box, Link, Run
from leaflets.facts.join_words import join_words
from leaflets.facts.page_frame import PageFrame
from leaflets.facts.pdf_values import get_identity, list_items, look_up, read_name, read_number, read_text
from leaflets.frozen_value import frozen_value

#: Annotations of one page that are read.
MOST_ANNOTATIONS = 10_000
_MAIL = re.compile(r"mailto:[^@\s]+@[^@\s.]+(\.[^@\s.]+)+(\?\S*)?", re.IGNORECASE)
_TELEPHONE = re.compile(r"(tel|sms):\+?[\d().-]{3,}", re.IGNORECASE)


@frozen_value
class LinkArea:
    """A link annotation before its words and its tag are known.

    Attributes:
        identity: object number and generation; None for a direct object.
        box: on the page as shown.
    """

    identity: tuple[int, int] | None
    box: Box
    target: str
    is_reachable: bool
    description: str


class LinkReader:
    """Reads the links of one file.

    Args:
        catalogue: the /Root of the file.
        destinations: of the same file.
        page_count: how many pages it has.
    """

    def __init__(self, catalogue: Any, destinations: Destinations, page_count: int) -> None:
        self._destinations = destinations
        self._page_count = page_count
        self._base = read_text(look_up(look_up(catalogue, "/URI"), "/Base")) or ""

    def list_areas(self, page: Any, number: int, frame: PageFrame) -> tuple[LinkArea, ...]:
        """The links of a page in the order of the file; those without a rectangle are left out."""
        areas = []
        for annotation in list_items(look_up(page, "/Annots"))[:MOST_ANNOTATIONS]:
            if read_name(look_up(annotation, "/Subtype")) != "Link":
                continue
            corners = [read_number(corner) for corner in list_items(look_up(annotation, "/Rect"))]
            left, bottom, right, top = corners if len(corners) == 4 else (None,) * 4
            if left is None or bottom is None or right is None or top is None:
                continue
            target, is_reachable = self._find_target(annotation, number)
            description = " ".join((read_text(look_up(annotation, "/Contents")) or "").split())
            box = frame.place(left, bottom, right, top)
            areas.append(LinkArea(get_identity(annotation), box, target, is_reachable, description))
        return tuple(areas)

    def _find_target(self, annotation: Any, number: int) -> tuple[str, bool]:
        action = look_up(annotation, "/A")
        kind = read_name(look_up(action, "/S"))
        if kind == "URI":
            address = read_address(look_up(action, "/URI"))
            address = urljoin(self._base, address) if self._base and address else address
            return address, is_whole(address)
        if kind in ("GoToR", "GoToE", "Launch"):  # another file: it may be there or not
            return _read_file_name(look_up(action, "/F")), False
        if kind == "Named":
            steps = {"NextPage": number + 1, "PrevPage": number - 1, "FirstPage": 1, "LastPage": self._page_count}
            page = steps.get(read_name(look_up(action, "/N")))
            return (f"page {page}", True) if page and page <= self._page_count else ("", False)
        structure = look_up(action, "/SD") if kind == "GoTo" else None
        destination = look_up(action, "/D") if kind == "GoTo" else look_up(annotation, "/Dest")
        found = self._destinations.find_page(structure) or self._destinations.find_page(destination)
        if found is not None:
            return f"page {found}", True
        is_named = isinstance(destination, pikepdf.Name | pikepdf.String)
        return f"#{write_name(destination)}" if is_named else "", False


def make_links(
    number: int, areas: Sequence[LinkArea], runs: Sequence[Run], linked: frozenset[tuple[int, int]]
) -> tuple[Link, ...]:
    """The links of a page.

    Args:
        number: of the page, from 1.
        areas: of the page.
        runs: of the page. Words of a link are the runs with their centre in its area, in painting order.
        linked: annotations that a Link tag owns.
    """
    return tuple(
        Link(
            page=number,
            box=area.box,
            target=area.target,
            words=" ".join(join_words(run for run in runs if _is_centre_in(run.box, area.box)).split()),
            is_reachable=area.is_reachable,
            is_tagged=area.identity is not None and area.identity in linked,
            description=area.description,
        )
        for area in areas
    )


def _is_centre_in(box: Box, area: Box) -> bool:
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return area.left <= across <= area.right and area.top <= down <= area.bottom


def read_address(value: Any) -> str:
    """A web address, which PDF stores as bytes (7-bit by the standard, UTF-8 in practice); "" for anything else."""
    if not isinstance(value, pikepdf.String):
        return ""
    raw = bytes(value)
    text = (read_text(value) or "") if raw.startswith(b"\xfe\xff") else raw.decode("utf-8", "replace")
    return "".join(letter for letter in text if letter.isprintable()).strip()


def is_whole(address: str) -> bool:
    """Whether an address leads somewhere by itself: scheme and host, an e-mail address, or a telephone number."""
    if _MAIL.fullmatch(address) or _TELEPHONE.fullmatch(address):
        return True
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    is_host = bool(host.strip(".")) and not any(letter.isspace() for letter in address)
    return parts.scheme.lower() in ("http", "https", "ftp", "ftps") and is_host


def _read_file_name(value: Any) -> str:
    return read_text(value) or read_text(look_up(value, "/UF")) or read_text(look_up(value, "/F")) or ""
