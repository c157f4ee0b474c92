"""The citation sheet for patients: where the facts in the leaflet come from, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaflets.document.blocks import Block, Paragraph, RecordRow, Run, Section, Source
from leaflets.document.cite_source import add_address, find_design, name_topics, say_type
from leaflets.document.compose_citations import list_origins
from leaflets.document.compose_clinician import research_topic
from leaflets.document.list_claims import Claim, list_claims
from leaflets.document.shared_blocks import plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.model.reference import Name, Reference, ResearchUpdate

_ET_AL = "et al."


def compose_origin(voice: Voice) -> tuple[Block, ...]:
    """All blocks of the patient version in reading order, the record excepted.

    The numbers are those of the leaflet. Sources of the leaflet come first, then research, then those that only the
    summary uses.
    """
    condition, numbers = voice.condition, voice.numbers.references
    claims = [claim for claim in list_claims(condition) if "patient" in claim.documents]
    used = {key for claim in claims for key in claim.keys}
    studied = {update.reference: update for update in condition.research if update.reference in numbers}
    references = sorted(condition.references, key=lambda reference: numbers[reference.id])
    told = {item.id: _tell_source(voice, item, studied.get(item.id), claims) for item in references}
    own = [
        _tell_update(voice, number, update)
        for number, update in zip(voice.numbers.research, condition.research, strict=True)
        if update.reference not in numbers
    ]
    groups = {
        "references": [source for key, source in told.items() if key in used],
        "research": [*(source for key, source in told.items() if key in studied and key not in used), *own],
        "others": [source for key, source in told.items() if key not in used and key not in studied],
    }
    introduction = "origin.introduction" if references or own else "origin.none"
    return (
        Paragraph(plain_runs(voice.say(introduction)), "introduction"),
        *_make_sections(voice, groups),
        *_tell_unsourced(voice, claims),
        *list_origins(voice),
    )


def _make_sections(voice: Voice, groups: dict[str, list[Source]]) -> Iterator[Section]:
    for name, sources in groups.items():
        blocks: list[Block] = [*sources]
        if name == "others":
            blocks.insert(0, Paragraph(plain_runs(voice.say("origin.others.introduction"))))
        if sources:
            yield Section(name, voice.say(f"origin.{name}"), tuple(blocks))


def _tell_source(voice: Voice, reference: Reference, update: ResearchUpdate | None, claims: Sequence[Claim]) -> Source:
    """One source: its title, what kind it is in plain words, and where it can be found."""
    place = reference.container_title or reference.publisher or ""
    date = voice.wording.partial_date(reference.issued) if reference.issued else ""
    if place and date:
        place = voice.wording.text("origin.dated", place=place, date=date)
    patients = reference.patients or (update.patients if update else None)
    topics = dict.fromkeys(claim.topic for claim in claims if reference.id in claim.keys)
    authors = _say_authors(voice, reference.author or reference.editor)
    facts = [
        ("used_for", name_topics(voice, topics)),
        ("people", voice.wording.count("origin.people.value", patients) if patients else ""),
        ("found", "" if update and update.found else reference.found or ""),
        ("by", authors if find_design(reference, update) else ""),
        ("from", place or date),
    ]
    rows = tuple(RecordRow(voice.say(f"origin.{name}"), plain_runs(value)) for name, value in facts if value)
    title = keep_together(reference.title or " ".join((reference.raw or "").split()))
    found = voice.joined(update.found) if update else ()
    kind = _say_kind(voice, reference, update, authors)
    text = (*plain_runs(kind), *((Run(" "), *found) if found else ()))
    source = Source(f"[{voice.numbers.references[reference.id]}]", title, text, rows)
    if reference.retracted:
        warning = Paragraph((Run(voice.say("origin.retracted"), strong=True),), "note")
        source = replace(source, below=(warning,))
    return add_address(voice, source, reference.address, "origin.address")


def _tell_update(voice: Voice, number: int, update: ResearchUpdate) -> Source:
    """One research update that has no reference of its own."""
    date = voice.wording.partial_date(update.published) if update.published else ""
    place = voice.wording.text("origin.dated", place=update.journal, date=date) if update.journal and date else ""
    facts = [
        ("people", voice.wording.count("origin.people.value", update.patients) if update.patients else ""),
        ("from", place or update.journal or date),
    ]
    rows = tuple(RecordRow(voice.say(f"origin.{name}"), plain_runs(value)) for name, value in facts if value)
    design, found = find_design(None, update), voice.joined(update.found)
    kind = plain_runs(voice.say(f"origin.study.{design}")) if design else ()
    text = (*kind, *((Run(" "),) if kind and found else ()), *found)
    return Source(f"[{number}]", keep_together(research_topic(voice, update)), text, rows)


def _say_kind(voice: Voice, reference: Reference, update: ResearchUpdate | None, authors: str) -> str:
    """What kind of study it is; where that is not known, what kind of publication, and by whom."""
    design = find_design(reference, update)
    if design:
        return voice.say(f"origin.study.{design}")
    kind = say_type(voice, reference, update)
    if authors:
        return voice.say("origin.study.other.by", type=kind, authors=authors.removesuffix("."))
    return voice.say("origin.study.other", type=kind)


def _say_authors(voice: Voice, names: Sequence[Name]) -> str:
    """Who wrote it: one or two in full, of more the first "and others"."""
    told = [_say_name(name) for name in names if name.literal != _ET_AL]
    if len(told) == 2 and len(names) == 2:
        return voice.wording.text("origin.authors.two", first=told[0], second=told[1])
    if len(names) > 1 and told:
        return voice.wording.text("origin.authors.others", first=told[0])
    return told[0] if told else ""


def _say_name(name: Name) -> str:
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return name.literal or " ".join(part for part in parts if part)


def _tell_unsourced(voice: Voice, claims: Sequence[Claim]) -> Iterator[Section]:
    """In which parts of the leaflet something stands that names no source."""
    stated = [claim for claim in claims if claim.is_open or claim.keys]
    if not any(claim.keys for claim in stated):
        return
    topics = dict.fromkeys(claim.topic for claim in stated if claim.is_open)
    if topics:
        parts = name_topics(voice, topics)
        text = voice.say("origin.unsourced.some", parts=parts[:1].lower() + parts[1:])
    else:
        text = voice.say("origin.unsourced.none")
    yield Section("unsourced", voice.say("origin.unsourced"), (Paragraph(plain_runs(text)),))
