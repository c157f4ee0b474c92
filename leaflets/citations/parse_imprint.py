"""The end of a reference to a book: title, edition, place, publisher, year, chapter or pages."""

from __future__ import annotations

import re

from leaflets.citations.parse_dates import DATE, parse_date

_BREAK = re.compile(r"[.?!]\s+")
_NO_BREAK = re.compile(r"(?:\b(?:St|Ste|Ft|Mt|Co|Inc|Ltd|Dr|vs|U\.S|D\.C)|\b[A-Z])\.$")
"""What a full stop can end without ending a part of a reference: St. Louis, W. B. Saunders, Little & Co. Ltd."""
_EDITION = re.compile(
    r"(?<=[.?!]\s)(?:(?P<number>\d{1,3})(?:st|nd|rd|th)|(?P<word>Rev(?:ised)?|International|New|Student))\s+"
    r"ed(?:n|ition)?(?:\.|$|(?=\s))\s*"
)
_VOLUME = re.compile(r"(?<=[.?!]\s)Vol(?:ume)?\.?\s+(?P<volume>\w{1,8})(?:\.\s+|$)")
_END = re.compile(rf";\s*(?P<date>{DATE})(?P<place_in_book>[\s.:,].*)?$")
_EVENT = re.compile(
    rf";\s+(?P<date>{DATE})(?:[-–](?:[A-Z][a-z]{{2,8}}\s)?\d{{1,2}})?;\s+(?P<place>[^;.:]{{2,60}})\.\s+"
    r"(?=[^;]{3,200};\s*\d{4})"
)
_SERIES = re.compile(
    r"(?:(?:Series|Section|Part) [A-Z]\b.{0,80}|Supplement(?:um|s)?|[A-Z][a-z]+ (?:Edition|Volume)|Heart Failure"
    r"|Cardiovascular [A-Z][a-z ]{3,40}|Arrhythmia and Electrophysiology|Genomic and Precision Medicine)\.?"
)
_CHAPTER = re.compile(r"\b[Cc]hap(?:ter)?\.?\s+(?P<chapter>\w{1,8}(?:[.-]\w{1,4})?)")
_PAGES = re.compile(r"(?:\bpp?\.\s*|:\s*)(?P<pages>[A-Za-z]?\d{1,5}(?:\s?[-–]\s?[A-Za-z]?\d{1,5})?)(?!\w)")


def split_parts(text: str) -> list[str]:
    """The parts of a reference between its full stops; a ? or ! stays with its part; abbreviations do not end one."""
    parts, start = [], 0
    for found in _BREAK.finditer(text):
        part = text[start : found.start() + 1]
        if not _NO_BREAK.search(part):
            parts.append(part.removesuffix("."))
            start = found.end()
    last = text[start:].strip().removesuffix(".")
    return [*parts, last] if last else parts


def is_series(text: str) -> bool:
    """Whether a part only tells which series of a journal is meant: "Series A, Medical Sciences", "Supplementum"."""
    return bool(_SERIES.fullmatch(text))


def join_parts(parts: list[str]) -> str:
    """Parts that ``split_parts`` gave, as one text again: a part that ends in ? or ! gets no full stop."""
    return re.sub(r"([?!])\.(?=\s)", r"\1", ". ".join(parts))


def parse_imprint(text: str) -> dict[str, str] | None:
    """CSL fields from a text such as ``Book title. 25th ed. Place: Publisher; 2016:chap 422.``; the book is ``title``.

    Gives None when there is no ``; year`` at its end, as every book in NLM and AMA style has.
    """
    text, event = _take_event(text)
    end = _END.search(text)
    issued = parse_date(end["date"]) if end else None
    if end is None or issued is None:
        return None
    head, fields = text[: end.start()], {"issued": issued, **event}
    edition = None
    for edition in _EDITION.finditer(head):
        fields["edition"] = edition["number"] or edition["word"]
    title, publisher = (head[: edition.start()], head[edition.end() :]) if edition else _split_publisher(head)
    volume = _VOLUME.search(title) or _VOLUME.search(". " + publisher)
    if volume:
        fields["volume"] = volume["volume"]
        title, publisher = _VOLUME.sub("", title), _VOLUME.sub("", ". " + publisher).removeprefix(". ")
    fields |= {"title": _close(title)} | _name_publisher(publisher) | _find_place(end["place_in_book"] or "")
    return {name: value for name, value in fields.items() if value}


def _take_event(text: str) -> tuple[str, dict[str, str]]:
    """The text without day and place of a conference, as NLM prints them behind the title of its proceedings."""
    found = _EVENT.search(text)
    day = parse_date(found["date"]) if found else None
    if not found or not day:
        return text, {}
    event = {"event-date": day, "event-place": found["place"]}
    return f"{text[: found.start()]}. {text[found.end() :]}", event


def _close(text: str) -> str:
    return text.strip().removesuffix(".").strip()


def _split_publisher(head: str) -> tuple[str, str]:
    """Title and publisher where no edition stands between them."""
    parts = split_parts(head)
    if len(parts) < 2:
        return head, ""
    return head[: head.rindex(parts[-1])], parts[-1]


def _name_publisher(text: str) -> dict[str, str]:
    """Place and publisher; nothing when more than these two stand there, so that no series is taken for a place."""
    if len(split_parts(text)) > 1:
        return {}
    place, colon, publisher = text.strip().partition(": ")
    if not colon:
        return {"publisher": _close(place)}
    return {"publisher-place": place, "publisher": _close(publisher)}


def _find_place(text: str) -> dict[str, str]:
    """Chapter number and pages, from what follows the year."""
    chapter = _CHAPTER.search(text)
    pages = _PAGES.search(text, chapter.end() if chapter else 0)
    found = {"chapter-number": chapter["chapter"]} if chapter else {}
    return found | ({"page": pages["pages"]} if pages else {})
