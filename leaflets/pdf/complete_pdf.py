"""The last touches to a PDF under construction: what it claims to be, how viewers and printers treat it."""

from __future__ import annotations

import zlib
from typing import Any

from leaflets.errors import TemplateError

#: Says "PDF/UA-1" in the metadata. PDF/A-3 allows only properties that it knows or that the file explains,
#: hence the second part (ISO 19005-3, 6.6.2.3; ISO 14289-1, clause 5).
_UA_METADATA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""

#: Pages are printed two-sided in one of these ways (ISO 32000-1:2008, table 150).
DUPLEX_MODES = ("Simplex", "DuplexFlipShortEdge", "DuplexFlipLongEdge")
# 2 ms more than level 6 for five pages, and 1.6 % smaller.
_DEFLATE_LEVEL = 9


def claim_accessibility(pdf: Any) -> None:
    """Adds the PDF/UA-1 identification to the metadata, which then stands as plain text for every tool."""
    number = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[number]
    metadata.stream = [b"".join(metadata.stream).replace(b"</rdf:RDF>", _UA_METADATA)]
    metadata.compress = False


def set_viewing(pdf: Any, duplex: str) -> None:
    """Sets title bar, print dialogue (two-sided, true size, tray by page size) and page labels from 1."""
    import pydyf  # loaded with the engine, never before

    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary(
        {
            "DisplayDocTitle": "true",
            "Duplex": f"/{duplex}",
            "PrintScaling": "/None",
            "PickTrayByPDFSize": "true",
        }
    )
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])})


def label_pages(pdf: Any, letter_pages: int) -> None:
    """Labels the pages of a letter i, ii … and those of the leaflet behind it 1, 2 …, as they are printed."""
    import pydyf  # loaded with the engine, never before

    roman, decimal = pydyf.Dictionary({"S": "/r"}), pydyf.Dictionary({"S": "/D"})
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, roman, letter_pages, decimal])})


def settle_pictures(pdf: Any) -> None:
    """Takes the wish for smooth scaling from every picture: PDF/A-3 forbids it (ISO 19005-3, 6.2.8).

    Raises:
        TemplateError: a picture in CMYK colours, which have no meaning beside the sRGB profile of the file
            (ISO 19005-3, 6.2.4.3).
    """
    for item in pdf.objects:
        extra = getattr(item, "extra", {})
        if extra.get("ColorSpace") == "/DeviceCMYK":
            raise TemplateError(
                f"A picture of {extra['Width']} × {extra['Height']} pixels has CMYK colours; save it in RGB colours"
            )
        if "Interpolate" in extra:
            extra["Interpolate"] = "false"


def pack_streams(pdf: Any) -> None:
    """Packs every stream once; the engine would pack each twice, for the file and for its identifier."""
    for item in pdf.objects:
        if getattr(item, "compress", False):
            item.compress = False
            data = item.data  # the whole object: dictionary, "stream", content, "endstream"
            start = data.index(b"\nstream\n") + len(b"\nstream\n")
            item.stream = [zlib.compress(data[start : -len(b"\nendstream")], _DEFLATE_LEVEL)]
            item.extra = {**item.extra, "Filter": "/FlateDecode"}
