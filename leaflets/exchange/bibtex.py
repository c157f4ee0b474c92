"""BibTeX and biblatex, through bibtexparser: fields under the names of biblatex where BibTeX has none."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from typing import Any

from leaflets.citations.parse_dates import parse_date
from leaflets.citations.parse_names import ET_AL
from leaflets.exchange.entry import Entry, Fields
from leaflets.exchange.inverted_names import Name, full_family, join_name
from leaflets.exchange.latex import read_latex, write_latex
from leaflets.exchange.own_notes import add_notes, take_notes, write_notes
from leaflets.exchange.plain_text import one_line, plain_text

_TYPES = {
    "article-journal": "article",
    "book": "book",
    "chapter": "incollection",
    "webpage": "online",
    "report": "techreport",
    "thesis": "phdthesis",
    "paper-conference": "inproceedings",
    "legislation": "legislation",
    "document": "misc",
    "article": "unpublished",
    "dataset": "dataset",
    "legal_case": "jurisdiction",
    "patent": "patent",
    "software": "software",
    "standard": "standard",
}
_READ_TYPES = {entry: kind for kind, entry in _TYPES.items()} | {
    "inbook": "chapter", "collection": "book", "mvbook": "book", "booklet": "book", "manual": "book",
    "electronic": "webpage", "www": "webpage", "report": "report", "thesis": "thesis", "mastersthesis": "thesis",
    "conference": "paper-conference", "proceedings": "book",
}  # fmt: skip
_TEXTS = {
    "title": ("title",),
    "collection-title": ("series",),
    "edition": ("edition",),
    "volume": ("volume",),
    "title-short": ("shorttitle",),
    "issue": ("number", "issue"),
    "chapter-number": ("chapter",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("address", "location"),
    "language": ("language", "langid"),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid", "pmc"),
    "container-title-short": ("shortjournal",),
    "number-of-pages": ("pagetotal",),
    "version": ("version",),
    "genre": ("type",),
    "medium": ("howpublished",),
    "status": ("pubstate",),
    "event-title": ("eventtitle",),
    "event-place": ("venue",),
    "abstract": ("abstract",),
    "keyword": ("keywords",),
    "note": ("note",),
    "DOI": ("doi",),
    "URL": ("url",),
}
"""Our fields, each with the name it is written under and the others it is read from."""
_CONTAINERS = ("journal", "journaltitle", "booktitle", "maintitle")
_PEOPLE = ("author", "editor", "translator")
_NUMBERED = frozenset({"report", "patent", "standard", "legislation", "regulation", "legal_case"})
"""Types whose number is one of their own, not an issue's."""
_DAYS = {"accessed": "urldate", "event-date": "eventdate", "original-date": "origdate"}
_VERBATIM = frozenset({"doi", "url"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OTHERS = frozenset(
    (
        "author",
        "editor",
        "translator",
        "pages",
        "year",
        "month",
        "day",
        "date",
        "urldate",
        "eventdate",
        "origdate",
        "annote",
        *_CONTAINERS,
    )
)
_READ_NAMES = _OTHERS | {name for names in _TEXTS.values() for name in names}


def write_entry(fields: Mapping[str, Any], noted: Mapping[str, Any]) -> str:
    """One entry; titles keep their capitals in braces, a body's name stands in double braces."""
    kind = fields.get("type", "document")
    container = "journal" if kind == "article-journal" else "booktitle"
    publisher = {"report": "institution", "thesis": "school"}.get(kind, "publisher")
    lines = [(name, _write_names(fields.get(name, ()))) for name in _PEOPLE]
    for name, names in _TEXTS.items():
        written = publisher if name == "publisher" else names[0]
        if name == "issue" and kind in _NUMBERED:
            name = "number"
        lines.append((written, _write_text(written, fields.get(name, ""))))
        if name == "title":
            lines.append((container, write_latex(one_line(fields.get("container-title", "")))))
    lines.append(("pages", write_latex(one_line(fields.get("page", ""))).replace("-", "--")))
    lines += _write_dates(fields)
    lines += [("annote", "\n".join(write_notes(noted)))]
    body = "".join(f",\n  {name} = {{{value}}}" for name, value in lines if value)
    return f"@{_TYPES.get(kind, 'misc')}{{{fields['id']}{body}\n}}\n\n"


def _write_text(name: str, value: str) -> str:
    if name in _VERBATIM:  # braces or a backslash would not come back: a note keeps these
        return value if re.fullmatch(r"[^\s{}\\%#~^]+", value) else write_latex(one_line(value))
    return write_latex(one_line(value), is_title=name == "title")


def _write_dates(fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    year, month, day = [*fields.get("issued", "").split("-"), "", "", ""][:3]
    dates = [("year", year), ("month", str(int(month)) if month else ""), ("day", str(int(day)) if day else "")]
    return [*dates, *((written, fields.get(name, "")) for name, written in _DAYS.items())]


def _write_names(names: Sequence[Name]) -> str:
    return " and ".join(map(_write_name, names))


def _write_name(name: Name) -> str:
    if name.get("literal") == ET_AL:
        return "others"
    if "literal" in name:
        return f"{{{write_latex(one_line(name['literal']))}}}"
    given, suffix = (_shield(one_line(name.get(part, ""))) for part in ("given", "suffix"))
    family = _shield(one_line(full_family(name)))
    return ", ".join(part for part in (family, suffix, given) if part) + ("" if given or suffix else ",")


def _shield(part: str) -> str:
    """A part of a name; in braces where BibTeX would take it apart."""
    written = write_latex(part)
    return f"{{{written}}}" if "," in part or re.search(r"(?i)(?:^|\s)and(?:\s|$)", part) else written


def read_entries(text: str) -> list[Entry]:
    """Every entry of a file that can be read; a faulty one is given with its line and the key it has alone."""
    from bibtexparser import middlewares
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import DuplicateBlockKeyBlock
    from bibtexparser.model import Entry as BibEntry

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what is wrong is told as a remark
    stack = [middlewares.ResolveStringReferencesMiddleware(), middlewares.RemoveEnclosingMiddleware()]
    library = parse_string(text.replace("\r\n", "\n").replace("\r", "\n"), parse_stack=stack)
    found = []
    for block in [*library.entries, *library.failed_blocks]:
        line = (block.start_line or 0) + 1
        whole = block.ignore_error_block if isinstance(block, DuplicateBlockKeyBlock) else block
        if isinstance(whole, BibEntry):
            values: dict[str, str] = {}
            for field in whole.fields:
                values.setdefault(field.key.lower(), str(field.value))
            found.append(_read_entry(whole.entry_type.lower(), whole.key, values, line))
        else:
            found.append(Entry({}, line))
    return sorted(found, key=lambda entry: entry.line)


def _read_entry(kind: str, key: str, values: Mapping[str, str], line: int) -> Entry:
    noted, others = take_notes(values.get("annote", "").split("\n"))
    if not noted and values.get("annote"):  # another program may have written it anew
        noted, others = take_notes(read_latex(part) for part in re.split(r"\n|(?=leaflets\.)", values["annote"]))
    fields: Fields = {"id": key, "type": _READ_TYPES.get(kind, "document")}
    for name, names in _TEXTS.items():
        value = next((values[own] for own in names if values.get(own)), "")
        fields[name] = _read_verbatim(value) if names[0] in _VERBATIM else plain_text(read_latex(value))
    container = next((values[own] for own in _CONTAINERS if values.get(own)), "")
    fields["container-title"] = plain_text(read_latex(container))
    if fields["type"] in _NUMBERED:
        fields["number"] = fields.pop("issue")
    fields |= {name: _read_names(values.get(name, "")) for name in _PEOPLE}
    pages = re.sub(r"\s*(?:--+|[–—])\s*", "-", values.get("pages", ""))
    fields["page"] = plain_text(read_latex(pages))
    fields |= {name: values.get(written, "").strip() for name, written in _DAYS.items()}
    fields["issued"] = _read_date(values)
    unread = [name for name in values if name not in _READ_NAMES and values[name].strip()]
    fields = {name: value for name, value in fields.items() if value}
    return Entry(add_notes(fields, noted), line, (*unread, *(["annote"] if any(map(str.strip, others)) else [])))


def _read_verbatim(value: str) -> str:
    """A DOI or address as it is, but for the backslashes that some programs put before signs."""
    value = re.sub(r"\\url\{([^{}]*)\}", r"\1", value)
    value = re.sub(r"\\([_%&#~])", r"\1", value).strip()
    return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/)(?=10\.)", "", value) if value.startswith("http") else value


def _read_date(values: Mapping[str, str]) -> str:
    """The date of ``date``, else of year, month (a number or a name) and day."""
    given = values.get("date", "").strip().split("/")[0]
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", given):
        return given
    year, month, day = (read_latex(values.get(name, "")).strip() for name in ("year", "month", "day"))
    if not re.fullmatch(r"\d{4}", year):
        return ""
    number = int(month) if month.isdecimal() and month.isascii() else 0
    if month[:3].lower() in _MONTHS:
        number = _MONTHS.index(month[:3].lower()) + 1
    written = f"{year}-{number:02}" if 1 <= number <= 12 else year
    has_day = written != year and re.fullmatch(r"\d{1,2}", day, re.ASCII)
    return (has_day and parse_date(f"{written}-{int(day):02}")) or written


def _read_names(text: str) -> list[Name]:
    parts = [part for part in _split(text, r"\s+and\s+") if part.strip()]
    return [_read_name(part.strip()) for part in parts]


def _split(text: str, pattern: str) -> list[str]:
    """The text taken apart where the pattern stands outside all braces."""
    parts, depth, start, position = [], 0, 0, 0
    separator = re.compile(pattern, re.IGNORECASE)
    while position < len(text):
        found = separator.match(text, position) if depth == 0 else None
        if found:
            parts.append(text[start:position])
            start = position = found.end()
            continue
        depth += {"{": 1, "}": -1}.get(text[position], 0)
        position += 1
    return [*parts, text[start:]]


def _read_name(text: str) -> Name:
    if text.lower() == "others":
        return {"literal": ET_AL}
    if _is_braced(text):
        return {"literal": plain_text(read_latex(text))}
    family, *rest = [plain_text(read_latex(part)) for part in _split(text, ",")]
    if rest:
        # BibTeX: von Last, Jr, First.
        return join_name(family, [rest[-1], *rest[:-1]]) if family else {"literal": plain_text(read_latex(text))}
    return _read_running_name(text)


def _is_braced(text: str) -> bool:
    """Whether one pair of braces holds the whole text."""
    return text.startswith("{") and text.endswith("}") and not _split(text[1:-1], r"\}")[1:]


def _read_running_name(text: str) -> Name:
    """``First von Last`` as BibTeX takes it apart: the family name begins at the first small word, else is the last."""
    words = _split(text, r"[\s~]+")
    small = next((at for at, word in enumerate(words[:-1]) if at and word[:1].islower()), len(words) - 1)
    given, family = (plain_text(read_latex(" ".join(part))) for part in (words[:small], words[small:]))
    return join_name(family, [given])
