"""The citation sheet: the evidence at a glance, every source with what it supports, and what has no source."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.document.blocks import Block, Item, List, Paragraph, RecordRow, Section, Source
from leaflets.document.chart_evidence import chart_evidence
from leaflets.document.cite_source import add_address, cite_source, cite_update
from leaflets.document.list_claims import list_claims
from leaflets.document.list_statements import list_statements, list_unsourced
from leaflets.document.shared_blocks import plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.model.condition import Provenance


def compose_citations(voice: Voice) -> tuple[Block, ...]:
    """All blocks of the citation sheet for clinicians in reading order, the record excepted."""
    condition = voice.condition
    numbers = voice.numbers.references
    claims = list_claims(condition)
    studied = {update.reference: update for update in condition.research if update.reference in numbers}
    references = sorted(condition.references, key=lambda reference: numbers[reference.id])
    own = [
        (number, update)
        for number, update in zip(voice.numbers.research, condition.research, strict=True)
        if update.reference not in numbers
    ]
    sourced = [claim for claim in claims if claim.keys]
    plain = tuple(cite_source(voice, item, None, sourced) for item in references if item.id not in studied)
    research = (
        *(cite_source(voice, item, studied[item.id], sourced) for item in references if item.id in studied),
        *(cite_update(voice, number, update) for number, update in own),
    )
    groups = (
        Section(name, voice.say(f"citations.{name}"), blocks)
        for name, blocks in (("references", plain), ("research", research))
        if blocks
    )
    introduction = "citations.introduction" if plain or research else "citations.none"
    return (
        Paragraph(plain_runs(voice.say(introduction)), "introduction"),
        *chart_evidence(voice),
        *groups,
        *list_statements(voice, claims),
        *list_unsourced(voice, claims),
        *_list_uncited(voice),
        *list_origins(voice),
    )


def _list_uncited(voice: Voice) -> Iterator[Section]:
    """The sources that nothing cites, by number and title."""
    numbers, topics = voice.numbers.references, voice.numbers.topics
    uncited = [reference for reference in voice.condition.references if reference.id not in topics]
    items = [
        Item(plain_runs(f"[{numbers[reference.id]}]\u00a0{reference.title or reference.raw}"))
        for reference in sorted(uncited, key=lambda reference: numbers[reference.id])
    ]
    if items:
        yield Section("uncited", voice.say("citations.uncited"), (List(tuple(items), is_plain=True),))


def list_origins(voice: Voice) -> Iterator[Section]:
    """Where the content was taken from, with licence and attribution."""
    origins = tuple(_origin(voice, origin) for origin in voice.condition.provenance)
    if origins:
        yield Section("provenance", voice.say("citations.provenance"), origins)


def _origin(voice: Voice, origin: Provenance) -> Source:
    facts = [
        ("provenance.date", voice.wording.date(origin.date) if origin.date else ""),
        ("provenance.attribution", origin.attribution or ""),
        ("provenance.licence", origin.licence or ""),
    ]
    rows = [RecordRow(voice.say(f"citations.{name}"), plain_runs(value)) for name, value in facts if value]
    source = Source("", keep_together(origin.source), (), tuple(rows))
    return add_address(voice, source, origin.url if origin.url and origin.url.startswith("http") else None)
