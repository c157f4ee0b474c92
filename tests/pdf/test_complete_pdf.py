from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from leaflets.errors import TemplateError
from leaflets.pdf import RenderedPdf

Render = Callable[..., RenderedPdf]
HEAD = (
    '<meta name="author" content="Ana Müller"><meta name="author" content="Bo Li">'
    '<meta name="description" content="What it is about"><meta name="keywords" content="nerve, ŵ">'
    '<meta name="dcterms.created" content="2026-01-02"><meta name="dcterms.modified" content="2026-03-04">'
)


@pytest.fixture
def pdf(make_pdf: Render) -> pikepdf.Pdf:
    body = "<h2 id=a>Part <b>one</b></h2><p>x</p><h3>Below</h3><h2>Part two</h2><img src=pictures/dot.png alt=dot>"
    return pikepdf.open(BytesIO(make_pdf(body, HEAD).content))


def test_information_and_metadata_agree(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as metadata:
        assert metadata["dc:title"] == str(pdf.docinfo.Title) == "A title"
        assert metadata["dc:creator"] == ["Ana Müller", "Bo Li"]
        assert str(pdf.docinfo.Author) == "Ana Müller, Bo Li"
        assert metadata["dc:description"] == str(pdf.docinfo.Subject) == "What it is about"
        assert metadata["pdf:Keywords"] == str(pdf.docinfo.Keywords) == "nerve, ŵ"
        assert metadata["xmp:CreateDate"] == "2026-01-02"
        assert str(pdf.docinfo.CreationDate) == "D:20260102"
        assert metadata["xmp:ModifyDate"] == "2026-03-04"
        assert str(pdf.docinfo.ModDate) == "D:20260304"
        assert metadata["pdf:Producer"] == str(pdf.docinfo.Producer)
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"


def test_the_metadata_can_be_read_without_unpacking(pdf: pikepdf.Pdf) -> None:
    assert "/Filter" not in pdf.Root.Metadata
    assert pdf.Root.Metadata.read_raw_bytes().count(b"</rdf:RDF>") == 1


def test_viewers_and_printers_are_told_what_to_do(pdf: pikepdf.Pdf, make_pdf: Render) -> None:
    assert {key: str(value) for key, value in pdf.Root.ViewerPreferences.items() if key != "/DisplayDocTitle"} == {
        "/Duplex": "/DuplexFlipLongEdge",
        "/PrintScaling": "/None",
        "/PickTrayByPDFSize": "True",
    }
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.MarkInfo.Marked is True
    assert [page.label for page in pdf.pages] == ["1"]
    assert {str(page.obj.Tabs) for page in pdf.pages} == {"/S"}


def test_bookmarks_follow_the_headings(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        (first,) = outline.root
        assert first.title == "Heading"
        assert [(item.title, [below.title for below in item.children]) for item in first.children] == [
            ("Part one", ["Below"]),
            ("Part two", []),
        ]


def test_pictures_do_not_ask_for_smoothing(pdf: pikepdf.Pdf) -> None:
    pictures = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and "/Interpolate" in item]
    assert [picture.Interpolate for picture in pictures] == [False]


def test_a_picture_in_print_colours_is_refused(folder: Path, make_pdf: Render) -> None:
    Image.new("CMYK", (9, 7)).save(folder / "pictures" / "logo.jpg")
    with pytest.raises(TemplateError, match="9 × 7 pixels has CMYK colours; save it in RGB"):
        make_pdf("<img src=pictures/logo.jpg alt=Logo>")


def test_streams_are_packed_once_and_well(make_pdf: Render) -> None:
    content = make_pdf("<p>" + "words of all kinds → " * 900 + "</p>").content
    with pikepdf.open(BytesIO(content)) as pdf:
        packed = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and "/Filter" in item]
        sizes = [(len(item.read_raw_bytes()), len(zlib.compress(item.read_bytes(), 9))) for item in packed]
        assert len(sizes) > 6
        assert {str(item.Filter) for item in packed} == {"/FlateDecode"}
        assert not any(item.read_bytes()[:1] == b"\x78" for item in packed)
        assert pdf.check_pdf_syntax() == []
    assert sum(size for size, _ in sizes) < 1.01 * sum(best for _, best in sizes)
