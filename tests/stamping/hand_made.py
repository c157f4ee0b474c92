"""A template made by hand: two slots on one page, and glyphs that are half an em wide."""

from __future__ import annotations

from leaflets.stamping.settle_lengths import settle_lengths
from leaflets.stamping.template import ROW_BYTES, Action, Glyphs, Mark, Slot, StampPage, StampTemplate

GLYPHS = Glyphs(
    codes={code: f"{code:04x}" for code in range(0x20, 0x7F)}, widths={chr(code): 500 for code in range(0x20, 0x7F)}
)


def make_slot(name: str = "line0", *, width: float = 100.5, most: int = 3, is_rising: bool = False) -> Slot:
    """A place for lines of 20 characters."""
    return Slot(name, "F", 10.0, 50.0, 300.0, width, 14.0, 1, most, is_rising)


def make_template(*, room: float = 28.0, pages: int = 1) -> StampTemplate:
    """One page with an address that grows upwards, then a line after which a constant text follows."""
    slots = {"address": make_slot("address", is_rising=True), "line0": make_slot("line0")}
    pieces = (
        b"q\n", Mark(Action.FILL, "line0"), Mark(Action.SHIFT, "line0"), b"(after) Tj\n", Mark(Action.RESET),
        Mark(Action.FILL, "address"), b"Q",
    )  # fmt: skip
    stamped = tuple(
        StampPage(index, 2 + index, pieces if index == 0 else (b"q Q",), room if index == 0 else 0.0)
        for index in range(pages)
    )
    return settle_lengths(
        StampTemplate(
            before=b"%PDF-1.7\n<</ID[<",
            between=b"><",
            after=b">]>>stream\n" + bytes(ROW_BYTES * 8) + b"\nendstream\n",
            tail=b"startxref\n9\n%%EOF\n",
            rows_at=len(b">]>>stream\n"),
            pages=stamped,
            lengths=(),
            slots=slots,
            glyphs={"F": GLYPHS},
            letter_pages=pages,
            page_count=pages + 1,
        ),
        (0,) * (pages - 1),
    )
