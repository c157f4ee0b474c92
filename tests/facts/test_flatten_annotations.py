"""What form fields, notes and stamps print is measured like the rest of the page."""

from __future__ import annotations

import io
import warnings
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from leaflets.facts.facts import FileFacts
from leaflets.facts.flatten_annotations import flatten_annotations
from leaflets.facts.measure_file import measure_file

RECT = (72, 500, 272, 520)


def write_page() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.setFont("Helvetica", 14)
    canvas.drawString(72, 700, "Your dose")
    canvas.save()
    return target.getvalue()


def add_note(content: bytes, kind: str = "/FreeText", flags: int = 4, *, tagged: bool = False) -> bytes:
    """The page with an annotation that shows "5 mg" in 6 points."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        look = pdf.make_stream(b"BT /F 6 Tf 0 5 Td (5 mg) Tj ET")
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 200, 20])
        look.Resources = Dictionary(Font=Dictionary(F=font))
        note = Dictionary(Type=Name.Annot, Subtype=Name(kind), Rect=Array(list(RECT)), F=flags, AP=Dictionary(N=look))
        note.Contents = String("5 mg")
        page = pdf.pages[0].obj
        page.Annots = Array([pdf.make_indirect(note)])
        if tagged:
            tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
            owner = Dictionary(S=Name.Annot, K=Dictionary(Type=Name.OBJR, Obj=page.Annots[0], Pg=page))
            tree.K = pdf.make_indirect(owner)
            pdf.Root.StructTreeRoot = tree
        target = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a field that no form lists, as files have them
            pdf.save(target)
        return target.getvalue()


def list_words(facts: FileFacts) -> list[tuple[str, float]]:
    return [(run.words, round(run.size, 2)) for page in facts.pages for run in page.runs]


@pytest.mark.parametrize("kind", ["/FreeText", "/Stamp", "/Widget"])
def test_the_text_of_an_annotation_is_measured_where_it_stands(kind: str) -> None:
    facts = measure_file(add_note(write_page(), kind), "note.pdf")
    assert list_words(facts) == [("Your dose", 14.0), ("5 mg", 6.0)]
    box = facts.pages[0].runs[1].box
    assert box.left == pytest.approx(72, abs=1)
    assert box.bottom == pytest.approx(842 - 505, abs=1.5)  # the descender of g
    assert facts.byte_count == len(add_note(write_page(), kind))


def test_the_value_of_a_field_that_leaves_its_look_to_the_viewer_is_measured() -> None:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.setFont("Helvetica", 14)
    canvas.drawString(72, 700, "Your dose")
    canvas.acroForm.textfield(value="50 mg", x=72, y=600, width=200, height=24, fontSize=12)
    canvas.save()
    with pikepdf.open(io.BytesIO(target.getvalue())) as pdf:
        del pdf.pages[0].obj.Annots[0].AP
        pdf.Root.AcroForm.NeedAppearances = True
        bare = io.BytesIO()
        pdf.save(bare)
    for content in (target.getvalue(), bare.getvalue()):
        assert list_words(measure_file(content, "form.pdf")) == [("Your dose", 14.0), ("50 mg", 12.0)]


def test_what_is_hidden_is_left_out() -> None:
    assert list_words(measure_file(add_note(write_page(), flags=2), "hidden.pdf")) == [("Your dose", 14.0)]


def test_in_a_tagged_file_an_annotation_owns_its_text() -> None:
    facts = measure_file(add_note(write_page(), tagged=True), "tagged.pdf")
    assert ("5 mg", 6.0) in list_words(facts)
    assert [piece.words for piece in facts.unowned] == ["Your dose"]


@pytest.mark.parametrize("kind", ["/Link", "/Popup"])
def test_a_file_with_links_alone_is_measured_as_it_is(kind: str) -> None:
    content = add_note(write_page(), kind)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert flatten_annotations(content, pdf) == b""


@pytest.mark.parametrize("rect", [[0, 0], [0, 0, 0, 0], ["/a", 1, 2, 3], None])
@pytest.mark.parametrize("look", [None, Name.x, 7])
def test_broken_annotations_do_no_harm(rect: Any, look: Any) -> None:
    with pikepdf.open(io.BytesIO(add_note(write_page()))) as pdf:
        note = pdf.pages[0].obj.Annots[0]
        del note.Rect
        if rect is not None:
            note.Rect = Array([Name(item) if isinstance(item, str) else item for item in rect])
        note.AP = Dictionary(N=look) if look is not None else Dictionary()
        pdf.pages[0].obj.Annots.append(Name.none)
        target = io.BytesIO()
        pdf.save(target)
    assert ("Your dose", 14.0) in list_words(measure_file(target.getvalue(), "broken.pdf"))
