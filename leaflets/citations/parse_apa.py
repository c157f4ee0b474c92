"""What follows the year in APA style: title, then journal, book, site or publisher."""

from __future__ import annotations

import re

from leaflets.citations.abbreviate_journal import is_known_journal
from leaflets.citations.parse_full_names import parse_reversed_names
from leaflets.citations.parse_identifiers import Fields
from leaflets.citations.parse_imprint import is_series, join_parts, split_parts

_VOLUME = (
    r",\s+(?P<volume>[A-Za-z]{0,2}\d{1,5}(?:[-–]\d{1,5})?)(?:\((?P<issue>[^()]{1,40})\))?"
    r"(?:,\s+(?P<pages>[ivxlc]{1,7}[–-][ivxlc]{1,7}|(?:Article\s+)?[A-Za-z]{0,8}\d[\w.–-]{0,20}(?:,\s\d{1,5}(?:[–-]\d{1,5})?){0,3}))?\.?"
)
_ARTICLE = re.compile(rf"(?P<head>.{{3,900}}?){_VOLUME}$")
_NEWS = re.compile(r"(?P<head>.{3,900}),\s+(?P<pages>[A-Z]?\d{1,3}[A-Z]?)\.?$")
_IN = re.compile(r"(?P<title>.{1,600}?)[.?!]\s+In\s+(?:(?P<editors>.{3,700}?)\s+\([Ee]ds?\.\),\s+)?(?P<book>.{3,600})$")
_NOTE = re.compile(r"\s+\((?P<note>[^()]{0,80}\b(?:ed\.|Vol\.|pp?\.|Chapter|Nos?\.|Version)[^()]{0,60})\)")
_REPORT_NUMBER = re.compile(r"\s+\((?P<number>[A-Z]{2,8}(?:/[A-Z]{1,8})*[ /-]?\d[\w./-]{0,24})\)$")
_MEDIUM = re.compile(r"\s+\[(?P<medium>Film|Video|TV series|Audio podcast|Podcast|Photograph|Fact sheet|Brochure)\]")
_KIND = re.compile(r"\s+\[(?P<kind>[^\[\]]{3,200})\]")
_PAPER = re.compile(r"\b(?:Times|Post|News|Guardian|Tribune|Herald|Telegraph|Independent|Daily|Gazette|Observer)\b")
_TALK = re.compile(r"presentation|poster|session|symposium|keynote|address", re.IGNORECASE)


def read_apa(text: str, date: Fields, known: Fields) -> Fields | None:
    """Type and fields of what follows ``(2019).``; None when no title is found.

    Args:
        text: all after the year, without identifiers.
        date: the fields that the year gave.
        known: the identifiers.
    """
    text = text.strip()
    is_day = len(date.get("issued") or "") == 10
    for read in (_read_news, _read_chapter, _read_article, _read_talk_or_thesis):
        fields = read(text) if is_day or read is not _read_news else None
        if fields and is_day and fields["type"] == "article-journal":
            fields["type"] = "article-magazine"  # a journal with a volume has its year alone
        if fields:
            return fields | date
    return _read_book(text, date, known)


def split_title(head: str) -> Fields | None:
    """Title and journal of ``Title. Journal``; a known journal may itself have a full stop."""
    parts = split_parts(head)
    if len(parts) < 2:
        return None
    is_double = len(parts) > 2 and (is_known_journal(". ".join(parts[-2:])) or is_series(parts[-1]))
    size = 2 if is_double else 1
    journal = join_parts(parts[-size:])
    cut = head.rindex(parts[-size])
    return {"title": end_title(head[:cut]), "container-title": journal}


def end_title(text: str) -> str:
    """A title without its full stop."""
    return text.strip().removesuffix(".").strip()


def _read_news(text: str) -> Fields | None:
    """A newspaper, which has a page such as A2 after its name."""
    news = _NEWS.fullmatch(text)
    named = split_title(news["head"]) if news else None
    if not news or not named or not (_PAPER.search(named["container-title"]) or news["pages"][0].isalpha()):
        return None
    return {"type": "article-newspaper", **named, "page": news["pages"]}


def _read_article(text: str) -> Fields | None:
    found = _ARTICLE.fullmatch(text)
    named = split_title(found["head"]) if found else None
    if not found or not named:
        return None
    pages = (found["pages"] or "").removeprefix("Article ").rstrip(".")
    volume = found["volume"]
    if not (pages or found["issue"]) and re.search(r"[-–]", volume):
        volume, pages = None, volume  # a magazine has its day and its pages alone
    place = {"volume": volume, "issue": found["issue"], "page": pages}
    return {"type": "article-journal", **named, **place}


def _read_chapter(text: str) -> Fields | None:
    found = _IN.fullmatch(text)
    if not found:
        return None
    stop = text[found.end("title")]
    title = found["title"] + (stop if stop in "?!" else "")
    if re.fullmatch(r"\w*[Rr]xiv\.?", found["book"]):
        return {"type": "article", "title": title, "container-title": found["book"].rstrip(".")}
    editors = parse_reversed_names(found["editors"]) if found["editors"] else None
    if found["editors"] and not editors:
        return None
    book = found["book"]
    note = _NOTE.search(book)
    if note:
        host, house = book[: note.start()], book[note.end() :].strip(" .")
    else:
        parts = split_parts(book)
        if len(parts) < 2 and not editors:
            return None
        house = parts[-1] if len(parts) > 1 else ""
        host = end_title(book[: book.rindex(house)]) if house else end_title(book)
    fields: Fields = {"type": "chapter", "title": title, "editor": editors, "container-title": host}
    return fields | (_read_note(note["note"]) if note else {}) | {"publisher": house}


def _read_note(text: str) -> Fields:
    """Edition, volume, chapter, pages, number or version of ``25th ed., Vol. 2, pp. 3–9``."""
    patterns = {
        "edition": r"^(\d{1,3})(?:st|nd|rd|th) ed\.$|^(Rev\.?|[A-Z]\w+) ed\.$",
        "volume": r"^Vol\. (\w{1,8})$",
        "chapter-number": r"^Chapter (\w{1,8})$",
        "page": r"^pp?\. (.{1,40})$",
        "version": r"^Version (\S{1,20})$",
    }
    fields: Fields = {}
    last = ""
    for part in text.split(", "):
        if last == "page" and re.fullmatch(r"[\d–-]+", part):
            fields["page"] += f", {part}"
            continue
        for name, pattern in patterns.items():
            found = re.search(pattern, part)
            if found:
                fields[name] = next(group for group in found.groups() if group)
                last = name
        number = re.search(r"^(?P<genre>.{2,60}) Nos?\. (?P<number>.{1,40})$", part)
        if number:
            fields |= number.groupdict()
    if fields.get("genre") == "Report":
        del fields["genre"]
    return fields


def _read_talk_or_thesis(text: str) -> Fields | None:
    found = _KIND.search(text)
    if not found:
        return None
    kind, title, rest = found["kind"], text[: found.start()], text[found.end() :].strip(" .")
    if re.search(r"dissertation|thesis", kind, re.IGNORECASE):
        genre, _, school = kind.partition(", ")
        title = re.sub(r"\s+\(Publication(?: No\. \d+)?\)$", "", title)
        return {"type": "thesis", "title": title, "genre": genre, "publisher": school, "archive": rest}
    if kind in ("Data set", "Dataset", "Computer software", "Mobile app"):
        note = _NOTE.search(title)
        version = _read_note(note["note"]) if note else {}
        kinds = "dataset" if kind.startswith("Data") else "software"
        return {"type": kinds, "title": _NOTE.sub("", title), **version, "publisher": rest}
    if kind == "Preprint":
        return {"type": "article", "title": title, "container-title": rest}
    if _TALK.search(kind):
        event, _, place = rest.partition(", ")
        return {"type": "speech", "title": title, "genre": kind, "event-title": event, "event-place": place}
    return None


def _read_book(text: str, date: Fields, known: Fields) -> Fields | None:
    """A book, a report or a page, such as ``Title (2nd ed.). Publisher``."""
    medium = _MEDIUM.search(text)
    text = text[: medium.start()] + text[medium.end() :] if medium else text
    note = _NOTE.search(text)
    fields = _read_note(note["note"]) if note else {}
    fields |= {"medium": medium["medium"]} if medium else {}
    parts = split_parts(text[note.end() :].strip(" .") if note else text)
    parts = [text[: note.start()], *parts] if note else parts
    if not parts or not parts[0].strip() or len(parts) > 6:
        return None
    *titles, last = parts if len(parts) > 1 else [*parts, ""]
    title = end_title(join_parts(titles))
    if "number" in fields:
        is_patent = "Patent" in fields.get("genre", "")
        return {"type": "patent" if is_patent else "report", "title": title, **fields, "publisher": last} | date
    number = _REPORT_NUMBER.search(title)
    if number and last:
        found = {"title": title[: number.start()], **fields, "number": number["number"], "publisher": last}
        return {"type": "report"} | found | date
    unsure = ["title"] if len(parts) > 2 or not (last or fields) else []
    return _name_kind(title, last, fields, date, known) | {"unsure": unsure}


def _name_kind(title: str, last: str, fields: Fields, date: Fields, known: Fields) -> Fields:
    """The fields with the type that the last part and the identifiers show."""
    if "DOI" in known and not fields and is_known_journal(last):
        return {"type": "article-journal", "title": title, "container-title": last} | date
    if re.fullmatch(r"\w*[Rr]?[Xx]iv", last):
        return {"type": "article", "title": title, "container-title": last} | date
    is_page = ("URL" in known or "accessed" in known) and not fields
    if is_page and len(date.get("issued") or "") == 10 and _PAPER.search(last):
        return {"type": "article-newspaper", "title": title, "container-title": last} | date
    if is_page:
        return {"type": "webpage", "title": title, "container-title": last} | date
    if not last and not fields:
        return {"type": "document", "title": title} | date
    return {"type": "book", "title": title, **fields, "publisher": last} | date
