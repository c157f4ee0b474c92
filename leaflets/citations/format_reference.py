"""A reference as NLM prints it (Vancouver, the style of ICMJE), in plain text without italics.

Rules: ICMJE, "Samples of Formatted References for Authors of Journal Articles", and Citing Medicine, 2nd ed.; all
authors up to six, else the first six and "et al."; a chapter's number stands after the year, as "Chapter 4.".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leaflets.citations.parse_names import ET_AL
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Name, Reference

MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class FormattedReference:
    """A reference in words.

    Attributes:
        title: the title alone, without a full stop of its own; the reference as it was printed when it has no title.
        parts: authors, title, book or journal and so on, each with its full stop, in the order of the page.
        rest: the parts without the title, joined; "" when there is nothing else.
        short: title, where it is (or which body wrote it) and the year (or the day it was read), for a short list.
        address: full web address of the DOI, else of PubMed, else its URL, else None; it stands in no part.
    """

    title: str
    parts: tuple[str, ...]
    rest: str
    short: str
    address: str | None

    @property
    def text(self) -> str:
        """All parts, joined."""
        return " ".join(self.parts)


def format_reference(reference: Reference, wording: CitationWording) -> FormattedReference:
    """The reference in words.

    Args:
        reference: any kind of source; one without a title is given back as it was printed.
        wording: the words and patterns of the document's language.
    """
    if reference.title is None:
        raw = " ".join((reference.raw or "").split())
        return FormattedReference(raw, (raw,), "", raw, reference.address)
    before = [_close(_credit(reference, wording))]
    after = _place_article(reference, wording) if _is_article(reference) else _place_book(reference, wording)
    cited = wording.cited.format(date=_date(reference.accessed, wording)) if reference.accessed else ""
    parts = (*before, _close(reference.title), *after, _close(cited))
    rest = " ".join(part for part in (*before, *after) if part)
    body = next((name.literal for name in reference.author if name.literal and name.literal != ET_AL), "")
    where = reference.container_title or reference.publisher or body
    edition = "" if _is_article(reference) else _edition(reference, wording)
    short = (reference.title, where, edition, (reference.issued or "")[:4] or cited)
    return FormattedReference(
        title=reference.title,
        parts=tuple(part for part in parts if part),
        rest=rest,
        short=" ".join(_close(part) for part in short if part),
        address=reference.address,
    )


def _close(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already or is empty."""
    return text if not text or text[-1] in ".?!" else f"{text}."


def _is_article(reference: Reference) -> bool:
    return reference.type == "article-journal"


def format_names(names: Sequence[Name], wording: CitationWording) -> str:
    """Names as ``Reed A, Mill LC 3rd``: up to six, else the first six and "et al."; "" for nobody."""
    is_cut = len(names) > MOST_NAMES or any(name.literal == ET_AL for name in names)
    known = [name for name in names if name.literal != ET_AL][:MOST_NAMES]
    return ", ".join([*map(_format_name, known), *([wording.et_al] if is_cut and known else [])])


def _format_name(name: Name) -> str:
    parts = (name.family, _initials(name.given or ""), name.suffix)
    return name.literal or " ".join(part for part in parts if part)


def _initials(given: str) -> str:
    """Given names as capitals without full stops: Amelia Ida, A. I. and AI give AI; Jean-Paul gives JP."""
    letters = []
    for part in given.replace(".", ". ").replace("-", " ").split():
        bare = part.removesuffix(".")
        letters.append(bare if bare.isupper() and len(bare) <= 4 else bare[:1].upper())
    return "".join(letters)


def _credit(reference: Reference, wording: CitationWording) -> str:
    """Who wrote it; for a book without authors, its editors with that word."""
    if reference.author or reference.container_title:
        return format_names(reference.author, wording)
    return _editors(reference, wording)


def _editors(reference: Reference, wording: CitationWording) -> str:
    names = format_names(reference.editor, wording)
    word = wording.editor if len(reference.editor) == 1 else wording.editors
    return f"{names}, {word}" if names else ""


def _place_article(reference: Reference, wording: CitationWording) -> list[str]:
    """Journal, then date;volume(issue):pages."""
    number = (reference.volume or "") + (f"({reference.issue})" if reference.issue else "")
    place = _date(reference.issued, wording) + (f";{number}" if number else "")
    place += f":{reference.page}" if reference.page else ""
    return [_close(part) for part in (reference.container_title or "", place.lstrip(";:")) if part]


def _place_book(reference: Reference, wording: CitationWording) -> list[str]:
    """Book with editors, volume, edition, place: publisher; date, chapter and pages, series."""
    editors = _editors(reference, wording) if reference.author or reference.container_title else ""
    is_part = reference.type in ("chapter", "paper-conference") and reference.container_title
    parts = [f"{wording.in_book} {_close(editors)}".strip() if is_part and editors else _close(editors)]
    container = _close(reference.container_title or "")
    parts.append(f"{wording.in_book} {container}" if is_part and not editors else container)
    parts += [wording.volume.format(number=reference.volume)] if reference.volume else []
    parts += [_close(_edition(reference, wording)), _imprint(reference, wording)]
    parts += [wording.chapter.format(number=reference.chapter_number)] if reference.chapter_number else []
    parts += [wording.pages.format(pages=reference.page)] if reference.page else []
    parts += [f"({reference.collection_title})."] if reference.collection_title else []
    return [part for part in parts if part]


def _imprint(reference: Reference, wording: CitationWording) -> str:
    """``Place: Publisher; date.`` as far as known."""
    house = ": ".join(part for part in (reference.publisher_place, reference.publisher) if part)
    return _close("; ".join(part for part in (house, _date(reference.issued, wording)) if part))


def _edition(reference: Reference, wording: CitationWording) -> str:
    """The edition as ``25th ed.``; the first edition is not said, as NLM asks."""
    edition = (reference.edition or "").strip()
    number = edition[:-2] if edition[-2:] in ("st", "nd", "rd", "th") and edition[:-2].isdecimal() else edition
    if not number or number == "1":
        return ""
    if not number.isdecimal():
        return wording.revised_edition.format(edition=edition)
    return wording.edition.format(ordinal=_ordinal(int(number), wording))


def _ordinal(number: int, wording: CitationWording) -> str:
    """CLDR's ordinal categories of English: one, two, few, other."""
    endings = {1: wording.ordinal_one, 2: wording.ordinal_two, 3: wording.ordinal_few}
    is_teen = number % 100 in (11, 12, 13)
    pattern = wording.ordinal_other if is_teen else endings.get(number % 10, wording.ordinal_other)
    return pattern.format(number=number)


def _date(value: str | None, wording: CitationWording) -> str:
    """An EDTF date in words, such as 2016 May 3; "" when it is not known."""
    year, month, day, *_ = [*(value or "").split("-"), "", "", ""]
    if not month:
        return year
    name = wording.months[int(month) - 1]
    if not day:
        return wording.year_month.format(year=year, month=name)
    return wording.year_month_day.format(year=year, month=name, day=int(day))
