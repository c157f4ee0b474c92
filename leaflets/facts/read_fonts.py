"""The fonts of a file as its text objects use them; each is read once."""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.font_program import FontProgram, Outline, read_font_program
from leaflets.facts.font_weight import read_weight
from leaflets.facts.pdfium_calls import ObjectReader
from leaflets.facts.x_height import is_missing_sign, measure_x_height
from leaflets.frozen_value import frozen_value

_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
_ITALIC_NAME = re.compile(r"Italic|Oblique|Slanted|Kursiv|(?<=[-,])It\b|^(CM|EC|SF)(TI|SL|BXTI)")
_ITALIC = 1 << 6  # font descriptor flag 7, PDF 32000-1 table 123


@frozen_value
class PrintedFont:
    """A font as a page uses it.

    Attributes:
        name: without the subset prefix; "" for a Type 3 font, whose letters are drawn by the file itself.
        x_height: in units of the font size; None when the font is not embedded or does not tell.
        is_drawn: a Type 3 font.
    """

    name: str
    weight: int
    is_italic: bool
    is_embedded: bool
    is_drawn: bool
    x_height: float | None


class FontShelf:
    """The fonts met so far in one file, and which of their letters are missing.

    PDFium's handle of a font may be used for another one after a page is closed, so handles count for one page only
    and fonts are told apart by name and by the checksum of their program.
    """

    def __init__(self, reader: ObjectReader) -> None:
        self._reader = reader
        self._by_handle: dict[int, tuple[PrintedFont, FontProgram]] = {}
        self._by_content: dict[tuple[str, int, int], tuple[PrintedFont, FontProgram]] = {}
        self._sound: defaultdict[int, set[str]] = defaultdict(set)

    def start_page(self) -> None:
        """Forget the handles of the page before."""
        self._by_handle.clear()
        self._sound.clear()

    def take(self, handle: int) -> PrintedFont:
        """The font behind a handle of the page at hand."""
        return self._read(handle)[0]

    def find_missing_signs(self, handle: int, letters: Iterable[str]) -> dict[str, Outline]:
        """The outline of glyph 0 for those letters of a text on the page at hand that may be drawn with it.

        "May be": a ligature whose letters are not in the font one by one looks the same here, so the ink must tell.
        """
        sound = self._sound[handle]
        signs: dict[str, Outline] = {}
        if sound.issuperset(letters):  # nearly always
            return signs
        for letter in set(letters) - sound:
            _, program = self._read(handle)
            sign = program.missing_sign
            if sign is not None and not letter.isspace() and is_missing_sign(handle, letter, program, self._reader):
                signs[letter] = sign
            else:
                sound.add(letter)
        return signs

    def _read(self, handle: int) -> tuple[PrintedFont, FontProgram]:
        found = self._by_handle.get(handle)
        if found is None:
            is_embedded = ask.is_embedded(handle) == 1
            data = self._reader.borrow_font_data(handle) if is_embedded else b""
            key = (self._reader.read_font_name(handle), zlib.crc32(data), ask.get_font_flags(handle))
            found = self._by_content.get(key) or self._make(handle, key[0], bytes(data), is_embedded)
            self._by_handle[handle] = self._by_content[key] = found
        return found

    def _make(self, handle: int, full_name: str, data: bytes, is_embedded: bool) -> tuple[PrintedFont, FontProgram]:
        name = _SUBSET_PREFIX.sub("", full_name)
        flags = max(0, ask.get_font_flags(handle))
        program = read_font_program(data)
        is_italic = bool(
            flags & _ITALIC or _ITALIC_NAME.search(name) or abs(self._reader.read_italic_angle(handle)) >= 2
        )
        font = PrintedFont(
            name=name,
            weight=read_weight(name, flags, program.weight_class),
            is_italic=is_italic,
            is_embedded=is_embedded,
            is_drawn=is_embedded and not data,
            x_height=measure_x_height(handle, program, self._reader) if data else None,
        )
        return font, program
