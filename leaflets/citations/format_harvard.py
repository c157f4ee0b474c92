"""A reference in the Harvard style of Cite Them Right, in plain text without italics.

Rules: Pears and Shields, Cite Them Right, 12th edition: up to three authors, else the first and "et al."; titles of
articles and chapters in single quotation marks; "Available at" with the day of reading.
"""

from __future__ import annotations

from leaflets.citations.abbreviate_journal import spell_out_journal
from leaflets.citations.format_law import compose_law
from leaflets.citations.format_names import harvard_editors, harvard_names
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

_QUOTED = (*DATED_BY_VOLUME, *PARTS_OF_BOOKS, "article-newspaper", "article", "speech")


def compose_harvard(reference: Reference, wording: CitationWording) -> Composed:
    """The parts of a reference that has a title."""
    tail = _tail(reference, wording)
    if reference.type in ("legislation", "regulation"):
        return compose_law(reference, split_date(reference.issued)[0], tail)
    credit = _credit(reference, wording)
    date = f"({split_date(reference.issued)[0] or reference.status or wording.harvard_no_date})"
    is_quoted = reference.type in _QUOTED and (reference.container_title or reference.event_title)
    title = f"‘{reference.title}’" if is_quoted else reference.title or ""
    if is_quoted:
        after = _place_part(reference, wording)
        ending = "," if after else "."
        after = after or ()
    else:
        after, ending = _place_book(reference, wording), "."
    if credit:
        ended = f"{title}{ending}" if ending == "," else close(title)
        return Composed((credit, date), ended, after, tail)
    return Composed((), title, (f"{date}{ending}", *after), tail)


def write_british_date(value: str | None, wording: CitationWording, *, has_year: bool = True) -> str:
    """An EDTF date in words, such as 3 May 2016; "" when it is not known."""
    year, month, day = split_date(value)
    name = wording.long_months[month - 1] if month else ""
    return " ".join(keep(str(day) if day else "", name, year if has_year else ""))


def _credit(reference: Reference, wording: CitationWording) -> str:
    if reference.author or reference.container_title:
        return harvard_names(reference.author, wording)
    names = harvard_names(reference.editor, wording)
    return f"{names} {_editor_word(reference, wording)}" if names else ""


def _editor_word(reference: Reference, wording: CitationWording) -> str:
    return wording.harvard_editor if len(reference.editor) == 1 else wording.harvard_editors


def _pages(reference: Reference, wording: CitationWording) -> str:
    """``pp. 4–9``, ``p. 4``, or the bare locator of an electronic article."""
    page = reference.page or ""
    if not page or (reference.type in DATED_BY_VOLUME and find_locator(page)):
        return page
    is_range = any(sign in page for sign in "-–,")
    return (wording.apa_pages if is_range else wording.apa_page).format(pages=expand_pages(page, "–"))


def _place_part(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """Where an article, a chapter or a talk stands."""
    if reference.type in PARTS_OF_BOOKS and reference.container_title:
        return _place_chapter(reference, wording)
    host = spell_out_journal(reference.container_title or reference.event_title or "")
    if reference.type == "article":
        return (f"{host} {wording.preprint}.",)
    if reference.type in DATED_BY_VOLUME:
        number = (reference.volume or "") + (f"({reference.issue})" if reference.issue else "")
    else:
        number = write_british_date(reference.issued, wording, has_year=False)
    place = reference.event_place if reference.type == "speech" else ""
    return (close(", ".join(keep(host, place, number, _pages(reference, wording)))),)


def _place_chapter(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    editors = harvard_editors(reference.editor, wording)
    by = f"{editors} {_editor_word(reference, wording)} " if editors else ""
    chapter = wording.harvard_chapter.format(number=reference.chapter_number) if reference.chapter_number else ""
    imprint = _imprint(reference)
    last = ", ".join(keep(imprint, chapter, _pages(reference, wording)))
    book = f"{wording.harvard_in} {by}{reference.container_title}"
    return keep(close(book), *_edition_and_volume(reference, wording), close(last))


def _edition_and_volume(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    number = read_edition(reference)
    ordinal = write_ordinal(number, wording)
    edition = wording.harvard_edition.format(ordinal=ordinal) if number else ""
    return keep(edition, wording.volume.format(number=reference.volume) if reference.volume else "")


def _imprint(reference: Reference) -> str:
    return ": ".join(keep(reference.publisher_place, reference.publisher))


def _place_book(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """Edition, kind of thesis, number, site, place and publisher; a body that is the author is not said again."""
    names = [name.literal for name in reference.author]
    host = reference.container_title if reference.container_title not in names else ""
    imprint = _imprint(reference) if reference.publisher not in names else ""
    number = ""
    if reference.number:
        genre = reference.genre or (wording.patent if reference.type == "patent" else wording.report)
        number = " ".join((genre, reference.number))
    return keep(
        *_edition_and_volume(reference, wording),
        wording.version.format(number=reference.version) if reference.version else "",
        close(_degree(reference, wording)),
        close(number),
        close(host or ""),
        close(imprint),
    )


def _degree(reference: Reference, wording: CitationWording) -> str:
    if reference.type != "thesis":
        return ""
    degree = is_master(reference)
    if degree is None:
        return reference.genre or ""
    return wording.harvard_masters if degree else wording.harvard_doctorate


def _tail(reference: Reference, wording: CitationWording) -> tuple[str, ...]:
    """Address and the day of reading."""
    address = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    if not address:
        return ()
    date = write_british_date(reference.accessed, wording)
    read = wording.harvard_accessed.format(date=date) if date else ""
    return (
        close(" ".join(keep(wording.harvard_available.format(address=address), read)))
        if read
        else wording.harvard_available.format(address=address),
    )
