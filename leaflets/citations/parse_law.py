"""Laws, patents, talks and newspapers: kinds of source whose shape is their own in the numbered styles."""

from __future__ import annotations

import re

from leaflets.citations.format_parts import expand_pages
from leaflets.citations.parse_dates import DATE, parse_date
from leaflets.citations.parse_identifiers import Fields
from leaflets.citations.parse_imprint import join_parts, split_parts
from leaflets.citations.parse_names import parse_names, split_names

_LONGEST_LAW = 500
_LAW_DATE = r"\((?P<date>[^()]{4,20})\)"
_LAW = re.compile(
    r"(?P<title>[^.]{0,200}?\b(?:Act|Amendments?|Code|Law|Regulations?|Order|Rules?|Directive)\b[^,()]{0,40}?)"
    rf"(?:,\s+(?P<place>[^()]{{1,120}}?))?(?:\s+{_LAW_DATE})?\.?"
)
_NUMBER = re.compile(
    r"(?P<number>(?:Pub\.? ?L\.?(?: No\.?)? ?[\d-]+|[Cc]\.? ?\d+|SI \d{4}/\d+|asp \d+"
    r"|(?:Directive|Regulation) \S+))(?:, |$)"
)
_PLACE = re.compile(
    r"(?P<volume>\d{1,4}) (?P<host>[A-Z][A-Za-z.]{0,9}(?: [A-Z][A-Za-z.]{0,9}){0,3})"
    r"(?: (?P<section>§§? ?[\w.()-]+(?: et seq\.)?))?(?: (?P<page>\d[\w-]*))?"
)
_DIRECTIVE = re.compile(
    r"(?P<title>(?:(?:Council|Commission|Implementing|Delegated) ){0,2}(?:Directive|Regulation|Decision) "
    rf"(?P<number>(?:\(E[CU]\) )?(?:No )?\d{{1,4}}/\d{{1,4}}(?:/E[CU])?) .{{0,160}}?of (?P<date>{DATE})[^.]{{0,300}})\."
    r"(?:\s+(?P<host>OJ(?: [LC])?|Official Journal of the European Union),? ?(?P<volume>\d{1,4})?"
    r"[^p]{0,40}(?:pp?\. ?(?P<page>\d{1,5}(?:[-–]\d{1,5})?))?)?\.?"
)
_LAW_PARTS = re.compile(
    r"(?P<title>[A-Z][^.]{0,200}?\b(?:Act|Law|Regulations|Order|Directive)\b[^.,()]{0,40})\.(?: (?P=title)\.)?"
    r"(?: (?P<number>[Cc]\. ?\d{1,4}|SI \d{4}/\d+)\.)?(?: (?P<container>[A-Z][A-Za-z. ]{1,20}?)\.)?"
    r"(?: Vol\.? (?P<volume>\d{1,5})\.)? (?P<issued>\d{4})(?:(?::|\. p\. )(?P<page>\d[\w-]{0,12}))?\.?"
)
_SHORT_PATENT = re.compile(
    r"(?P<head>.{3,600}?)(?:\s+\[(?P<genre>[^\[\]]{0,30}[Pp]atent)\])?(?:[.?!]|(?<=[.?!]))\s+"
    r"(?P<number>(?:[A-Z]{2} ?)?(?:\d{1,2},\d{3},\d{3}|\d{7,12}[A-Z\d]{0,2})),\s+(?P<year>\d{4})\.?"
)
_SHORT_TALK = re.compile(rf"(?P<head>.{{1,700}}?[.?!])\s+(?P<date>{DATE});\s+(?P<place>[^\W\d_][^;:\d]{{1,60}}?)\.?")
_PATENT = re.compile(
    r"(?P<names>[^;]{1,300}?), inventors?(?:; [^.]{1,100}, assignee)?\.\s+(?P<title>.{1,300}?)(?:\.|(?<=[?!]))\s+"
    rf"(?P<genre>(?:[A-Z][\w.]* ){{0,3}}[Pp]atent)\s+(?P<number>[A-Z]{{0,3}}\s?[\d,/]+[A-Z\d]{{0,3}})\.\s+"
    rf"(?P<date>{DATE})\.?"
)
_TALK = re.compile(
    r"(?P<head>.{1,700}?)\s+(?:(?:Paper|Poster|Talk) p|P)resented at:?\s+"
    rf"(?P<event>[^;]{{1,200}});\s+(?P<date>{DATE})(?:;\s+(?P<place>[^;]{{1,100}}?))?\.?"
)
_NEWS = re.compile(
    rf"(?P<head>.{{1,700}}?)\.\s+(?P<date>{DATE})(?:;\s?Sect\.\s(?P<section>\w{{1,20}}))?:(?P<page>[A-Z]?\d{{1,4}}[A-Z]?(?:[-–]\d{{1,4}})?)\.?"
)


def read_law(text: str) -> Fields | None:
    """A law such as ``Health Act of 1993, Pub. L. No. 103-183, 107 Stat. 2226 (Dec. 14, 1993)``."""
    text = re.sub(r"\bPub\. L\. Nos?\. (?=Pub\.? ?L|[Cc]\. ?\d)", "", text)
    return _read_cited_law(text) or _read_law_in_parts(text)


def read_directive(text: str) -> Fields | None:
    """A law of the European Union: ``Directive 2011/24/EU of … of 9 March 2011 on …. OJ L 88, 4.4.2011, p. 45``."""
    found = _DIRECTIVE.fullmatch(text) if len(text) < _LONGEST_LAW else None
    if not found:
        return None
    fields: Fields = {"type": "regulation", "title": found["title"], "number": found["number"]}
    fields |= {"issued": parse_date(found["date"]), "container-title": found["host"], "volume": found["volume"]}
    return fields | {"page": found["page"] and expand_pages(found["page"])}


def _read_law_in_parts(text: str) -> Fields | None:
    """A law with full stops between its parts: ``Health Act 1981. c. 58. 1981`` or ``… Vol 107. 2000:675``."""
    found = _LAW_PARTS.fullmatch(text) if len(text) < _LONGEST_LAW else None
    if not found:
        return None
    known = {name.replace("container", "container-title"): value for name, value in found.groupdict().items()}
    known["number"] = known["number"] and known["number"][0].lower() + known["number"][1:]
    return {"type": "legislation", **known, "title": found["title"].strip()}


def _read_cited_law(text: str) -> Fields | None:
    found = _LAW.fullmatch(text) if len(text) < _LONGEST_LAW else None
    if not found or not (found["place"] or found["date"]):
        return None
    place = found["place"] or ""
    number = _NUMBER.match(place)
    fields: Fields = {"type": "legislation", "title": found["title"].strip()}
    if number:
        fields["number"] = re.sub(r"^C(?=\.)", "c", number["number"])
        place = place[number.end() :]
    where = _PLACE.fullmatch(place.strip(" ,")) or _PLACE.fullmatch(place.strip(" .,"))
    if place.strip(" .,") and not where:
        return None
    if where:
        fields |= {"volume": where["volume"], "container-title": where["host"], "section": where["section"]}
        fields["page"] = where["page"]
    year = re.search(r"(?<!of )\b(\d{4})$", fields["title"])
    fields["issued"] = _law_date(found["date"]) if found["date"] else (year and year[1])
    return fields if (number or where) and fields["issued"] else None


def _law_date(text: str) -> str | None:
    return parse_date(text.replace("Sept.", "Sep"))


def read_patent(text: str) -> Fields | None:
    """A patent such as ``Reed A, inventor. Boots. US patent 6,866,670. March 15, 2005``."""
    short = _SHORT_PATENT.fullmatch(text)
    if short:
        authors, title = split_names(short["head"] + " ")
        facts = {"genre": short["genre"], "number": short["number"], "issued": short["year"]}
        return {"type": "patent", "author": authors, "title": title.strip(" ."), **facts} if title.strip(" .") else None
    found = _PATENT.fullmatch(text)
    names = parse_names(found["names"]) if found else None
    if not found or not names or "assignee" in text:
        return None
    issued = parse_date(found["date"])
    known = {name: found[name] for name in ("title", "genre", "number")}
    return {"type": "patent", "author": names, "issued": issued} | known


def read_numbered_patent(text: str) -> Fields | None:
    """A patent whose number and day were found before: ``Reed A. Boots.``."""
    authors, title = split_names(text.removesuffix(".") + ". ")
    parts = split_parts(title)
    return {"type": "patent", "author": authors, "title": parts[0]} if authors and len(parts) == 1 else None


def read_talk(text: str) -> Fields | None:
    """A talk such as ``Reed A. Boots. Paper presented at: Fen Congress; May 3, 2019; Ely``."""
    found = _TALK.fullmatch(text)
    if not found:
        return None
    authors, title = split_names(found["head"].removesuffix(".") + ". ")
    title = re.sub(r"(?<=[?!])\.\s*$", "", title)
    if not authors or not title.strip(" ."):
        return None
    event = {"event-title": found["event"], "event-place": found["place"], "issued": parse_date(found["date"])}
    return {"type": "speech", "author": authors, "title": title.strip().removesuffix(".")} | event


def read_dated_talk(text: str) -> Fields | None:
    """A talk whose event is not named: ``Reed A. Boots. 2019 May 3; Ely``; only a whole day shows one."""
    found = _SHORT_TALK.fullmatch(text)
    issued = parse_date(found["date"]) if found else None
    if not found or not issued or len(issued) < 10:
        return None
    authors, title = split_names(found["head"] + " ")
    parts = split_parts(title)
    if not authors or len(parts) != 1:
        return None
    return {"type": "speech", "author": authors, "title": parts[0], "event-place": found["place"], "issued": issued}


def read_news(text: str) -> Fields | None:
    """A newspaper such as ``Reed A. Boots. The Fen Post. 2002 Aug 12;Sect. A:2`` or ``… May 14, 2004:1B``."""
    found = _NEWS.fullmatch(text)
    issued = parse_date(found["date"]) if found else None
    if not found or not issued or len(issued) < 7:
        return None
    authors, rest = split_names(found["head"] + ". ")
    parts = split_parts(rest)
    if len(parts) < 2:
        return None
    if len(issued) == 7:
        where = {"container-title": parts[-1], "issued": issued, "page": found["page"]}
        return {"type": "article-journal", "author": authors, "title": join_parts(parts[:-1]), **where}
    fields: Fields = {"type": "article-newspaper", "author": authors, "title": join_parts(parts[:-1])}
    return fields | {"container-title": parts[-1], "issued": issued, "section": found["section"], "page": found["page"]}
