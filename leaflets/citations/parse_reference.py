"""A reference as printed → CSL fields: what is sure is parsed, everything stays in ``raw``.

Read: book chapters, books, journal articles and web pages in the styles of NLM (Vancouver) and AMA, as medical pages
print them. A reference in another style keeps its identifiers and ``raw``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from leaflets.citations.parse_dates import DATE, parse_date
from leaflets.citations.parse_imprint import parse_imprint, split_parts
from leaflets.citations.parse_names import is_organisation, parse_names, split_names

Fields = dict[str, Any]
LONGEST = 3000
"""No reference comes near it; a longer text is kept raw without a look at its parts."""
_LONGEST_FIELD = 500

_DOI = re.compile(r"(?:\bdoi:\s*|(?:\bdoi:?\s*)?https?://(?:dx\.)?doi\.org/)(?P<doi>10\.\d{4,9}/\S+)", re.IGNORECASE)
_PMID = re.compile(r"\bPMID:?\s*(?P<pmid>\d{1,8})\b[.;]?")
_PMCID = re.compile(r"\bPMC(?:ID)?:?\s*PMC\d+[.;]?")
_URL = re.compile(r"(?:\bAvailable (?:from|at):?\s*|\bURL:?\s*)?(?P<url>https?://\S+)")
_CITED = re.compile(rf"(?:\[cited (?P<cited>{DATE})\]|\bAccessed:?\s+(?:on\s+)?(?P<accessed>{DATE}))\.?", re.IGNORECASE)
_PUBLISHED = re.compile(rf"\bPublished(?: online)?:?\s+(?P<date>{DATE})\.?")
_UPDATED = re.compile(rf"(?:\[updated {DATE}\]|\b(?:Updated|Reviewed|Last \w+):?\s+{DATE})\.?", re.IGNORECASE)
_INTERNET = re.compile(r"\s*\[(?:Internet|Online|Web ?page)\]", re.IGNORECASE)
_IN = re.compile(r"[.?!]\s+In:\s+")
_EDITORS = re.compile(r"(?<!\dst)(?<!\dnd)(?<!\drd)(?<!\dth),?\s+\(?\b[Ee]d(?:s|itors?)?\b\.?\)?[.,]\s+")
_ARTICLE = re.compile(
    rf"[.?!]?\s+(?P<date>{DATE})\s*;\s*(?P<volume>[A-Za-z]?\d{{1,5}}(?:[-–]\d{{1,5}})?)?\s*"
    r"(?:\((?P<issue>[^()]{1,40})\))?(?:\s*:\s*(?P<pages>[A-Za-z]{0,3}\d[\w–-]{0,20}))?(?=[.;,\s]|$)"
)


def parse_reference(text: str) -> Fields:
    """The fields of a reference under their CSL names, with ``type``, and the whole text as ``raw``.

    Args:
        text: one reference as printed, without its number in the list.

    ``author`` and ``editor`` are lists of mappings (family, given, suffix, or literal); a list that ends in "et al"
    ends in the literal "et al.". Dates are EDTF. ``edition`` is a number where it is one. What is not sure is left
    out, so ``title`` can be missing: then only ``raw`` can be printed.
    """
    raw = " ".join(text.split())
    if len(raw) > LONGEST:
        return {"type": "document", "raw": raw}
    fields, rest = _take_identifiers(raw)
    readers: tuple[Callable[[str], Fields | None], ...] = (_read_chapter, _read_article, _read_book)
    parts = next((found for reader in readers if (found := reader(rest))), None)
    if parts is None and ("URL" in fields or "accessed" in fields):
        parts = _read_page(rest)
    is_online_book = parts and parts["type"] == "book" and _INTERNET.search(raw)
    found = fields | (parts or {"type": "document"}) | ({"type": "webpage"} if is_online_book else {})
    return {name: value for name, value in found.items() if _is_kept(value)} | {"raw": raw}


_SHORTENED = re.compile(r"[A-Z][a-z]{0,6}\.")


def _is_kept(value: Any) -> bool:
    return bool(value) and not (isinstance(value, str) and len(value) > _LONGEST_FIELD)


def _take_identifiers(text: str) -> tuple[Fields, str]:
    """DOI, PMID, URL and dates of a web page, and the text without them."""
    fields: Fields = {}
    patterns = (_CITED, _PUBLISHED, _DOI, _PMID, _URL)
    for pattern in patterns:
        found = pattern.search(text)
        if found:
            fields |= _name_identifier({name: value for name, value in found.groupdict().items() if value})
        text = pattern.sub(" ", text)
    for pattern in (_PMCID, _UPDATED, _INTERNET):
        text = pattern.sub(" " if pattern is not _INTERNET else "", text)
    return fields, re.sub(r"\s+([.;,:])", r"\1", " ".join(text.split()))


def _name_identifier(found: dict[str, str]) -> Fields:
    """One identifier under its CSL name, without the punctuation that follows it on paper."""
    name, value = next(iter(found.items()))
    if name in ("cited", "accessed"):
        return {"accessed": parse_date(value)}
    if name == "date":
        return {"issued": parse_date(value)}
    value = value.rstrip(".,;:>]")
    value = value.rstrip(")") if value.count("(") < value.count(")") else value
    if name == "url":
        pubmed = re.search(
            r"^https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/(\d{1,8})/?$", value
        )
        return {"URL": value} | ({"PMID": pubmed[1]} if pubmed else {})
    return {name.upper(): value} if name == "pmid" or re.fullmatch(r"10\.\d{4,9}/\S+", value) else {}


def _read_chapter(text: str) -> Fields | None:
    """A chapter, such as ``Authors. Title. In: Editors, eds. Book. Place: Publisher; 2016:chap 422``."""
    halves = _IN.search(text)
    if halves is None:
        return None
    authors, title = split_names(text[: halves.start() + 1] + " ")
    book_text = text[halves.end() :]
    editors = _EDITORS.search(book_text)
    names = parse_names(book_text[: editors.start()]) if editors else None
    book = parse_imprint(book_text[editors.end() :] if editors and names else book_text)
    if not book or (editors and not names):
        return None
    book["container-title"] = book.pop("title", "")
    return {"type": "chapter", "author": authors, "title": _end_title(title), "editor": names} | book


def _read_article(text: str) -> Fields | None:
    """An article, such as ``Authors. Title. Journal. 2019 May;12(3):45-67``."""
    found = _ARTICLE.search(text)
    if found is None or not (found["volume"] or found["issue"]):
        return None
    authors, rest = split_names(text[: found.start()] + ". ")
    parts = _join_journal([part.strip() for part in re.split(r"(?<=[.?!])\s+", rest.strip()) if part.strip(" .")])
    if len(parts) < 2 and authors and len(split_parts(text[: found.start()])) == 2:
        authors, parts = [], split_parts(text[: found.start()])  # "Hepatitis B. Lancet." names nobody
    fields: Fields = {"type": "article-journal", "author": authors, "issued": parse_date(found["date"])}
    fields |= {"volume": found["volume"], "issue": found["issue"], "page": found["pages"]}
    if len(parts) < 2 or (len(parts) > 2 and _SHORTENED.fullmatch(parts[-2])):
        return fields  # "Boots. J. Reed Med." does not show where the title ends
    is_title_sure = bool(authors) or len(parts) == 2
    title = {"title": _end_title(" ".join(parts[:-1]))} if is_title_sure else {}
    return fields | title | {"container-title": _end_journal(parts[-1])}


def _end_journal(text: str) -> str:
    """The name of a journal, without a full stop unless its other words are shortened with one too."""
    return text if "." in text[:-1] else text.removesuffix(".")


def _join_journal(parts: list[str]) -> list[str]:
    """Parts with a dotted journal name such as "N. Engl. J. Med." as one part; other parts unchanged."""
    start = len(parts)
    while start > 1 and _SHORTENED.fullmatch(parts[start - 1]):
        start -= 1
    tail = parts[start:]
    if len(tail) > 1 and any(re.fullmatch(r"[A-Z]\.", part) for part in tail):
        return [*parts[:start], " ".join(tail)]
    return parts


def _read_book(text: str) -> Fields | None:
    """A book: ``Authors. Title. 3rd ed. Place: Publisher; 2016.``, or with editors in the place of authors."""
    if _IN.search(text):
        return None  # a chapter that could not be read
    editors = _EDITORS.search(text)
    names = parse_names(text[: editors.start()]) if editors else None
    if editors and names:
        book = parse_imprint(text[editors.end() :])
        return {"type": "book", "editor": names} | book if book else None
    authors, rest = split_names(text)
    book = parse_imprint(rest)
    return {"type": "book", "author": authors} | book if book else None


def _read_page(text: str) -> Fields | None:
    """A web page: ``Author. Title. Site.`` where each is sure; else only its kind."""
    authors, rest = split_names(text.rstrip(". ") + ". ")
    parts = split_parts(rest)
    fields: Fields = {"type": "webpage", "author": authors}
    if len(parts) == 1:
        return fields | {"title": parts[0]}
    if len(parts) == 2 and (authors or is_organisation(parts[1])):
        return fields | {"title": parts[0], "container-title": parts[1]}
    if authors and not parts:
        return {"type": "webpage", "title": text.rstrip(". ")}
    return fields


def _end_title(text: str) -> str:
    return text.strip().removesuffix(".").strip()
