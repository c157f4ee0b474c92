"""Checks what a library can check of a PDF/X-4 claim (ISO 15930-7:2010), from the bytes alone."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from leaflets.press.list_colours import list_colours

_FORBIDDEN_ROOT = ("/OpenAction", "/AA", "/AcroForm")
_INKS = ("/DeviceGray", "/DeviceCMYK")
_TRANSFER = ("/TR", "/HTP")
_TOLERANCE = 0.01


def check_x4(content: bytes) -> tuple[str, ...]:
    """What is wrong, a sentence each; empty when nothing was found.

    Seen are: version and identity, output intent and its profile, boxes, colours of every operator, picture and
    shading, spaces in which transparency is mixed, fonts, annotations, actions, encryption. Not seen: whether the
    colours are right.
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        faults = [*_check_identity(pdf), *_check_intent(pdf)]
        try:
            for number, page in enumerate(pdf.pages, 1):
                faults += [f"page {number}: {fault}" for fault in (*_check_boxes(page), *_check_page(page))]
            faults += _check_objects(pdf)
        except (pikepdf.PdfError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            faults.append(f"something in it is damaged and cannot be checked ({type(error).__name__})")
    return tuple(dict.fromkeys(faults))


def _check_identity(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.pdf_version > "1.6":
        yield f"the file is PDF {pdf.pdf_version}, and PDF/X-4 is 1.6"
    if pdf.is_encrypted:
        yield "the file is encrypted"
    metadata = pdf.Root.get("/Metadata")
    text = metadata.read_bytes().decode("utf-8", "replace") if metadata is not None else ""
    if "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" not in text:
        yield "its metadata do not say PDF/X-4"
    wanted = (
        "dc:title",
        "xmp:CreateDate",
        "xmp:ModifyDate",
        "xmpMM:DocumentID",
        "xmpMM:RenditionClass",
        "xmpMM:VersionID",
    )
    yield from (f"its metadata lack {name}" for name in wanted if f"<{name}>" not in text)
    if str(pdf.docinfo.get("/Trapped", "")) not in ("/True", "/False"):
        yield "it does not say whether it is trapped"
    if "/ID" not in pdf.trailer:
        yield "it has no identifier (/ID)"
    yield from (f"its catalogue has {key}" for key in _FORBIDDEN_ROOT if key in pdf.Root)


def _check_intent(pdf: pikepdf.Pdf) -> Iterator[str]:
    listed = pdf.Root.get("/OutputIntents")
    intents = [
        each for each in (listed if isinstance(listed, pikepdf.Array) else ()) if str(each.get("/S")) == "/GTS_PDFX"
    ]
    if len(intents) != 1:
        yield f"it has {len(intents)} output intents for printing, and must have one"
        return
    if not str(intents[0].get("/OutputConditionIdentifier", "")):
        yield "its output intent names no printing condition"
    profile = intents[0].get("/DestOutputProfile")
    if profile is None:
        yield "its output intent has no profile"
        return
    data = profile.read_bytes()
    if len(data) < 128 or struct.unpack(">I", data[:4])[0] != len(data) or data[36:40] != b"acsp":
        yield "the profile of its output intent is damaged"
    elif (data[12:16], data[16:20]) != (b"prtr", b"CMYK") or int(profile.get("/N", 0)) != 4:
        yield "the profile of its output intent is not of a press with four inks"


def _check_boxes(page: pikepdf.Page) -> Iterator[str]:
    if ("/TrimBox" in page.obj) == ("/ArtBox" in page.obj):
        yield "it must have a trim box or an art box, and only one of them"
        return
    media = [float(value) for value in page.mediabox]
    trim = [float(value) for value in _get_box(page, "/TrimBox", page.obj.get("/ArtBox"))]
    bleed = [float(value) for value in _get_box(page, "/BleedBox", media)]
    if not _contains(media, bleed):
        yield "its bleed box is not inside the media box"
    if not _contains(bleed, trim):
        yield "its trim box is not inside the bleed box"


def _get_box(page: pikepdf.Page, key: str, other: Any) -> Any:
    return page.obj.get(key, other)


def _contains(outer: list[float], inner: list[float]) -> bool:
    low = all(outer[i] <= inner[i] + _TOLERANCE for i in (0, 1))
    return low and all(outer[i] >= inner[i] - _TOLERANCE for i in (2, 3))


def _check_page(page: pikepdf.Page) -> Iterator[str]:
    if len(page.obj.get("/Annots", ())):
        yield "it has annotations"
    if "/AA" in page.obj:
        yield "it has actions"
    for colour in sorted(list_colours(page)):
        if colour not in (*_INKS, "/Pattern"):
            yield f"it has colours in {colour}"


def _check_objects(pdf: pikepdf.Pdf) -> Iterator[str]:
    for thing in (part for whole in pdf.objects for part in _open(whole)):
        yield from _check_font(thing)
        if str(thing.get("/S")) == "/JavaScript" or "/JS" in thing:
            yield "it has JavaScript"
        if str(thing.get("/Type")) == "/ExtGState" and any(key in thing for key in _TRANSFER):
            yield "it has transfer curves or halftone phases"
        if str(thing.get("/S")) == "/Transparency" and str(thing.get("/CS", "/DeviceCMYK")) not in _INKS:
            yield f"transparency is mixed in {thing.CS}, not in the inks of the press"
        if str(thing.get("/Subtype")) == "/PS":
            yield "it has PostScript"


def _open(thing: Any) -> Iterator[Any]:
    """An object and the dictionaries that stand in it, but not those that it refers to: they are objects themselves."""
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        yield thing
        inner = [thing[key] for key in thing.keys() if key != "/Parent"]  # noqa: SIM118 - a stream iterates its bytes
    elif isinstance(thing, pikepdf.Array):
        inner = list(thing)
    else:
        return
    for part in inner:
        if isinstance(part, pikepdf.Dictionary | pikepdf.Array) and not part.is_indirect:
            yield from _open(part)


def _check_font(thing: Any) -> Iterator[str]:
    """A description needs a font file; a font without one is composite, draws itself, or is not embedded."""
    kind = str(thing.get("/Type"))
    if kind == "/FontDescriptor" and not any(f"/FontFile{n}" in thing for n in ("", "2", "3")):
        yield f"the font {str(thing.get('/FontName'))[1:]} is not embedded"
    is_bare = kind == "/Font" and "/FontDescriptor" not in thing
    if is_bare and str(thing.get("/Subtype")) not in ("/Type0", "/Type3"):
        yield f"the font {str(thing.get('/BaseFont'))[1:]} is not embedded"
