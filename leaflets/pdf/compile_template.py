"""A PDF under construction → its constant bytes, with the variable streams at the very end.

The cross-reference stream stands before the variable objects. So no offset in it depends on a person, and a file is
made by putting one person's streams between constant bytes. Objects: ISO 32000-1:2008, 7.5.7 and 7.5.8.
"""

from __future__ import annotations

import zlib
from typing import Any

from leaflets.pdf.find_slots import FoundSlots, split_marked
from leaflets.stamping.settle_lengths import settle_lengths
from leaflets.stamping.template import StampPage, StampTemplate

_HEAD = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
_IDENTIFIER = b"0" * 32
_LEVEL = 9


def read_pages(streams: list[Any], found: FoundSlots) -> tuple[StampPage, ...]:
    """The pages of a letter as pieces, from their content streams; only those that hold a slot."""
    pages = []
    for index, (stream, room) in enumerate(zip(streams, found.rooms, strict=True)):
        pieces = split_marked(b"\n".join(_as_bytes(item) for item in stream.stream))
        if len(pieces) > 1:
            pages.append(StampPage(index, stream.number, pieces, room))
    return tuple(pages)


def _as_bytes(item: Any) -> bytes:
    if isinstance(item, bytes):
        return item
    return item.encode() if isinstance(item, str) else bytes(item.data)


def write_template(pdf: Any, pages: tuple[StampPage, ...], found: FoundSlots, letter_pages: int) -> StampTemplate:
    """The template of a finished ``pydyf.PDF`` whose other streams are packed already."""
    if pdf.info.number is None:
        pdf.add_object(pdf.info)
    variable = {page.number for page in pages}
    parts, offsets, packed = [_HEAD], {}, []
    position = len(_HEAD)
    for item in pdf.objects:
        if item.free == "f" or item.number in variable:
            continue
        if item.compressible:
            packed.append(item)
            continue
        content = item.indirect + b"\n"
        offsets[item.number] = position
        position += len(content)
        parts.append(content)
    container = len(pdf.objects)
    content = _pack_objects(packed, container)
    offsets[container] = position
    position += len(content)
    parts.append(content)
    offsets[container + 1] = position
    before, between, after = _write_references(pdf, offsets, {item.number: n for n, item in enumerate(packed)})
    template = StampTemplate(
        before=b"".join(parts) + before,
        between=between,
        after=after,
        rows_at=after.index(b"stream\n") + len(b"stream\n"),
        tail=b"startxref\n%d\n%%%%EOF\n" % position,
        pages=pages,
        lengths=(0,) * (len(pages) - 1),
        slots=found.slots,
        glyphs=found.glyphs,
        letter_pages=letter_pages,
        page_count=len(pdf.page_references),
    )
    return settle_lengths(template, (0,) * (len(pages) - 1))


def _pack_objects(items: list[Any], number: int) -> bytes:
    head, bodies, position = [], [], 0
    for item in items:
        body = item.data  # written anew each time that it is asked for
        head.append(b"%d %d" % (item.number, position))
        bodies.append(body)
        position += len(body) + 1
    first = b" ".join(head) + b"\n"
    content = zlib.compress(first + b"\n".join(bodies), _LEVEL)
    entries = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>" % (len(items), len(first), len(content))
    return b"%d 0 obj\n" % number + entries + b"\nstream\n" + content + b"\nendstream\nendobj\n"


def _write_references(pdf: Any, offsets: dict[int, int], packed: dict[int, int]) -> tuple[bytes, bytes, bytes]:
    """The cross-reference stream around its two identifiers.

    It is not packed, so that the places of the variable objects can be written without changing its own length.
    """
    container = max(offsets) - 1
    size = container + 2
    rows = bytearray()
    for number in range(size):
        if number in packed:
            rows += bytes([2]) + container.to_bytes(4, "big") + packed[number].to_bytes(2, "big")
        elif number in offsets:
            rows += bytes([1]) + offsets[number].to_bytes(4, "big") + bytes(2)
        else:  # object 0, the free ones, and the variable ones, whose places are written later
            rows += bytes([0]) + bytes(4) + (b"\xff\xff" if number == 0 else bytes(2))
    start = b"%d 0 obj\n<</Type/XRef/Index[0 %d]/W[1 4 2]/Size %d/Root %s/Info %s/ID[<" % (
        container + 1, size, size, pdf.catalog.reference, pdf.info.reference,
    )  # fmt: skip
    end = b">]/Length %d>>\nstream\n" % len(rows)
    return start, b"><", end + bytes(rows) + b"\nendstream\nendobj\n"
