"""Files inside a PDF: written as PDF/A-3 associated files, and read back from a PDF somebody was handed."""

from __future__ import annotations

import datetime
import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leaflets.errors import FileError

#: No attachment of ours comes near this; a stranger's PDF could unpack to any size.
_MOST_BYTES = 64 * 1024 * 1024
_NO_DATE = datetime.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file inside a PDF.

    Attributes:
        name: file name as a reader sees it, no folders.
        description: one line on what it is for.
        content: the bytes of the file.
        relationship: what it is to the document: "Source", "Data" or "Supplement" (ISO 19005-3, annex E).
        media_type: such as "application/yaml".
        modified: written into the PDF, so that the same input gives the same bytes.
    """

    name: str
    description: str
    content: bytes
    relationship: str
    media_type: str
    modified: datetime.date


def write_attachments(pdf: Any, attachments: tuple[Attachment, ...]) -> None:
    """Adds files to a ``pydyf.PDF``, to its name tree and to its list of associated files."""
    import pydyf  # loaded with the engine, never before

    if not attachments:
        return
    names = pydyf.Array()
    associated = pydyf.Array()
    # The keys of a name tree are sorted by their bytes (ISO 32000-1:2008, 7.9.6).
    for key, attachment in sorted((pydyf.String(item.name).data, item) for item in attachments):
        reference = _write_file(pydyf, pdf, attachment)
        names.extend((key, reference))
        associated.append(reference)
    tree = pydyf.Dictionary({"Names": names})
    pdf.add_object(tree)
    pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = tree.reference
    pdf.catalog["AF"] = associated


def _write_file(pydyf: Any, pdf: Any, attachment: Attachment) -> bytes:
    date = pydyf.String(f"D:{attachment.modified:%Y%m%d}000000Z")
    parameters = pydyf.Dictionary(
        {
            "Size": len(attachment.content),
            "CreationDate": date,
            "ModDate": date,
            "CheckSum": f"<{hashlib.md5(attachment.content, usedforsecurity=False).hexdigest()}>",
        }
    )
    extra = {"Type": "/EmbeddedFile", "Subtype": pydyf.name(attachment.media_type), "Params": parameters}
    file = pydyf.Stream([attachment.content], pydyf.Dictionary(extra), compress=True)
    pdf.add_object(file)
    entries = {
        "Type": "/Filespec",
        "F": pydyf.String(attachment.name.encode("ascii", "replace").decode()),
        "UF": pydyf.String(attachment.name),
        "EF": pydyf.Dictionary({"F": file.reference, "UF": file.reference}),
        "Desc": pydyf.String(attachment.description),
        "AFRelationship": pydyf.name(attachment.relationship),
    }
    specification = pydyf.Dictionary(entries)
    pdf.add_object(specification)
    reference: bytes = specification.reference
    return reference


def read_attachments(pdf: Path) -> tuple[Attachment, ...]:
    """The files inside a PDF, sorted by name; none is an empty tuple.

    A file without a date gets 1970-01-01, one without a type "application/octet-stream".

    Raises:
        FileError: the file cannot be opened, is no PDF, is damaged or locked, or unpacks to more than 64 MiB.
    """
    import pikepdf  # slow to load, needed here only

    try:
        if not pdf.is_file():
            reason = "this is not a file" if pdf.exists() else "there is no such file"
            raise FileError(f"{pdf}: {reason}; name a PDF made by this program")
        if pdf.stat().st_size == 0:
            raise FileError(f"{pdf}: the file is empty (0 bytes); get the PDF again")
        with pikepdf.open(pdf) as opened:
            found = [_read_file(pdf, name, opened.attachments[name]) for name in sorted(opened.attachments)]
        return tuple(found)
    except pikepdf.PasswordError:
        raise FileError(f"{pdf}: the PDF is locked with a password; save a copy without one") from None
    except (pikepdf.PdfError, zlib.error, ValueError, TypeError, AttributeError, KeyError, RuntimeError):
        raise FileError(f"{pdf}: this is not a PDF, or it is damaged; get the file again") from None
    except OSError as error:
        raise FileError(f"{pdf}: cannot be read ({error.strerror}); check the path and its rights") from None


def _read_file(pdf: Path, name: str, specification: Any) -> Attachment:
    stream = specification.get_file().obj
    date = str(stream.get("/Params", {}).get("/ModDate", ""))
    return Attachment(
        name=specification.filename or name,
        description=specification.description or "",
        content=_unpack(pdf, stream),
        relationship=str(specification.obj.get("/AFRelationship", "/Unspecified"))[1:],
        media_type=str(stream.get("/Subtype", "/application/octet-stream"))[1:],
        modified=_parse_date(date),
    )


def _unpack(pdf: Path, stream: Any) -> bytes:
    """The content of an embedded file; a small PDF may hold one that unpacks to a hundred gigabytes."""
    raw: bytes = stream.read_raw_bytes()
    filters = stream.get("/Filter", [])
    filters = [str(item) for item in filters] if not str(filters).startswith("/") else [str(filters)]
    for item in filters:
        if item != "/FlateDecode":
            raise FileError(f"{pdf}: an attachment is packed in an unknown way ({item}); save the PDF again")
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(raw, _MOST_BYTES)
        if unpacker.unconsumed_tail:
            raise FileError(f"{pdf}: an attachment is larger than 64 MiB; this is no PDF of this program")
    return raw


def _parse_date(text: str) -> datetime.date:
    digits = text.removeprefix("D:")[:8]
    try:
        return datetime.date(int(digits[:4]), int(digits[4:6] or 1), int(digits[6:8] or 1))
    except ValueError:
        return _NO_DATE
