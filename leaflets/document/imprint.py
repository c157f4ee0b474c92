"""The imprint: what a leaflet says of itself in its QR code, as one line of text that people and programs can read.

    LEAFLETS 1 ID:LAMBERT-EATON-SYNDROME KIND:PATIENT VERSION:1.0 ISSUED:2026-11-23 LANGUAGE:EN SIZE:14 PAPER:A4
    CONTENT:H7JM-NJJK                                                        (one line, one space between entries)

Only letters, digits, space and ``. - / % : + $ *`` occur, so a QR code packs it in its alphanumeric mode (ISO/IEC
18004, 7.4.4: 5.5 bits a character in place of 8) and stays coarse on paper. Any other character of a value, a space
too, is the percent sign and two hexadecimal digits for each byte of its UTF-8. Capitals carry no meaning. It is one
line, because a scanner that types what it reads would send a form at a line feed; it begins with no address scheme,
because a telephone would look for a program that opens it. It holds nothing about a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from urllib.parse import unquote_to_bytes

from leaflets.errors import UsageError

_NAME, _FORM = "LEAFLETS", "1"
_PLAIN = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-/+$*")
_KEYS = {
    "condition": "ID",
    "kind": "KIND",
    "version": "VERSION",
    "issued": "ISSUED",
    "language": "LANGUAGE",
    "size": "SIZE",
    "style": "STYLE",
    "layout": "PAPER",
    "content_code": "CONTENT",
}
_LONGEST = 4296
"""Characters in the largest QR code of this mode (ISO/IEC 18004, table 7)."""
_EXAMPLE = "LEAFLETS 1 ID:ASTHMA KIND:PATIENT VERSION:1.0 …"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a leaflet says of itself; "" where it does not say.

    Attributes:
        condition: id of the condition, such as "asthma".
        kind: name of the kind, such as "patient" or "patient-brief".
        version: of the content, such as "1.0".
        issued: the day it was issued, ISO 8601.
        language: BCP 47 tag.
        size: type size in points, such as "14".
        style: what is unusual about its type: "bold", "wide" or "bold-wide".
        layout: the paper, such as "a4".
        content_code: such as "H7JM-NJJK".
    """

    condition: str
    kind: str = ""
    version: str = ""
    issued: str = ""
    language: str = ""
    size: str = ""
    style: str = ""
    layout: str = ""
    content_code: str = ""


def write_imprint(imprint: Imprint) -> str:
    """The imprint as the text of a QR code: what is not known is left out."""
    entries = [f"{key}:{_pack(value)}" for name, key in _KEYS.items() if (value := getattr(imprint, name))]
    return " ".join((_NAME, _FORM, *entries))


def _pack(value: str) -> str:
    return "".join(
        letter.upper() if letter in _PLAIN else "".join(f"%{byte:02X}" for byte in letter.encode()) for letter in value
    )


def read_imprint(text: str) -> Imprint:
    """The imprint in a scanned text; capitals, the order of the entries and entries of a later program do not matter.

    All values but the content code come back in small letters.

    Raises:
        UsageError: it is no imprint, is of a form that a later program wrote, does not name its condition, or names
            something twice.
    """
    words = text.split()
    if len(text) > _LONGEST or len(words) < 2 or words[0].upper() != _NAME:
        seen = text if len(text) <= 60 else f"{text[:57]}…"
        raise UsageError(f"{seen!r} is not the text of a leaflet's QR code; it begins like {_EXAMPLE}")
    if words[1] != _FORM:
        raise UsageError(
            f"the QR code has form {words[1]!r}, and this program reads form {_FORM}; take a newer version of leaflets"
        )
    found: dict[str, str] = {}
    for word in words[2:]:
        key, colon, value = word.partition(":")
        if not colon:
            raise UsageError(f"{word!r} in the QR code's text is no entry such as VERSION:1.0; scan the code again")
        if key.upper() in found:
            raise UsageError(f"the QR code's text says {key.upper()} twice; scan the code again")
        found[key.upper()] = _unpack(value)
    if not found.get("ID"):
        raise UsageError(f"the QR code's text names no condition (ID:…); it should be like {_EXAMPLE}")
    known = {field.name: found.get(_KEYS[field.name], "").lower() for field in fields(Imprint)}
    return Imprint(**known | {"content_code": found.get("CONTENT", "").upper()})


def _unpack(value: str) -> str:
    if re.search(r"%(?![0-9A-Fa-f]{2})", value):
        raise UsageError(f"{value!r} in the QR code's text is cut short; scan the code again")
    try:
        return unquote_to_bytes(value).decode()
    except UnicodeDecodeError:
        raise UsageError(f"{value!r} in the QR code's text is damaged; scan the code again") from None
