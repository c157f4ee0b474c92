"""The sections of a brief edition, and what it says about itself: what was left out, and where to find it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaflets.document.blocks import Block, Group, Paragraph, Run, Section
from leaflets.document.shared_blocks import plain_runs
from leaflets.document.shorten_section import list_shortenings
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.model.edition import Edition


def compose_brief(voice: Voice, edition: Edition, sections: Sequence[Section]) -> tuple[Section, ...]:
    """The sections that the edition has, whole or short, in their order and with their numbers.

    What may not be left out, such as the risks of a treatment, stays although the edition asks otherwise: then it was
    chosen for another text.
    """
    may = {each.name: each for each in list_shortenings(voice, sections, is_dense=True)}
    kept = []
    for section in sections:
        part = may.get(section.name)
        if part and section.name in edition.left_out and part.can_go:
            continue
        is_short = section.name in (*edition.short, *edition.left_out)
        kept.append(part.short if part and part.short and is_short else section)
    return tuple(kept)


def describe_brief(voice: Voice, sections: Sequence[Section], kept: Sequence[Section]) -> tuple[Block, ...]:
    """The notice of a brief edition, or nothing when it has all that the full leaflet has.

    Args:
        voice: the voice of the leaflet.
        sections: of the full leaflet.
        kept: those of the brief one.
    """
    names = {section.name for section in kept}
    gone = [section for section in sections if section.name not in names]
    short = [section for section in sections if section.name in names and section not in kept]
    if not gone and not short:
        return ()
    return (Group(voice.say("brief"), tuple(_say_what(voice, gone, short)), "brief"),)


def _say_what(voice: Voice, gone: Sequence[Section], short: Sequence[Section]) -> Iterator[Paragraph]:
    for label, sections in (("brief.left_out", gone), ("brief.short", short)):
        if sections:
            names = ", ".join(
                voice.say("brief.name", name=f"{each.number} {each.heading}".strip()) for each in sections
            )
            yield Paragraph((Run(voice.say(label), strong=True), Run(f" {names}.")), "list-of-names")
    condition = voice.condition
    wording = "brief.full" if condition.version else "brief.full.no_version"
    full = voice.say(wording, name=condition.name, version=condition.version or "")
    yield Paragraph(plain_runs(f"{full} {ask_for_it(voice)}"))


def ask_for_it(voice: Voice) -> str:
    """Whom to ask for another form of the leaflet: by telephone, at the clinic, or the person who gave it."""
    clinic = voice.clinic
    if clinic and clinic.telephone:
        return voice.say("other_formats.ask_telephone", telephone=clinic.telephone)
    if clinic:
        return voice.say("other_formats.ask_clinic", clinic=keep_together(clinic.name))
    return voice.say("other_formats.ask")
