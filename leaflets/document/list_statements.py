"""The statements of the leaflet and the summary on the citation sheet: with their sources, and those without any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from leaflets.document.blocks import Block, Group, Item, List, Paragraph, Run, Section
from leaflets.document.cite_source import name_topics
from leaflets.document.list_claims import Claim
from leaflets.document.shared_blocks import plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice


def list_statements(voice: Voice, claims: Sequence[Claim]) -> Iterator[Section]:
    """Every statement that names a source, numbered through, below the document and the part in which it stands."""
    sourced = [claim for claim in claims if claim.keys]
    blocks: list[Block] = [Paragraph(plain_runs(voice.say("citations.statements.introduction")))]
    start = 1
    for heading, group in groupby(sourced, key=lambda claim: _name_place(voice, claim)):
        items = tuple(_make_item(voice, claim) for claim in group)
        blocks.append(Group(heading, (List(items, is_ordered=True, start=start),)))
        start += len(items)
    if sourced:
        yield Section("statements", voice.say("citations.statements.heading"), tuple(blocks))


def list_unsourced(voice: Voice, claims: Sequence[Claim]) -> Iterator[Section]:
    """The statements that name no source, by the part in which they stand; where none names one, how many there are."""
    stated = [claim for claim in claims if claim.is_open or claim.keys]
    missing = [claim for claim in stated if claim.is_open]
    if not stated:
        return
    blocks: list[Block] = [Paragraph(plain_runs(_count_missing(voice, len(missing), len(stated))))]
    if 0 < len(missing) < len(stated):
        for heading, group in groupby(missing, key=lambda claim: _name_place(voice, claim)):
            blocks.append(Group(heading, (List(tuple(_make_item(voice, claim) for claim in group)),)))
    yield Section("unsourced", voice.say("citations.unsourced"), tuple(blocks))


def _count_missing(voice: Voice, missing: int, total: int) -> str:
    if missing in (0, total):
        name = "all" if missing else "none"
        return voice.say(f"citations.unsourced.{name}", **({"total": str(total)} if missing else {}))
    if missing == 1:
        return voice.say("citations.unsourced.one", total=str(total))
    return voice.say("citations.unsourced.some", count=str(missing), total=str(total))


def _name_place(voice: Voice, claim: Claim) -> str:
    """In which document and which of its parts a claim stands, such as "Leaflet: causes"."""
    document = claim.documents[0] if len(claim.documents) == 1 else "both"
    name = voice.wording.text(f"citations.in.{document}")
    topic = name_topics(voice, (claim.topic,))
    topic = topic[:1].lower() + topic[1:]
    place = voice.wording.text("citations.place", document=name, topic=topic)
    return keep_together(place[:1].upper() + place[1:])


def _make_item(voice: Voice, claim: Claim) -> Item:
    """A claim with what it is about before it and the marks of its sources behind it."""
    text = claim.text or voice.wording.text("citations.statement.all")
    if claim.name:
        text = voice.wording.text("citations.statement.named", name=claim.name, text=text)
    numbers = sorted(voice.numbers.references[key] for key in claim.keys)
    marks = ",\u00a0".join(f"[{number}]" for number in numbers)
    runs = plain_runs(text)
    return Item((*runs, Run(f"\u00a0{marks}", is_citation=True)) if marks else runs)
