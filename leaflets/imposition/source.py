"""Opens a PDF to be put on sheets: the size of each page as it is seen, whatever its boxes and rotation."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

from leaflets.errors import FileError, RenderError

MM = 72 / 25.4
"""Points in a millimetre."""
_NOTE = "edition.json"
_FROM_THE_RIGHT = ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "ug", "ur", "yi")
"""Languages that are written from right to left."""
_VERSION = re.compile(rb"^version:\s*[\"']?([^\"'#\n]{1,20})", re.MULTILINE)
_IDLE = {"/Link", "/Popup"}
"""Annotations that leave no ink."""
_SMALLEST = 10.0
"""A page with a shorter side than this, mm, is no page that anybody means."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page as it is seen: millimetres, after rotation; what is stored is in points of the file.

    Attributes:
        box: the trim box as stored: left, bottom, right, top.
        bleed: how far the file shows more than the trim box, on the side where that is least, mm.
        rotation: clockwise, 0, 90, 180 or 270.
        unit: points of paper in one point of the file (/UserUnit).
    """

    width: float
    height: float
    box: tuple[float, float, float, float]
    bleed: float
    rotation: int
    unit: float


@dataclass(frozen=True, slots=True)
class Source:
    """An opened file; ``form`` is what it says of itself in a few words, for the slug line."""

    pdf: pikepdf.Pdf
    pages: tuple[SourcePage, ...]
    title: str
    form: str
    is_from_the_right: bool


def open_source(content: bytes, name: str) -> Source:
    """The file with the sizes of its pages.

    Args:
        content: the whole PDF.
        name: for messages, and as the title of a file without one.

    Raises:
        FileError: it is locked, damaged, or no PDF.
        RenderError: it has no pages, or a page has no size.
    """
    try:
        pdf = pikepdf.open(BytesIO(content))
    except pikepdf.PasswordError:
        raise FileError(f"{name}: the PDF is locked with a password; save a copy without one") from None
    except pikepdf.PdfError:
        raise FileError(f"{name}: this is not a PDF, or it is damaged; get the file again") from None
    if pdf.is_encrypted and not pdf.allow.print_highres:
        raise FileError(f"{name}: its owner does not allow it to be printed; ask for a copy that may be")
    try:
        pages = tuple(_measure(page.obj, number, name) for number, page in enumerate(pdf.pages, 1))
        if any(_is_inked(note) for page in pdf.pages for note in page.obj.get("/Annots", ())):
            pdf.flatten_annotations("print")  # stamps and filled-in fields are part of what is printed
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError):
        raise FileError(f"{name}: its pages cannot be read, the PDF is damaged; get the file again") from None
    if not pages:
        raise RenderError(f"{name}: the file has no pages; there is nothing to put on sheets")
    title = str(pdf.docinfo.get("/Title", "")).strip() if "/Info" in pdf.trailer else ""
    return Source(pdf, pages, title or name, _read_form(pdf), _runs_from_the_right(pdf))


def _measure(page: Any, number: int, name: str) -> SourcePage:
    media = _read_box(_inherit(page, "/MediaBox") or [0, 0, 612, 792])
    crop = _meet(_read_box(_inherit(page, "/CropBox") or media), media)
    trim = _meet(_read_box(page.get("/TrimBox", crop)), media)
    bleed = _meet(_read_box(page.get("/BleedBox", crop)), media)
    unit = float(page.get("/UserUnit", 1))
    rotation = int(_inherit(page, "/Rotate") or 0) % 360 // 90 * 90
    width, height = ((trim[i + 2] - trim[i]) * unit / MM for i in (0, 1))
    if min(width, height) < _SMALLEST:
        raise RenderError(f"{name}: page {number} is {width:.4g} × {height:.4g} mm; that is no size to print")
    beyond = min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]) * unit / MM
    if rotation in (90, 270):
        width, height = height, width
    return SourcePage(width, height, trim, max(beyond, 0.0), rotation, unit)


def _inherit(page: Any, key: str) -> Any:
    """An entry of a page, or of the nearest node above it; broken files may run in a ring."""
    for _ in range(50):
        if key in page:
            return page[key]
        if "/Parent" not in page:
            return None
        page = page["/Parent"]
    return None


def _read_box(values: Any) -> tuple[float, float, float, float]:
    """A rectangle by its corners, whichever two the file names."""
    a, b, c, d = (float(value) for value in values)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _meet(box: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, float, float, float]:
    """What two boxes share; the second one where they share nothing."""
    left, bottom, right, top = (pick(box[i], other[i]) for i, pick in enumerate((max, max, min, min)))
    if left >= right or bottom >= top:
        return other[0], other[1], other[2], other[3]
    return left, bottom, right, top


def _is_inked(note: Any) -> bool:
    return str(note.get("/Subtype", "/Link")) not in _IDLE and "/AP" in note


def _runs_from_the_right(pdf: pikepdf.Pdf) -> bool:
    direction = pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/Direction", "")
    language = str(pdf.Root.get("/Lang", "")).lower().split("-")[0]
    return str(direction) == "/R2L" or language in _FROM_THE_RIGHT


def read_layout(content: bytes) -> str:
    """The name of the layout of an edition that this program made; empty for other files."""
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            return str(_read_note(pdf).get("layout", ""))
    except pikepdf.PdfError:
        return ""  # what is wrong with the file is told when it is imposed


def _read_note(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """What an edition of ours says of itself; empty for other files."""
    try:
        facts = json.loads(pdf.attachments[_NOTE].get_file().read_bytes()[:10_000])
    except (pikepdf.PdfError, KeyError, ValueError, TypeError, AttributeError, RuntimeError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _read_form(pdf: pikepdf.Pdf) -> str:
    """Kind, size and layout of an edition that this program made; empty for other files."""
    facts = _read_note(pdf)
    words = [str(facts[key]) for key in ("kind", "layout") if key in facts]
    if isinstance(facts.get("size"), int | float):
        words.append(f"{facts['size']:g} pt")
    version = _read_version(pdf)
    return ", ".join([*words, f"version {version}"] if words and version else words)


def _read_version(pdf: pikepdf.Pdf) -> str:
    """The version of the condition inside an edition of ours; empty when it has none."""
    for name in sorted(pdf.attachments):
        if name.endswith(".yaml") and name != "clinic.yaml":
            found = _VERSION.search(pdf.attachments[name].get_file().read_bytes())
            return found[1].decode("utf-8", "replace").strip() if found else ""
    return ""


def read_created(content: bytes) -> str:
    """When a file says it was made, as a PDF date; empty when it does not say."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return str(pdf.docinfo.get("/CreationDate", "")) if "/Info" in pdf.trailer else ""
