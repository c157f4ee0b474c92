from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.pdf.weigh_picture import MOST_PIXELS, TooHeavy, weigh_picture
from tests.pdf.conftest import PALE, PNG, SVG

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
SHAPE = '<path id="s" d="M0 0h9v9z"/>'


def make_png(width: int, height: int) -> bytes:
    """The head of a picture of that size, with no pixels behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + make_chunk(b"IHDR", head) + make_chunk(b"IDAT", b"") + make_chunk(b"IEND", b"")


def make_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def draw(inner: str, encoding: str = "utf-8") -> bytes:
    return f"{HEAD}{SHAPE}{inner}</svg>".encode(encoding)


def multiply(kind: str, reference: str) -> str:
    """Eight levels, each of which refers ten times to the one below."""
    levels = "".join(f'<{kind} id="a{number + 1}">{reference % number * 10}</{kind}>' for number in range(8))
    return f'<{kind} id="a0">{SHAPE}</{kind}>{levels}'


@pytest.mark.parametrize(
    "content",
    [
        PNG,
        PALE,
        SVG.encode(),
        make_png(MOST_PIXELS // 1000, 1000),
        draw('<use href="#s"/><use xlink:href="#s"/>'),
        draw('<linearGradient id="g"/><style>.a{fill:url(#g)}</style><path class="a" fill="url(#g)" d="M0 0h1"/>'),
        draw('<use href="#none"/>'),
        b"",
        b"no picture",
        b"<svg",
        ("<svg>" + "<g>" * 50_000 + "</g>" * 50_000 + "</svg>").encode(),
    ],
    ids=range(11),
)
def test_what_can_be_drawn_or_cannot_be_read_passes(content: bytes) -> None:
    weigh_picture(content, "image/png")
    weigh_picture(content, "image/svg+xml")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (make_png(MOST_PIXELS // 1000 + 1, 1000), "30 million pixels; make it smaller"),
        (make_png(12_000, 12_000), "30 million pixels"),
        (make_png(2**31 - 1, 2**31 - 1), "30 million pixels"),
        (draw(multiply("g", '<use href="#a%d"/>')), "more than 200000 shapes"),
        (draw(multiply("g", '<use xlink:href="#a%d"/>'), "utf-16"), "more than 200000 shapes"),
        (draw(multiply("pattern", '<path fill="url(#a%d)" d="M0 0h1"/>')), "more than 200000 shapes"),
        (draw(multiply("marker", '<path style="marker: url(\'#a%d\')" d="M0 0h1"/>')), "more than 200000 shapes"),
        (draw('<g id="a"><use href="#a"/></g>'), "refers to itself"),
        (draw('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), "refers to itself"),
        (draw('<pattern id="p"/><style>path{fill:url(#p)}</style>'), "a style sheet in it"),
    ],
    ids=range(10),
)
def test_what_would_take_too_long_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(TooHeavy, match=message):
        weigh_picture(content, "image/svg+xml")


@given(st.binary(max_size=60))
def test_any_bytes_are_weighed(content: bytes) -> None:
    weigh_picture(content, "application/octet-stream")
