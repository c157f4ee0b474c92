"""Writes into a template where its variable streams stand, once their lengths are known."""

from __future__ import annotations

from dataclasses import replace

from leaflets.stamping.template import IDENTIFIER_BYTES, ROW_BYTES, StampTemplate

CLOSE_STREAM = b"\nendstream\nendobj\n"


def open_stream(number: int, length: int) -> bytes:
    """The beginning of a stream object."""
    return b"%d 0 obj\n<</Length %d>>\nstream\n" % (number, length)


def settle_lengths(template: StampTemplate, lengths: tuple[int, ...]) -> StampTemplate:
    """The template for streams of these lengths, in bytes; the last page needs none, since nothing follows it."""
    after = bytearray(template.after)
    place = len(template.before) + 2 * IDENTIFIER_BYTES + len(template.between) + len(after)
    for page, length in zip(template.pages, (*lengths, 0), strict=True):
        row = template.rows_at + page.number * ROW_BYTES
        after[row : row + ROW_BYTES] = b"\x01" + place.to_bytes(4, "big") + bytes(2)
        place += len(open_stream(page.number, length)) + length + len(CLOSE_STREAM)
    return replace(template, after=bytes(after), lengths=lengths)
