"""Metadata from XMP and /Info, claims, dates; and packets meant to do harm."""

from __future__ import annotations

import time
import zlib

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from leaflets.facts.read_metadata import LARGEST_XMP, list_claims, read_metadata, read_xmp, write_date
from tests.facts.hand_made import open_new, read

SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "pdf": "http://ns.adobe.com/pdf/1.3/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    }.items()
)
PROPERTIES = """
<dc:title><rdf:Alt><rdf:li xml:lang="cy">Teitl</rdf:li>
<rdf:li xml:lang="x-default">A  title</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li> Two </rdf:li><rdf:li/></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="en">About it</rdf:li></rdf:Alt></dc:description>
<xmp:CreateDate>2026-11-24T10:30:00+01:00</xmp:CreateDate><pdf:Producer> </pdf:Producer>"""


def write_xmp(properties: str, attributes: str = "") -> bytes:
    inner = f'<rdf:Description rdf:about="" {attributes}>{properties}</rdf:Description>'
    return f"<?xpacket begin=''?><x {SPACES}><rdf:RDF>{inner}</rdf:RDF></x><?xpacket end='w'?>".encode()


def make(content: bytes, **info: str) -> Pdf:
    pdf = open_new()
    pdf.Root.Metadata = pdf.make_stream(content)
    pdf.trailer.Info = pdf.make_indirect(Dictionary({f"/{name}": String(value) for name, value in info.items()}))
    return pdf


def read_packet(content: bytes) -> dict[str, str]:
    pdf = make(content)
    return read_xmp(pdf.Root)


def test_xmp_comes_first_and_info_fills_in() -> None:
    pdf = make(write_xmp(PROPERTIES), Title="Other", Producer="A\nprogram", ModDate="D:20260101", Trapped="x")
    assert dict(read(pdf).metadata) == {
        "title": "A title", "author": "One, Two", "subject": "About it", "producer": "A program",
        "created": "2026-11-24T10:30:00+01:00", "modified": "2026-01-01",
    }  # fmt: skip


def test_claims_stand_in_elements_or_attributes() -> None:
    elements = "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part><pdfaid:conformance>a</pdfaid:conformance>"
    assert read(make(write_xmp(elements))).claims == ("PDF/UA-1", "PDF/A-3A")
    attributes = 'pdfuaid:part="2" pdfaid:part="4" pdfxid:GTS_PDFXVersion="PDF/X-4"'
    assert read(make(write_xmp("", attributes))).claims == ("PDF/UA-2", "PDF/A-4", "PDF/X-4")
    assert list_claims({}, Dictionary(GTS_PDFXVersion=String("PDF/X-1:2001"))) == ("PDF/X-1:2001",)
    assert read(open_new()).claims == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("D:20261124103000+01'00'", "2026-11-24T10:30:00+01:00"), ("D:20261124103000Z00'00'", "2026-11-24T10:30:00Z"),
        ("D:20261124103000Z", "2026-11-24T10:30:00Z"), ("20261124", "2026-11-24"), ("D:2026", "2026"),
        ("D:202611241030-05", "2026-11-24T10:30:00-05:00"), ("yesterday", "yesterday"), ("2026-11-24", "2026-11-24"),
    ],
)  # fmt: skip
def test_dates_are_written_as_xmp_writes_them(text: str, expected: str) -> None:
    assert write_date(text) == expected


@pytest.mark.parametrize(
    "content",
    [
        b"", b"not xml", b"\xff\xfe<", b"<?xml version='1.0' encoding='no-such'?><x/>", b"<x>", b"<x/>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + write_xmp("<dc:title>&a;</dc:title>"),
        write_xmp("<dc:title>t</dc:title>").replace(b"<?xpacket begin=''?>", b"<!DOCTYPE x>"),
    ],
)  # fmt: skip
def test_a_packet_that_is_no_plain_xml_says_nothing(content: bytes) -> None:
    assert read_packet(content) == {}


def test_packets_in_other_encodings_are_read() -> None:
    text = write_xmp("<dc:title>Thé</dc:title>").decode()
    assert dict(read(make(text.encode("utf-16"))).metadata) == {"title": "Thé"}
    entity = f"<!DOCTYPE x [<!ENTITY a 'b'>]>{text}"
    assert read_packet(entity.encode("utf-16")) == {}


def test_a_packed_packet_is_read_and_a_bomb_is_cut() -> None:
    pdf = open_new()
    pdf.Root.Metadata = pdf.make_stream(b"")
    pdf.Root.Metadata.write(zlib.compress(write_xmp("<dc:title>t</dc:title>")), filter=Name.FlateDecode)
    assert dict(read(pdf).metadata) == {"title": "t"}
    bomb = zlib.compress(write_xmp(f"<dc:title>t</dc:title>{' ' * 8 * LARGEST_XMP}"), 9)
    pdf.Root.Metadata.write(bomb, filter=Name.FlateDecode)
    started = time.perf_counter()
    assert read(pdf).metadata == ()
    assert time.perf_counter() - started < 1


def test_a_packet_packed_in_any_other_way_is_not_read() -> None:
    pdf = make(write_xmp("<dc:title>t</dc:title>"))
    for filters in (Array([Name.FlateDecode, Name.FlateDecode]), Name.RunLengthDecode, Name.FlateDecode):
        pdf.Root.Metadata.write(b"broken", filter=filters)
        assert read_xmp(pdf.Root) == {}
    pdf.Root.Metadata = Dictionary()
    assert read_xmp(pdf.Root) == {}


def test_no_value_is_longer_than_a_page() -> None:
    xmp = read_packet(write_xmp(f"<dc:title>{'x' * 50_000}</dc:title>"))
    assert [len(value) for _, value in read_metadata(xmp, None)] == [10_000]
