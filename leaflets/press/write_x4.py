"""Makes PDF/X-4 of print sheets in four inks (ISO 15930-7:2010): output intent, identity, boxes."""

from __future__ import annotations

import hashlib
import re
import uuid
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from leaflets.press.inks import CONDITION, CONDITION_WORDS, find_profile

VERSION = "PDF/X-4"
_REGISTRY = "http://www.color.org"
_NO_DATE = "D:19700101000000Z"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{identity}</xmpMM:DocumentID><xmpMM:InstanceID>uuid:{identity}</xmpMM:InstanceID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>{version}</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def write_x4(content: bytes, created: str = "") -> bytes:
    """The sheets as PDF/X-4, with the ink profile as output intent.

    Args:
        content: print sheets whose colours are already inks.
        created: when what is printed was made, as a PDF date; the same input must give the same bytes, so never "now".
    """
    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        date = created if re.match(r"D:\d{14}", created) else _NO_DATE
        _write_intent(pdf)
        _write_identity(pdf, content, date)
        pdf.save(
            target,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            force_version="1.6",
        )
    return target.getvalue()


def _write_intent(pdf: pikepdf.Pdf) -> None:
    profile = pikepdf.Stream(pdf, find_profile().read_bytes())
    profile.N = 4
    profile.Alternate = Name.DeviceCMYK
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(CONDITION),
        OutputCondition=String(CONDITION_WORDS),
        RegistryName=String(_REGISTRY),
        Info=String(CONDITION_WORDS),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _write_identity(pdf: pikepdf.Pdf, content: bytes, date: str) -> None:
    title = str(pdf.docinfo.get("/Title", "")) or "Print sheets"
    creator = str(pdf.docinfo.get("/Creator", "leaflets"))
    for key, value in {"/CreationDate": date, "/ModDate": date, "/GTS_PDFXVersion": VERSION}.items():
        pdf.docinfo[key] = String(value)
    pdf.docinfo["/Trapped"] = Name("/False")
    digits = re.sub(r"\D", "", date)[:14]
    text = _XMP.format(
        title=escape(title),
        creator=escape(creator),
        date=f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z",
        identity=uuid.UUID(bytes=hashlib.sha256(content).digest()[:16]),
        version=VERSION,
    )
    metadata = pikepdf.Stream(pdf, text.encode())
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = pdf.make_indirect(metadata)
