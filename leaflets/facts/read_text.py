"""The text objects of a page with their real size, place and colour, before any of them are joined."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.facts import Box, Colour
from leaflets.facts.font_weight import BOLD
from leaflets.facts.open_page import OpenPage
from leaflets.facts.page_frame import Matrix, multiply, place_box
from leaflets.facts.pdfium_calls import Bounds
from leaflets.facts.read_characters import Characters, read_characters
from leaflets.facts.read_fonts import PrintedFont
from leaflets.facts.read_objects import PageObject, place_object
from leaflets.facts.x_height import FLAT_LETTERS
from leaflets.frozen_value import frozen_value

# Text render modes, PDF 32000-1 table 106.
_OUTLINED = (1, 5)
_FILLED_AND_OUTLINED = (2, 6)
_UNPAINTED = (3, 7)
_SLANT = math.tan(math.radians(5))
_BOLD_OUTLINE = 0.01  # of the size: the outline that makes a regular font look bold is 0.02 to 0.04
_ENOUGH_SPACES = 5
_SIGN_TOLERANCE = 0.03  # of the size


@frozen_value
class TextPiece:
    """Text as painted: one text object, or neighbours joined.

    Attributes:
        item: the object; the first one of joined ones.
        words: what it says, spaces included.
        size: font size × the scale of every matrix across the baseline: the height that a reader sees. Text squeezed
            sideways keeps its size, text squeezed in height does not, and slanting changes nothing.
        x_height: of "x" as printed, in points.
        weight: of the font; bold at least when the letters are outlined as well as filled.
        alpha: 0 for text that is not painted.
        start, end: of its first letter and behind its last one, along the baseline.
        across: place of the baseline along the downward direction of the text; for upright text, from the page's top.
        space: the mean width of the spaces between its words, in sizes; None without spaces.
        first, last: places of its first and last character in PDFium's list.
    """

    item: PageObject
    words: str
    font: PrintedFont
    size: float
    x_height: float | None
    weight: int
    is_italic: bool
    colour: Colour
    alpha: float
    angle: float
    start: float
    end: float
    across: float
    baseline: float
    box: Box
    missing_glyphs: int
    space: float | None
    first: int
    last: int
    is_underlined: bool = False


@frozen_value
class _Setting:
    """How the letters of one text object stand: direction (a unit vector on the page as shown), real size, slant.

    ``angle`` is the direction in degrees, counter-clockwise; more than -180 and up to 180.
    """

    across: float
    down: float
    size: float
    is_slanted: bool
    angle: float


def read_text(page: OpenPage, objects: Sequence[PageObject]) -> list[TextPiece]:
    """The text objects of a page that say something and can be placed, in painting order."""
    page.shelf.start_page()
    characters = read_characters(page.text_handle)
    texts = (item for item in objects if item.kind == ask.TEXT and item.handle in characters)
    pieces = (_read_piece(page, item, characters[item.handle]) for item in texts)
    return [piece for piece in pieces if piece is not None]


def _read_piece(page: OpenPage, item: PageObject, said: Characters) -> TextPiece | None:
    font_handle = ask.get_font(item.handle) or 0
    font = page.shelf.take(font_handle)
    matrix = multiply(page.reader.read_matrix(item.handle), item.around)
    nominal = page.reader.read_font_size(item.handle) * (page.drawn_scale if font.is_drawn else 1)
    setting = _find_setting(*matrix[:4], nominal)
    box = place_object(item, page.reader)
    if setting is None or box is None:
        return None
    colour, alpha, is_outlined = _read_paint(page, item, matrix, setting.size)
    unnamed = 0 if font.is_drawn else said.guessed  # PDFium does not look at the letter names of a Type 3 font
    left, top = matrix[4], matrix[5]
    start = left * setting.across + top * setting.down
    return TextPiece(  # by place: twenty names take three times as long
        item,
        said.letters,
        font,
        setting.size,
        _read_x_height(page, said, font, setting),
        max(font.weight, BOLD) if is_outlined else font.weight,
        font.is_italic or setting.is_slanted,
        colour,
        alpha,
        setting.angle,
        start,
        max(start, _find_end(page, said, setting)),
        top * setting.across - left * setting.down,
        top,
        box,
        _count_missing(page, font_handle, said, setting) + said.unknown + unnamed,
        _measure_space(page, said.letters, said.places, setting),
        said.first,
        said.last,
    )


@lru_cache(maxsize=1024)  # a document has some sizes, and hundreds of texts in each
def _find_setting(a: float, b: float, c: float, d: float, nominal: float) -> _Setting | None:
    """Direction and size of text in a matrix; None when the matrix leaves no height or width."""
    a, b, c, d = a * nominal, b * nominal, c * nominal, d * nominal
    width = math.hypot(a, b)
    area = abs(a * d - b * c)
    if width < 1e-6 or area < 1e-9 or not math.isfinite(area):
        return None
    across = 0.0 if abs(a) < 1e-5 * width else a / width
    down = 0.0 if abs(b) < 1e-5 * width else b / width
    angle = math.degrees(math.atan2(-down, across))
    return _Setting(
        across=across,
        down=down,
        size=area / width,
        is_slanted=abs(a * c + b * d) > _SLANT * area,
        angle=180.0 if angle <= -180 else angle + 0.0,
    )


def _read_paint(page: OpenPage, item: PageObject, matrix: Matrix, size: float) -> tuple[Colour, float, bool]:
    """Colour and alpha of the letters, and whether an outline makes them heavier."""
    mode = ask.get_render_mode(item.handle)
    paint = page.reader.read_stroke(item.handle) if mode in _OUTLINED else page.reader.read_fill(item.handle)
    red, green, blue, opacity = paint or (0, 0, 0, 255)
    alpha = 0.0 if mode in _UNPAINTED else min(item.alpha, opacity / 255)
    is_outlined = False
    if mode in _FILLED_AND_OUTLINED:
        outer = math.hypot(item.around[2], item.around[3])
        is_outlined = page.reader.read_stroke_width(item.handle) * outer >= _BOLD_OUTLINE * size
    return (red, green, blue), alpha, is_outlined


def _find_end(page: OpenPage, said: Characters, setting: _Setting) -> float:
    """Where the last letter ends along the baseline."""
    bounds = page.reader.read_advance(page.text_handle, said.last)
    if bounds is None:
        return -math.inf
    a, b, c, _, e, _ = page.matrix
    if b == c == setting.down == 0 and setting.across == 1:  # nearly every text
        return max(a * bounds[0], a * bounds[2]) + e
    box = place_box(bounds, page.matrix)
    across = (box.left, box.right)[setting.across > 0] * setting.across
    return across + (box.top, box.bottom)[setting.down > 0] * setting.down


def _measure_space(page: OpenPage, words: str, places: Sequence[int], setting: _Setting) -> float | None:
    """The mean width of the first few spaces inside a text object, in sizes, measured from letter to letter."""
    widths: list[float] = []
    at = words.find(" ", 1, -1)
    while at > 0 and len(widths) < _ENOUGH_SPACES:
        before, after = places[at - 1], places[at + 1]
        if before >= 0 and after >= 0:
            first = page.reader.read_advance(page.text_handle, before)
            second = page.reader.read_advance(page.text_handle, after)
            if first is not None and second is not None:
                widths.append(_measure_gap(first, second, page.matrix) / setting.size if setting.across > 0.5 else 0.0)
        at = words.find(" ", at + 1, -1)
    return sum(widths) / len(widths) if widths else None


def _measure_gap(first: Bounds, second: Bounds, matrix: Matrix) -> float:
    """The white between two letters that stand side by side on the page as shown, in points."""
    a, b, c, _, e, _ = matrix
    if b == c == 0 and a > 0:  # nearly every page
        return (a * second[0] + e) - (a * first[2] + e)
    return place_box(second, matrix).left - place_box(first, matrix).right


def _read_x_height(page: OpenPage, said: Characters, font: PrintedFont, setting: _Setting) -> float | None:
    """The height of "x" in points: from the font, and for a Type 3 font from the ink of such a letter in the text."""
    if font.x_height is not None:
        return font.x_height * setting.size
    if not font.is_drawn:
        return None
    for letter, place in zip(said.letters, said.places, strict=True):
        if letter in FLAT_LETTERS and (ink := page.reader.read_ink(page.text_handle, place)) is not None:
            return _measure_ink(page, ink, setting)[1]
    return None


def _count_missing(page: OpenPage, font: int, said: Characters, setting: _Setting) -> int:
    """How many letters are drawn with the sign for a missing glyph: those whose ink is as large as that sign."""
    signs = page.shelf.find_missing_signs(font, said.letters)
    if not signs:
        return 0
    count = 0
    for letter, place in zip(said.letters, said.places, strict=True):
        sign = signs.get(letter)
        ink = page.reader.read_ink(page.text_handle, place) if sign and place >= 0 else None
        if sign is None or ink is None:
            continue
        width, height = _measure_ink(page, ink, setting)
        expected = (sign[2] - sign[0]) * setting.size, (sign[3] - sign[1]) * setting.size
        room = _SIGN_TOLERANCE * setting.size
        count += abs(width - expected[0]) <= room and abs(height - expected[1]) <= room
    return count


def _measure_ink(page: OpenPage, ink: Bounds, setting: _Setting) -> tuple[float, float]:
    """Width along and height across the baseline of an upright or quarter-turned letter's ink, in points."""
    box = place_box(ink, page.matrix)
    is_level = abs(setting.across) >= abs(setting.down)
    return (box.width, box.height) if is_level else (box.height, box.width)
