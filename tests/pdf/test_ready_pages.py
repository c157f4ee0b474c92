from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from leaflets.errors import MissingGlyph, TemplateError
from leaflets.pdf import render_pdf
from leaflets.preflight.check_standard import check_standards
from leaflets.stamping.stamp import assemble, fill_pages
from tests.pdf.conftest import make_html
from tests.pdf.letter_and_leaflet import CARRIER, SIMPLE, lay_out, write_letter
from tests.tagtree import read_tree

TEXTS = {"address": ("Ms Sample", "Town"), "line0": ("Dear Ms Sample,",), "line1": ("Bye",)}


def read_lines(content: bytes, page: int = 0) -> list[str]:
    text = pypdfium2.PdfDocument(content)[page].get_textpage().get_text_range()
    return [line.strip() for line in text.splitlines()]


def test_painted_alone_it_is_the_very_file_that_render_pdf_makes(folder: Path) -> None:
    ready, rendered = lay_out(folder), render_pdf(make_html("<p>The leaflet.</p>"), roots=(folder,))
    assert ready.paint() == rendered
    assert (ready.page_count, ready.places, ready.letters) == (1, (), rendered.letters)


def test_a_stamped_file_and_a_joined_one_say_the_same_in_the_same_tags(folder: Path) -> None:
    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(SIMPLE)))
    streams = fill_pages(template, TEXTS)
    assert streams is not None
    stamped = b"".join(assemble(template, streams))
    own = write_letter("<p>Dear Ms Sample,</p><p>Constant text.</p><p>Bye</p>", address="Ms Sample<br>Town")
    own = own.replace(CARRIER, "").replace(' data-slot="address"', "")
    joined = ready.join(ready.lay_out_letter(own))
    assert read_lines(stamped) == read_lines(joined.content)
    assert (template.letter_pages, template.page_count, joined.page_count) == (1, 2, 2)
    words = [line.strip() for line in read_tree(stamped) if '"' in line]
    assert [word for word in words if "Dear" in word or "Constant" in word] == [
        'P "Dear Ms Sample,"', 'P "Constant text."'
    ]  # fmt: skip
    for content in (stamped, joined.content):
        assert check_standards(content, "x", ("ua1", "a3a")) == ()


def test_every_stamped_file_is_sound_for_a_strict_reader(folder: Path) -> None:
    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(SIMPLE)))
    streams = fill_pages(
        template, {**TEXTS, "line0": ("Dear Ms Sample with so long a name that it takes two lines of it,",)}
    )
    assert streams is not None
    with pikepdf.open(BytesIO(b"".join(assemble(template, streams)))) as pdf:
        assert pdf.check() == [] if hasattr(pdf, "check") else True
        assert pdf.trailer.ID[0] == pdf.trailer.ID[1]
        assert [item.get("/S") for item in pdf.Root.PageLabels.Nums if isinstance(item, pikepdf.Dictionary)] == [
            "/r",
            "/D",
        ]


def test_a_letter_of_two_pages_is_stamped_on_both(folder: Path) -> None:
    body = '<p data-slot="line0">nnnn</p><p style="break-before: page">Over.</p><p data-slot="line1">nnnn</p>'
    from leaflets.stamping.settle_lengths import settle_lengths

    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(body)))
    streams = fill_pages(template, TEXTS)
    assert streams is not None and len(streams) == 2
    template = settle_lengths(template, (len(streams[0]) + 100,))
    content = b"".join(assemble(template, streams))
    assert "Dear Ms Sample," in read_lines(content)
    assert {"Over.", "Bye"} <= set(read_lines(content, 1))
    assert check_standards(content, "x", ("ua1", "a3a")) == ()


def test_a_character_that_no_font_has_is_told(folder: Path) -> None:
    ready = lay_out(folder)
    with pytest.raises(MissingGlyph):
        ready.join(ready.lay_out_letter(write_letter("<p>علي</p>")))
    assert ready.join(ready.lay_out_letter(write_letter("<p>Ŵyn Γιώργος</p>"))).page_count == 2


def test_a_letter_without_places_is_no_template(folder: Path) -> None:
    ready = lay_out(folder)
    letter = write_letter("<p>Dear all</p>").replace(' data-slot="address"', "")
    with pytest.raises(TemplateError, match="no place"):
        ready.compile(ready.lay_out_letter(letter))
