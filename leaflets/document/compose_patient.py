"""The patient leaflet: help box and main message first, then headings as questions, then how to reach the clinic."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leaflets.citations.format_reference import format_reference
from leaflets.document.blocks import (
    Block,
    Checklist,
    Entry,
    Glossary,
    Group,
    HelpBox,
    HelpLevel,
    Item,
    LabelledText,
    List,
    MainMessage,
    Paragraph,
    Run,
    Runs,
    Section,
    Word,
)
from leaflets.document.compose_brief import ask_for_it, compose_brief, describe_brief
from leaflets.document.estimate_pages import estimate_pages
from leaflets.document.mark_words import mark_words
from leaflets.document.number_sections import LONG, make_contents, number_sections
from leaflets.document.shared_blocks import (
    link_runs,
    make_contact,
    make_origins,
    plain_runs,
    telephone_runs,
    web_address,
)
from leaflets.document.shorten_section import Shortening, list_shortenings
from leaflets.document.typography import keep_together
from leaflets.document.voice import Voice
from leaflets.document.wording_of_citations import citation_wording
from leaflets.model.edition import Edition
from leaflets.model.sections import HelpLevel as ContentLevel
from leaflets.model.sections import Treatment


def compose_patient(voice: Voice, edition: Edition) -> tuple[Block, ...]:
    """All blocks of the patient leaflet in reading order, the record excepted."""
    first = [block for block in (make_help_box(voice), make_main_message(voice)) if block]
    sections = tuple(_sections(voice, _BODY | _BACK))
    contents: tuple[Block, ...] = ()
    if estimate_pages((*first, *sections)) >= LONG:
        sections = number_sections(voice, sections)
    kept = compose_brief(voice, edition, sections) if edition.is_brief else sections
    notice = describe_brief(voice, sections, kept)
    if sections[0].number and estimate_pages((*first, *notice, *kept)) >= LONG:
        contents = (make_contents(voice, kept),)
    body = tuple(section for section in kept if section.name in _BODY)
    body = mark_words(body, voice.condition.glossary)
    return (*first, *notice, *contents, *body, *kept[len(body) :], *make_contact(voice))


def list_leaflet_shortenings(voice: Voice, *, is_dense: bool = False) -> tuple[Shortening, ...]:
    """What a brief edition of the leaflet may do with its sections, what matters most first.

    Args:
        voice: of the leaflet.
        is_dense: whether the list of sources may go to the citation sheet: for layouts of few pages.
    """
    return list_shortenings(voice, tuple(_sections(voice, _BODY | _BACK)), is_dense=is_dense)


def make_help_box(voice: Voice) -> HelpBox | None:
    """The help box with its levels, or None when the condition names no sign of danger."""
    help_ = voice.condition.when_to_get_help
    if help_ is None:
        return None
    levels = tuple(
        _help_level(voice, name, level)
        for name, level in (
            ("emergency", help_.emergency),
            ("soon", help_.soon),
            ("next_visit", help_.next_visit),
        )
        if level and voice.heard(level.items)
    )
    return HelpBox(voice.say("help"), levels) if levels else None


def _help_level(voice: Voice, name: str, level: ContentLevel) -> HelpLevel:
    """One level; without an action of its own it says whom to call, as far as the clinic profile knows."""
    clinic = voice.clinic
    if level.action:
        action = keep_together(level.action)
    elif name == "emergency" and clinic and clinic.emergency_number:
        action = voice.say("help.emergency.number", number=clinic.emergency_number)
    elif name != "emergency" and clinic:
        action = voice.say(f"help.{name}.clinic")
    else:
        action = voice.say(f"help.{name}.action")
    return HelpLevel(name, voice.say(f"help.{name}"), action, voice.lines(level.items))


def make_main_message(voice: Voice) -> MainMessage | None:
    """The main message, or None when the condition has none."""
    message = voice.condition.main_message
    return MainMessage(voice.say("main_message"), voice.runs(message)) if message else None


def _sections(voice: Voice, makers: dict[str, Callable[[Voice], Iterator[Block]]]) -> Iterator[Section]:
    """The sections that have something to say, each with its question as heading."""
    condition = voice.condition
    for name, make in makers.items():
        blocks = (*make(voice), *voice.tables(name))
        if blocks:
            heading = voice.say(f"section.{name}", name=condition.short_name or condition.name)
            yield Section(name, heading, blocks)


def _definition(voice: Voice) -> Iterator[Block]:
    yield from voice.prose(voice.condition.definition)
    names = voice.condition.other_names
    if names:
        runs: list[Run] = [Run(f"{voice.say('other_names')}:", strong=True), Run(" ")]
        for index, name in enumerate(names):
            runs.append(Run(keep_together(name.name), language=name.language))
            runs.append(Run("; " if index + 1 < len(names) else "."))
        yield Paragraph(tuple(runs), "other-names")


def _symptoms(voice: Voice) -> Iterator[Block]:
    symptoms = voice.condition.symptoms
    if symptoms is None:
        return
    yield from voice.prose(symptoms.introduction)
    for group in symptoms.groups:
        blocks = (
            *voice.prose(group.introduction),
            *voice.bullets(group.items),
            *voice.prose(group.note),
        )
        if blocks and group.name:
            yield Group(keep_together(group.name), blocks, "symptoms")
        else:
            yield from blocks
    yield from voice.prose(symptoms.note)


def _tests(voice: Voice) -> Iterator[Block]:
    tests = voice.condition.tests
    if tests is None:
        return
    yield from voice.prose(tests.introduction)
    for test in tests.items:
        texts = voice.prose(test.what_it_is)
        yield Entry(keep_together(test.name), "test", (LabelledText("", texts),) if texts else ())
    yield from voice.prose(tests.note)


def _treatments(voice: Voice) -> Iterator[Block]:
    treatments = voice.condition.treatments
    if treatments is None:
        return
    yield from voice.prose(treatments.introduction)
    for treatment in treatments.items:
        if treatment.audience in (None, "patient"):
            yield Entry(keep_together(treatment.name), "treatment", tuple(_treatment_texts(voice, treatment)))
    yield from voice.prose(treatments.note)


def _treatment_texts(voice: Voice, treatment: Treatment) -> Iterator[LabelledText]:
    for label, statements in (
        ("", treatment.what_it_does),
        (voice.say("treatment.benefits"), treatment.benefits),
        (voice.say("treatment.risks"), treatment.risks),
    ):
        blocks = voice.prose(statements)
        if blocks:
            yield LabelledText(label, blocks)


def _questions(voice: Voice) -> Iterator[Block]:
    """Questions with boxes to tick; a leaflet without prepared questions still has lines to write on."""
    yield Checklist(voice.lines(voice.condition.questions_to_ask), voice.say("question_lines"))


def _glossary(voice: Voice) -> Iterator[Block]:
    words = [
        Word(
            keep_together(entry.term),
            voice.say("say", say=entry.say) if entry.say else "",
            voice.runs(entry.meaning),
        )
        for entry in sorted(voice.condition.glossary, key=lambda entry: entry.term.casefold())
    ]
    if words:
        yield Glossary(tuple(words))


def _organisations(voice: Voice) -> Iterator[Block]:
    for body in voice.condition.support_organisations:
        lines: list[Runs] = [plain_runs(body.about)] if body.about else []
        if body.telephone:
            lines.append(telephone_runs(body.telephone))
        if body.email:
            lines.append(link_runs(body.email, f"mailto:{body.email}"))
        if body.url:
            lines.append(link_runs(body.url, web_address(body.url)))
        texts = tuple(Paragraph(line) for line in lines)
        yield Entry(keep_together(body.name), "organisation", (LabelledText("", texts),) if texts else ())


def _sources(voice: Voice) -> Iterator[Block]:
    """The sources in short, by number: title, where it is, year; the citation sheet has the rest."""
    condition = voice.condition
    numbers = voice.numbers.references
    references = sorted(condition.references, key=lambda reference: numbers[reference.id])
    if references:
        is_cited = bool(voice.numbers.topics)
        introduction = voice.say("sources.text" if is_cited else "sources.uncited")
        yield Paragraph(plain_runs(f"{introduction} {voice.say('sources.full')}"))
        items = []
        for reference in references:
            text = format_reference(reference, citation_wording(voice.wording)).short
            items.append(Item(plain_runs(f"[{numbers[reference.id]}]\u00a0{text}")))
        yield List(tuple(items), is_plain=True)
    yield from make_origins(voice)


def _other_formats(voice: Voice) -> Iterator[Block]:
    yield Paragraph(plain_runs(f"{voice.say('other_formats.text')} {ask_for_it(voice)}"))


_BODY: dict[str, Callable[[Voice], Iterator[Block]]] = {
    "definition": _definition,
    "who_gets_it": lambda voice: iter(voice.prose(voice.condition.who_gets_it)),
    "causes": lambda voice: iter(voice.prose(voice.condition.causes)),
    "symptoms": _symptoms,
    "tests": _tests,
    "treatments": _treatments,
    "outlook": lambda voice: iter(voice.prose(voice.condition.outlook)),
    "complications": lambda voice: iter(voice.listing(voice.condition.complications)),
    "prevention": lambda voice: iter(voice.listing(voice.condition.prevention)),
    "self_care": lambda voice: iter(voice.listing(voice.condition.self_care)),
}
_BACK: dict[str, Callable[[Voice], Iterator[Block]]] = {
    "questions_to_ask": _questions,
    "glossary": _glossary,
    "support_organisations": _organisations,
    "other_formats": _other_formats,
    "sources": _sources,
}
