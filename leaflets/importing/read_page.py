"""A page from outside: its text, safely read, and its fingerprint."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from leaflets.content.read_source import decode_source, read_bytes, refuse_large
from leaflets.errors import ContentError, FileError, Problem

# Page breaks, line separators and byte order marks that copying and PDF tools leave inside a page.
_REPLACED = (("\f", " "), ("\v", " "), ("\x85", " "), ("\u2028", " "), ("\u2029", " "), ("\ufeff", ""))
MAX_PAGE_BYTES = 500_000
"""Real pages have under 60 kB; a hostile one of this size is read within seconds."""
_HTML = re.compile(
    r"\s*(?:<!doctype\b|<\?xml\b|<(?:html|head|body|div|p|meta|script)\b)|.{0,2000}?</(?:p|div|body)>", re.I | re.S
)


def read_page(path: Path) -> tuple[str, str]:
    """The text of a page and the SHA-256 of its bytes, in hexadecimal.

    Raises:
        FileError: it is missing, not a plain file, or may not be read.
        ContentError: it is larger than MAX_PAGE_BYTES, empty, not UTF-8 text, or HTML.
    """
    if path.is_dir():
        raise FileError(f"{path}: is a folder; name one page, saved as text")
    if path.exists() and not path.is_file():
        raise FileError(f"{path}: is not a plain file (a pipe, device or socket); save the page as a text file")
    content = read_bytes(path, MAX_PAGE_BYTES)
    return decode_page(content, str(path)), hashlib.sha256(content).hexdigest()


def decode_page(content: bytes, name: str) -> str:
    """The text of a page's bytes, without the marks that copying leaves in it.

    Args:
        content: the whole page, UTF-8.
        name: the page's name for messages.

    Raises:
        ContentError: it is too large, empty, not UTF-8, has control characters, or is not plain text.
    """
    if content.startswith((b"%PDF", b"PK\x03\x04", b"{\\rtf")):
        raise refuse_page(
            name, "this is a PDF, office or RTF file; open it, copy its text, and save that as a text file"
        )
    refuse_large(name, len(content), MAX_PAGE_BYTES)
    for before, after in _REPLACED:
        content = content.replace(before.encode(), after.encode())
    if not content.strip():
        raise refuse_page(name, "the page is empty; save the text of the whole page, its headings included")
    text = decode_source(content, name, MAX_PAGE_BYTES)
    if _HTML.match(text):
        said = "this is HTML, and only pages saved as text can be read; copy the text of the page, or save it as .txt"
        raise refuse_page(name, said)
    return text


def refuse_page(name: str, message: str, line: int = 0, source_line: str = "") -> ContentError:
    """The error for a page that cannot be imported, at a line of it (0: the page as a whole)."""
    problem = Problem(name, line, 1 if line else 0, message, source_line)
    return ContentError(f"{name}: {message}", (problem,))
