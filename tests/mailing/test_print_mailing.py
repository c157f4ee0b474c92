from __future__ import annotations

import re

import pikepdf
import pypdfium2
import zxingcpp
from PIL.Image import Image

from leaflets.mailing.reconcile import list_codes
from tests.mailing.conftest import Made


def read_codes(picture: Image) -> list[str]:
    """The codes of sheets in a picture; the leaflet has a QR code of its own on its last page."""
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.DataMatrix)]


def test_there_is_one_file_for_each_number_of_sheets(made: Made) -> None:
    sheets = {record.sheets for record in made.report.job.records}
    named = {int(re.search(r"-print-(\d+)-sheets", path.name)[1]) for path in made.report.printed}  # type: ignore[index]
    assert named == sheets
    assert all(path.stat().st_mode & 0o077 == 0 for path in made.report.printed)


def test_every_sheet_of_every_copy_carries_its_code_and_no_page_is_lost(made: Made) -> None:
    found = []
    for path in made.report.printed:
        document = pypdfium2.PdfDocument(path)
        assert len(document) % 2 == 0
        for number in range(0, len(document), 2):
            picture = document[number].render(scale=3).to_pil()
            found += read_codes(picture)
            assert not read_codes(document[number + 1].render(scale=1).to_pil())
    assert sorted(found) == sorted(map(str, list_codes(made.report.job)))


def test_a_printed_letter_says_what_the_file_says(made: Made) -> None:
    texts = []
    for path in made.report.printed:
        document = pypdfium2.PdfDocument(path)
        texts += [document[number].get_textpage().get_text_range() for number in range(len(document))]
    for record, content in made.files.items():
        letter = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
        copies = next(each.copies for each in made.report.job.records if each.record == record)
        assert sum(text.startswith(letter) for text in texts) == copies


def test_the_leaflet_stands_in_a_file_once(made: Made) -> None:
    path = max(made.report.printed, key=lambda each: each.stat().st_size)
    with pikepdf.open(path) as pdf:
        pages = [page.obj.Contents for page in pdf.pages]
        streams = {stream.objgen for contents in pages for stream in contents}
        uses = sum(len(contents) for contents in pages)
        assert len(streams) < uses
        assert all(font.FontDescriptor for page in pdf.pages for font in [*page.obj.Resources.get("/Font", {}).values()]
                   if font.Subtype == "/TrueType")  # fmt: skip
