"""A table of text → its rows: encoding and separator are found out, and a damaged table is refused as a whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from leaflets.errors import ContentError, Problem

SEPARATORS = (",", ";", "\t", "|")
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# Old single-byte encodings of spreadsheets, the likeliest first; a guess among all of Python's would be wild.
_OLD = ("cp1252", "cp1250", "iso8859_15", "mac_roman", "cp1251", "cp1253", "cp1254", "cp850")
_SAMPLE = 64 * 1024
_NEAR = 0.8
"""So alike are two spellings of one header."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table below its head.

    Attributes:
        headers: the cells of the first row, without blanks around them.
        rows: the line on which each row begins, and its cells; empty rows are left out.
        encoding: by Python's name.
        separator: between cells.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    encoding: str
    separator: str


def read_table(content: bytes, name: str, wanted: Sequence[str], encoding: str | None = None) -> Table:
    """The table in the bytes of a file.

    Args:
        content: the whole file.
        name: its name for messages.
        wanted: the headers that must be there; the separator is the one by which they are.
        encoding: by Python's name; None to find it out.

    Raises:
        ContentError: it is no text, lacks a header or has one twice, or its quotation marks do not match.
    """
    text, used = _decode(content, name, encoding)
    separator = ""
    first = text.split("\n", 1)[0].strip().casefold()
    if first.startswith("sep=") and len(first) <= 5:  # a line that Excel writes and reads
        separator = first[4:] or "\t"
        text = "\n" + text.split("\n", 1)[1]  # line numbers stay
    separator = separator or _find_separator(text, wanted)
    rows = _read_rows(text, separator, name)
    number, head = next(rows, (1, ()))
    headers = tuple(" ".join(cell.split()) for cell in head)
    _refuse_headers(headers, wanted, name, number)
    return Table(headers, tuple(rows), used, separator)


def _decode(content: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    """The text, and the encoding that it was in."""
    found = encoding or next((used for mark, used in _MARKS.items() if content.startswith(mark)), None)
    try:
        return content.decode(found or "utf-8"), found or "utf-8"
    except LookupError:
        raise _refuse(name, 0, f"there is no encoding '{encoding}'; try utf-8, cp1252 or utf-16") from None
    except UnicodeDecodeError:
        if found:
            raise _refuse(name, 0, f"this is not text in {found}; save the list as CSV in UTF-8") from None
    from charset_normalizer import from_bytes  # slow to load, seldom needed

    best = from_bytes(content, cp_isolation=list(_OLD)).best()
    if best is None:
        raise _refuse(name, 0, "this is not a table of text; save the list as CSV in UTF-8")
    return str(best), best.encoding


def _find_separator(text: str, wanted: Sequence[str]) -> str:
    """The separator that cuts the head into the headers wanted; else what the library for it thinks."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    for separator in SEPARATORS:
        cells = {" ".join(cell.split()) for cell in next(csv.reader([head], delimiter=separator), [])}
        if cells.issuperset(wanted):
            return separator
    try:
        return csv.Sniffer().sniff(text[:_SAMPLE], "".join(SEPARATORS)).delimiter
    except csv.Error:
        return ","


def _read_rows(text: str, separator: str, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            reason = f"the row that begins here cannot be read ({error}); is a quotation mark missing or too many?"
            raise _refuse(name, line, reason) from None
        if cells is None:
            return
        if any(cell and not cell.isspace() for cell in cells):
            yield line, tuple(cells)


def _refuse_headers(headers: tuple[str, ...], wanted: Sequence[str], name: str, line: int) -> None:
    missing = [header for header in wanted if header not in headers]
    if missing:
        # The cells of the first row are not shown: in a list without a head they are somebody's name and address.
        near = get_close_matches(missing[0], [header for header in headers if header not in wanted], 1, _NEAR)
        hint = f"; is it '{near[0]}'?" if near else "; the first row must hold the names of the columns"
        raise _refuse(name, line, f"no column '{missing[0]}', which the letter file names{hint}")
    twice = next((header for header in wanted if headers.count(header) > 1), None)
    if twice is not None:
        raise _refuse(name, line, f"the column '{twice}' is there twice; rename one of the two")


def _refuse(name: str, line: int, message: str) -> ContentError:
    return ContentError(f"{name}: {message}", (Problem(name, line, 1 if line else 0, message),))
