"""Everything that the objects of a PDF say beside its pages' content, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from leaflets.facts.destinations import Destinations
from leaflets.facts.facts import Box, Piece, Run
from leaflets.facts.flatten_annotations import list_painted
from leaflets.facts.join_pieces import holds_middle
from leaflets.facts.list_attachments import list_attachments
from leaflets.facts.list_fonts import list_fonts
from leaflets.facts.page_frame import PageFrame
from leaflets.facts.pdf_values import UNREADABLE, get_identity, list_items, look_up, read_number, read_text
from leaflets.facts.read_bookmarks import read_bookmarks
from leaflets.facts.read_labels import read_labels
from leaflets.facts.read_links import MOST_ANNOTATIONS, LinkReader, make_links
from leaflets.facts.read_metadata import list_claims, read_metadata, read_xmp
from leaflets.facts.read_tags import TagReader, TagTree
from leaflets.facts.structure import Structure

_BOXES = (
    ("media", "/MediaBox"),
    ("crop", "/CropBox"),
    ("bleed", "/BleedBox"),
    ("trim", "/TrimBox"),
    ("art", "/ArtBox"),
)
#: Media box, crop box and resources may stand in a node above the page (ISO 32000-1, 7.7.3.4).
_INHERITED = ("/MediaBox", "/CropBox", "/Resources")
#: Nodes above a page that are looked at.
_ANCESTORS = 50


def read_structure(pdf: pikepdf.Pdf, painted: Sequence[Sequence[Run]], frames: Sequence[PageFrame]) -> Structure:
    """The structure of an open file. Damaged or hostile objects are left out; nothing is raised for them.

    Args:
        pdf: the file.
        painted: by page, its runs in painting order: they give the tags and links their words.
        frames: by page, how it is shown. Pages beyond the frames are not looked at.
    """
    catalogue, info = _read_trailer(pdf, "/Root"), _read_trailer(pdf, "/Info")
    pages = _list_pages(pdf, len(frames))
    numbers = {identity: number for number, page in enumerate(pages, 1) if (identity := get_identity(page))}
    destinations = Destinations(catalogue, numbers)
    reader = LinkReader(catalogue, destinations, len(pages))
    areas = [reader.list_areas(page, number, frames[number - 1]) for number, page in enumerate(pages, 1)]
    targets = {area.identity: area.target for page_areas in areas for area in page_areas if area.identity}
    tree = TagReader(look_up(catalogue, "/StructTreeRoot"), numbers, targets, painted).read()
    annotations = [item for page in pages for item in list_items(look_up(page, "/Annots"))[:MOST_ANNOTATIONS]]
    xmp = read_xmp(catalogue)
    language = read_text(look_up(catalogue, "/Lang")) or ""
    return Structure(
        labels=read_labels(catalogue, len(pages)),
        boxes=tuple(_read_boxes(page, frame.user_unit) for page, frame in zip(pages, frames, strict=True)),
        user_units=tuple(frame.user_unit for frame in frames),
        links=tuple(
            make_links(number, page_areas, painted[number - 1] if number <= len(painted) else (), tree.linked)
            for number, page_areas in enumerate(areas, 1)
        ),
        alternatives=tree.alternatives,
        tags=tree.tags,
        unowned=tuple(_list_unowned(tree, painted, list(map(_list_grounds, pages, frames)))),
        fonts=list_fonts([_inherit(page, "/Resources") for page in pages], annotations),
        bookmarks=read_bookmarks(catalogue, destinations),
        metadata=read_metadata(xmp, info),
        claims=list_claims(xmp, info),
        language=language,
        languages=tuple(sorted({language, *tree.languages} - {""})),
        is_marked=look_up(look_up(catalogue, "/MarkInfo"), "/Marked") is True,
        shows_title=look_up(look_up(catalogue, "/ViewerPreferences"), "/DisplayDocTitle") is True,
        attachments=list_attachments(catalogue, annotations),
    )


def _read_trailer(pdf: pikepdf.Pdf, key: str) -> Any:
    try:
        return pdf.trailer.get(key)
    except UNREADABLE:
        return None


def _list_pages(pdf: pikepdf.Pdf, count: int) -> list[Any]:
    """As many page objects as there are frames; None for those that a broken page tree does not give."""
    pages: list[Any] = []
    try:
        for page in pdf.pages:
            if len(pages) == count:
                break
            pages.append(page.obj)
    except UNREADABLE:
        pass
    return pages + [None] * (count - len(pages))


def _inherit(page: Any, key: str) -> Any:
    """The value of a key of a page, or of the nearest node above it when the key may be inherited."""
    node = page
    for _ in range(_ANCESTORS):
        value = look_up(node, key)
        if value is not None or key not in _INHERITED or node is None:
            return value
        node = look_up(node, "/Parent")
    return None


def _read_boxes(page: Any, unit: float) -> tuple[tuple[str, Box], ...]:
    """The boxes that a page names, in points from the origin of user space: left, lower, right and upper edge."""
    boxes = []
    for name, key in _BOXES:
        numbers = [read_number(corner) for corner in list_items(_inherit(page, key))]
        corners = [number * unit for number in numbers if number is not None]
        if len(numbers) == len(corners) == 4:
            (left, right), (lower, upper) = sorted(corners[::2]), sorted(corners[1::2])
            boxes.append((name, Box(left, lower, right, upper)))
    return tuple(boxes)


def _list_grounds(page: Any, frame: PageFrame) -> list[Box]:
    """Where form fields, notes and stamps stand on a page: tags own these as annotations, not by marks."""
    grounds = []
    for annotation in list_painted(page):
        corners = [read_number(corner) for corner in list_items(look_up(annotation, "/Rect"))]
        known = [corner for corner in corners if corner is not None]
        if len(known) == len(corners) == 4:
            grounds.append(frame.place(known[0], known[1], known[2], known[3]))
    return grounds


def _list_unowned(tree: TagTree, painted: Sequence[Sequence[Run]], grounds: Sequence[Sequence[Box]]) -> Iterator[Piece]:
    """The runs of a tagged file that neither a tag owns nor an artifact or annotation holds."""
    if not tree.tags:
        return
    for page, boxes in zip(painted, grounds, strict=True):
        for run in page:
            if run.is_artifact or not run.words.strip() or (run.page, run.mark) in tree.owned:
                continue
            if run.mark is not None or not any(holds_middle(box, run.box) for box in boxes):
                yield Piece(run.page, -1 if run.mark is None else run.mark, run.words, run.box)
