"""A reference as NLM prints it (Vancouver, the style of ICMJE).

Rules: ICMJE, "Samples of Formatted References for Authors of Journal Articles", and Citing Medicine, 2nd ed.; a
chapter's number stands after the year, as "Chapter 4."; a DOI is a full address, as Crossref asks.
"""

from __future__ import annotations

import re

from leaflets.citations.abbreviate_journal import abbreviate_journal
from leaflets.citations.format_law import compose_law
from leaflets.citations.format_names import vancouver_names
from leaflets.citations.format_parts import (
    DATED_BY_VOLUME,
    PARTS_OF_BOOKS,
    Composed,
    close,
    is_master,
    keep,
    shorten_pages,
    split_date,
    write_edition,
)
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Reference


def compose_vancouver(reference: Reference, wording: CitationWording) -> Composed:
    """The parts of a reference that has a title."""
    if reference.type in ("legislation", "regulation"):
        return compose_law(reference, _law_date(reference, wording), _tail(reference, wording))
    before = close(_credit(reference, wording))
    title = close(" ".join(keep(reference.title, _title_note(reference, wording))))
    if reference.type in DATED_BY_VOLUME:
        after = _place_article(reference, wording)
    elif reference.type == "article-newspaper":
        after = _place_news(reference, wording)
    elif reference.type == "patent":
        number = " ".join(keep(reference.genre or wording.patent, reference.number))
        after = keep(close(number), close(write_date(reference.issued, wording)))
    else:
        after = _place_book(reference, wording)
    return Composed(keep(before), title, after, _tail(reference, wording))


def write_date(value: str | None, wording: CitationWording) -> str:
    """An EDTF date in words, such as 2016 May 3; "" when it is not known."""
    year, month, day = split_date(value)
    if not month:
        return year
    name = wording.months[month - 1]
    if not day:
        return wording.year_month.format(year=year, month=name)
    return wording.year_month_day.format(year=year, month=name, day=day)


def _title_note(reference: Reference, wording: CitationWording) -> str:
    """What stands in brackets after the title: kind of thesis, that it is online, data or software."""
    if reference.type == "thesis":
        degree = is_master(reference)
        known = wording.masters_thesis if degree else wording.dissertation
        return known if degree is not None else f"[{reference.genre}]"
    notes = {"dataset": wording.dataset, "software": wording.software}
    notes["webpage"] = wording.internet
    return notes.get(reference.type, "")


def _credit(reference: Reference, wording: CitationWording) -> str:
    """Who wrote it; for a book without authors, its editors with that word."""
    if reference.author or reference.container_title:
        names = vancouver_names(reference.author, wording)
        inventor = wording.inventor if len(reference.author) == 1 else wording.inventors
        return f"{names}, {inventor}" if reference.type == "patent" and names else names
    return _editors(reference, wording)


def _editors(reference: Reference, wording: CitationWording) -> str:
    names = vancouver_names(reference.editor, wording)
    word = wording.editor if len(reference.editor) == 1 else wording.editors
    return f"{names}, {word}" if names else ""


def _place_article(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """Journal, then date;volume(issue):pages; a supplement of a whole volume stands outside brackets."""
    volume, issue = reference.volume or "", reference.issue or ""
    bracketed = f"({issue})" if issue else ""
    number = volume + (f" {issue}" if volume and re.match(r"Suppl\b", issue) else bracketed)
    cited = f" {_cited(reference, wording)}" if _is_read_online(reference) else ""
    place = write_date(reference.issued, wording) + cited + (f";{number}" if number else "")
    place += f":{shorten_pages(reference.page)}" if reference.page else ""
    journal = reference.container_title_short or abbreviate_journal(reference.container_title or "")
    journal += f" {wording.internet}" if cited else ""
    status = f" {reference.status.capitalize()}." if reference.status and not number else ""
    return keep(close(journal), close(place.lstrip(";:")) + status)


def _is_read_online(reference: Reference) -> bool:
    return bool(reference.type in DATED_BY_VOLUME and reference.accessed and reference.url)


def _cited(reference: Reference, wording: CitationWording) -> str:
    return wording.cited.format(date=write_date(reference.accessed, wording)) if reference.accessed else ""


def _place_news(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    section = wording.section.format(section=reference.section) if reference.section else ""
    place = ";".join(keep(write_date(reference.issued, wording), section))
    dated = ":".join(keep(place, reference.page))
    return keep(close(reference.container_title or ""), close(dated))


def _place_book(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """Book with editors, volume, edition, place: publisher; date, chapter and pages, series."""
    has_host = reference.author or reference.container_title
    editors = _editors(reference, wording) if has_host else ""
    is_part = reference.type in PARTS_OF_BOOKS and reference.container_title
    host = f"{wording.in_book} {close(editors)}".strip() if is_part and editors else close(editors)
    preprint = wording.preprint if reference.type == "article" else ""
    site = reference.container_title if reference.type != "webpage" or reference.publisher else ""
    container = close(" ".join(keep(site, preprint)))
    container = f"{wording.in_book} {container}" if is_part and not editors else container
    return keep(
        host,
        container,
        wording.volume.format(number=reference.volume) if reference.volume else "",
        close(write_edition(reference, wording)),
        wording.version.format(number=reference.version) if reference.version else "",
        _event(reference, wording),
        _imprint(reference, wording),
        wording.chapter.format(number=reference.chapter_number) if reference.chapter_number else "",
        wording.pages.format(pages=shorten_pages(reference.page)) if reference.page else "",
        wording.number_of_pages.format(number=reference.number_of_pages) if reference.number_of_pages else "",
        wording.report_number.format(number=reference.number) if reference.number else "",
        _series(reference),
    )


def _event(reference: Reference, wording: CitationWording) -> str:
    """``Paper presented at: Congress; 2019 May 3; Ely.`` for a talk, ``Congress; …`` for a printed paper."""
    date = reference.event_date if reference.type != "speech" else reference.event_date or reference.issued
    parts = "; ".join(keep(reference.event_title, write_date(date, wording), reference.event_place))
    if reference.type == "speech" and reference.event_title:
        return close(wording.presented.format(event=parts))
    return close(parts) if reference.event_title else ""


def _series(reference: Reference) -> str:
    series = "; ".join(keep(reference.collection_title, reference.collection_number))
    return f"({series})." if series else ""


def _imprint(reference: Reference, wording: CitationWording) -> str:
    """``Place: Publisher; date.`` as far as known."""
    site = reference.container_title if reference.type == "webpage" else ""
    house = ": ".join(keep(reference.publisher_place, reference.publisher or site))
    date = "" if reference.type == "speech" and reference.event_title else write_date(reference.issued, wording)
    return close("; ".join(keep(house, date)))


def _tail(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """Day of reading, address and the numbers in PubMed and PubMed Central."""
    cited = "" if _is_read_online(reference) else _cited(reference, wording)
    address = f"https://doi.org/{reference.doi}" if reference.doi else ""
    source = wording.available.format(address=reference.url) if reference.url and not address else ""
    pubmed = f"PMID: {reference.pmid}" if reference.pmid else ""
    numbers = "; ".join(keep(pubmed, f"PMCID: {reference.pmcid}" if reference.pmcid else ""))
    epub = reference.note if reference.note and reference.note.startswith("Epub ") else ""
    return keep(close(cited), source, address, close(epub), close(numbers))


def _law_date(reference: Reference, wording: CitationWording) -> str:
    year, month, day = split_date(reference.issued)
    if month and day:
        return wording.law_date.format(year=year, month=wording.law_months[month - 1], day=day)
    return year
