"""The citation sheet: every source, numbered, with what it supports, its type, its patients and its full address."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.citations.format_reference import format_reference
from leaflets.document.blocks import Block, Paragraph, RecordRow, Section, Source
from leaflets.document.compose_clinician import patients_text, research_topic
from leaflets.document.shared_blocks import link_runs, plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.document.wording_of_citations import citation_wording
from leaflets.model.condition import Provenance
from leaflets.model.reference import Reference, ResearchUpdate


def compose_citations(voice: Voice) -> tuple[Block, ...]:
    """All blocks of the citation sheet in reading order, the record excepted."""
    condition = voice.condition
    numbers = voice.numbers.references
    studied = {update.reference: update for update in condition.research if update.reference in numbers}
    references = sorted(condition.references, key=lambda reference: numbers[reference.id])
    own = [
        (number, update)
        for number, update in zip(voice.numbers.research, condition.research, strict=True)
        if update.reference not in numbers
    ]
    plain = tuple(_source(voice, reference, None) for reference in references if reference.id not in studied)
    research = (
        *(_source(voice, item, studied[item.id]) for item in references if item.id in studied),
        *(_update(voice, number, update) for number, update in own),
    )
    groups = (
        Section(name, voice.say(f"citations.{name}"), blocks)
        for name, blocks in (("references", plain), ("research", research))
        if blocks
    )
    introduction = "citations.introduction" if plain or research else "citations.none"
    return (Paragraph(plain_runs(voice.say(introduction)), "introduction"), *groups, *_provenance(voice))


def _source(voice: Voice, reference: Reference, update: ResearchUpdate | None) -> Source:
    """One reference: its title, the rest of the citation, and its facts."""
    style = voice.clinic.citation_style if voice.clinic else "vancouver"
    formatted = format_reference(reference, citation_wording(voice.wording), style)
    rows = [RecordRow(voice.say("citations.supports"), plain_runs(_supports(voice, reference)))]
    rows.append(RecordRow(voice.say("citations.study_type"), plain_runs(_type(voice, reference, update))))
    patients = _patients(voice, reference, update)
    if patients:
        rows.append(RecordRow(voice.say("citations.patients"), plain_runs(patients)))
    if reference.accessed:
        date = voice.wording.partial_date(reference.accessed)
        rows.append(RecordRow(voice.say("citations.accessed"), plain_runs(date)))
    number = f"[{voice.numbers.references[reference.id]}]"
    text = [formatted.rest] if formatted.rest else []
    found = voice.joined(update.found) if update else ()
    runs = (*plain_runs(" ".join(text)), *(plain_runs(" ") if text and found else ()), *found)
    return _with_address(voice, Source(number, keep_together(formatted.title), runs, tuple(rows)), formatted.address)


def _with_address(voice: Voice, source: Source, address: str | None) -> Source:
    """The source with its address as last row, link and QR code, when it has one."""
    if not address:
        return source
    row = RecordRow(voice.say("citations.address"), link_runs(address, address))
    qr_text = voice.wording.text("citations.qr", address=address)
    return Source(source.number, source.title, source.text, (*source.rows, row), address, qr_text)


def _supports(voice: Voice, reference: Reference) -> str:
    """What a reference is used for: the author's words, else the parts that cite it."""
    if reference.supports:
        return reference.supports
    topics = voice.numbers.topics.get(reference.id, ())
    if not topics:
        return voice.say("citations.supports.nothing")
    names = [voice.wording.texts.get(f"topic.{topic}") or voice.say("topic.other") for topic in topics]
    text = ", ".join(dict.fromkeys(names))
    return text[:1].upper() + text[1:]


def _type(voice: Voice, reference: Reference, update: ResearchUpdate | None) -> str:
    """What kind of study it is; where that is not known or does not apply, what kind of publication."""
    study = reference.study_type or (update.study_design if update else None)
    if study is None or study == "other":
        return voice.say(f"type.{reference.type}")
    return voice.say(f"study.{study}")


def _patients(voice: Voice, reference: Reference, update: ResearchUpdate | None) -> str:
    if reference.patients:
        return keep_together(voice.wording.count("patients", reference.patients))
    return patients_text(voice, update) if update else ""


def _update(voice: Voice, number: int, update: ResearchUpdate) -> Source:
    """One research update that has no reference of its own: the facts that are known of it."""
    facts = [
        ("journal", update.journal or ""),
        ("study_type", voice.say(f"study.{update.study_design}") if update.study_design else ""),
        ("patients", patients_text(voice, update)),
        (
            "published",
            voice.wording.partial_date(update.published) if update.published else voice.say("citations.unknown"),
        ),
    ]
    rows = tuple(RecordRow(voice.say(f"citations.{name}"), plain_runs(value)) for name, value in facts if value)
    return Source(f"[{number}]", keep_together(research_topic(voice, update)), voice.joined(update.found), rows)


def _provenance(voice: Voice) -> Iterator[Section]:
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
    return _with_address(voice, source, origin.url if origin.url and origin.url.startswith("http") else None)
