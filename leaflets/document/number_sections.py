"""Numbers of sections and the contents list of a long leaflet: the same words at every size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leaflets.document.blocks import Contents, ContentsEntry, Section
from leaflets.document.voice import Voice

LONG = 6.0
"""Pages at the standard size from which a leaflet has a contents list and numbered sections (docs/decisions/0007)."""


def number_sections(voice: Voice, sections: Sequence[Section]) -> tuple[Section, ...]:
    """The same sections, numbered from 1."""
    return tuple(
        replace(section, number=voice.say("section.number", number=str(number)))
        for number, section in enumerate(sections, 1)
    )


def make_contents(voice: Voice, sections: Sequence[Section]) -> Contents:
    """The contents list; the page numbers are no words of the leaflet, they are filled in where it is laid out."""
    entries = tuple(ContentsEntry(section.name, section.number, section.heading) for section in sections)
    before, _, after = voice.wording.texts["contents.page"].partition("{page}")
    return Contents(voice.say("contents"), entries, (before, after))
