"""A reference as the American Medical Association writes it.

Rules: AMA Manual of Style, 11th edition, chapter 3. The place of a publisher, which that edition no longer asks for,
is kept where it is known, so that a line of the 10th edition comes back as it was. A DOI is a full address.
"""

from __future__ import annotations

import re

from leaflets.citations.abbreviate_journal import abbreviate_journal
from leaflets.citations.format_law import compose_law
from leaflets.citations.format_names import ama_names
from leaflets.citations.format_parts import (
    DATED_BY_VOLUME,
    PARTS_OF_BOOKS,
    Composed,
    close,
    expand_pages,
    is_master,
    keep,
    split_date,
    write_edition,
)
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Reference


def compose_ama(reference: Reference, wording: CitationWording) -> Composed:
    """The parts of a reference that has a title."""
    tail = _tail(reference, wording)
    if reference.type in ("legislation", "regulation"):
        return compose_law(reference, split_date(reference.issued)[0], tail, is_dotted=False)
    title = close(reference.title or "")
    before = close(_credit(reference, wording))
    if reference.type in DATED_BY_VOLUME:
        after = _place_article(reference, wording)
    elif reference.type == "article-newspaper":
        place = ":".join(keep(write_long_date(reference.issued, wording), "".join(keep(reference.section))))
        place += f":{reference.page}" if reference.page else ""
        after = keep(close(reference.container_title or ""), close(place))
    elif reference.type in ("webpage", "article"):
        after = _place_page(reference, wording)
    elif reference.type == "patent":
        number = " ".join(keep(reference.genre or wording.patent, reference.number))
        after = keep(close(number), close(write_long_date(reference.issued, wording)))
    else:
        after = _place_book(reference, wording)
    return Composed(keep(before), title, after, tail)


def write_long_date(value: str | None, wording: CitationWording) -> str:
    """An EDTF date in words, such as May 3, 2016; "" when it is not known."""
    year, month, day = split_date(value)
    if not month:
        return year
    name = wording.long_months[month - 1]
    if not day:
        return wording.month_year.format(month=name, year=year)
    return wording.month_day_year.format(month=name, day=day, year=year)


def _credit(reference: Reference, wording: CitationWording) -> str:
    names = ama_names(reference.author, wording)
    if reference.type == "patent" and names:
        return f"{names}, {wording.inventor if len(reference.author) == 1 else wording.inventors}"
    return names if reference.author or reference.container_title else _editors(reference, wording)


def _editors(reference: Reference, wording: CitationWording) -> str:
    names = ama_names(reference.editor, wording)
    return f"{names}, {wording.ama_editor if len(reference.editor) == 1 else wording.ama_editors}" if names else ""


def _place_article(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    journal = close(reference.container_title_short or abbreviate_journal(reference.container_title or ""))
    issue = re.sub(r"\bSuppl\b", "suppl", reference.issue or "")
    number = (reference.volume or "") + (f"({issue})" if issue else "")
    pages = f":{expand_pages(reference.page)}" if reference.page else ""
    if not number and not pages and len(reference.issued or "") > 4:
        return keep(journal, wording.published_online.format(date=write_long_date(reference.issued, wording)))
    place = split_date(reference.issued)[0] + (f";{number}" if number else "") + pages
    status = f"{reference.status.capitalize()}." if reference.status and not number else ""
    return keep(journal, close(place.lstrip(";:")), status)


def _place_page(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """Site, then the day it was published; a preprint says that it is one."""
    site = close(reference.container_title or reference.publisher or "")
    pattern = wording.published if reference.type == "webpage" else wording.posted
    return keep(site, pattern.format(date=write_long_date(reference.issued, wording)) if reference.issued else "")


def _place_book(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    has_host = reference.author or reference.container_title
    editors = close(_editors(reference, wording)) if has_host else ""
    is_part = reference.type in PARTS_OF_BOOKS and reference.container_title
    return keep(
        " ".join(keep(wording.in_book, editors, close(reference.container_title or ""))) if is_part else editors,
        "" if is_part else close(reference.container_title or ""),
        wording.ama_volume.format(number=reference.volume) if reference.volume else "",
        close(write_edition(reference, wording)),
        wording.version.format(number=reference.version) if reference.version else "",
        _degree(reference, wording),
        _event(reference, wording),
        _imprint(reference, wording),
        close(" ".join(keep(reference.genre or wording.report, reference.number))) if reference.number else "",
        close("; ".join(keep(reference.collection_title, reference.collection_number))),
    )


def _degree(reference: Reference, wording: CitationWording) -> str:
    if reference.type != "thesis":
        return ""
    known = {True: wording.ama_thesis, False: wording.ama_dissertation}
    return close(known.get(is_master(reference), reference.genre or ""))  # type: ignore[arg-type]


def _event(reference: Reference, wording: CitationWording) -> str:
    date = write_long_date(reference.event_date or (reference.issued if reference.type == "speech" else ""), wording)
    parts = "; ".join(keep(reference.event_title, date, reference.event_place))
    if not reference.event_title:
        return ""
    return close(wording.presented.format(event=parts) if reference.type == "speech" else parts)


def _imprint(reference: Reference, wording: CitationWording) -> str:
    """``Place: Publisher; 2016:chap 4.`` as far as known."""
    house = ": ".join(keep(reference.publisher_place, reference.publisher))
    is_talk = reference.type == "speech" and reference.event_title
    date = "" if is_talk else split_date(reference.issued)[0]
    chapter = wording.ama_chapter.format(number=reference.chapter_number) if reference.chapter_number else ""
    pages = expand_pages(reference.page or "")
    return close(":".join(keep("; ".join(keep(house, date)), ", ".join(keep(chapter, pages)))))


def _tail(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    date = write_long_date(reference.accessed, wording)
    address = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    return keep(wording.accessed.format(date=date) if date else "", address)
