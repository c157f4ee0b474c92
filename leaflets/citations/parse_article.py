"""Journal articles and preprints in the numbered styles: ``Authors. Title. Journal. 2019 May;12(3):45-67``."""

from __future__ import annotations

import re

from leaflets.citations.abbreviate_journal import is_known_journal
from leaflets.citations.format_parts import expand_pages
from leaflets.citations.parse_dates import DATE, parse_date
from leaflets.citations.parse_identifiers import Fields
from leaflets.citations.parse_imprint import is_series, split_parts
from leaflets.citations.parse_names import split_names

_PAGE = r"(?:[A-Za-z]{0,8}\d[\w–-]{0,20}(?:\.[\w-]{1,12})?|[ivxlc]{1,7}(?:[-–][ivxlc]{1,7})?(?!\w)|\[[^\[\]]{3,30}\])"
_ARTICLE = re.compile(
    rf"[.?!]?\s+(?P<date>{DATE})\s*;\s*(?P<volume>[A-Za-z]?\d{{1,5}}(?:[-–]\d{{1,5}})?)?\s*"
    r"(?P<supplement>Suppl(?:\s\w{1,4})?)?\s*"
    rf"(?:\((?P<issue>[^()]{{1,40}})\))?(?:\s*:\s*(?P<pages>{_PAGE}(?:,\s?{_PAGE}){{0,4}}))?(?=[.;,\s]|$)"
)
_PREPRINT = re.compile(
    rf"(?P<head>.{{3,900}}?)[.?!]\s+(?P<server>[A-Za-z][\w ]{{2,40}}?) \[Preprint\]\.(?:\s+(?P<date>{DATE}))?\.?"
)
_POSTED = re.compile(
    r"(?P<head>.{3,900})(?<=[.?!])\s+(?P<server>\w*[Rr]xiv|Preprints|Research Square)"
    r"(?:\.\s+(?P<date>(?:19|20)\d\d))?\.?"
)
_SHORTENED = re.compile(r"[A-Z][a-z]{0,6}\.")


def read_article(text: str) -> Fields | None:
    """An article with volume or issue; its title and journal only when it is sure where one ends."""
    found = _ARTICLE.search(text)
    if found is None or not (found["volume"] or found["issue"]):
        return None
    if text[found.end() :].strip(" ."):
        return _read_parts(text, found) | {"unsure": ["page"]}
    return _read_parts(text, found)


def _read_parts(text: str, found: re.Match[str]) -> Fields:
    authors, rest = split_names(text[: found.start()] + ". ")
    parts = _join_journal([part.strip() for part in re.split(r"(?<=[.?!])\s+", rest.strip()) if part.strip(" .")])
    if len(parts) < 2 and authors and len(split_parts(text[: found.start()])) == 2:
        authors, parts = [], split_parts(text[: found.start()])  # "Hepatitis B. Lancet." names nobody
    issue = re.sub(r"\bsuppl\b", "Suppl", found["issue"] or found["supplement"] or "")
    fields: Fields = {"type": "article-journal", "author": authors, "issued": parse_date(found["date"])}
    volume, pages = found["volume"] or "", expand_pages(found["pages"] or "")
    if re.search(r"[-–]", volume) and not (issue or pages):
        volume, pages = "", expand_pages(volume)  # a magazine has its day and its pages alone
    fields |= {"volume": volume or None, "issue": issue, "page": pages}
    if len(parts) < 2 or (len(parts) > 2 and _SHORTENED.fullmatch(parts[-2])):
        return fields  # "Boots. J. Reed Med." does not show where the title ends
    is_title_sure = bool(authors) or len(parts) == 2 or is_known_journal(parts[-1])
    title = {"title": end_title(" ".join(parts[:-1]))} if is_title_sure else {}
    return fields | title | {"container-title": _end_journal(parts[-1])}


def end_title(text: str) -> str:
    """A title without its full stop."""
    return text.strip().removesuffix(".").strip()


def _end_journal(text: str) -> str:
    """The name of a journal, without a full stop unless its other words are shortened with one too."""
    is_dotted = re.search(r"\b[A-Z][a-z]{0,6}\.\s", text) and not is_known_journal(text)
    return text if is_dotted else text.removesuffix(".")


def _join_journal(parts: list[str]) -> list[str]:
    """Parts with a dotted journal name such as "N. Engl. J. Med." as one part; other parts unchanged."""
    if len(parts) > 2 and (is_known_journal(" ".join(parts[-2:])) or is_series(parts[-1])):
        return [*parts[:-2], " ".join(parts[-2:])]
    start = len(parts)
    while start > 1 and _SHORTENED.fullmatch(parts[start - 1]):
        start -= 1
    tail = parts[start:]
    if len(tail) > 1 and any(re.fullmatch(r"[A-Z]\.", part) for part in tail):
        return [*parts[:start], " ".join(tail)]
    return parts


def read_online_article(text: str) -> Fields | None:
    """An article that has no volume yet: ``Authors. Title. Journal.``, whose date and DOI were found before."""
    preprint = _POSTED.fullmatch(text)
    if preprint:
        return _name_preprint(preprint["head"], preprint["server"]) | {"issued": preprint["date"]}
    dated = re.fullmatch(rf"(?P<head>.{{3,900}}?)\.\s+(?P<date>{DATE})\.?", text)
    if dated:
        found = read_online_article(dated["head"] + ".")
        return found and found | {"issued": parse_date(dated["date"])}
    authors, rest = split_names(text.rstrip(". ") + ". ")
    parts = split_parts(rest)
    if len(parts) == 1 and authors:
        return {"type": "document", "author": authors, "title": parts[0], "unsure": ["type"]}
    if len(parts) < 2 or not (authors or is_known_journal(parts[-1])):
        return None
    return {
        "type": "article-journal",
        "author": authors,
        "title": end_title(rest[: rest.rindex(parts[-1])]),
        "container-title": parts[-1],
    }


def read_preprint(text: str) -> Fields | None:
    """A preprint, such as ``Authors. Title. medRxiv [Preprint]. 2020 Mar 5``."""
    found = _PREPRINT.fullmatch(text)
    if not found:
        return None
    issued = parse_date(found["date"]) if found["date"] else None
    return _name_preprint(found["head"] + text[found.end("head")], found["server"]) | {"issued": issued}


def _name_preprint(head: str, server: str) -> Fields:
    authors, title = split_names(head.removesuffix(".") + ". ")
    title = re.sub(r"(?<=[?!])\.\s*$", "", title)
    return {"type": "article", "author": authors, "title": end_title(title), "container-title": server}
