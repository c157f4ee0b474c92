"""RIS, the format of most reference managers (specification: Research Information Systems, RIS Format, 2011)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from leaflets.exchange.entry import Entry, Fields
from leaflets.exchange.inverted_names import read_inverted, write_inverted
from leaflets.exchange.own_notes import add_notes, take_notes, write_notes
from leaflets.exchange.plain_text import one_line, plain_text
from leaflets.exchange.tagged_lines import TaggedLine, pick_values, read_tagged

LINE = re.compile(r"\ufeff?(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?P<value>(?: .*)?)")

_TYPES = {
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "webpage": "ELEC",
    "report": "RPRT",
    "thesis": "THES",
    "paper-conference": "CPAPER",
    "legislation": "STAT",
    "document": "GEN",
    "article": "UNPB",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "dataset": "DATA",
    "legal_case": "CASE",
    "patent": "PAT",
    "software": "COMP",
    "standard": "STAND",
}
_READ_TYPES = {tag: kind for kind, tag in _TYPES.items()} | {
    "EJOUR": "article-journal", "INPR": "article-journal",
    "EBOOK": "book", "EDBOOK": "book", "ECHAP": "chapter", "BLOG": "webpage", "CONF": "paper-conference",
    "GOVDOC": "report", "LAW": "legislation", "BILL": "legislation",
}  # fmt: skip
_TEXTS = {
    "title": ("TI", "T1", "CT", "BT"),
    "container-title": ("T2", "JF", "JO", "BT"),
    "title-short": ("ST",),
    "container-title-short": ("J2", "JA"),
    "collection-title": ("T3",),
    "edition": ("ET",),
    "volume": ("VL",),
    "issue": ("IS",),
    "chapter-number": ("SE",),
    "publisher": ("PB",),
    "publisher-place": ("CY", "PP"),
    "language": ("LA",),
    "genre": ("M3",),
    "number": ("M1",),
    "event-title": ("C3",),
    "abstract": ("AB", "N2"),
    "DOI": ("DO",),
    "URL": ("UR", "L2"),
    "PMCID": ("C2",),
}
"""Our fields, each with the tag it is written under and the others it is read from."""
_OTHER_TAGS = frozenset(
    {
        "TY", "ID", "ER", "AU", "A1", "A2", "ED", "SP", "EP", "SN", "AN",
        "DB", "DP", "PY", "Y1", "DA", "Y2", "N1", "KW", "A4",
    }
)  # fmt: skip
_READ_TAGS = _OTHER_TAGS | {tag for tags in _TEXTS.values() for tag in tags}


def write_entry(fields: Mapping[str, Any], noted: Mapping[str, Any]) -> str:
    """One record, with CRLF at each line end as the specification asks."""
    lines = [("TY", _TYPES.get(fields.get("type", ""), "GEN")), ("ID", fields["id"])]
    lines += [("AU", write_inverted(name)) for name in fields.get("author", ())]
    lines += [("A2", write_inverted(name)) for name in fields.get("editor", ())]
    lines += [("A4", write_inverted(name)) for name in fields.get("translator", ())]
    lines += [(tags[0], fields[name]) for name, tags in _TEXTS.items() if fields.get(name)]
    first, dash, last = fields.get("page", "").partition("-")
    is_range = dash and first and last and "-" not in last
    lines += [("SP", first), ("EP", last)] if is_range else [("SP", fields.get("page", ""))]
    lines += [("SN", fields.get(name, "")) for name in ("ISBN", "ISSN")]
    lines += [("DB", "PubMed"), ("AN", fields["PMID"])] if fields.get("PMID") else []
    lines += [("KW", word) for word in fields.get("keyword", "").split(", ")]
    lines += [*_write_dates(fields), ("N1", fields.get("note", "")), *(("N1", note) for note in write_notes(noted))]
    kept = [f"{tag}  - {one_line(value)}" for tag, value in lines if value]
    return "".join(f"{line}\r\n" for line in [*kept, "ER  - "])


def _write_dates(fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = []
    for tag, name in (("DA", "issued"), ("Y2", "accessed")):
        value = fields.get(name, "")
        if tag == "DA" and value:
            found.append(("PY", value[:4]))
        if value:
            found.append((tag, "/".join([*value.split("-"), "", "", ""][:3]) + "/"))
    return found


def read_entries(text: str) -> list[Entry]:
    """Every record of a file, from TY to ER; a record without its ER ends where the next begins."""
    records: list[list[TaggedLine]] = []
    is_open = False
    for line in read_tagged(text, LINE):
        if line is None:
            continue
        if line.tag == "TY":
            records.append([])
        is_open = line.tag == "TY" or (is_open and line.tag != "ER")
        if is_open:
            records[-1].append(line)
    return [_read_record(record) for record in records]


def _read_record(lines: Sequence[TaggedLine]) -> Entry:
    noted, others = take_notes(pick_values(lines, "N1"))
    kind = _READ_TYPES.get(lines[0].value.upper(), "document")
    fields: Fields = {"type": kind}
    for name, tags in _TEXTS.items():
        values = pick_values(lines, *_choose_tags(name, tags, kind))
        fields |= {name: plain_text(values[0])} if values else {}
    if kind == "book" and (series := pick_values(lines, "T2")) and "collection-title" not in fields:
        fields["collection-title"] = plain_text(series[0])
    for name, own in (("author", ("AU", "A1")), ("editor", ("A2", "ED")), ("translator", ("A4",))):
        names = [read_inverted(plain_text(value)) for value in pick_values(lines, *own)]
        fields |= {name: names} if names else {}
    fields |= {"note": plain_text(" ".join(others))} if others else {}
    words = [plain_text(value) for value in pick_values(lines, "KW")]
    fields |= _read_numbers(lines) | ({"keyword": ", ".join(words)} if words else {})
    unread = dict.fromkeys(line.tag for line in lines if line.tag not in _READ_TAGS and line.value)
    return Entry(add_notes(fields, noted), lines[0].line, tuple(unread))


def _choose_tags(name: str, tags: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """A book's BT is its own title and its T2 the series; elsewhere BT is the book that holds a chapter."""
    if name == "container-title":
        return () if kind == "book" else tags
    return tags if kind == "book" or name != "title" else tags[:-1]


def _read_numbers(lines: Sequence[TaggedLine]) -> Fields:
    """Key, pages, ISBN or ISSN, PMID and dates."""
    one = {tag: (pick_values(lines, tag) or [""])[0].strip() for tag in ("ID", "SP", "EP", "AN", "DB", "DP")}
    fields: Fields = {"id": one["ID"]}
    for serial in reversed(pick_values(lines, "SN")):
        fields |= _read_serial(serial)
    pages = one["SP"]
    if one["EP"] and one["EP"] != pages and not pages.endswith(f"-{one['EP']}"):
        pages = f"{pages}-{one['EP']}" if pages else one["EP"]
    is_pubmed = re.search("pubmed|medline|nlm", one["DB"] + one["DP"], re.IGNORECASE)
    fields |= {"page": pages, "PMID": one["AN"] if is_pubmed else ""}
    fields["issued"] = _read_date(pick_values(lines, "DA", "PY", "Y1"))
    fields["accessed"] = _read_date(pick_values(lines, "Y2"))
    if not fields["issued"].startswith((pick_values(lines, "PY") or [""])[0][:4]):
        fields["issued"] = _read_date(pick_values(lines, "PY"))
    return {name: value for name, value in fields.items() if value}


def _read_serial(value: str) -> Fields:
    is_issn = re.fullmatch(r"\d{4}-?\d{3}[\dXx](?:\s.*)?", value)
    return {"ISSN" if is_issn else "ISBN": value} if value else {}


def _read_date(values: list[str]) -> str:
    """``2016/05/03/`` as 2016-05-03, as far as it is given; "" when there is no year."""
    found = re.match(r"(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?!\d)", values[0] if values else "")
    if not found:
        return ""
    return "-".join([found[1], *(f"{int(part):02}" for part in found.groups()[1:] if part)])
