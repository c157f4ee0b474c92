"""PDFium's questions about one object, asked with plain integers as handles and answered with plain numbers.

The functions of ``pypdfium2.raw`` take and give typed pointers; making those costs more than the question. A page has
thousands of characters and hundreds of objects, so every question here goes through a prototype with integer handles:
about 0.3 µs a call. A handle is an address and dies with its page: never keep one longer.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

from leaflets.facts.page_frame import Matrix

Bounds = tuple[float, float, float, float]
Rgba = tuple[int, int, int, int]
TEXT = pdfium.FPDF_PAGEOBJ_TEXT
PATH = pdfium.FPDF_PAGEOBJ_PATH
IMAGE = pdfium.FPDF_PAGEOBJ_IMAGE
SHADING = pdfium.FPDF_PAGEOBJ_SHADING
FORM = pdfium.FPDF_PAGEOBJ_FORM

_HANDLE = ctypes.c_void_p
_NUMBER = ctypes.c_int


def handle_of(pointer: Any) -> int:
    """The address behind a typed pointer of pypdfium2 (``page.raw``, ``text_page.raw``)."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _door(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function, asked with these types.

    Handles alone are declared, and ask for none but the first ones: whole numbers, and buffers made ready by ``byref``,
    are passed on as they are in half the time. Linux takes them as it takes declared ones.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value
    # PYFUNCTYPE keeps Python's lock: giving it back and taking it again costs as much as a short question.
    return ctypes.PYFUNCTYPE(result, *arguments)(address or 0)


count_objects = _door(pdfium.FPDFPage_CountObjects, _NUMBER, _HANDLE)
get_object = _door(pdfium.FPDFPage_GetObject, _HANDLE, _HANDLE)
count_inner = _door(pdfium.FPDFFormObj_CountObjects, _NUMBER, _HANDLE)
get_inner = _door(pdfium.FPDFFormObj_GetObject, _HANDLE, _HANDLE)
get_kind = _door(pdfium.FPDFPageObj_GetType, _NUMBER, _HANDLE)
has_transparency = _door(pdfium.FPDFPageObj_HasTransparency, _NUMBER, _HANDLE)
set_active = _door(pdfium.FPDFPageObj_SetIsActive, _NUMBER, _HANDLE)
get_mark_number = _door(pdfium.FPDFPageObj_GetMarkedContentID, _NUMBER, _HANDLE)
count_marks = _door(pdfium.FPDFPageObj_CountMarks, _NUMBER, _HANDLE)
count_path_segments = _door(pdfium.FPDFPath_CountSegments, _NUMBER, _HANDLE)
get_render_mode = _door(pdfium.FPDFTextObj_GetTextRenderMode, _NUMBER, _HANDLE)
get_font = _door(pdfium.FPDFTextObj_GetFont, _HANDLE, _HANDLE)
is_embedded = _door(pdfium.FPDFFont_GetIsEmbedded, _NUMBER, _HANDLE)
get_font_flags = _door(pdfium.FPDFFont_GetFlags, _NUMBER, _HANDLE)
count_characters = _door(pdfium.FPDFText_CountChars, _NUMBER, _HANDLE)
get_unicode = _door(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _HANDLE)
get_text_object = _door(pdfium.FPDFText_GetTextObject, _HANDLE, _HANDLE)
has_unicode_error = _door(pdfium.FPDFText_HasUnicodeMapError, _NUMBER, _HANDLE)

_get_text = _door(pdfium.FPDFText_GetText, _NUMBER, _HANDLE)
_get_mark = _door(pdfium.FPDFPageObj_GetMark, _HANDLE, _HANDLE)
_get_mark_name = _door(pdfium.FPDFPageObjMark_GetName, _NUMBER, _HANDLE)
_get_matrix = _door(pdfium.FPDFPageObj_GetMatrix, _NUMBER, _HANDLE)
_get_bounds = _door(pdfium.FPDFPageObj_GetBounds, _NUMBER, _HANDLE)
_get_fill = _door(pdfium.FPDFPageObj_GetFillColor, _NUMBER, _HANDLE)
_get_stroke = _door(pdfium.FPDFPageObj_GetStrokeColor, _NUMBER, _HANDLE)
_get_width = _door(pdfium.FPDFPageObj_GetStrokeWidth, _NUMBER, _HANDLE)
_get_draw_mode = _door(pdfium.FPDFPath_GetDrawMode, _NUMBER, _HANDLE)
_get_font_size = _door(pdfium.FPDFTextObj_GetFontSize, _NUMBER, _HANDLE)
_get_pixels = _door(pdfium.FPDFImageObj_GetImagePixelSize, _NUMBER, _HANDLE)
_get_font_name = _door(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _HANDLE)
_get_italic_angle = _door(pdfium.FPDFFont_GetItalicAngle, _NUMBER, _HANDLE)
_get_font_data = _door(pdfium.FPDFFont_GetFontData, _NUMBER, _HANDLE)
_get_glyph_path = _door(pdfium.FPDFFont_GetGlyphPath, _HANDLE, _HANDLE, ctypes.c_uint32, ctypes.c_float)
_count_segments = _door(pdfium.FPDFGlyphPath_CountGlyphSegments, _NUMBER, _HANDLE)
_get_segment = _door(pdfium.FPDFGlyphPath_GetGlyphPathSegment, _HANDLE, _HANDLE)
_get_point = _door(pdfium.FPDFPathSegment_GetPoint, _NUMBER, _HANDLE)
_get_ink = _door(pdfium.FPDFText_GetCharBox, _NUMBER, _HANDLE)
_get_loose = _door(pdfium.FPDFText_GetLooseCharBox, _NUMBER, _HANDLE)
_get_box = _door(pdfium.FPDF_GetPageBoundingBox, _NUMBER, _HANDLE)

_get_clip = _door(pdfium.FPDFPageObj_GetClipPath, _HANDLE, _HANDLE)
_count_clips = _door(pdfium.FPDFClipPath_CountPaths, _NUMBER, _HANDLE)
_count_clip_segments = _door(pdfium.FPDFClipPath_CountPathSegments, _NUMBER, _HANDLE)
_get_clip_segment = _door(pdfium.FPDFClipPath_GetPathSegment, _HANDLE, _HANDLE)

# A quarter of the time that it takes to read the items of a ctypes array one by one.
_FOUR_FLOATS, _SIX_FLOATS, _FOUR_NUMBERS = struct.Struct("4f"), struct.Struct("6f"), struct.Struct("4I")
_TEXT_LENGTH = 64
_FONT_LENGTH = 65_536
_ARTIFACT = "Artifact\0".encode("utf-16-le")
_NO_MATRIX: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_page_text(text_page: int, count: int) -> str:
    """The characters of a page up to a count, at one go; "" when there are half surrogate pairs among them.

    Characters without a Unicode value are left out, and U+FFFE stands where a line ends with a hyphen.
    """
    buffer = (ctypes.c_uint16 * (count + 1))()
    written = max(0, _get_text(text_page, 0, count, ctypes.byref(buffer)) - 1)  # a nought follows the last one
    try:
        return bytes(buffer)[: 2 * written].decode("utf-16-le")
    except UnicodeDecodeError:
        return ""


class ObjectReader:
    """Answers that PDFium writes into buffers; the buffers belong to this value and are used again for each answer."""

    def __init__(self) -> None:
        self._floats = (ctypes.c_float * 6)()
        self._float = [ctypes.byref(self._floats, 4 * place) for place in range(6)]
        self._four = tuple(self._float[:4])
        self._doubles = (ctypes.c_double * 4)()
        self._double = [ctypes.byref(self._doubles, 8 * place) for place in range(4)]
        self._numbers = (ctypes.c_uint * 4)()
        self._number = [ctypes.byref(self._numbers, 4 * place) for place in range(4)]
        self._text = ctypes.create_string_buffer(_TEXT_LENGTH)
        self._font = ctypes.create_string_buffer(_FONT_LENGTH)
        self._text_place = ctypes.byref(self._text)
        self._length = ctypes.c_ulong()
        self._length_place = ctypes.byref(self._length)
        self._artifacts: dict[int, bool] = {}

    def read_matrix(self, handle: int) -> Matrix:
        """The matrix of an object, in the space of the page or form that holds it."""
        if not _get_matrix(handle, self._float[0]):
            return _NO_MATRIX
        matrix: Matrix = _SIX_FLOATS.unpack_from(self._floats)
        return matrix

    def read_bounds(self, handle: int) -> Bounds | None:
        """Left, bottom, right, top of an object's ink in the space of the page or form that holds it."""
        if not _get_bounds(handle, *self._four):
            return None
        bounds: Bounds = _FOUR_FLOATS.unpack_from(self._floats)
        return bounds

    def read_clip(self, handle: int) -> Bounds | None:
        """What the clipping paths leave of the page, as upright rectangle in the object's space.

        None without any; PDFium also forgets a rectangle that an object lies in whole.
        """
        clip = _get_clip(handle)
        found: Bounds | None = None
        for path in range(max(0, _count_clips(clip)) if clip else 0):
            points = []
            for place in range(_count_clip_segments(clip, path)):
                _get_point(_get_clip_segment(clip, path, place), self._float[0], self._float[1])
                points.append((self._floats[0], self._floats[1]))
            if points:
                across, up = zip(*points, strict=True)
                bounds = min(across), min(up), max(across), max(up)
                found = bounds if found is None else _intersect(found, bounds)
        return found

    def read_page_box(self, page: int) -> Bounds:
        """Left, bottom, right, top of what is shown of a page: crop box within media box, as stored."""
        _get_box(page, self._float[0])
        left, top, right, bottom = _FOUR_FLOATS.unpack_from(self._floats)
        return left, bottom, right, top

    def read_fill(self, handle: int) -> Rgba | None:
        """Red, green, blue and alpha that an object is filled with; None when PDFium cannot say."""
        return self._read_colour(_get_fill, handle)

    def read_stroke(self, handle: int) -> Rgba | None:
        """Red, green, blue and alpha of an object's outline; None when PDFium cannot say."""
        return self._read_colour(_get_stroke, handle)

    def _read_colour(self, ask: Callable[..., Any], handle: int) -> Rgba | None:
        if not ask(handle, *self._number):
            return None
        colour: Rgba = _FOUR_NUMBERS.unpack_from(self._numbers)
        return colour

    def read_stroke_width(self, handle: int) -> float:
        """The width of an object's outline, before its matrix."""
        return self._floats[0] if _get_width(handle, self._float[0]) else 0.0

    def read_draw_mode(self, handle: int) -> tuple[bool, bool]:
        """Whether a path is filled, and whether it is stroked."""
        if not _get_draw_mode(handle, self._number[0], self._number[1]):
            return False, False
        return bool(self._numbers[0]), bool(self._numbers[1])

    def read_font_size(self, handle: int) -> float:
        """The font size as the page names it, before any matrix; may be negative."""
        return self._floats[0] if _get_font_size(handle, self._float[0]) else 0.0

    def read_pixels(self, handle: int) -> tuple[int, int]:
        """Width and height of a stored picture; 0 and 0 when it is broken."""
        if not _get_pixels(handle, self._number[0], self._number[1]):
            return 0, 0
        return self._numbers[0], self._numbers[1]

    def start_page(self) -> None:
        """Forget the marks of the page before: PDFium may use their addresses for other ones."""
        self._artifacts.clear()

    def is_artifact(self, handle: int) -> bool:
        """Whether any of the marked content around an object is an Artifact.

        Objects side by side share their marks; each is asked for its name once on the page at hand.
        """
        for place in range(count_marks(handle)):
            mark = _get_mark(handle, place)
            if mark not in self._artifacts:
                self._artifacts[mark] = self._is_named_artifact(mark)
            if self._artifacts[mark]:
                return True
        return False

    def _is_named_artifact(self, mark: int) -> bool:
        if not _get_mark_name(mark, self._text_place, _TEXT_LENGTH, self._length_place):
            return False
        # PDFium writes nothing into a buffer that is too small, and says how large it should be.
        length = self._length.value
        return length == len(_ARTIFACT) and self._text.raw[:length] == _ARTIFACT

    def read_font_name(self, font: int) -> str:
        """The base font name with its subset prefix, "" when the font has none."""
        length = _get_font_name(font, None, 0)
        buffer = ctypes.create_string_buffer(max(1, length))
        _get_font_name(font, ctypes.byref(buffer), length)
        return buffer.value.decode("utf-8", "replace")

    def read_italic_angle(self, font: int) -> int:
        """The slant that the font descriptor names, in degrees; 0 for an upright font."""
        angle = ctypes.c_int()
        return angle.value if _get_italic_angle(font, ctypes.byref(angle)) else 0

    def borrow_font_data(self, font: int) -> memoryview:
        """The font program as embedded (or PDFium's stand-in), good until the next one is asked for; empty for none."""
        length = ctypes.c_size_t()
        for _ in range(2):  # once more when the buffer was too small
            if not _get_font_data(font, ctypes.byref(self._font), len(self._font), ctypes.byref(length)):
                return memoryview(b"")
            if length.value <= len(self._font):
                break
            self._font = ctypes.create_string_buffer(length.value)
        return memoryview(self._font)[: length.value]

    def read_glyph_points(self, font: int, letter: str) -> tuple[tuple[float, float], ...]:
        """The points of a letter's outline in units of the font size, y upwards; empty when PDFium finds no outline."""
        path = _get_glyph_path(font, ord(letter), 1.0)
        if not path:
            return ()
        points = []
        for place in range(_count_segments(path)):
            _get_point(_get_segment(path, place), self._float[0], self._float[1])
            points.append((self._floats[0], self._floats[1]))
        return tuple(points)

    def read_ink(self, text_page: int, place: int) -> Bounds | None:
        """Left, bottom, right, top of a character's ink in user space as stored."""
        if not _get_ink(text_page, place, *self._double):
            return None
        left, right, bottom, top = self._doubles
        return left, bottom, right, top

    def read_advance(self, text_page: int, place: int) -> Bounds | None:
        """Left, bottom, right, top of a character from its origin to where the next one starts, as stored."""
        if not _get_loose(text_page, place, self._float[0]):
            return None
        left, top, right, bottom = _FOUR_FLOATS.unpack_from(self._floats)
        return left, bottom, right, top


def _intersect(first: Bounds, second: Bounds) -> Bounds:
    left, bottom = max(first[0], second[0]), max(first[1], second[1])
    return left, bottom, max(left, min(first[2], second[2])), max(bottom, min(first[3], second[3]))
