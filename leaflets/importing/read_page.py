"""A page from outside: its text, safely read, and its fingerprint."""

from __future__ import annotations

import re
from pathlib import Path

from leaflets.content.read_source import decode_source, read_bytes, refuse_large
from leaflets.errors import ContentError, FileError, Problem

# Page breaks, line separators and byte order marks that copying and PDF tools leave inside a page.
_REPLACED = (("\f", " "), ("\v", " "), ("\x85", " "), ("\u2028", " "), ("\u2029", " "), ("\ufeff", ""))
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
MAX_PAGE_BYTES = 500_000
"""Real pages have under 60 kB; a hostile one of this size is read within seconds."""
MAX_MARKED_BYTES = 5_000_000
"""A page saved as HTML or XML carries much that is no text."""
_OPENS = re.compile(rb"<[A-Za-z]")
_ROOT = re.compile(rb"<([A-Za-z][\w:.-]*)")
_HTML_TAG = re.compile(
    rb"<(?:html|head|body|div|p|meta|script|title|span|table|ul|ol|h[1-6]|a|b|i|br|main|article)\b", re.I
)
_HTML_START = re.compile(rb"<!doctype\s+html\b", re.IGNORECASE)
_HTML_END = re.compile(rb"</(?:p|div|body|h[1-6]|li)>", re.IGNORECASE)
_LOOKED_AT = 4000
TEXT, HTML, QUESTIONS = "text", "html", "questions"


def read_page(path: Path) -> bytes:
    """What a page holds.

    Raises:
        FileError: it is missing, not a plain file, or may not be read.
        ContentError: it is larger than is allowed for its kind.
    """
    if path.is_dir():
        raise FileError(f"{path}: is a folder; name one page, saved as text")
    if path.exists() and not path.is_file():
        raise FileError(f"{path}: is not a plain file (a pipe, device or socket); save the page as a text file")
    return read_bytes(path, MAX_MARKED_BYTES)


def find_kind(content: bytes) -> str:
    """TEXT, HTML or QUESTIONS, from the beginning of the content: markup with no element of HTML is questions."""
    start = content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    first = _ROOT.search(start)
    if start.startswith((b"<?xml", b"<!--")) or _OPENS.match(start):
        return HTML if first is None or _HTML_TAG.match(first[0]) else QUESTIONS
    return HTML if _HTML_START.match(start) or _HTML_END.search(start) else TEXT


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
    if find_kind(content) != TEXT:
        raise refuse_page(
            name, "this is HTML or XML, not plain text; import the file itself, or copy the text of the page"
        )
    return text


def clean_text(text: str) -> str:
    """A text without what copying leaves in it: page breaks, byte order marks, letters of Windows read as controls."""
    for before, after in _REPLACED:
        text = text.replace(before, after)
    return _CONTROL.sub(_read_control, text)


def _read_control(found: re.Match[str]) -> str:
    """The letter that Windows-1252 has for a control character, which is what was meant; else a space."""
    is_of_windows = "\x80" <= found[0] <= "\x9f"
    return found[0].encode("latin-1").decode("cp1252", "replace").replace("\ufffd", " ") if is_of_windows else " "


def refuse_page(name: str, message: str, line: int = 0, source_line: str = "") -> ContentError:
    """The error for a page that cannot be imported, at a line of it (0: the page as a whole)."""
    problem = Problem(name, line, 1 if line else 0, message, source_line)
    return ContentError(f"{name}: {message}", (problem,))
