"""Numbers of sections and the contents list of a long leaflet: the same words at every size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leaflets.document.blocks import Contents, ContentsEntry, Section
from leaflets.document.voice import Voice

LONG = 4.9
"""Estimated pages at the standard size from which a leaflet has numbered sections and a contents list.

Those with six pages on paper have 5 and more by the estimate. Measured on about thirty imported pages from 2 to 22
pages, all those near the line included: none with six or more is below it, none with four or fewer above
(docs/decisions/0010).
"""


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
