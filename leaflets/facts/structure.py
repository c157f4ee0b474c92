"""What the objects of a PDF say, beside what is painted: the part of the facts that pikepdf reads."""

from __future__ import annotations

from leaflets.facts.facts import Bookmark, Box, Font, Link, Piece, Tag
from leaflets.frozen_value import frozen_value


@frozen_value
class Structure:
    """Tags, links, names and claims of a file; the lists by page have one entry for each page.

    Attributes:
        labels: of the pages.
        boxes: by page, the boxes that the file names, lower corner as top and upper one as bottom (see facts.Page).
        user_units: by page, points for one unit of user space.
        links: by page, in the order of the file.
        alternatives: page (from 1) and mark of each piece below a tag with alternative text, and that text: the
            nearest one. For pictures.
        tags, unowned, fonts, bookmarks, metadata, claims, language, languages, is_marked, shows_title, attachments:
            as in :class:`leaflets.facts.facts.FileFacts`.
    """

    labels: tuple[str, ...]
    boxes: tuple[tuple[tuple[str, Box], ...], ...]
    user_units: tuple[float, ...]
    links: tuple[tuple[Link, ...], ...]
    alternatives: tuple[tuple[tuple[int, int], str], ...]
    tags: tuple[Tag, ...]
    unowned: tuple[Piece, ...]
    fonts: tuple[Font, ...]
    bookmarks: tuple[Bookmark, ...]
    metadata: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]
    language: str
    languages: tuple[str, ...]
    is_marked: bool
    shows_title: bool
    attachments: tuple[str, ...]
