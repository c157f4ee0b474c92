"""PubMed's own format, as its "Send to: Citation manager" saves it (tags: MEDLINE/PubMed Data Element Descriptions)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from leaflets.citations.parse_dates import parse_date
from leaflets.citations.wording import MONTHS
from leaflets.exchange.entry import Entry, Fields
from leaflets.exchange.inverted_names import Name, full_family, join_name, read_inverted
from leaflets.exchange.own_notes import add_notes, take_notes, write_notes
from leaflets.exchange.plain_text import one_line, plain_text
from leaflets.exchange.tagged_lines import TaggedLine, pick_values, read_tagged, wrap_value

LINE = re.compile(r"\ufeff?(?P<tag>[A-Z][A-Z0-9 ]{3})-(?P<value>(?: .*)?)")

_TEXTS = {
    "container-title": ("JT", "BTI", "TA"),
    "container-title-short": ("TA",),
    "collection-title": ("CTI",),
    "edition": ("EN",),
    "volume": ("VI",),
    "issue": ("IP",),
    "page": ("PG",),
    "publisher": ("PB",),
    "publisher-place": ("PL",),
    "PMCID": ("PMC",),
    "abstract": ("AB",),
    "PMID": ("PMID",),
}
_STUDIES = {
    "Systematic Review": "systematic review",
    "Meta-Analysis": "systematic review",
    "Practice Guideline": "guideline",
    "Guideline": "guideline",
    "Randomized Controlled Trial": "randomised trial",
    "Case Reports": "case report",
    "Review": "review",
}
"""PubMed's publication types (NLM, Publication Characteristics) and our kinds of study, the stronger ones first."""
_KINDS = {"article-journal": "Journal Article", "book": "Book", "chapter": "Book Chapter"}
_LANGUAGES = {
    "en": "eng", "fr": "fre", "de": "ger", "es": "spa", "it": "ita", "pt": "por", "pl": "pol", "nl": "dut",
    "ja": "jpn", "zh": "chi", "ru": "rus", "sv": "swe", "da": "dan", "no": "nor", "fi": "fin", "tr": "tur",
}  # fmt: skip
"""BCP 47 and the codes of MARC, which PubMed uses."""
_SUFFIX = re.compile(r"(?P<given>.+?) (?P<suffix>Jr|Sr|2nd|3rd|[4-9]th|I{2,3}|IV)")
_OTHER_TAGS = frozenset(
    {
        "AU", "FAU", "CN", "ED", "FED", "TI", "PT", "LA", "DP", "AID",
        "LID", "IS", "ISBN", "GN", "OT", "OWN", "STAT", "SO",
    }
)  # fmt: skip
_READ_TAGS = _OTHER_TAGS | {tag for tags in _TEXTS.values() for tag in tags}


def write_entry(fields: Mapping[str, Any], noted: Mapping[str, Any]) -> str:
    """One record, its lines broken as PubMed breaks them, and an empty line."""
    is_article = fields.get("type") == "article-journal"
    title = fields.get("title", "")
    if title and fields.get("type") != "book":
        title = title if title[-1] in "?!" else f"{title}."
    lines = [("PMID", fields.get("PMID", "")), ("OWN", "NLM" if fields.get("PMID") else "")]
    lines += [("BTI" if fields.get("type") == "book" else "TI", title)]
    lines += [("JT" if is_article else "BTI", fields.get("container-title", ""))]
    skipped = ("container-title", "PMID")
    lines += [(tags[0], fields.get(name, "")) for name, tags in _TEXTS.items() if name not in skipped]
    lines += [("IS", fields.get("ISSN", "")), ("ISBN", fields.get("ISBN", ""))]
    lines += [line for name in fields.get("author", ()) for line in _write_name(name, "FAU", "AU")]
    lines += [line for name in fields.get("editor", ()) for line in _write_name(name, "FED", "ED")]
    lines += [("LA", _LANGUAGES.get(fields.get("language", ""), "")), ("DP", _write_date(fields.get("issued", "")))]
    lines += [("AID", f"{fields['DOI']} [doi]")] if fields.get("DOI") else []
    lines += [("PT", _KINDS.get(fields.get("type", ""), ""))]
    lines += [("PT", next((pt for pt, kind in _STUDIES.items() if kind == fields.get("study_type")), ""))]
    lines += [("PT", "Retracted Publication")] if fields.get("retracted") else []
    lines += [("OT", word) for word in fields.get("keyword", "").split(", ")]
    lines += [("GN", fields.get("note", "")), *(("GN", note) for note in write_notes(noted))]
    kept = [(tag, one_line(value)) for tag, value in lines if value]
    return "\n".join(line for tag, value in kept for line in wrap_value(f"{tag:<4}- ", value)) + "\n\n"


def _write_name(name: Name, full: str, short: str) -> list[tuple[str, str]]:
    if "literal" in name:
        return [("CN", name["literal"])] if full == "FAU" else [(full, name["literal"])]
    given, suffix = name.get("given", ""), name.get("suffix", "")
    letters = "".join(part[0] for part in re.split(r"[\s.-]+", given) if part)
    initials = given if given.isupper() and given.isalpha() else letters
    behind = " ".join(part for part in (given, suffix) if part)
    return [
        (full, f"{full_family(name)}, {behind}".rstrip()),
        (short, " ".join(part for part in (full_family(name), initials, suffix) if part)),
    ]


def _write_date(value: str) -> str:
    """``2016-05-03`` as ``2016 May 3``."""
    year, month, day = [*value.split("-"), "", "", ""][:3]
    name = MONTHS[int(month) - 1] if month else ""
    return " ".join(part for part in (year, name, str(int(day)) if day else "") if part)


def read_entries(text: str) -> list[Entry]:
    """Every record of a file; an empty line or another PMID ends one."""
    records: list[list[TaggedLine]] = [[]]
    for line in read_tagged(text, LINE):
        if line is None or (line.tag == "PMID" and any(other.tag == "PMID" for other in records[-1])):
            records.append([])
        if line is not None:
            records[-1].append(line)
    return [_read_record(record) for record in records if record]


def _read_record(lines: Sequence[TaggedLine]) -> Entry:
    lines = [TaggedLine(line.tag, " ".join(line.value.split("\n")), line.line) for line in lines]
    noted, others = take_notes(pick_values(lines, "GN"))
    kinds = pick_values(lines, "PT")
    fields: Fields = {"type": _find_kind(lines, kinds)}
    is_book = fields["type"] == "book"
    for name, tags in _TEXTS.items():
        values = pick_values(lines, *(tag for tag in tags if not (is_book and tag == "BTI")))
        fields |= {name: plain_text(values[0])} if values else {}
    if "JT" not in {line.tag for line in lines} and "container-title-short" in fields:
        del fields["container-title-short"]  # the short title stands for the whole one
    title = plain_text(" ".join(pick_values(lines, "BTI" if is_book else "TI")[:1]))
    fields |= {"title": title if is_book else title.removesuffix(".")} if title.strip(".") else {}
    fields |= _read_names(lines) | _read_identifiers(lines)
    study = next((kind for pt, kind in _STUDIES.items() if pt in kinds), None)
    fields |= {"study_type": study} if study else {}
    fields |= {"retracted": True} if "Retracted Publication" in kinds else {}
    fields |= {"note": plain_text(" ".join(others))} if others else {}
    words = [plain_text(value) for value in pick_values(lines, "OT")]
    fields |= {"keyword": ", ".join(words)} if words else {}
    unread = dict.fromkeys(line.tag for line in lines if line.tag not in _READ_TAGS and line.value)
    return Entry(add_notes(fields, noted), lines[0].line, tuple(unread))


def _find_kind(lines: Sequence[TaggedLine], kinds: list[str]) -> str:
    known = {pt: kind for kind, pt in _KINDS.items()}
    found = next((known[pt] for pt in kinds if pt in known), None)
    if found is None or found == "book":
        tags = {line.tag for line in lines}
        if "BTI" in tags:
            return "chapter" if "TI" in tags else "book"
        return found or ("article-journal" if tags & {"JT", "TA"} else "document")
    return found


def _read_names(lines: Sequence[TaggedLine]) -> Fields:
    """Authors and bodies in the order of the file; full names where the record has any."""
    tags = {line.tag for line in lines}
    people = "FAU" if "FAU" in tags else "AU"
    authors = [_read_name(line) for line in lines if line.tag in (people, "CN")]
    editors = [_read_name(line) for line in lines if line.tag == ("FED" if "FED" in tags else "ED")]
    return {name: found for name, found in (("author", authors), ("editor", editors)) if found}


def _read_name(line: TaggedLine) -> Name:
    text = plain_text(line.value)
    family, comma, given = text.partition(", ")
    if line.tag == "CN":
        return {"literal": text}
    if text.endswith(","):
        return join_name(text[:-1], [])
    if not comma:
        return read_inverted(text)
    suffix = _SUFFIX.fullmatch(given)
    return join_name(family, [suffix["given"], suffix["suffix"]] if suffix else [given])


def _read_identifiers(lines: Sequence[TaggedLine]) -> Fields:
    dois = [value for tag in ("AID", "LID") for value in pick_values(lines, tag) if value.endswith(" [doi]")]
    languages = {marc: own for own, marc in _LANGUAGES.items()}
    found = {
        "DOI": dois[0].removesuffix(" [doi]") if dois else None,
        "ISSN": " ".join(pick_values(lines, "IS")[:1]).split(" (")[0],
        "ISBN": " ".join(pick_values(lines, "ISBN")[:1]).split(" (")[0],
        "language": languages.get(" ".join(pick_values(lines, "LA")[:1]).lower()),
        "issued": _read_date(" ".join(pick_values(lines, "DP")[:1])),
    }
    return {name: value for name, value in found.items() if value}


def _read_date(text: str) -> str | None:
    """The date, its first month where PubMed gives two (``2016 May-Jun``), its year where it gives a season."""
    words = re.match(r"(\d{4})(?: ([A-Z][a-z]{2}))?(?: (\d{1,2}))?(?![\w])", text)
    return words and (parse_date(words[0]) or parse_date(words[1]))
