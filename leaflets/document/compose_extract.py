"""The alert card and the poster: a few words out of a condition, each on a paper of its own, help first.

Both are texts of their own, as a brief leaflet is. They carry no citation marks: a pocket and a waiting room have no
room for sources. A card says where these are; a poster says no more than the first page of the leaflet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaflets.document.blocks import (
    Block,
    Contact,
    HelpBox,
    Item,
    List,
    MainMessage,
    NameLines,
    Paragraph,
    Record,
    Runs,
    Section,
)
from leaflets.document.compose_patient import make_help_box, make_main_message
from leaflets.document.shared_blocks import document_code, make_contact, plain_runs
from leaflets.document.voice import Voice
from leaflets.model.edition import AnyKind, Edition, Extract, Kind
from leaflets.model.text import Statement

_POSTER_ROWS = ("edition", "version", "issued", "review_by")
_ROWS: dict[AnyKind, tuple[str, ...]] = {Extract.CARD: (*_POSTER_ROWS, "code"), Extract.POSTER: _POSTER_ROWS}
"""What the record of each keeps; its title is the heading, the authors stand on the leaflet."""
_POSTER_LEVELS = ("emergency", "soon")
"""What is read in passing: what can wait for the next visit stands on the leaflet."""


def compose_card(voice: Voice) -> tuple[Block, ...]:
    """The alert card: whose it is and what to do at once on one side, for those who help on the other."""
    parts = (
        NameLines(tuple(voice.say(f"card.{name}") for name in ("name", "birth", "person"))),
        _help(voice, ("emergency",)),
        *_contact(voice, "card.contact", line_count=2),
        _section(voice, "card_definition", _describe(voice)),
        _section(voice, "card_avoid", _list_avoid(voice)),
        *_say_sources(voice),
    )
    return tuple(part for part in parts if part)


def compose_poster(voice: Voice) -> tuple[Block, ...]:
    """The poster: when to get help, the main message, and whom to ask; few words, to be read in passing."""
    message = make_main_message(voice)
    parts = (
        _help(voice, _POSTER_LEVELS),
        MainMessage(message.heading, _unmark(message.runs)) if message else None,
        *_contact(voice, "poster.contact", line_count=2),
    )
    return tuple(part for part in parts if part)


def shorten_record(record: Record, edition: Edition) -> Record:
    """The record of a card or a poster: the edition, how old it is, and its code; no heading, no QR code."""
    return replace(
        record,
        heading="",
        rows=tuple(row for row in record.rows if row.name in _ROWS[edition.kind]),
        qr_address="",
        qr_text="",
    )


def _help(voice: Voice, wanted: Sequence[str]) -> HelpBox | None:
    """The help box with the wanted levels; with all that there are when it has none of these."""
    box = make_help_box(voice)
    if box is None:
        return None
    levels = tuple(replace(level, items=tuple(map(_unmark, level.items))) for level in box.levels)
    kept = tuple(level for level in levels if level.level in wanted)
    return replace(box, levels=kept or levels)


def _section(voice: Voice, name: str, blocks: Sequence[Block]) -> Section | None:
    heading = voice.say(f"section.{name}", name=voice.condition.short_name or voice.condition.name)
    return Section(name, heading, tuple(blocks)) if blocks else None


def _describe(voice: Voice) -> list[Block]:
    """What it is, for those who help: the words for clinicians where there are any."""
    helper = replace(voice, audience="clinician")
    return [Paragraph(_unmark(runs)) for runs in _first(helper, voice.condition.definition)]


def _first(voice: Voice, statements: Sequence[Statement]) -> tuple[Runs, ...]:
    """The first statement that this document says."""
    return voice.lines(voice.heard(statements)[:1])


def _list_avoid(voice: Voice) -> list[Block]:
    lines = replace(voice, audience="clinician").lines(voice.condition.avoid)
    return [List(tuple(Item(_unmark(runs)) for runs in lines))] if lines else []


def _contact(voice: Voice, heading: str, *, line_count: int) -> Iterator[Contact]:
    """How to reach the clinic, with the first lines alone and no QR code: there is no room."""
    for contact in make_contact(voice):
        yield replace(contact, heading=voice.say(heading), lines=contact.lines[:line_count], qr_address="", qr_text="")


def _say_sources(voice: Voice) -> Iterator[Paragraph]:
    if voice.condition.references:
        code = document_code(voice, Edition(Kind.CITATIONS))
        yield Paragraph(plain_runs(voice.say("extract.sources", code=code)), "sources")


def _unmark(runs: Runs) -> Runs:
    """The runs without their citation marks."""
    return tuple(run for run in runs if not run.is_citation)
