"""Whole PDFs from different makers, small and each once: what the fuzz breaks."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from leaflets.model.edition import Edition, Kind, Layout
from tests.whole.editions import CONDITIONS, make

HAND_WRITTEN = {
    1: b"<< /Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot 7 0 R "
    b"/Outlines 9 0 R /PageLabels << /Nums [0 << /S /r /St 3 >>] >> >>",
    2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /CropBox [10 10 290 190] /Rotate 90 /UserUnit 1.5 "
    b"/StructParents 0 /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R /Annots [6 0 R] >>",
    4: b"/P << /MCID 0 >> BDC BT /F1 12 Tf 20 150 Td (Take 10 mg of baclofen) Tj 0 -14 Td (at night.) Tj ET EMC "
    b"/Artifact BMC 0.5 g 20 20 100 2 re f EMC",
    5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    6: b"<< /Type /Annot /Subtype /Link /Rect [20 140 120 160] /Border [0 0 0] "
    b"/A << /S /URI /URI (https://clinic.example/help) >> /Contents (Help) >>",
    7: b"<< /Type /StructTreeRoot /K [8 0 R] /RoleMap << /Para /P >> /ParentTree << /Nums [0 [8 0 R]] >> >>",
    8: b"<< /Type /StructElem /S /Para /P 7 0 R /Pg 3 0 R /K [0 << /Type /OBJR /Obj 6 0 R >>] >>",
    9: b"<< /Type /Outlines /First 10 0 R /Last 10 0 R /Count 1 >>",
    10: b"<< /Title (Doses) /Parent 9 0 R /Dest [3 0 R /XYZ 0 100 0] >>",
}
NESTED = {
    1: b"<< /Type /Catalog /Pages 2 0 R >>",
    2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R "
    b"/Resources << /XObject << /X1 5 0 R /I1 9 0 R >> /ExtGState << /G << /ca 0.5 /BM /Multiply >> >> >> >>",
    4: b"q 2 0 0 2 10 10 cm /G gs /X1 Do Q q 60 0 0 40 200 20 cm /I1 Do Q",
    5: b"<< /Type /XObject /Subtype /Form /BBox [0 0 140 90] /Matrix [0.9 0.1 -0.1 0.9 5 5] "
    b"/Resources << /Font << /T3 6 0 R >> /XObject << /X2 10 0 R >> >> >>|"
    b"BT /T3 10 Tf 10 60 Td (aba ab) Tj ET /X2 Do",
    6: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] "
    b"/CharProcs << /square 7 0 R /triangle 8 0 R >> /Encoding << /Type /Encoding /Differences [97 /square /triangle] "
    b">> /FirstChar 97 /LastChar 98 /Widths [1000 1000] /Resources << >> >>",
    7: b"1000 0 0 0 750 750 d1 0 0 750 750 re f",
    8: b"1000 0 0 0 750 750 d1 0 0 m 375 750 l 750 0 l f",
    9: b"<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 >>|"
    b"0123456789abcdef",
    10: b"<< /Type /XObject /Subtype /Form /BBox [0 0 50 50] >>|0 0 1 rg 5 5 40 3 re f",
}

ANNOTATED = {
    1: b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 7 0 R] /NeedAppearances true /DA (/F1 10 Tf 0 g) "
    b"/DR << /Font << /F1 5 0 R >> >> >> >>",
    2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Rotate 270 /Resources << /Font << /F1 5 0 R >> >> "
    b"/Contents 4 0 R /Annots [6 0 R 7 0 R 8 0 R 9 0 R] >>",
    4: b"BT /F1 12 Tf 20 150 Td (Your dose) Tj ET",
    5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    6: b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (dose) /V (5 mg) /Rect [20 100 120 120] /F 4 /MK << /R 90 >> >>",
    7: b"<< /Type /Annot /Subtype /Widget /FT /Btn /T (night) /V /Yes /AS /Yes /Rect [20 60 40 80] /F 4 "
    b"/AP << /N << /Yes 10 0 R /Off 11 0 R >> >> >>",
    8: b"<< /Type /Annot /Subtype /FreeText /Rect [150 60 280 90] /F 4 /AP << /N 10 0 R >> /Contents (Call us) "
    b"/DA (/F1 6 Tf) >>",
    9: b"<< /Type /Annot /Subtype /Highlight /Rect [20 145 80 165] /QuadPoints [20 165 80 165 20 145 80 145] /F 4 "
    b"/AP << /N 11 0 R >> /Popup 8 0 R >>",
    10: b"<< /Type /XObject /Subtype /Form /BBox [0 0 130 30] /Matrix [1 0 0 1 2 2] "
    b"/Resources << /Font << /F1 5 0 R >> >> >>|BT /F1 6 Tf 2 4 Td (Call us at night) Tj ET",
    11: b"<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] >>|1 1 0 rg 0 0 60 20 re f",
}


def write_pdf(objects: dict[int, bytes]) -> bytes:
    """A PDF of these objects with a right table of places; what is no dictionary, or follows ``|``, is a stream."""
    out, places = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        head, bar, stream = body.partition(b"|") if body.startswith(b"<<") else (b"<< >>", b"|", body)
        if bar:
            head = head[:-2] + b"/Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream"
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, head)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % entry for entry in places.items())
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, len(out))
    return out + b"xref\n0 1\n0000000000 65535 f \n" + table + trailer


@cache
def list_seeds() -> tuple[bytes, ...]:
    """The seeds; of those with packed streams a plain copy too, for a change in packed bytes rarely gets far."""
    edition = make(CONDITIONS[0], Edition(Kind.PATIENT, Layout.A4, 14)).content
    page = _draw_page()
    written = (write_pdf(objects) for objects in (HAND_WRITTEN, NESTED, ANNOTATED))
    return (*written, page, unpack(page), edition, _keep_one_page(edition))


def unpack(content: bytes, page_count: int | None = None) -> bytes:
    """The same PDF with plain streams and no object streams; its first pages only, where a number is given."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        if page_count is not None:
            del pdf.pages[page_count:]
            pdf.remove_unreferenced_resources()
        pdf.save(
            out,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            deterministic_id=True,
        )
    return out.getvalue()


def _keep_one_page(content: bytes) -> bytes:
    return unpack(content, 1)


def _draw_page() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(300, 200), invariant=1)
    canvas.setFont("Times-Roman", 11.9)
    canvas.drawString(30, 150, "Take one tablet in the morning.")
    canvas.rotate(10)
    canvas.drawString(80, 100, "Turned")
    canvas.drawInlineImage(Image.new("RGB", (8, 8), (200, 30, 30)), 200, 40, 40, 40)
    canvas.bookmarkPage("here")
    canvas.addOutlineEntry("Here", "here")
    canvas.showPage()
    canvas.save()
    return file.getvalue()
