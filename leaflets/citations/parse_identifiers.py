"""What stands in a reference apart from its sentence: DOI, PMID, addresses, days of reading, notes in brackets."""

from __future__ import annotations

import re
from typing import Any

from leaflets.citations.parse_dates import DATE, parse_date

Fields = dict[str, Any]

_ADDRESS = r"(?:\bAvailable (?:from|at):?\s*|\bURL:?\s*|\bRetrieved from:?\s*)?"
_DOI = re.compile(
    rf"(?:\bdoi:?\s*|{_ADDRESS}(?:\bdoi:?\s*)?https?://(?:dx\.)?doi\.org/)(?P<doi>10\.\d{{4,9}}/\S+)", re.IGNORECASE
)
_PMID = re.compile(r"\bPMID:?\s*(?P<pmid>\d{1,8})\b[.;]?")
_PMCID = re.compile(r"\bPMC(?:ID)?:?\s*(?P<pmcid>PMC\d{1,9})\b[.;]?")
_URL = re.compile(rf"{_ADDRESS}(?P<url>https?://\S+)")
_CITED = re.compile(
    rf"(?:\[(?:updated {DATE};\s*)?cited (?P<cited>{DATE})\]|\(?\bAccessed:?\s+(?:on\s+)?(?P<accessed>{DATE})\)?"
    rf"|\bRetrieved\s+(?P<retrieved>{DATE}),?\s+from(?=\s+https?:))\.?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    rf"\b(?:Published|Preprint posted|Posted)(?: online)?:?\s+(?P<date>{DATE})"
    r"(?::\s?(?P<page>(?:[A-Z]{2} )?[\w–-][\w,–-]{0,24}))?(?:\.|(?=\s|$))"
)
_PATENT_NUMBER = re.compile(r"(?:[A-Z]{2} ?)?(?:\d{1,2},\d{3},\d{3}|\d{8,12}[A-Z\d]{0,2})")
_CORRECTED = re.compile(r"\s*\[(?P<note>[Pp]ublished (?:correction|erratum)[^\[\]]{0,200})\]")
_STATUS = re.compile(r"(?<=\.)\s+(?P<status>[Ii]n press|[Ff]orthcoming)(?:[;,]?\s(?P<year>\d{4}))?\.?$")
_ONGOING = re.compile(r"(\d{4} [A-Z][a-z]{2})\s?[-–](?=\s|\.|$)")
"""The first month of a work that still comes out: 2024 Jan-."""
_UPDATED = re.compile(rf"(?:\[updated {DATE}\]|\b(?:Updated|Reviewed|Last \w+):?\s+{DATE})\.?", re.IGNORECASE)
_EPUB = re.compile(rf"\bEpub (?P<epub>{DATE}(?: ahead of print)?)\.?")
_INTERNET = re.compile(r"\s*\[(?:Internet|Online|Web ?page)\]", re.IGNORECASE)
_PATTERNS = (_CITED, _PUBLISHED, _EPUB, _DOI, _PMID, _PMCID, _URL)


def take_identifiers(text: str) -> tuple[Fields, str]:
    """DOI, PMID, PMCID, address and dates of reading, of publication and of the first electronic edition; the rest.

    The rest has none of these phrases; a second address of the same kind is dropped with the first.
    """
    fields: Fields = {}
    for pattern in _PATTERNS:
        found = pattern.search(text)
        if found:
            fields |= _name_identifier({name: value for name, value in found.groupdict().items() if value})
            text = pattern.sub(" ", text)
    note = _CORRECTED.search(text)
    if note:
        fields["note"] = note["note"]
        text = _CORRECTED.sub("", text)
    status = _STATUS.search(text)
    if status:
        fields |= {"status": status["status"].lower()} | ({"issued": status["year"]} if status["year"] else {})
        text = text[: status.start()]
    text = _ONGOING.sub(r"\1", text)
    text = _INTERNET.sub("", _UPDATED.sub(" ", text)).replace(". . .", "…")
    text = re.sub(r"\s+([.;,:])", r"\1", " ".join(text.split()))
    return fields, re.sub(r"([?!])\.+(?=\s|$)", r"\1", text)


def _name_identifier(found: dict[str, str]) -> Fields:
    """One identifier under its CSL name, without the punctuation that follows it on paper."""
    name, value = next(iter(found.items()))
    if name in ("cited", "accessed", "retrieved"):
        return {"accessed": parse_date(value)}
    if name == "date":
        place = found.get("page", "")
        return {"issued": parse_date(value)} | (
            {"number" if _PATENT_NUMBER.fullmatch(place) else "page": place} if place else {}
        )
    if name == "epub":
        return {"note": f"Epub {value}"}
    value = value.rstrip(".,;:>]")
    value = value.rstrip(")") if value.count("(") < value.count(")") else value
    if name == "url":
        pubmed = re.search(
            r"^https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/(\d{1,8})/?$", value
        )
        return {"URL": value} | ({"PMID": pubmed[1]} if pubmed else {})
    return {name.upper(): value} if name != "doi" or re.fullmatch(r"10\.\d{4,9}/\S+", value) else {}


def is_online(text: str) -> bool:
    """Whether a reference says in brackets that it is on the Internet."""
    return bool(_INTERNET.search(text))


def split_online(text: str) -> tuple[str, str]:
    """What stands before and after ``[Internet]``; all of it and "" where that is missing."""
    found = _INTERNET.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")
