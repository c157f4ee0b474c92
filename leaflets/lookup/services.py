"""The public services that know sources, and what their answers mean."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

CROSSREF = "https://api.crossref.org/works/"
PUBMED = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&tool=leaflets&id="


@dataclass(frozen=True, slots=True)
class Record:
    """What a service knows of a source: title, every year it gives, first family name, and whether it is retracted."""

    title: str = ""
    years: tuple[str, ...] = ()
    family: str = ""
    is_retracted: bool = False


def make_crossref_address(doi: str) -> str:
    """The address at which Crossref answers about a DOI."""
    return CROSSREF + quote(doi, safe="")


def make_pubmed_address(pmid: str) -> str:
    """The address at which NCBI's E-utilities answer about a PubMed number."""
    return PUBMED + quote(pmid, safe="")


def read_crossref(text: str) -> Record | None:
    """The record in an answer of Crossref's REST API; None when it is none."""
    work = _get(_load(text), "message")
    if not isinstance(work, dict):
        return None
    titles, authors = _get(work, "title"), _get(work, "author")
    title = titles[0] if isinstance(titles, list) and titles and isinstance(titles[0], str) else ""
    first = authors[0] if isinstance(authors, list) and authors else None
    notices = _get(work, "updated-by")
    kinds = {str(_get(each, "type")).lower() for each in notices} if isinstance(notices, list) else set()
    names = ("issued", "published", "published-print", "published-online")
    years = (_read_year(_get(work, name)) for name in names)
    return Record(
        title=title,
        years=tuple(dict.fromkeys(year for year in years if year)),
        family=str(_get(first, "family") or _get(first, "name") or ""),
        is_retracted="retraction" in kinds or bool(re.match(r"\W*(?:RETRACTED|WITHDRAWN)\b", title)),
    )


def read_pubmed(text: str, pmid: str) -> Record | None:
    """The record in an answer of ESummary; None when PubMed has none of that number."""
    found = _get(_get(_load(text), "result"), pmid)
    if not isinstance(found, dict) or "error" in found:
        return None
    authors, kinds = _get(found, "authors"), _get(found, "pubtype")
    name = str(_get(authors[0], "name") or "") if isinstance(authors, list) and authors else ""
    dates = (str(_get(found, key) or "") for key in ("pubdate", "epubdate"))
    return Record(
        title=str(_get(found, "title") or ""),
        years=tuple(dict.fromkeys(year[0] for text in dates if (year := re.match(r"\d{4}", text)))),
        family=name.rpartition(" ")[0] or name,
        is_retracted="Retracted Publication" in kinds if isinstance(kinds, list) else False,
    )


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _get(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else None


def _read_year(value: Any) -> str:
    parts = _get(value, "date-parts")
    year = parts[0][0] if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] else ""
    return str(year) if re.fullmatch(r"\d{4}", str(year)) else ""
