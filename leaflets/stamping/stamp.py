"""One person's PDF from a template: the streams of the letter, and the file around them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from leaflets.stamping.set_lines import set_lines
from leaflets.stamping.settle_lengths import CLOSE_STREAM, open_stream
from leaflets.stamping.template import IDENTIFIER_BYTES, Action, Mark, Slot, StampPage, StampTemplate

Texts = Mapping[str, tuple[str, ...]]
"""What goes into each slot: one or more texts, one below the other."""
_NO_SHIFT = 0.001


def fill_pages(template: StampTemplate, texts: Texts) -> tuple[bytes, ...] | None:
    """The content streams of the letter's pages for one person; None when a text does not fit its place."""
    set_texts: dict[str, tuple[bytes, ...]] = {}
    for name, slot in template.slots.items():
        lines = set_lines(texts[name], slot, template.glyphs[slot.font])
        if lines is None:
            return None
        set_texts[name] = lines
    streams = []
    for page in template.pages:
        stream = _fill_page(page, template.slots, set_texts)
        if stream is None:
            return None
        streams.append(stream)
    return tuple(streams)


def _fill_page(page: StampPage, slots: Mapping[str, Slot], lines: Mapping[str, tuple[bytes, ...]]) -> bytes | None:
    parts: list[bytes] = []
    shift = 0.0
    for piece in page.pieces:
        if isinstance(piece, bytes):
            parts.append(piece)
        elif piece.action is Action.FILL:
            parts.append(_draw_lines(slots[piece.slot], lines[piece.slot]))
        else:
            step = _find_step(piece, slots, lines, shift)
            shift += step
            if shift > page.room:
                return None
            if abs(step) > _NO_SHIFT:
                parts.append(b"1 0 0 1 0 %.3f cm\n" % step)
    return b"".join(parts)


def _find_step(mark: Mark, slots: Mapping[str, Slot], lines: Mapping[str, tuple[bytes, ...]], shift: float) -> float:
    """By how much what follows moves down, CSS pixels."""
    if mark.action is Action.RESET:
        return -shift
    slot = slots[mark.slot]
    return (len(lines[mark.slot]) - slot.lines) * slot.pitch


def _draw_lines(slot: Slot, lines: tuple[bytes, ...]) -> bytes:
    """Text objects, one a line; the page is drawn with y downwards, so the glyphs are turned round."""
    first = slot.y - (len(lines) - slot.lines) * slot.pitch if slot.is_rising else slot.y
    font = b"BT /%s %.4f Tf 1 0 0 -1 %.3f " % (slot.font.encode(), slot.size, slot.x)
    return b"".join(
        [font + b"%.3f Tm <%s> Tj ET\n" % (first + number * slot.pitch, line) for number, line in enumerate(lines)]
    )


def assemble(template: StampTemplate, streams: tuple[bytes, ...]) -> tuple[bytes, bytes]:
    """The two halves of the file: what is the same for everybody, and the rest.

    The file's identifier follows from the person's own streams (ISO 32000-1:2008, 14.4).
    """
    filled = fill_up(template, streams)
    digest = hashlib.blake2b(digest_size=IDENTIFIER_BYTES // 2)
    for stream in streams:
        digest.update(stream)
    identifier = digest.hexdigest().encode()
    rest = [identifier, template.between, identifier, template.after]
    for page, stream in zip(template.pages, filled, strict=True):
        rest += [open_stream(page.number, len(stream)), stream, CLOSE_STREAM]
    rest.append(template.tail)
    return template.before, b"".join(rest)


def fill_up(template: StampTemplate, streams: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """The streams, all but the last brought to their lengths with spaces, which mean nothing in a content stream."""
    padded = [stream.ljust(length) for stream, length in zip(streams, template.lengths, strict=False)]
    return (*padded, streams[-1])


def measure(template: StampTemplate, lengths: Iterable[int]) -> tuple[int, ...]:
    """The bytes of the whole file for each length of the last stream; the other streams have the template's lengths."""
    constant = len(template.before) + 2 * IDENTIFIER_BYTES + len(template.between) + len(template.after)
    streams = zip(template.pages, (*template.lengths, 0), strict=True)
    objects = sum(len(open_stream(page.number, size)) + size + len(CLOSE_STREAM) for page, size in streams)
    empty = constant + objects + len(template.tail) - len("0")
    return tuple(empty + length + len(str(length)) for length in lengths)
