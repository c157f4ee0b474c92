"""Any PDF is opened with the sizes that a person sees, or one clear message says why not."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.errors import FileError, RenderError
from leaflets.imposition.source import open_source, read_created, read_layout
from tests.imposition.made import A5, MM, change_pdf, make_pdf


def size_of(content: bytes) -> tuple[float, float]:
    page = open_source(content, "a.pdf").pages[0]
    return round(page.width, 1), round(page.height, 1)


def test_a_page_has_the_size_of_its_trim_box() -> None:
    assert size_of(make_pdf([A5])) == A5
    assert size_of(make_pdf([A5], bleed=3)) == A5
    assert open_source(make_pdf([A5], bleed=3), "a.pdf").pages[0].bleed == pytest.approx(3, abs=0.01)


def test_a_crop_box_is_what_is_seen() -> None:
    def crop(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.CropBox = Array([10 * MM, 10 * MM, 110 * MM, 160 * MM])

    assert size_of(change_pdf(make_pdf([A5]), crop)) == (100, 150)


def test_boxes_that_name_other_corners_or_reach_outside_are_put_right() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.MediaBox = Array([148 * MM, 210 * MM, 0, 0])
        pdf.pages[0].obj.TrimBox = Array([-50, -50, 9999, 9999])

    assert size_of(change_pdf(make_pdf([A5]), change)) == A5


@pytest.mark.parametrize(("angle", "size"), [(90, (210, 148)), (180, A5), (-90, (210, 148)), (450, (210, 148))])
def test_rotation_counts(angle: int, size: tuple[float, float]) -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Rotate = angle

    assert size_of(change_pdf(make_pdf([A5]), turn)) == size


def test_boxes_and_rotation_may_stand_above_the_page() -> None:
    def lift(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        page.Parent.MediaBox = Array([0, 0, 100 * MM, 200 * MM])
        page.Parent.Rotate = 90
        del page["/MediaBox"]
        if "/Rotate" in page:
            del page["/Rotate"]

    assert size_of(change_pdf(make_pdf([A5]), lift)) == (200, 100)


def test_a_user_unit_makes_the_page_larger() -> None:
    def enlarge(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.UserUnit = 2

    assert size_of(change_pdf(make_pdf([A5]), enlarge)) == (296, 420)


def test_a_locked_file_is_refused() -> None:
    locked = change_pdf(make_pdf([A5]), lambda pdf: None, encryption=pikepdf.Encryption(user="u", owner="o"))
    with pytest.raises(FileError, match=r"a.pdf: the PDF is locked with a password; save a copy without one"):
        open_source(locked, "a.pdf")


def test_a_file_that_may_not_be_printed_is_refused_and_one_that_may_is_not() -> None:
    for is_allowed in (True, False):
        allow = pikepdf.Permissions(print_highres=is_allowed, print_lowres=is_allowed)
        encryption = pikepdf.Encryption(user="", owner="o", allow=allow)
        content = change_pdf(make_pdf([A5]), lambda pdf: None, encryption=encryption)
        if is_allowed:
            assert len(open_source(content, "a.pdf").pages) == 1
        else:
            with pytest.raises(FileError, match="does not allow it to be printed"):
                open_source(content, "a.pdf")


@pytest.mark.parametrize("content", [b"", b"no pdf at all", b"%PDF-1.7\ngarbage"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(FileError, match="this is not a PDF, or it is damaged"):
        open_source(content, "a.pdf")


def test_a_file_without_pages_is_refused() -> None:
    target = BytesIO()
    pikepdf.new().save(target)
    with pytest.raises(RenderError, match=r"a.pdf: the file has no pages"):
        open_source(target.getvalue(), "a.pdf")


def test_a_page_without_a_size_is_refused() -> None:
    with pytest.raises(RenderError, match=r"page 1 is 5 × 5 mm; that is no size to print"):
        open_source(make_pdf([(5.0, 5.0)]), "a.pdf")


def test_a_stamp_becomes_part_of_the_page_and_a_link_does_not_matter() -> None:
    def stamp(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"1 0 0 rg 0 0 50 50 re f")
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 50, 50])
        note = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([10, 10, 60, 60]), F=4, AP=Dictionary(N=form))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]))
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note), pdf.make_indirect(link)])

    source = open_source(change_pdf(make_pdf([A5]), stamp), "a.pdf")
    forms = [form for form in source.pdf.pages[0].form_xobjects.values() if b"1 0 0 rg" in form.read_bytes()]
    assert len(forms) == 1


@pytest.mark.parametrize(("language", "is_from_the_right"), [("ar", True), ("he-IL", True), ("en-GB", False)])
def test_the_language_tells_the_side_of_the_spine(language: str, is_from_the_right: bool) -> None:
    def name(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Lang = pikepdf.String(language)

    assert open_source(change_pdf(make_pdf([A5]), name), "a.pdf").is_from_the_right is is_from_the_right


def test_a_viewer_told_to_read_from_the_right_tells_it_too() -> None:
    def name(pdf: pikepdf.Pdf) -> None:
        pdf.Root.ViewerPreferences = Dictionary(Direction=Name.R2L)

    assert open_source(change_pdf(make_pdf([A5]), name), "a.pdf").is_from_the_right


def test_a_file_of_ours_says_what_it_is() -> None:
    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["edition.json"] = b'{"kind": "patient", "layout": "trifold-a4", "size": 12.0}'
        pdf.attachments["hay-fever.yaml"] = b'name: Hay fever\nversion: "2.1"\n'

    content = change_pdf(make_pdf([A5]), attach)
    assert open_source(content, "a.pdf").form == "patient, trifold-a4, 12 pt, version 2.1"
    assert read_layout(content) == "trifold-a4"


@pytest.mark.parametrize("note", [b"", b"[]", b"nonsense", b'{"layout": 3}'])
def test_a_foreign_note_says_nothing(note: bytes) -> None:
    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["edition.json"] = note

    assert read_layout(change_pdf(make_pdf([A5]), attach)) in ("", "3")
    assert read_layout(make_pdf([A5])) == ""
    assert read_layout(b"no pdf") == ""


def test_the_day_of_a_file_is_read() -> None:
    assert read_created(make_pdf([A5])).startswith("D:2000")
