"""PDF/X-4 of print sheets: identity, output intent, the same bytes each time."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Scheme
from leaflets.imposition.impose_file import SheetRequest, impose_file
from leaflets.press.check_x4 import check_x4
from leaflets.press.inks import FourInks
from leaflets.press.turn_file import turn_file
from leaflets.press.write_x4 import write_x4
from tests.press.x4 import make_sheets_x4, make_source


def test_it_passes_its_own_check() -> None:
    assert check_x4(make_sheets_x4()) == ()


def test_it_says_what_it_is_and_for_which_press() -> None:
    with pikepdf.open(BytesIO(make_sheets_x4())) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert (str(intent.S), str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "FOGRA39")
        assert intent.DestOutputProfile.read_bytes()[12:20] == b"prtrCMYK"
        assert pdf.pdf_version == "1.6"
        assert str(pdf.docinfo["/Trapped"]) == "/False"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20260102030405Z"
        text = pdf.Root.Metadata.read_bytes().decode()
        assert "<xmp:CreateDate>2026-01-02T03:04:05Z</xmp:CreateDate>" in text
        assert "PDF/X-4</pdfxid:GTS_PDFXVersion>" in text


def test_a_file_without_a_date_has_none_of_today() -> None:
    with pikepdf.open(BytesIO(write_x4(make_source(), "no date"))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:19700101000000Z"


def test_a_title_with_signs_of_mark_up_is_escaped() -> None:
    sheets = impose_file(make_source(), "a <b> & c.pdf", SheetRequest(Wanted(Scheme.TWO_UP)))
    made = write_x4(turn_file(sheets.content, FourInks()))
    assert check_x4(made) == ()
    with pikepdf.open(BytesIO(made)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:title"].endswith(", print sheets")


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert make_sheets_x4() == make_sheets_x4()
