"""A reference as printed → CSL fields: what is sure is parsed, everything stays in ``raw``.

Read: journal articles, chapters, books, reports, theses, web pages, preprints, laws, patents, newspapers and talks, in
the styles of NLM (Vancouver), AMA, APA and Harvard. Another shape keeps its identifiers and ``raw``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from leaflets.citations.parse_article import read_article, read_online_article, read_preprint
from leaflets.citations.parse_author_date import read_author_date
from leaflets.citations.parse_book import read_book, read_chapter
from leaflets.citations.parse_identifiers import Fields, is_online, take_identifiers
from leaflets.citations.parse_law import (
    read_dated_talk,
    read_directive,
    read_law,
    read_news,
    read_numbered_patent,
    read_patent,
    read_talk,
)
from leaflets.citations.parse_page import read_internet_page, read_page

__all__ = ["LONGEST", "Fields", "parse_reference", "read_reference"]

LONGEST = 2000
"""No reference comes near it; a longer text is kept raw without a look at its parts."""
_LONGEST_FIELD = 500
_NUMBER_IN_LIST = re.compile(r"^(?:\[\d{1,3}\]|\d{1,3}[.)])(?:\s+(?=\S)|(?=[^\W\d_]))")

_AFFILIATION = re.compile(r"(?<=[^\W\d_])( [A-Z]{1,3}) \([A-Z][^()]{10,200}\)(?=[.,;]\s)")
"""Where an author works, in brackets behind the initials, as NLM prints it for reports."""
_TITLE_TWICE = re.compile(r"^(?P<title>.{4,300}?)[.?!]{1,2}\s+(?=(?P=title)[.?!])")
"""The title of a source without an author, told once more in the author's place."""
_TAG = re.compile(r"</?(?:i|b|em|strong|sup|sub|span)\b[^<>]{0,60}>")
_SERVER_TWICE = re.compile(r"(?<=[.?!] )(\w*[Rr]xiv)\. \1(?=[.;])")
"""A preprint server printed as the journal and as the publisher."""

_READERS: tuple[Callable[[str], Fields | None], ...] = (
    read_patent,
    read_dated_talk,
    read_talk,
    read_chapter,
    read_article,
    read_news,
    read_preprint,
    read_book,
)


def parse_reference(text: str) -> Fields:
    """The fields of a reference under their CSL names, with ``type``, and the whole text as ``raw``.

    Args:
        text: one reference as printed.

    ``author`` and ``editor`` are lists of mappings (family, given, suffix, or literal); a list that ends in "et al"
    ends in the literal "et al.". Dates are EDTF. ``edition`` is a number where it is one; page ranges have all their
    digits. What is not sure is left out, so ``title`` can be missing: then only ``raw`` can be printed.
    """
    fields = read_reference(text)
    fields.pop("unsure", None)
    return fields


def read_reference(text: str) -> Fields:
    """As ``parse_reference``, with ``unsure``: the names of fields that another reading could also have given."""
    raw = " ".join(text.split())
    if len(raw) > LONGEST:
        return {"type": "document", "raw": raw}
    line = _SERVER_TWICE.sub(r"\1", _NUMBER_IN_LIST.sub("", _TAG.sub("", unescape(raw) if "&" in raw else raw)))
    line = _TITLE_TWICE.sub("", _AFFILIATION.sub(r"\1", line))
    fields, rest = take_identifiers(line)
    parts = (
        read_directive(rest)
        or read_law(rest)
        or read_author_date(rest, fields)
        or next((found for read in _READERS if (found := read(rest))), None)
    )
    if parts is None and "number" in fields:
        parts = read_numbered_patent(rest)
    if parts is None and fields.keys() & {"DOI", "page", "status"}:
        parts = read_online_article(rest)
    is_internet = is_online(raw)
    if is_internet and (parts is None or parts["type"] == "book"):
        parts = read_internet_page(line) or parts
    is_page = "URL" in fields or "accessed" in fields
    if parts is None and is_page:
        parts = read_page(rest, is_dated="accessed" in fields)
    is_online_book = is_internet and parts and parts["type"] == "book"
    found = fields | _only_kept(parts or {"type": "document"}) | ({"type": "webpage"} if is_online_book else {})
    return _only_kept(found) | {"raw": raw}


def _only_kept(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if _is_kept(value)}


def _is_kept(value: Any) -> bool:
    return bool(value) and not (isinstance(value, str) and len(value) > _LONGEST_FIELD)
