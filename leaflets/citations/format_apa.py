"""A reference as the American Psychological Association writes it, in plain text without italics.

Rules: Publication Manual of the APA, 7th edition, chapters 9 to 11. A chapter that is known by its number alone has
"Chapter 4" where pages would stand. A publisher that is the author is not said again.
"""

from __future__ import annotations

from leaflets.citations.abbreviate_journal import spell_out_journal
from leaflets.citations.format_law import compose_law
from leaflets.citations.format_names import apa_editors, apa_names
from leaflets.citations.format_parts import (
    DATED_BY_VOLUME,
    PARTS_OF_BOOKS,
    Composed,
    close,
    expand_pages,
    find_locator,
    is_master,
    keep,
    read_edition,
    split_date,
    write_ordinal,
)
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Reference

_YEAR_ALONE = frozenset(
    {
        "article-journal", "article", "book", "chapter", "dataset", "paper-conference", "patent", "report", "software",
        "thesis",
    }
)  # fmt: skip


def compose_apa(reference: Reference, wording: CitationWording) -> Composed:
    """The parts of a reference that has a title."""
    tail = _tail(reference, wording)
    if reference.type in ("legislation", "regulation"):
        return compose_law(reference, split_date(reference.issued)[0], tail)
    credit = close(_credit(reference, wording))
    date = f"({_date(reference, wording)})."
    notes = _notes(reference, wording)
    title = close(" ".join(keep(reference.title, f"({', '.join(notes)})" if notes else "", _kind(reference, wording))))
    if reference.type in DATED_BY_VOLUME or reference.type == "article-newspaper":
        after = _place_article(reference, wording)
    elif reference.type in PARTS_OF_BOOKS and reference.container_title:
        after = _place_chapter(reference, wording)
    else:
        after = _place_book(reference)
    return Composed(keep(credit, date), title, after, tail) if credit else Composed((), title, (date, *after), tail)


def write_apa_date(value: str | None, wording: CitationWording) -> str:
    """An EDTF date in words, such as 2016, May 3; "" when it is not known."""
    year, month, day = split_date(value)
    if not month:
        return year
    return f"{year}, {' '.join(keep(wording.long_months[month - 1], str(day) if day else ''))}"


def _date(reference: Reference, wording: CitationWording) -> str:
    if reference.status:
        return reference.status
    if not reference.issued:
        return wording.no_date
    is_early = reference.type == "article-journal" and not reference.volume
    in_full = is_early or reference.type not in _YEAR_ALONE
    return write_apa_date(reference.issued, wording) if in_full else split_date(reference.issued)[0]


def _credit(reference: Reference, wording: CitationWording) -> str:
    if reference.author or reference.container_title:
        return apa_names(reference.author, wording)
    names = apa_names(reference.editor, wording)
    return f"{names} {_editor_word(reference, wording)}" if names else ""


def _editor_word(reference: Reference, wording: CitationWording) -> str:
    return wording.apa_editor if len(reference.editor) == 1 else wording.apa_editors


def _notes(reference: Reference, wording: CitationWording) -> list[str]:
    """What stands in brackets after the title: edition, volume, number of a report or patent, version."""
    if reference.type in PARTS_OF_BOOKS and reference.container_title:
        return []
    if reference.type in DATED_BY_VOLUME:
        return []
    number = reference.number
    if number:
        genre = reference.genre or (wording.patent if reference.type == "patent" else wording.report)
        number = wording.apa_number.format(kind=genre, number=number)
    version = wording.version.format(number=reference.version).rstrip(".") if reference.version else None
    return list(keep(*_edition_and_volume(reference, wording), number, version))


def _edition_and_volume(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    edition = read_edition(reference)
    if edition.isdecimal():
        edition = wording.edition.format(ordinal=write_ordinal(edition, wording))
    elif edition:
        edition = wording.revised_edition.format(edition=edition)
    return keep(edition, wording.apa_volume.format(number=reference.volume) if reference.volume else "")


def _kind(reference: Reference, wording: CitationWording) -> str:
    if reference.type == "thesis":
        degree = is_master(reference)
        known = wording.apa_thesis if degree else wording.apa_dissertation
        return f"[{', '.join(keep(known if degree is not None else reference.genre, reference.publisher))}]"
    known_kinds = {
        "dataset": wording.apa_dataset,
        "software": wording.apa_software,
        "speech": f"[{reference.genre or wording.apa_talk}]",
    }
    return known_kinds.get(reference.type, "")


def _place_article(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    journal = spell_out_journal(reference.container_title or "")
    number = (reference.volume or "") + (f"({reference.issue})" if reference.issue else "")
    locator = find_locator(reference.page) if reference.type in DATED_BY_VOLUME else ""
    pages = expand_pages(reference.page or "", "–")
    pages = wording.apa_article.format(number=locator) if locator else pages
    return keep(close(", ".join(keep(journal, number, pages))))


def _place_chapter(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """``In C. Mill (Ed.), Book (2nd ed., Vol. 3, pp. 4–9).``, then the publisher."""
    editors = apa_editors(reference.editor, wording)
    by = f"{editors} {_editor_word(reference, wording)}, " if editors else ""
    pattern = wording.apa_pages if any(sign in (reference.page or "") for sign in "-–,") else wording.apa_page
    pages = pattern.format(pages=expand_pages(reference.page, "–")) if reference.page else ""
    chapter = wording.apa_chapter.format(number=reference.chapter_number) if reference.chapter_number else ""
    notes = ", ".join(keep(*_edition_and_volume(reference, wording), chapter, pages))
    book = " ".join(keep(reference.container_title, f"({notes})" if notes else ""))
    return keep(close(f"{wording.apa_in} {by}{book}"), close(reference.publisher or ""))


def _place_book(reference: Reference) -> tuple[str, ...]:
    """Site and publisher, each unless it is the author; for a talk, its congress."""
    names = [name.literal for name in reference.author]
    host = reference.container_title if reference.container_title not in names else ""
    house = reference.publisher if reference.publisher not in names else ""
    house = reference.archive if reference.type == "thesis" else house
    event = ", ".join(keep(reference.event_title, reference.event_place))
    return keep(close(event), close(host or ""), close(house or ""))


def _tail(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """DOI or address, with the day of reading before an address that changes."""
    if reference.doi:
        return (f"https://doi.org/{reference.doi}",)
    if reference.url and reference.accessed:
        year, month, day = split_date(reference.accessed)
        date = f"{wording.long_months[month - 1]} {day}, {year}" if day else write_apa_date(reference.accessed, wording)
        return (wording.apa_retrieved.format(date=date, address=reference.url),)
    return keep(reference.url)
