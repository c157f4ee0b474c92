"""The code on each printed sheet: job, record, copy, sheet and number of sheets, as text and as DataMatrix."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_TEXT = re.compile(
    r"(?P<job>[A-Za-z0-9][A-Za-z0-9.-]{0,23})/(?P<record>\d{6,9})/(?P<copy>\d+)/(?P<sheet>\d+)/(?P<of>\d+)"
)


@dataclass(frozen=True, slots=True)
class SheetCode:
    """One sheet of paper in a job; all numbers from 1."""

    job: str
    record: int
    copy: int
    sheet: int
    of: int

    def __str__(self) -> str:
        """The text in the code, such as ``261125-4f9a21/000037/1/2/4``: it says nothing of anybody."""
        return f"{self.job}/{self.record:06d}/{self.copy}/{self.sheet}/{self.of}"


def find_codes(line: str) -> list[SheetCode]:
    """The codes in a line of what a scanner wrote, whatever stands around them."""
    return [
        SheetCode(found["job"], *(int(found[name]) for name in ("record", "copy", "sheet", "of")))
        for found in _TEXT.finditer(line)
    ]


def draw_matrix(text: str) -> tuple[int, int, bytes]:
    """A DataMatrix (ISO/IEC 16022): modules in a row, rows, and the rows from above as bits, 1 for a dark module.

    Rows are filled up to whole bytes. The quiet zone of one module is left to the page.
    """
    import zxingcpp  # for the print room alone

    image: Any = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix).to_image(
        scale=1, add_quiet_zones=False
    )
    rows: Any = memoryview(image).tolist()
    width = len(rows[0])
    packed = bytearray()
    for row in rows:
        bits = "".join("1" if value < 128 else "0" for value in row).ljust(-(-width // 8) * 8, "0")
        packed += int(bits, 2).to_bytes(len(bits) // 8, "big")
    return width, len(rows), bytes(packed)
