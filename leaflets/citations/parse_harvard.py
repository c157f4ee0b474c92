"""What follows the year in the Harvard style of Cite Them Right."""

from __future__ import annotations

import re

from leaflets.citations.parse_dates import parse_date
from leaflets.citations.parse_full_names import parse_full_names, parse_reversed_names
from leaflets.citations.parse_identifiers import Fields
from leaflets.citations.parse_imprint import split_parts

_QUOTED = re.compile(r"[‘'“\"](?P<title>.{1,600}?)[’'”\"][,.]\s+(?P<rest>.{1,900})$")
_QUOTED_ALONE = re.compile(r"[‘'“\"](?P<title>[^‘“”\"]{1,600})[’'”\"]\.?")
_REPORT_NUMBER = re.compile(r"(?<=[.?!])\s+(?P<number>[A-Z]{1,5}(?:/[A-Z]{1,8})*[ /-]?\d[\w/.-]{0,20}?)\.(?=\s[A-Z])")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_HOST_PAGES = re.compile(r"(?P<journal>.{2,200}?),\s+pp?\.\s+(?P<page>[\w–, .-]{1,40}?)\.?$")
_ARTICLE = re.compile(
    r"(?P<journal>.{2,200}?),\s+(?:vol\.\s+)?(?P<volume>[A-Za-z]{0,2}\d{1,5}(?:[-–]\d{1,5})?)"
    r"(?:\s?\((?P<issue>[^()]{1,40})\))?"
    r"(?:,\s+(?:(?:pp?\.\s+)(?P<pages>[\w–, .-]{1,40}?)|(?P<locator>[A-Za-z]{0,8}\d[\w.-]{0,20})))?\.?$"
)
_NEWS = re.compile(
    r"(?P<paper>.{2,120}?),\s+(?P<day>\d{1,2} [A-Z][a-z]{2,8})(?:,\s+pp?\.\s+(?P<page>[\w–-]{1,12}))?\.?$"
)
_CHAPTER = re.compile(r"in\s+(?P<editors>.{3,400}?)\s+\(eds?\.?\),?\s+(?P<book>.{3,600})$")
_HOST = re.compile(r"in\s+(?P<book>[A-Z].{3,600})$")
_EVENT = re.compile(r"Congress|Conference|Meeting|Symposium|Workshop")
_PAGES = re.compile(r",\s+pp?\.\s+(?P<page>[\w–, -]{1,40})\.?$")
_CHAPTER_NUMBER = re.compile(r",\s+chapter\s+(?P<number>\w{1,8})\.?$")
_EDITION = re.compile(r"(?<=[.?!])\s+(?P<number>\d{1,3}(?:st|nd|rd|th)|[A-Z]\w+)\s+edn?\.?(?=\s|$)")
_VOLUME = re.compile(r"(?<=[.?!])\s+Vol\.\s+(?P<volume>\w{1,8})\.")
_DEGREE = re.compile(
    r"(?<=[.?!])\s+(?P<genre>(?:PhD|Doctoral|Master['’]?s|MSc|MA|MPhil|MD)\s+(?:thesis|dissertation))\.\s+"
)
_NUMBER = re.compile(
    r"(?<=[.?!])\s+(?P<genre>(?:[A-Z][\w.]*\s){0,4}?(?:Report|Patent|Publication|Guideline))\s+(?P<number>[\w.,/-]{1,40}?)(?:\.\s+|\.?$)"
)
_VERSION = re.compile(r"(?<=[.?!])\s+Version\s+(?P<version>\S{1,20}?)(?:\.\s+|\.?$)")


def read_harvard(text: str, date: Fields, known: Fields) -> Fields | None:
    """Type and fields of what follows ``(2019)``; None when no title is found.

    Args:
        text: all after the year, without identifiers.
        date: the fields that the year gave.
        known: the identifiers.
    """
    text = text.strip()
    alone = _QUOTED_ALONE.fullmatch(text)
    if alone:
        return {"type": "document", "title": alone["title"], "unsure": ["type"]} | date
    quoted = _QUOTED.fullmatch(text)
    if quoted:
        return _read_part(quoted["title"], quoted["rest"], date)
    return _read_book(text, date, known)


def _read_part(title: str, rest: str, date: Fields) -> Fields | None:
    """An article, a chapter, a preprint, a newspaper or a talk."""
    if rest.startswith("in "):
        return _read_chapter(title, rest, date)
    rest = re.sub(r"(\[Preprint\])\. \w*[Rr]xiv\.?$", r"\1", rest)
    if rest.rstrip(".").endswith("[Preprint]"):
        host = rest.rstrip(".").removesuffix("[Preprint]").strip()
        return {"type": "article", "title": title, "container-title": host} | date
    news = _NEWS.fullmatch(rest)
    if news and date.get("issued"):
        issued = parse_date(f"{news['day']} {date['issued'][:4]}")
        event, _, place_name = news["paper"].partition(", ")
        if _EVENT.search(event):
            talk = {"type": "speech", "title": title, "event-title": event, "event-place": place_name}
            return talk | {"issued": issued}
        fields: Fields = {"type": "article-newspaper", "title": title, "container-title": news["paper"]}
        return fields | {"page": news["page"], "issued": issued}
    found = _ARTICLE.fullmatch(rest)
    if found:
        page = (found["pages"] or found["locator"] or "").rstrip(".")
        place = {"container-title": found["journal"], "volume": found["volume"], "issue": found["issue"], "page": page}
        return {"type": "article-journal", "title": title, **place} | date
    paged = _HOST_PAGES.fullmatch(rest)
    if paged:
        where = {"container-title": paged["journal"], "page": paged["page"]}
        return {"type": "article-journal", "title": title, **where, "unsure": ["type"]} | date
    host, _, place_name = rest.rstrip(".").partition(", ")
    if _EVENT.search(host):
        return {"type": "speech", "title": title, "event-title": host, "event-place": place_name} | date
    return {"type": "article-journal", "title": title, "container-title": rest.rstrip(".")} | date


def _read_chapter(title: str, rest: str, date: Fields) -> Fields | None:
    found = _CHAPTER.fullmatch(rest) or _HOST.fullmatch(rest)
    if not found:
        return None
    named = found.groupdict().get("editors")
    editors = (parse_reversed_names(named) or parse_full_names(named)) if named else None
    if named and not editors:
        return None
    book = found["book"]
    fields: Fields = {"type": "chapter", "title": title, "editor": editors}
    for pattern, name in ((_PAGES, "page"), (_CHAPTER_NUMBER, "chapter-number")):
        place = pattern.search(book)
        if place:
            fields[name] = place[1].strip()
            book = book[: place.start()] + "."
    host = _read_imprint(book)
    if host is None:
        return None
    host["container-title"] = host.pop("title")
    return fields | host | date


def _read_imprint(text: str) -> Fields | None:
    """The fields of ``Title. 2nd edn. Vol. 3. Place: Publisher``."""
    fields: Fields = {}
    edition, volume = _EDITION.search(text), _VOLUME.search(text)
    cut = len(text)
    if edition:
        fields["edition"] = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", edition["number"])
        cut = edition.start()
    if volume:
        fields["volume"] = volume["volume"]
        cut = min(cut, volume.start())
    if cut < len(text):
        last = max(found.end() for found in (edition, volume) if found)
        title, house = text[:cut].strip(), text[last:].strip(" .")
    else:
        parts = split_parts(text)
        if not parts:
            return None
        house = parts[-1] if len(parts) > 1 else ""
        title = text[: text.rindex(house)] if house else text
    place, colon, publisher = house.partition(": ")
    fields |= {"publisher-place": place, "publisher": publisher} if colon else {"publisher": place}
    title = title.strip().removesuffix(".").strip()
    return {"title": title} | fields if title else None


def _read_book(text: str, date: Fields, known: Fields) -> Fields | None:
    degree = _DEGREE.search(text)
    if degree:
        title, school = text[: degree.start()].removesuffix("."), text[degree.end() :].strip(" .")
        return {"type": "thesis", "title": title, "genre": degree["genre"], "publisher": school} | date
    number, version = _NUMBER.search(text), _VERSION.search(text)
    extra: Fields = {}
    for found in (number, version):
        if found:
            extra |= {name: value for name, value in found.groupdict().items() if value}
            text = text.replace(found[0], " ", 1).strip()
    bare = None if extra else _REPORT_NUMBER.search(text)
    if bare:
        extra = {"number": bare["number"], "genre": "Report"}
        text = text[: bare.start()] + text[bare.end() :]
    fields = _read_imprint(text)
    if fields is None:
        return None
    if known and not fields.get("publisher") and not extra:
        fields |= _split_site(fields["title"])
    return _name_kind(fields, extra, known) | date


def _split_site(title: str) -> Fields:
    """Title and site of ``Boots and care, Fen Health``; a site is a name, and so has a capital in each longer word."""
    head, comma, site = title.rpartition(", ")
    words = re.findall(r"[^\W\d_]{4,}", site)
    is_acronym = bool(_ACRONYM.fullmatch(site))
    is_name = is_acronym or (bool(words) and len(words) <= 8 and all(word[0].isupper() for word in words))
    is_sure = " " in head or is_acronym or " " in site or bool(re.search(r"[a-z][A-Z]", site))
    is_name = is_name and is_sure and bool(comma)
    return {"title": head, "publisher": site, "unsure": ["title", "container-title"]} if is_name else {}


def _name_kind(fields: Fields, extra: Fields, known: Fields) -> Fields:
    """The fields with their type, which the number, the version or an address shows."""
    if "number" in extra:
        kind = "patent" if "Patent" in extra["genre"] else "report"
        return {"type": kind, **fields, **({**extra, "genre": None} if extra["genre"] == "Report" else extra)}
    if extra:
        return {"type": "software", **fields, **extra}
    is_page = ("URL" in known or "accessed" in known) and not fields.get("edition")
    if is_page and not fields.get("publisher-place"):
        page = {"type": "webpage", "title": fields["title"], "container-title": fields.get("publisher")}
        return page | ({"unsure": fields["unsure"]} if "unsure" in fields else {})
    return {"type": "book", **fields}
