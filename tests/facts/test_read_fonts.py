from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pytest

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.pdfium_calls import ObjectReader, handle_of
from leaflets.facts.read_fonts import FontShelf, PrintedFont
from tests.facts.foreign_pdf import render_html
from tests.facts.written_pdf import say, write_pdf


@contextmanager
def open_fonts(content: bytes, number: int = 0) -> Iterator[list[int]]:
    """PDFium's handles of the fonts of a page's text objects, in painting order."""
    document = pypdfium2.PdfDocument(content)
    page = document[number]
    handle = handle_of(page.raw)
    objects = [ask.get_object(handle, place) for place in range(ask.count_objects(handle))]
    yield [ask.get_font(item) for item in objects if ask.get_kind(item) == ask.TEXT]
    page.close()
    document.close()


def take_all(content: bytes) -> list[PrintedFont]:
    shelf = FontShelf(ObjectReader())
    with open_fonts(content) as handles:
        return [shelf.take(handle) for handle in handles]


def test_an_embedded_font_tells_everything() -> None:
    (font,) = take_all(render_html("<p>Fox"))
    assert font.name == "A"  # the family of the style sheet; in the file ABCDEF+A
    assert (font.weight, font.is_italic, font.is_embedded, font.is_drawn) == (400, False, True, False)
    assert font.x_height == pytest.approx(0.496, abs=0.004)


def test_fonts_that_are_only_named_tell_weight_and_slant() -> None:
    content = write_pdf(say("a", 20, 500) + say("b", 20, 400, font="F2") + say("x", 20, 300, font="T3"))
    plain, bold, drawn = take_all(content)
    assert plain == PrintedFont("Helvetica", 400, False, False, False, None)
    assert bold == PrintedFont("Helvetica-Bold", 700, False, False, False, None)
    assert (drawn.name, drawn.is_drawn, drawn.is_embedded, drawn.x_height) == ("", True, True, None)


@pytest.mark.parametrize(
    ("name", "is_italic"),
    [
        ("Helvetica-Oblique", True),
        ("ABCDEF+Lexend-BoldItalic", True),
        ("Univers-It", True),
        ("CMTI10", True),
        ("Italiana", False),
        ("Itim", False),
        ("Helvetica", False),
    ],
)
def test_the_name_tells_the_slant_and_loses_its_subset_prefix(name: str, is_italic: bool) -> None:
    content = write_pdf(say("a", 20, 500)).replace(b"/BaseFont /Helvetica /", b"/BaseFont /%s /" % name.encode())
    (font,) = take_all(content)
    assert (font.name, font.is_italic) == (name.removeprefix("ABCDEF+"), is_italic)


def test_a_font_is_read_once_for_the_whole_file() -> None:
    class CountingReader(ObjectReader):
        read_programs = 0

        def read_glyph_points(self, font: int, letter: str) -> tuple[tuple[float, float], ...]:
            self.read_programs += letter == "x"
            return super().read_glyph_points(font, letter)

    reader = CountingReader()
    shelf = FontShelf(reader)
    for _ in range(3):
        with open_fonts(render_html("<p>Fox<p>box")) as handles:
            shelf.start_page()
            assert len({shelf.take(handle) for handle in handles}) == 1
    assert reader.read_programs == 1


def test_a_font_larger_than_the_room_for_it_comes_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_fonts(render_html("<p>Fox")) as handles:
        whole = bytes(ObjectReader().borrow_font_data(handles[0]))
        monkeypatch.setattr(ask, "_FONT_LENGTH", 16)
        reader = ObjectReader()
        assert bytes(reader.borrow_font_data(handles[0])) == whole == bytes(reader.borrow_font_data(handles[0]))
    assert len(whole) > 1000 and whole[:4] in (b"\x00\x01\x00\x00", b"OTTO")


def test_a_letter_that_the_font_lacks_has_the_outline_of_glyph_0() -> None:
    shelf = FontShelf(ObjectReader())
    with open_fonts(render_html("<p>HOE \ue123")) as handles:
        signs = shelf.find_missing_signs(handles[0], "HOx x")
        assert set(signs) == {"x"}
        left, bottom, right, top = signs["x"]
        assert 0 <= left < right < 1 and bottom < top
        assert shelf.find_missing_signs(handles[0], "x") == signs
        assert shelf.find_missing_signs(handles[0], "H ") == {}
    with open_fonts(write_pdf(say("a", 20, 500))) as handles:
        shelf.start_page()
        assert shelf.find_missing_signs(handles[0], "x") == {}  # nothing is embedded
