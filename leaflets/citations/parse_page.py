"""Web pages in the numbered styles."""

from __future__ import annotations

import re

from leaflets.citations.parse_article import end_title
from leaflets.citations.parse_book import split_editors
from leaflets.citations.parse_dates import DATE, parse_date
from leaflets.citations.parse_identifiers import Fields, split_online, take_identifiers
from leaflets.citations.parse_imprint import join_parts, split_parts
from leaflets.citations.parse_names import is_organisation, split_names

_SITE = re.compile(
    rf"(?:(?P<place>[^:;]{{2,60}}): )?(?:(?P<house>[^;]{{2,200}}?)(?:; c?(?P<date>{DATE})(?:-\d\d)?|\.?$))\.?|"
)


_CITED_PART = re.compile(
    rf"\.\s+(?:(?P<date>{DATE})\s+)?\[cited {DATE}\][.;]\s+(?!Available|https?:|doi)(?P<title>[^;\s][^;]{{2,400}}?)\.?"
    r"(?=\s+(?:Available|https?:|doi)|\s*$)"
)
_DATED = re.compile(rf"\.\s+(?P<date>{DATE})")
_PART = re.compile(rf"(?:(?P<date>{DATE})\.?\s+)?(?P<title>[^;:\s][^;]{{2,400}}?)\.?")


def read_internet_page(text: str) -> Fields | None:
    """A web page as NLM writes it: ``Author. Title [Internet]. Site; 2019 May 3 [cited 2020 Jun 4]``."""
    head, tail = split_online(text)
    editors, head = split_editors(head)
    authors, title = ([], head) if editors else split_names(head.removesuffix(".") + ". ")
    title = re.sub(r"(?<=[?!])\.\s*$", "", title).strip().removesuffix(".")
    if not title:
        authors, title = [], head
    named = _read_part_of_site(title, tail) or (_read_paper(title, tail) if authors else None)
    if named:
        return {"type": "webpage", "author": authors, "editor": editors} | named
    return _read_site(title, tail, {"type": "webpage", "author": authors, "editor": editors})


def _read_part_of_site(title: str, tail: str) -> Fields | None:
    """A page whose title stands behind the day of reading, after its site: ``Site [Internet]. [cited …]. Title``."""
    part = _CITED_PART.match(tail)
    if not part:
        return None
    return {"title": part["title"], "container-title": title, "issued": parse_date(part["date"] or "")}


def _read_paper(title: str, tail: str) -> Fields | None:
    """A newspaper or journal on the Internet: ``Title. The Fen Post [Internet]. 2019 May 3``."""
    news, named = _DATED.match(tail), split_parts(title)
    issued = parse_date(news["date"]) if news else None
    if not issued or len(named) < 2 or not _is_proper(named[-1]):
        return None
    kind = "article-newspaper" if len(issued) == 10 else "article-journal"
    return {"type": kind, "title": join_parts(named[:-1]), "container-title": named[-1], "issued": issued}


def _read_site(title: str, tail: str, fields: Fields) -> Fields | None:
    """What stands behind ``[Internet]``: a site or a publisher, the date, or the title of a part."""
    named = split_parts(title)
    host: Fields = {}
    if len(named) > 1 and fields["author"] and len(named[-1].split()) <= 3 and _is_proper(named[-1]) and ": " in tail:
        title, host = join_parts(named[:-1]), {"container-title": named[-1]}
    _, rest = take_identifiers(tail.lstrip(". "))
    rest = rest.strip()
    issued = parse_date(rest)
    part = None if issued else _PART.fullmatch(rest)
    if part and (part["date"] or len(part["title"].split()) > len(title.split())):
        issued = parse_date(part["date"]) if part["date"] else None
        doubt = [] if part["date"] else ["title", "container-title"]
        where: Fields = {"title": part["title"], "container-title": title, "issued": issued, "unsure": doubt}
        return fields | where
    found = _SITE.fullmatch("" if issued else rest)
    if not found or len(title) < 2:
        return None
    name = "publisher" if found["place"] else "container-title"
    fields |= {"title": title, name: found["house"]}
    doubt = ["title"] if not fields["author"] and len(split_parts(title)) > 1 else []
    issued = parse_date(found["date"]) if found["date"] else issued
    return fields | host | {"publisher-place": found["place"], "issued": issued, "unsure": doubt}


def _is_proper(text: str) -> bool:
    """Whether every longer word has a capital, as in the name of a paper."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    return bool(words) and len(text) <= 60 and all(word[0].isupper() for word in words)


def read_page(text: str, *, is_dated: bool) -> Fields | None:
    """A web page: ``Author. Title. Site.`` where each is sure; else only its kind.

    Args:
        text: the reference without address and dates.
        is_dated: it says when it was read, so that its parts are author, title and site in that order.
    """
    authors, rest = split_names(text.rstrip(". ") + ". ")
    parts = split_parts(rest)
    fields: Fields = {"type": "webpage", "author": authors}
    if len(parts) > 1 and parse_date(parts[-1]):
        fields["issued"] = parse_date(parts[-1])
        rest = rest[: rest.rindex(parts[-1])]
        parts = parts[:-1]
    if len(parts) == 1:
        return fields | {"title": parts[0]}
    if len(parts) == 2 and (authors or is_organisation(parts[1])):
        return fields | {"title": parts[0], "container-title": parts[1]}
    if is_dated and len(parts) == 2:
        return fields | {"title": parts[0], "container-title": parts[1], "unsure": ["title", "container-title"]}
    if is_dated and len(parts) == 3 and not authors:
        named = {"author": [{"literal": parts[0]}], "title": parts[1], "container-title": parts[2]}
        return fields | named | {"unsure": ["author", "title", "container-title"]}
    if is_dated and authors and len(parts) > 2:
        title = end_title(rest[: rest.rindex(parts[-1])])
        return fields | {"title": title, "container-title": parts[-1], "unsure": ["title", "container-title"]}
    if authors and not parts:
        return {"type": "webpage", "title": text.rstrip(". ")}
    return fields
