"""An order → its variants: each leaflet in each size once, with the people who get it so."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

from leaflets.batch.own_folder import find_condition_folders
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.content.content_files import is_yaml
from leaflets.content.find_condition import find_conditions
from leaflets.content.read_letter import read_letter
from leaflets.content.read_source import read_bytes
from leaflets.errors import ContentError, UsageError
from leaflets.letters.person import PeopleList, Person
from leaflets.letters.read_people import read_people
from leaflets.mailing.compose_letter import LetterForm
from leaflets.mailing.order import MailingOrder
from leaflets.mailing.variant import Variant
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.model.letter import Letter
from leaflets.pages.manuscript import Manuscript, refuse_withheld

MAX_LIST_BYTES = 1024 * 1024 * 1024
"""About five million people."""


@dataclass(frozen=True, slots=True)
class MailingPlan:
    """What is to be made.

    Attributes:
        job: its id.
        letter: the letter file.
        leaflet: id of the condition.
        people: as they were read.
        variants: in the order of language and size.
    """

    job: str
    letter: Letter
    leaflet: str
    people: PeopleList
    variants: tuple[Variant, ...]


def plan_mailing(order: MailingOrder, scratch: Path) -> MailingPlan:
    """The plan of a mailing; ``scratch`` is an empty folder that must stay until it has been carried out.

    Raises:
        UsageError: the column for the names of files does not exist, or the letter file is none by its name.
        ContentError: the letter file, the list or the leaflet has problems, or a letter has no leaflet in its language.
        FileError: a file cannot be read.
    """
    if not is_yaml(order.letter):  # a fault in a list of people would be shown with the line it stands on
        raise UsageError(
            f"--letter {order.letter}: a letter file ends in .yaml; 'leaflets init' makes one to begin with"
        )
    letter, source = read_letter(order.letter)
    if order.name_column and order.name_column not in letter.columns:
        known = ", ".join(letter.columns)
        raise UsageError(f"--name-column {order.name_column}: the letter file has no such column; it has: {known}")
    content = read_bytes(order.people, MAX_LIST_BYTES)
    people = read_people(content, str(order.people), letter, order.encoding)
    manuscripts = _read_manuscripts(order, letter, {person.language for person in people.people}, scratch)
    leaflet = next((each.condition.id or "" for each in manuscripts.values()), order.leaflet)
    return MailingPlan(
        job=order.job or name_job(order, (content, source, *(each.loaded.source for each in manuscripts.values()))),
        letter=letter,
        leaflet=leaflet,
        people=people,
        variants=_sort_people(order, letter, people.people, manuscripts),
    )


def name_job(order: MailingOrder, sources: tuple[bytes, ...]) -> str:
    """The day, and six digits that follow from all that goes into the job; they say nothing of anybody."""
    digest = hashlib.sha256()
    for source in sources:
        digest.update(hashlib.sha256(source).digest())
    return f"{order.today:%y%m%d}-{digest.hexdigest()[:6]}"


def _read_manuscripts(order: MailingOrder, letter: Letter, languages: set[str], scratch: Path) -> dict[str, Manuscript]:
    """The leaflet for each language of a letter that somebody gets."""
    found: dict[str, Manuscript] = {}
    for tag, words in letter.letters.items():
        if tag not in languages:
            continue
        name = words.leaflet or order.leaflet
        [path] = find_conditions([name], find_condition_folders(order.own), today=order.today)
        manuscript = read_manuscript(path, own=order.own, today=order.today, scratch=scratch)
        refuse_withheld(manuscript, today=order.today, is_expired_allowed=order.is_expired_allowed)
        written = manuscript.condition.language
        if written.split("-")[0].casefold() != tag.split("-")[0].casefold():
            raise ContentError(
                f"{order.letter}: the letter in {tag} goes with the leaflet {name}, which is in {written}; "
                f"name the leaflet in that language: letters: {tag}: leaflet"
            )
        found[tag] = manuscript
    return found


def _sort_people(
    order: MailingOrder, letter: Letter, people: tuple[Person, ...], manuscripts: dict[str, Manuscript]
) -> tuple[Variant, ...]:
    by_kind: dict[tuple[str, float], list[Person]] = defaultdict(list)
    for person in people:
        by_kind[person.language, person.size].append(person)
    return tuple(
        Variant(
            manuscript=manuscripts[tag],
            edition=Edition(Kind.PATIENT, Layout(letter.paper), size),
            form=LetterForm(letter.letters[tag], tag, letter.window, manuscripts[tag].clinic, order.today),
            people=tuple(group),
            is_judged=order.is_judged,
            suppressed=order.suppressed,
        )
        for (tag, size), group in sorted(by_kind.items())
    )


def drop_people(variant: Variant, records: set[int]) -> Variant:
    """The variant without the people of these records."""
    return replace(variant, people=tuple(person for person in variant.people if person.record not in records))
