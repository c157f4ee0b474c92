"""The sheet of print sizes: one sentence of a leaflet in many types, each with the code of its need."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from leaflets.document.blocks import Block, Paragraph, Record, Section, Specimen
from leaflets.document.compose_document import compose_document, make_voice
from leaflets.document.document import Document
from leaflets.document.list_texts import list_texts
from leaflets.document.make_record import add_content_code
from leaflets.document.shared_blocks import make_masthead, make_metadata, make_running, plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from leaflets.model.need import Need, write_need

_SENTENCE = re.compile(r".+?[.!?](?=\s|$)")
_MARKS = re.compile(r"\s*\[\d+\](?:,\s*\[\d+\])*")
_SHORTEST, _LONGEST = 30, 90
"""Characters of a sentence that shows a type well: more than one line in large print, not a whole page."""
_READ_FROM = ("main_message", "definition", "symptoms", "causes")


def compose_sizes(
    condition: Condition, edition: Edition, needs: Sequence[Need], *, clinic: Clinic | None, today: datetime.date
) -> Document:
    """The sheet: what to do, then a sentence of the condition's leaflet in the type of each need, in their order.

    Args:
        condition: whose patient leaflet the sentence is taken from.
        edition: of the sheet: its paper; the size is that of its smallest letters.
        needs: one for each sample; neighbours of one weight, spacing and palette share a heading.
        clinic: who hands it out, or None.
        today: the day; a sentence does not depend on it.

    Raises:
        TemplateError: the program has no complete wording for the condition's language.
        UsageError: a need has no code.
    """
    voice = make_voice(condition, Kind.PATIENT, clinic)
    words = choose_sentence(compose_document(condition, Edition(Kind.PATIENT), clinic=clinic, today=today))
    record = Record(voice.say("record"), ())
    title = voice.say("sizes.title")
    running = make_running(voice, edition, ())
    document = Document(
        edition=edition,
        language=condition.language,
        masthead=make_masthead(voice, edition),
        title=title,
        notices=(),
        blocks=(*_list_blocks(voice, needs, words), record),
        running=replace(running, titles=(title,), feet=(voice.say("kind.sizes"),)),
        metadata=replace(make_metadata(voice, edition), title=title, subject="", keywords=()),
    )
    return add_content_code(voice, document)


def choose_sentence(leaflet: Document) -> str:
    """A sentence of a leaflet that shows a type well: the first of 30 to 90 characters, else the first at all."""
    texts = [text for part in _READ_FROM for text in list_texts(leaflet) if text.part == part]
    whole = [_MARKS.sub("", text.words) for text in texts if text.role in ("paragraph", "item")]
    sentences = [found.strip() for text in whole for found in _SENTENCE.findall(text)] or whole or [leaflet.title]
    fitting = (sentence for sentence in sentences if _SHORTEST <= len(sentence) <= _LONGEST)
    return next(fitting, sentences[0])


def _list_blocks(voice: Voice, needs: Sequence[Need], words: str) -> Iterator[Block]:
    yield Paragraph(plain_runs(voice.say("sizes.introduction")), "introduction")
    for _, group in groupby(needs, key=lambda need: (need.weight, need.spacing, need.palette)):
        samples = list(group)
        first = samples[0]
        name = f"samples-{first.weight}-{first.spacing}-{first.palette}"
        heading = voice.say("sizes.on", style=_name_style(voice, first), palette=voice.say(f"palette.{first.palette}"))
        yield Section(name, heading, tuple(_make_specimen(voice, need, words) for need in samples))


def _name_style(voice: Voice, need: Need) -> str:
    return voice.say(f"sizes.{'-'.join(_list_styles(need)) or 'regular'}")


def _list_styles(need: Need) -> tuple[str, ...]:
    return Edition(Kind.PATIENT, weight=need.weight, spacing=need.spacing).style_names


def _make_specimen(voice: Voice, need: Need, words: str) -> Specimen:
    size, styles = f"{need.size:g}", _list_styles(need)
    label = voice.say("sizes.label", size=size)
    if styles:
        label = voice.say("sizes.label.styled", size=size, style=voice.say(f"style.{'-'.join(styles)}"))
    return Specimen(write_need(need), label, keep_together(words), need.size, styles, need.palette.value)
