"""Title, dates, standards claimed: what the XMP metadata and the /Info dictionary of a file say."""

from __future__ import annotations

import re
import zlib
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

import pikepdf

from leaflets.facts.pdf_values import UNREADABLE, list_items, look_up, read_name, read_text

#: More than this of an XMP packet is not read; ours have 2 kB, those of editing programs up to 1 MB.
LARGEST_XMP = 4_000_000
_LONGEST_VALUE = 10_000
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ITEM, _ALTERNATIVES = _RDF + "li", _RDF + "Alt"
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DC, _PDF, _XMP = (
    "{http://purl.org/dc/elements/1.1/}",
    "{http://ns.adobe.com/pdf/1.3/}",
    "{http://ns.adobe.com/xap/1.0/}",
)
#: Our names, where XMP says it, and where /Info does (ISO 16684-1; ISO 32000-1, table 317).
_NAMES = (
    ("title", _DC + "title", "/Title"),
    ("author", _DC + "creator", "/Author"),
    ("subject", _DC + "description", "/Subject"),
    ("keywords", _PDF + "Keywords", "/Keywords"),
    ("creator", _XMP + "CreatorTool", "/Creator"),
    ("producer", _PDF + "Producer", "/Producer"),
    ("created", _XMP + "CreateDate", "/CreationDate"),
    ("modified", _XMP + "ModifyDate", "/ModDate"),
)
_UA = "{http://www.aiim.org/pdfua/ns/id/}"
_A = "{http://www.aiim.org/pdfa/ns/id/}"
_X = "{http://www.npes.org/pdfx/ns/id/}"
_OLD_X = "{http://ns.adobe.com/pdfx/1.3/}"
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?'?|Z.*)?")


def read_xmp(catalogue: Any) -> dict[str, str]:
    """The properties of the XMP packet by full name ("{namespace}name"), lists joined by ", ".

    Of a text in several languages the default one. Empty when there is no packet, or none that is plain XML: one with
    a document type is not read, because entities in it could grow without end.
    """
    content = _read_stream(look_up(catalogue, "/Metadata"))
    if not content or re.search(rb"<!(?:DOCTYPE|ENTITY)", content.replace(b"\0", b"")):
        return {}
    try:
        root = fromstring(content)
    except (ParseError, ValueError, LookupError):
        return {}
    found: dict[str, str] = {}
    for description in root.iter(_RDF + "Description"):
        pairs = [*description.attrib.items(), *((item.tag, _read_property(item)) for item in description)]
        for name, value in pairs:
            if value.strip():
                found.setdefault(name, " ".join(value.split())[:_LONGEST_VALUE])
    return found


def _read_stream(stream: Any) -> bytes:
    """The content of a stream without any filter or with Flate alone, never more than the limit; else nothing."""
    if not isinstance(stream, pikepdf.Stream):
        return b""
    filters = look_up(stream, "/Filter")
    names = [read_name(item) for item in list_items(filters)] if isinstance(filters, pikepdf.Array) else []
    names += [read_name(filters)] if isinstance(filters, pikepdf.Name) else []
    try:
        raw = stream.read_raw_bytes()
        if names == ["FlateDecode"] and look_up(stream, "/DecodeParms") is None:
            return zlib.decompressobj().decompress(raw, LARGEST_XMP)
    except (*UNREADABLE, zlib.error):
        return b""
    return raw[:LARGEST_XMP] if not names else b""


def _read_property(element: Element) -> str:
    """The text of a property: its own, the items of its list, or that for the default language."""
    lists = list(element)
    if not lists:
        return element.text or ""
    items = [item for several in lists for item in several if item.tag == _ITEM]
    if items and any(several.tag == _ALTERNATIVES for several in lists):
        return next((item for item in items if item.get(_XML_LANGUAGE) == "x-default"), items[0]).text or ""
    texts = [(item.text or "").strip() for item in items]
    return ", ".join(text for text in texts if text) or element.text or ""


def read_metadata(xmp: dict[str, str], info: Any) -> tuple[tuple[str, str], ...]:
    """Names and values in a fixed order, XMP first, then /Info; those absent in both are left out.

    Dates are as XMP writes them: "2026-11-24T10:30:00+01:00".

    Args:
        xmp: as :func:`read_xmp` gives it.
        info: the /Info dictionary of the trailer, or None.
    """
    found = []
    for name, xmp_name, info_key in _NAMES:
        value = xmp.get(xmp_name) or " ".join((read_text(look_up(info, info_key)) or "").split())
        if value and name in ("created", "modified"):
            value = write_date(value)
        if value:
            found.append((name, value[:_LONGEST_VALUE]))
    return tuple(found)


def write_date(text: str) -> str:
    """A PDF date ("D:20261124103000+01'00'") as ISO 8601; any other text as it is."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return text
    year, month, day, hour, minute, second, sign, zone_hour, zone_minute = match.groups()
    date = "-".join(part for part in (year, month, day) if part)
    if hour is None:
        return date
    zone = f"{sign}{zone_hour}:{zone_minute or '00'}" if sign else "Z" if "Z" in text else ""
    return f"{date}T{hour}:{minute or '00'}:{second or '00'}{zone}"


def list_claims(xmp: dict[str, str], info: Any) -> tuple[str, ...]:
    """The standards that the metadata names: "PDF/UA-1", "PDF/A-3A", "PDF/A-4F", "PDF/X-4". None of them is checked."""
    claims = []
    if part := xmp.get(_UA + "part"):
        claims.append(f"PDF/UA-{part}")
    if part := xmp.get(_A + "part"):
        claims.append(f"PDF/A-{part}{xmp.get(_A + 'conformance', '').upper()}")
    version = xmp.get(_X + "GTS_PDFXVersion") or xmp.get(_OLD_X + "GTS_PDFXVersion")
    if version := version or read_text(look_up(info, "/GTS_PDFXVersion")):
        claims.append(version)
    return tuple(claim[:100] for claim in claims)
