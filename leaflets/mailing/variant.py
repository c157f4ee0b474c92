"""A variant of a mailing: the leaflet in one language and size, and the people who get it so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from leaflets.errors import ExitCode
from leaflets.letters.person import Person
from leaflets.mailing.compose_letter import LetterForm
from leaflets.model.edition import Edition
from leaflets.pages.manuscript import Manuscript
from leaflets.stamping.template import StampTemplate


class Way(StrEnum):
    """How a file was made, the cheapest first."""

    STAMPED = "stamped"
    """The texts were put into the places of a compiled template."""
    LETTER = "letter laid out"
    """The letter was laid out for the person and joined with the ready pages of the leaflet."""
    WHOLE = "all laid out"
    """Letter and leaflet were laid out for the person."""


@dataclass(frozen=True, slots=True)
class Variant:
    """What is to be made once, and for whom.

    Attributes:
        manuscript: the leaflet.
        edition: its form.
        form: the letter.
        people: who get it.
        is_judged: measure the leaflet, and make nothing of one that breaks a rule.
        suppressed: rules to set aside, with the reason.
    """

    manuscript: Manuscript
    edition: Edition
    form: LetterForm
    people: tuple[Person, ...]
    is_judged: bool
    suppressed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A file that could not be stamped."""

    record: int
    way: Way
    content: bytes
    letter_pages: int
    page_count: int


@dataclass(frozen=True, slots=True)
class MadeVariant:
    """What came of a variant.

    Attributes:
        template: for those who are stamped; None when nobody is.
        streams: of those who are stamped: the record and the streams of the letter, filled.
        laid_out: the files of the others.
        stopped: record and reason of those for whom nothing was made.
        failure: why nothing at all was made; "" when all is well.
        exit_code: of the failure.
    """

    template: StampTemplate | None
    streams: tuple[tuple[int, tuple[bytes, ...]], ...]
    laid_out: tuple[LaidOut, ...]
    stopped: tuple[tuple[int, str], ...] = ()
    failure: str = ""
    exit_code: ExitCode = ExitCode.OK
