"""Chapters, books, theses, reports and web pages in the numbered styles."""

from __future__ import annotations

import re
from itertools import islice

from leaflets.citations.format_parts import expand_pages
from leaflets.citations.parse_article import end_title
from leaflets.citations.parse_dates import DATE, parse_date
from leaflets.citations.parse_identifiers import Fields
from leaflets.citations.parse_imprint import parse_imprint
from leaflets.citations.parse_names import parse_names, split_names

_IN = re.compile(r"[.?!]\s+In:\s+")
_EDITORS = re.compile(r"(?<!\dst)(?<!\dnd)(?<!\drd)(?<!\dth),?\s+\(?\b[Ee]d(?:s|itors?)?\b\.?\)?[.,]\s+")
_THESIS = re.compile(
    r"\s+\[(?P<genre>[^\[\]]{0,40}(?:dissertation|thesis))\](?=[.\s])"
    r"|(?:\.|(?<=[?!]))\s+(?P<degree>(?:(?:Master['’]?s|Doctoral|PhD|MD|MSc|MA)\s)?(?:[Dd]issertation|[Tt]hesis))(?=\.)"
)
_YEAR_ALONE = re.compile(r"\.\s+(?=(?:19|20)\d\d(?:\.|:|$))")
"""The full stop before a year where no publisher is named."""
_POSTED = re.compile(rf"[.?!]\s+(?P<date>{DATE})\.$")
"""The day of a chapter in a book that still grows."""
_MEDIUM = re.compile(r"\s+\[(?P<medium>CD-ROM|DVD|videocassette|microfiche|film)\](?=[.\s])")
_DATA = re.compile(r"\s+\[(?P<kind>dataset|computer program)\](?=[.\s])")
_REPORT = re.compile(
    rf"(?P<head>.{{3,900}};\s*{DATE}\.)\s+(?:Report No\.:\s*|(?P<genre>(?:[A-Z][\w.]*\s){{0,4}}?"
    r"(?:Report|Publication|[Gg]uideline|Bulletin))\s+)(?P<number>[\w./,-]{1,40}(?:\s[\w./-]{1,20})?)\.?"
)
_PAGE_COUNT = re.compile(rf"(?P<head>.{{3,900}};\s*{DATE}\.)\s+(?P<count>\d{{1,5}}) p\.")
_SERIES = re.compile(r"(?P<head>.{3,900}\.)\s+\((?P<series>[^();]{2,120})(?:;\s(?P<number>[^();]{1,30}))?\)\.")
_VERSION = re.compile(r"(?<=[.?!\]])\s+Version\s+(?P<version>\d[\w.]{0,15}?)(?:\.(?=\s))")


def read_chapter(text: str) -> Fields | None:
    """A chapter, such as ``Authors. Title. In: Editors, eds. Book. Place: Publisher; 2016:chap 422``."""
    return next((found for halves in islice(_IN.finditer(text), 3) if (found := _read_halves(text, halves))), None)


def _read_halves(text: str, halves: re.Match[str]) -> Fields | None:
    head = text[: halves.start() + 1]
    posted = _POSTED.search(head)
    authors, title = split_names((head[: posted.start() + 1] if posted else head) + " ")
    book_text = text[halves.end() :]
    editors = _EDITORS.search(book_text)
    names = parse_names(book_text[: editors.start()]) if editors else None
    host = book_text[editors.end() :] if editors and names else book_text
    book = parse_imprint(host) or parse_imprint(_YEAR_ALONE.sub("; ", host, count=1))
    if not book or (editors and not names):
        return None
    book["container-title"] = book.pop("title", "")
    if "page" in book:
        book["page"] = expand_pages(book["page"])
    book |= {"issued": parse_date(posted["date"]) or book["issued"]} if posted else {}
    return {"type": "chapter", "author": authors, "title": end_title(title), "editor": names} | book


def read_book(text: str) -> Fields | None:
    """A book, thesis, report, data or software, such as ``Authors. Title. 3rd ed. Place: Publisher; 2016``."""
    if _IN.search(text):
        return None  # a chapter that could not be read
    extra, text = _take_extra(text)
    names, after = split_editors(text)
    after = _drop_editors_again(after) if names else after
    kind = extra.pop("type", "book")
    if names:
        book = parse_imprint(after)
        return {"type": kind, "editor": names} | _split_proceedings(book) | extra if book else None
    authors, rest = split_names(text)
    book = parse_imprint(rest)
    if book and re.fullmatch(r"\w*[Rr]xiv", book.get("publisher", "")):
        return {"type": "article", "author": authors, "container-title": book.pop("publisher")} | book
    return {"type": kind, "author": authors} | book | extra if book else None


def _split_proceedings(book: dict[str, str]) -> dict[str, str]:
    """The fields of a book with the name of its conference apart from its title."""
    title, stop, event = book.get("title", "").rpartition(". ")
    if "event-date" in book and stop and event.startswith("Proceedings"):
        return book | {"title": title, "event-title": event}
    return book


def _drop_editors_again(text: str) -> str:
    """The text after the editors, without those that stand once more behind the title."""
    text = re.sub(r"\s+\([^()]{3,600},? eds?\.\)\.?", "", text)
    again = re.search(r"(?<=[.?!])\s+(?P<names>[^;]{3,600}?), editors?\.(?=\s)", text)
    for stop in re.finditer(r"(?<=[.?!])\s+", text[: again.end()]) if again else ():
        names = text[stop.end() : again.end()] if again else ""
        if parse_names(re.sub(r", editors?\.$", "", names)):
            return text[: stop.start()] + text[again.end() :] if again else text
    return text


def split_editors(text: str) -> tuple[list[dict[str, str]], str]:
    """The editors that a book begins with, and the text after the word for them; no names and all text without it."""
    found = _EDITORS.search(text)
    names = parse_names(text[: found.start()]) if found else None
    return (names, text[found.end() :]) if found and names else ([], text)


def _take_extra(text: str) -> tuple[Fields, str]:
    """What only some books have (kind of thesis, number, pages, series, version), and the text without it."""
    extra: Fields = {}
    series = _SERIES.fullmatch(text)
    if series and re.search(r";\s*\d{4}", series["head"]):
        extra |= {"collection-title": series["series"], "collection-number": series["number"]}
        text = series["head"]
    text = re.sub(r"\s+(?:Contract|Grant) No\.:\s*[\w-]{1,30}\.?$", "", text)
    report, count = _REPORT.fullmatch(text), _PAGE_COUNT.fullmatch(text)
    if report:
        genre = report["genre"] if report["genre"] != "Report" else None
        extra |= {"type": "report", "genre": genre, "number": report["number"].rstrip(".")}
        text = report["head"]
    elif count:
        extra["number-of-pages"] = count["count"]
        text = count["head"]
    medium = _MEDIUM.search(text)
    if medium:
        extra["medium"] = medium["medium"]
        text = text[: medium.start()] + text[medium.end() :]
    thesis = _THESIS.search(text)
    if thesis:
        extra |= {"type": "thesis", "genre": thesis["genre"] or thesis["degree"]}
        text = text[: thesis.start()] + text[thesis.end() :]
    data, version = _DATA.search(text), _VERSION.search(text)
    if data or version:
        extra["type"] = "dataset" if data and data["kind"] == "dataset" else "software"
    if version:
        extra["version"] = version["version"]
        text = text[: version.start()] + text[version.end() :]
    return extra, _DATA.sub("", text)
