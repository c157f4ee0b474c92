"""A reference in words, in one of four styles, in plain text without italics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from leaflets.citations.format_ama import compose_ama
from leaflets.citations.format_apa import compose_apa
from leaflets.citations.format_harvard import compose_harvard
from leaflets.citations.format_parts import DATED_BY_VOLUME, Composed, Style, close, write_edition
from leaflets.citations.format_vancouver import compose_vancouver, write_date
from leaflets.citations.parse_names import ET_AL
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Reference

_COMPOSERS: dict[Style, Callable[[Reference, CitationWording], Composed]] = {
    "vancouver": compose_vancouver,
    "ama": compose_ama,
    "apa": compose_apa,
    "harvard": compose_harvard,
}


@dataclass(frozen=True, slots=True)
class FormattedReference:
    """A reference in words.

    Attributes:
        title: the title alone, without a full stop of its own; the reference as it was printed when it has no title.
        parts: authors, title, book or journal, address and so on, each with its end, in the order of the style.
        rest: the parts without title, day of reading and address, joined; "" when there is nothing else.
        short: title, where it is (or which body wrote it) and the year (or the day it was read), for a short list.
        address: full web address of the DOI, else of PubMed, else its URL, else None.
    """

    title: str
    parts: tuple[str, ...]
    rest: str
    short: str
    address: str | None

    @property
    def text(self) -> str:
        """All parts, joined: the line of a list of references."""
        return " ".join(self.parts)


def format_reference(reference: Reference, wording: CitationWording, style: Style = "vancouver") -> FormattedReference:
    """The reference in words.

    Args:
        reference: any kind of source; one without a title is given back as it was printed.
        wording: the words and patterns of the document's language.
        style: vancouver, ama, apa or harvard.
    """
    if reference.title is None:
        raw = " ".join((reference.raw or "").split())
        return FormattedReference(raw, (raw,), "", raw, reference.address)
    composed = _COMPOSERS[style](reference, wording)
    return FormattedReference(
        title=reference.title,
        parts=_join_cited(reference, composed, wording) if style == "vancouver" else _join(composed),
        rest=" ".join((*composed.before, *composed.after)),
        short=_shorten(reference, wording),
        address=reference.address,
    )


def _join(composed: Composed) -> tuple[str, ...]:
    return (*composed.before, composed.title, *composed.after, *composed.tail)


def _join_cited(reference: Reference, composed: Composed, wording: CitationWording) -> tuple[str, ...]:
    """The parts, with the day of reading before the full stop of the date, as NLM has it: 2002 [cited 2003 May 3]."""
    date = write_date(reference.issued, wording)
    after = composed.after
    is_dated = date and after and after[-1].endswith(f"{date}.")
    if reference.accessed and is_dated and composed.tail and reference.type not in DATED_BY_VOLUME:
        last = f"{after[-1].removesuffix('.')} {composed.tail[0]}"
        return (*composed.before, composed.title, *after[:-1], last, *composed.tail[1:])
    return _join(composed)


def _shorten(reference: Reference, wording: CitationWording) -> str:
    body = next((name.literal for name in reference.author if name.literal and name.literal != ET_AL), "")
    where = reference.container_title or reference.publisher or body
    edition = "" if reference.type in DATED_BY_VOLUME else write_edition(reference, wording)
    cited = wording.cited.format(date=write_date(reference.accessed, wording)) if reference.accessed else ""
    short = (reference.title, where, edition, (reference.issued or "")[:4] or cited)
    return " ".join(close(part) for part in short if part)
