"""The letter of a variant: with places for anybody, or for one person."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from leaflets.document.document import Document
from leaflets.document.letter_page import LetterLine, LetterPage
from leaflets.document.stampable import CARRIER
from leaflets.document.typography import keep_numbers, keep_together
from leaflets.document.wording import load_wording
from leaflets.letters.person import Person
from leaflets.letters.write_letter import fill_paragraph, list_slots, name_slot, sample_paragraph
from leaflets.model.clinic import Clinic
from leaflets.model.envelope import AddressWindow
from leaflets.model.letter import LetterWords

_DIGIT = re.compile(r"[\d½¼¾⅓⅔]")


@dataclass(frozen=True, slots=True)
class LetterForm:
    """What all letters of a variant have in common.

    Attributes:
        words: what is said.
        tag: the language of the letter, such as en-GB.
        window: of the envelope.
        clinic: the sender when the letter names none.
        today: the date when the letter names none.
    """

    words: LetterWords
    tag: str
    window: AddressWindow
    clinic: Clinic | None
    today: datetime.date


def join_personal(text: str) -> str:
    """A personal text with its dates and numbers kept together; word joiners are left out, for they have no glyph."""
    if not _DIGIT.search(text):
        return text  # only word joiners would be put in
    return keep_numbers(text)


def compose_for_anybody(form: LetterForm, document: Document, people: Iterable[Person]) -> LetterPage:
    """The letter with places that take as many lines as most of these people need; it says nothing of them."""
    people = tuple(people)
    slots = list_slots(form.words)
    lines = []
    for number, paragraph in enumerate(form.words.paragraphs):
        if number in slots:
            text = sample_paragraph(fill_paragraph(paragraph.text, person.texts, str) for person in people)
            lines.append(LetterLine(text, name_slot(number), paragraph.strong))
        else:
            lines.append(LetterLine(keep_together(paragraph.text.format_map({})), "", paragraph.strong))
    return replace(_compose(form, document), address=("n",), lines=tuple(lines), carrier=CARRIER)


def compose_for_person(form: LetterForm, document: Document, person: Person) -> LetterPage:
    """The letter to one person; a paragraph that says nothing is left out."""
    slots = list_slots(form.words)
    lines = []
    for number, paragraph in enumerate(form.words.paragraphs):
        if number in slots:
            text = fill_paragraph(paragraph.text, person.texts, join_personal)
            lines.append(LetterLine(text, name_slot(number), paragraph.strong))
        else:
            lines.append(LetterLine(keep_together(paragraph.text.format_map({})), "", paragraph.strong))
    shown = tuple(line for line in lines if line.text)
    return replace(_compose(form, document), address=person.address, lines=shown)


def number_pages(letter: LetterPage) -> LetterPage:
    """The letter with a line at the foot of each page that says which of how many it is."""
    return replace(letter, page_line=load_wording(letter.language).text("letter.page", page="{page}", pages="{pages}"))


def _compose(form: LetterForm, document: Document) -> LetterPage:
    return LetterPage(
        language=document.language,
        edition=document.edition,
        title=document.metadata.title,
        window=form.window,
        sender=tuple(keep_together(line) for line in find_sender(form)),
        address=(),
        date=keep_together(form.words.date or load_wording(form.tag).date(form.today)),
        lines=(),
    )


def find_sender(form: LetterForm) -> tuple[str, ...]:
    """The lines at the head of a letter: those of the letter file, else the clinic's name and telephone."""
    if form.words.sender or form.clinic is None:
        return form.words.sender
    return tuple(text for text in (form.clinic.name, form.clinic.telephone) if text)
