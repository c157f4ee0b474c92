"""The record strip on finished pages: whole on the last page, and its code read back by another library."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from leaflets.document.blocks import Record, Strip
from leaflets.document.imprint import read_imprint
from leaflets.document.split_words import squeeze
from leaflets.facts.measure_file import measure_file
from leaflets.model.edition import Edition, Kind, Layout, Palette
from leaflets.pages.set_edition import SetEdition
from tests.whole.editions import CLINIC, CONDITIONS, SAMPLE, set_one

_COARSE = 110
"""Dots to the inch: less than any office printer or telephone."""
LEAFLETS = [edition for edition in SAMPLE if edition.kind is Kind.PATIENT]
MORE = [
    *(Edition(Kind.PATIENT, layout, size) for layout in (Layout.A4, Layout.LETTER) for size in (12, 18, 24, 40)),
    Edition(Kind.PATIENT, Layout.A5, 12),
]


def find_strip(made: SetEdition) -> Strip:
    record = made.document.blocks[-1]
    assert isinstance(record, Record) and record.strip
    return record.strip


def scan(content: bytes, number: int) -> list[str]:
    """What the codes on a page hold, from top to bottom."""
    with pypdfium2.PdfDocument(content) as pdf:
        picture = pdf[number - 1].render(scale=_COARSE / 72).to_pil()
    found = sorted(zxingcpp.read_barcodes(picture), key=lambda code: code.position.top_left.y)
    return [code.text for code in found]


def check(edition: Edition, made: SetEdition) -> None:
    strip, pages = find_strip(made), made.pdf.page_count
    assert scan(made.pdf.content, pages)[-1] == strip.qr_content
    imprint = read_imprint(strip.qr_content)
    assert (imprint.kind, imprint.size, imprint.layout) == ("patient", edition.size_name, edition.layout.value)
    facts = measure_file(made.pdf.content, "a.pdf")
    last = squeeze("".join(run.words for run in facts.pages[-1].runs))
    words = [strip.introduction, *(f"{row.label} {''.join(run.text for run in row.value)}" for row in strip.rows)]
    assert [text for text in words if squeeze(text) not in last] == []


@pytest.mark.parametrize("edition", LEAFLETS, ids=str)
def test_the_strip_is_whole_on_the_last_page_and_its_code_is_read_there(edition: Edition) -> None:
    check(edition, set_one(CONDITIONS[1], edition))


@pytest.mark.slow
@pytest.mark.parametrize("edition", MORE, ids=str)
@pytest.mark.parametrize("clinic", [CLINIC, None], ids=["clinic", "no clinic"])
def test_the_strip_is_whole_at_every_size(edition: Edition, clinic: object) -> None:
    for path in CONDITIONS:
        check(edition, set_one(path, edition, CLINIC if clinic else None))


def test_the_clinic_has_a_code_of_its_own_beside_its_telephone() -> None:
    edition = Edition(Kind.PATIENT)
    made = set_one(CONDITIONS[1], edition)
    codes = [text for number in range(1, made.pdf.page_count + 1) for text in scan(made.pdf.content, number)]
    assert codes == ["https://harbour-neurology.example", find_strip(made).qr_content]


@pytest.mark.parametrize("palette", Palette)
def test_all_palettes_hold_the_same_code(palette: Palette) -> None:
    made = set_one(CONDITIONS[-1], Edition(Kind.PATIENT, palette=palette))
    plain = set_one(CONDITIONS[-1], Edition(Kind.PATIENT))
    assert scan(made.pdf.content, made.pdf.page_count)[-1] == find_strip(plain).qr_content
    assert replace(find_strip(made), qr_content="") == replace(find_strip(plain), qr_content="")
