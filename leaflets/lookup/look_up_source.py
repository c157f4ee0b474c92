"""One source against what the services know: is its identifier known, and is it the source that we say it is?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from leaflets.lookup.answers import Fetch
from leaflets.lookup.services import Record, make_crossref_address, make_pubmed_address, read_crossref, read_pubmed

_LEAST_ALIKE = 0.8
_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong: the field meant, "error" or "warning", and the message."""

    field: str
    severity: str
    message: str


def look_up_source(fields: Mapping[str, Any], fetch_text: Fetch, fetch_status: Fetch) -> Iterator[Finding]:
    """What the services say against a source; nothing where they agree or do not answer.

    Args:
        fields: its texts under their CSL names.
        fetch_text: gives status and text of an address.
        fetch_status: gives the status of an address.
    """
    doi, pmid, link = (str(fields.get(name) or "").strip() for name in ("DOI", "PMID", "URL"))
    if doi:
        answer = fetch_text(make_crossref_address(doi))
        if answer.status == 200:
            yield from _compare(fields, read_crossref(answer.text), "DOI", "Crossref")
        elif answer.status == 404 and fetch_status(f"https://doi.org/{doi}").status in _GONE:
            yield Finding("DOI", "error", f"nobody knows the DOI {doi[:80]}; compare it with the source")
    if pmid:
        answer = fetch_text(make_pubmed_address(pmid))
        record = read_pubmed(answer.text, pmid) if answer.status == 200 else None
        if record:
            yield from _compare(fields, record, "PMID", "PubMed")
        elif answer.status == 200:
            yield Finding("PMID", "error", f"PubMed has no {pmid[:20]}; compare it with the source")
    if re.match("https?://", link) and fetch_status(link).status in _GONE:
        yield Finding("URL", "warning", f"the link {link[:120]} is dead; find its new address")


def _compare(fields: Mapping[str, Any], record: Record | None, name: str, service: str) -> Iterator[Finding]:
    if record is None:
        return
    if record.is_retracted:
        said = f"{service} says that this source is retracted; take it out, and look again at what it supported"
        yield Finding(name, "error", said)
    title = str(fields.get("title") or "")
    if title and record.title and not _is_alike(title, record.title):
        said = f"{service} calls the source of this {name} '{record.title[:100]}'; is it the one that is meant?"
        yield Finding(name, "warning", said)
    year = str(fields.get("issued") or "")[:4]
    if year and record.years and year not in record.years:
        yield Finding(
            "issued", "warning", f"{service} has the year {' and '.join(record.years)}, not {year}; compare it"
        )
    family = _read_first_family(fields)
    if (
        family
        and record.family
        and _fold(family) not in _fold(record.family)
        and _fold(record.family) not in _fold(family)
    ):
        said = f"{service} names {record.family[:60]} as the first author, not {family[:60]}; compare them"
        yield Finding("author", "warning", said)


def _read_first_family(fields: Mapping[str, Any]) -> str:
    authors = fields.get("author")
    first = authors[0] if isinstance(authors, list) and authors else None
    return str(first.get("family") or "") if isinstance(first, dict) else ""


def _is_alike(one: str, other: str) -> bool:
    """Whether two titles are one, with or without the subtitle, however their signs and capitals are written."""
    first, second = (_fold(re.sub(r"<[^<>]{1,40}>", "", title))[:300] for title in (one, other))
    if min(len(first), len(second)) > 12 and (first.startswith(second) or second.startswith(first)):
        return True
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LEAST_ALIKE


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in apart if letter.isalnum())
