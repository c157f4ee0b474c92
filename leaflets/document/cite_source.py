"""One source of the citation sheet: the reference, its facts, the statements that it supports, its full address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from leaflets.citations.format_reference import format_reference
from leaflets.document.blocks import Paragraph, RecordRow, Run, Source
from leaflets.document.compose_clinician import patients_text, research_topic
from leaflets.document.list_claims import Claim
from leaflets.document.shared_blocks import link_runs, plain_runs
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.document.wording_of_citations import citation_wording
from leaflets.model.reference import EvidenceLevel, Reference, ResearchUpdate, StudyType


def cite_source(voice: Voice, reference: Reference, update: ResearchUpdate | None, claims: Sequence[Claim]) -> Source:
    """One reference with its number.

    Args:
        voice: of the document.
        reference: the source.
        update: what is told of it as research; None for a source that is no research update.
        claims: the statements with sources in the order of their numbers.
    """
    style = voice.clinic.citation_style if voice.clinic else "vancouver"
    formatted = format_reference(reference, citation_wording(voice.wording), style)
    facts = [
        ("supports", _say_topics(voice, reference)),
        ("statements", _count_statements(voice, reference, claims)),
        ("study_type", say_type(voice, reference, update)),
        ("patients", _say_patients(voice, reference, update)),
        ("level", say_level(voice, reference.evidence)),
        ("found", "" if update and update.found else reference.found or ""),
        ("superseded_by", _say_successor(voice, reference)),
        ("accessed", voice.wording.partial_date(reference.accessed) if reference.accessed else ""),
        ("date_read", voice.wording.partial_date(reference.date_read) if reference.date_read else ""),
    ]
    rows = tuple(RecordRow(voice.say(f"citations.{name}"), plain_runs(value)) for name, value in facts if value)
    found = voice.joined(update.found) if update else ()
    rest = plain_runs(formatted.rest) if formatted.rest else ()
    source = Source(
        f"[{voice.numbers.references[reference.id]}]",
        keep_together(formatted.title),
        (*rest, *(plain_runs(" ") if rest and found else ()), *found),
        rows,
        below=tuple(_warn(voice, reference, update)),
    )
    return add_address(voice, source, formatted.address)


def add_address(voice: Voice, source: Source, address: str | None, label: str = "citations.address") -> Source:
    """The source with its address as last row, link and QR code, when it has one."""
    if not address:
        return source
    row = RecordRow(voice.say(label), link_runs(address, address))
    return replace(
        source,
        rows=(*source.rows, row),
        address=address,
        qr_text=voice.wording.text("citations.qr", address=address),
    )


def find_design(reference: Reference | None, update: ResearchUpdate | None) -> StudyType | None:
    """What kind of study a source is; None where that is not known or does not apply."""
    study = (reference.study_type if reference else None) or (update.study_design if update else None)
    return None if study == "other" else study


def say_type(voice: Voice, reference: Reference, update: ResearchUpdate | None) -> str:
    """What kind of study a source is; where that is not known or does not apply, what kind of publication."""
    study = find_design(reference, update)
    return voice.say(f"study.{study}") if study else voice.say(f"type.{reference.type}")


def say_level(voice: Voice, evidence: EvidenceLevel | None) -> str:
    """The level of evidence with its scheme and the year of the scheme; "" for none."""
    if evidence is None:
        return ""
    values = {"scheme": evidence.scheme, "level": evidence.level}
    if evidence.year:
        level = voice.say("citations.level.dated", year=str(evidence.year), **values)
    else:
        level = voice.say("citations.level.value", **values)
    return voice.say(f"citations.level.strength.{evidence.strength}", level=level) if evidence.strength else level


def _say_patients(voice: Voice, reference: Reference, update: ResearchUpdate | None) -> str:
    if reference.patients:
        return keep_together(voice.wording.count("patients", reference.patients))
    return patients_text(voice, update) if update else ""


def _say_successor(voice: Voice, reference: Reference) -> str:
    """The number of the source that takes its place; "" for none."""
    successor = reference.superseded_by
    return f"[{voice.numbers.references[successor]}]" if successor and successor in voice.numbers.references else ""


def _warn(voice: Voice, reference: Reference | None, update: ResearchUpdate | None) -> Iterator[Paragraph]:
    """What a reader must know before relying on the source: it was retracted, or it is a single case."""
    if reference and reference.retracted:
        yield Paragraph((Run(voice.say("citations.retracted"), strong=True),), "note")
    if update and find_design(reference, update) == "case report":
        yield Paragraph(plain_runs(voice.say("citations.case_report")), "note")


def _say_topics(voice: Voice, reference: Reference) -> str:
    """What a reference is used for: the author's words, else the parts that cite it."""
    if reference.supports:
        return reference.supports
    topics = voice.numbers.topics.get(reference.id, ())
    if not topics:
        return voice.say("citations.supports.nothing")
    return name_topics(voice, topics)


def name_topics(voice: Voice, topics: Iterable[str]) -> str:
    """The names of fields, each once, as one phrase with a capital."""
    names = [voice.wording.texts.get(f"topic.{topic}") or voice.wording.text("topic.other") for topic in topics]
    text = ", ".join(dict.fromkeys(names))
    return text[:1].upper() + text[1:]


def _count_statements(voice: Voice, reference: Reference, claims: Sequence[Claim]) -> str:
    """The numbers of the statements that name the source, for each document that says them."""
    parts = []
    for document in ("patient", "clinician"):
        numbers = [
            number
            for number, claim in enumerate(claims, 1)
            if reference.id in claim.keys and document in claim.documents
        ]
        if numbers:
            document_name = voice.wording.text(f"citations.in.{document}")
            parts.append(
                voice.wording.text(
                    "citations.statements.value", document=document_name, numbers=_join_numbers(voice, numbers)
                )
            )
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


def _join_numbers(voice: Voice, numbers: Sequence[int]) -> str:
    """Rising numbers with three or more in a row as a range: "1 to 4, 6, 7"."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    parts: list[str] = []
    for row in rows:
        ends = {"first": str(row[0]), "last": str(row[-1])}
        parts += [voice.wording.text("citations.statements.range", **ends)] if len(row) > 2 else map(str, row)
    return ", ".join(parts)


def cite_update(voice: Voice, number: int, update: ResearchUpdate) -> Source:
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
    title, found = keep_together(research_topic(voice, update)), voice.joined(update.found)
    return Source(f"[{number}]", title, found, rows, below=tuple(_warn(voice, None, update)))
