from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf

from leaflets.pdf.compile_template import read_pages
from leaflets.pdf.find_slots import FoundSlots
from leaflets.stamping.stamp import assemble, fill_pages, measure
from tests.pdf.letter_and_leaflet import SIMPLE, lay_out, write_letter
from tests.pdf.test_ready_pages import TEXTS


class _Stream:
    number = 9

    def __init__(self, *operators: object) -> None:
        self.stream = list(operators)


def test_only_pages_with_a_place_are_variable() -> None:
    plain, marked = _Stream(b"q", "/Span", b"Q"), _Stream(b"q", b"\0fill:a\0", b"Q")
    [page] = read_pages([plain, marked], FoundSlots(rooms=[1.0, 2.0]))
    assert (page.index, page.room, page.pieces[0]) == (1, 2.0, b"q\n")


def test_all_objects_are_found_and_only_the_letters_stream_differs(folder: Path) -> None:
    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(SIMPLE)))
    whole = []
    for name in ("Ms Sample", "Mr Other"):
        streams = fill_pages(template, {**TEXTS, "line0": (f"Dear {name},",)})
        assert streams is not None
        before, rest = assemble(template, streams)
        assert before is template.before
        assert len(before + rest) == measure(template, [len(streams[-1])])[0]
        whole.append(before + rest)
    first, second = (pikepdf.open(BytesIO(content)) for content in whole)
    different = [
        one.objgen[0]
        for one, other in zip(first.objects, second.objects, strict=True)
        if isinstance(one, pikepdf.Stream) and one.read_raw_bytes() != other.read_raw_bytes()
    ]
    assert different == [template.pages[0].number]
