"""PDFs written byte by byte, so that every number on the page is known; and short ways to set text in them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from leaflets.facts.facts import FileFacts, Page, Run
from leaflets.facts.measure_file import measure_file

MEDIA = (0, 0, 400, 600)
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
DRAWN_X = b"600 0 0 0 500 500 d1 0 0 500 500 re f"


def stream(entries: str, content: bytes) -> bytes:
    """A stream object."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries.encode(), len(content), content)


def form(content: str, entries: str = "") -> bytes:
    """A form XObject that knows the page's fonts and forms."""
    return stream(f"/Type /XObject /Subtype /Form /BBox [-2000 -2000 2000 2000] {entries}", content.encode("latin-1"))


def picture(width: int, height: int, pixels: bytes) -> bytes:
    """A raster picture of three bytes a pixel."""
    entries = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB"
    return stream(f"{entries} /BitsPerComponent 8 /Filter /FlateDecode", zlib.compress(pixels))


def write_pdf(
    *contents: str,
    page: str = "",
    media: tuple[float, ...] = MEDIA,
    forms: Mapping[str, bytes] | None = None,
    type3: str = "/FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]",
) -> bytes:
    """A PDF with one page for each content stream.

    Fonts: F1 is Helvetica, F2 its bold face, T3 a Type 3 font with the letter "x", half an em high. GS5 is an alpha of
    a half. ``forms`` are XObjects by name; inside a form the same names hold.
    """
    named = dict(forms or {})
    first_form, first_page = 20, 20 + len(named)
    numbers = {name: first_form + place for place, name in enumerate(named)}
    xobjects = " ".join(f"/{name} {number} 0 R" for name, number in numbers.items())
    shared = (
        f"<< /Font << /F1 5 0 R /F2 6 0 R /T3 7 0 R >> /XObject << {xobjects} >> "
        "/ExtGState << /GS5 << /ca 0.5 /CA 0.5 >> >> >>"
    )
    box = " ".join(str(value) for value in media)
    kids = " ".join(f"{first_page + 2 * place} 0 R" for place in range(len(contents)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        5: HELVETICA,
        6: BOLD,
        7: (
            f"<< /Type /Font /Subtype /Type3 {type3} /FirstChar 120 /LastChar 120 /Widths [600] "
            "/CharProcs << /x 8 0 R >> /Encoding << /Type /Encoding /Differences [120 /x] >> /Resources << >> >>"
        ).encode(),
        8: stream("", DRAWN_X),
        9: shared.encode(),
    }
    for name, body in named.items():
        objects[numbers[name]] = body.replace(b"/Subtype /Form", b"/Subtype /Form /Resources 9 0 R", 1)
    for place, content in enumerate(contents):
        number = first_page + 2 * place
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {number + 1} 0 R /Resources 9 0 R {page} >>"
        ).encode()
        objects[number + 1] = stream("", content.encode("latin-1"))
    return join_objects(objects)


def join_objects(objects: Mapping[int, bytes]) -> bytes:
    """A file of numbered objects, the catalogue being number 1."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    return bytes(out + b"trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (size, start))


def say(words: str, x: float, y: float, size: float = 12, font: str = "F1") -> str:
    """Text at a place of user space."""
    return f"BT /{font} {size:g} Tf {x:g} {y:g} Td ({words}) Tj ET\n"


def say_lines(lines: list[str], x: float, y: float, size: float = 12, distance: float = 16) -> str:
    """Lines of text, one below the other."""
    return "".join(say(words, x, y - distance * place, size) for place, words in enumerate(lines))


def fill(colour: str, x: float, y: float, width: float, height: float) -> str:
    """A filled rectangle; the colour as ``"1 0 0"``."""
    return f"{colour} rg {x:g} {y:g} {width:g} {height:g} re f 0 g\n"


def measure(*contents: str, **options: object) -> FileFacts:
    """The facts of a written PDF."""
    return measure_file(write_pdf(*contents, **options), "written.pdf")  # type: ignore[arg-type]


def measure_page(content: str, **options: object) -> Page:
    """The facts of the only page of a written PDF."""
    return measure(content, **options).pages[0]


def find_run(page: Page, words: str) -> Run:
    """The only run of a page that says this."""
    (found,) = [run for run in page.runs if run.words.strip() == words]
    return found
