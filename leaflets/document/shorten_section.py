"""A section of the leaflet in its short form: the author's own, else its beginning, cut between blocks alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leaflets.document.blocks import (
    Block,
    Checklist,
    Entry,
    Glossary,
    Group,
    Item,
    List,
    Paragraph,
    Run,
    Section,
    Table,
)
from leaflets.document.shared_blocks import document_code, make_origins, plain_runs
from leaflets.document.voice import Voice
from leaflets.model.brief import Priority
from leaflets.model.edition import Edition, Kind

_PRIORITIES: dict[str, Priority] = {
    "definition": "high",
    "self_care": "high",
    "treatments": "high",
    "symptoms": "high",
    "tests": "middle",
    "complications": "middle",
    "outlook": "middle",
    "causes": "middle",
    "support_organisations": "low",
    "glossary": "low",
    "prevention": "low",
    "who_gets_it": "low",
    "questions_to_ask": "low",
}
"""How much each section matters when the author says nothing, the first of a level before the others.

Our own order: what it is, what to do and what to look out for come before why; no guideline gives one. What is not
named here stays whole: other formats and sources.
"""
_NEVER_LEFT_OUT = frozenset({"complications"})
"""What can go wrong is a warning: it may be shortened, but not dropped."""
_LEVELS: tuple[Priority, ...] = ("high", "middle", "low")


@dataclass(frozen=True, slots=True)
class Shortening:
    """What may be done with one section.

    Attributes:
        name: of the section.
        level: 0 for what matters most.
        short: its short form, or None when it has none.
        can_go: whether it may be left out.
    """

    name: str
    level: int
    short: Section | None
    can_go: bool


def list_shortenings(voice: Voice, sections: Sequence[Section], *, is_dense: bool = False) -> tuple[Shortening, ...]:
    """What may be done with the sections, what matters most first; those that stay whole in any case are left out.

    Args:
        voice: of the leaflet.
        sections: of the full leaflet.
        is_dense: whether the list of sources may give way to a pointer, as on a fold, where it would fill two panels.
    """
    found = []
    for section in sections:
        priority = voice.condition.brief.find(section.name).priority or _PRIORITIES.get(section.name, "always")
        if priority != "always":
            can_go = section.name not in _NEVER_LEFT_OUT and not _has_warning(voice, section)
            level = _LEVELS.index(priority)
            found.append(Shortening(section.name, level, shorten_section(voice, section), can_go))
        elif is_dense and section.name == "sources":
            found.append(Shortening("sources", len(_LEVELS), _point_to_sources(voice, section), can_go=False))
    order = [*_PRIORITIES, "sources"]
    return tuple(sorted(found, key=lambda each: (each.level, order.index(each.name))))


def _point_to_sources(voice: Voice, section: Section) -> Section:
    """Where the list of sources is, and what licences ask to be named."""
    code = document_code(voice, Edition(Kind.CITATIONS))
    text = "sources.elsewhere" if voice.numbers.topics else "extract.sources"
    return replace(
        section, blocks=(Paragraph(plain_runs(voice.say(text, code=code))), *make_origins(voice, is_short=True))
    )


def shorten_section(voice: Voice, section: Section) -> Section | None:
    """The section in its short form, with a last line that there is more; None when it has no shorter one.

    The author's own text when there is one; else its first paragraph, list or group. Of treatments and tests the names
    stay, and of treatments every risk. Sentences, lists and tables are whole or not there.
    """
    own = voice.prose(voice.condition.brief.find(section.name).text)
    blocks = (*own, *_keep_warnings(voice, section.blocks)) if own else tuple(_keep_beginning(voice, section.blocks))
    if not blocks or blocks == section.blocks:
        return None
    more = Paragraph(plain_runs(voice.say("brief.more")), "more")
    return replace(section, blocks=(*blocks, more))


def _keep_beginning(voice: Voice, blocks: Sequence[Block]) -> Iterator[Block]:
    if blocks and isinstance(blocks[0], Checklist | Glossary | Table):
        return  # whole or not at all
    entries = [block for block in blocks if isinstance(block, Entry)]
    before = list(blocks[: blocks.index(entries[0])] if entries else blocks)
    if before:
        yield before[0]
        if len(before) > 1 and isinstance(before[1], List | Group) and _leads_on(before[0]):
            yield before[1]
    yield from _keep_entries(voice, entries)


def _leads_on(block: Block) -> bool:
    """Whether a paragraph only introduces what follows it."""
    return isinstance(block, Paragraph) and "".join(run.text for run in block.runs).rstrip().endswith((":", "："))


def _keep_entries(voice: Voice, entries: Sequence[Entry]) -> Iterator[Block]:
    """The entries by name, those with risks with them; names without text follow each other in one list."""
    names: list[Item] = []
    for entry in entries:
        risks = tuple(text for text in entry.texts if text.label == voice.say("treatment.risks"))
        if risks:
            yield from _list_names(names)
            names = []
            yield replace(entry, texts=risks)
        else:
            names.append(Item((Run(entry.heading),)))
    yield from _list_names(names)


def _list_names(names: Sequence[Item]) -> Iterator[List]:
    if names:
        yield List(tuple(names))


def _keep_warnings(voice: Voice, blocks: Sequence[Block]) -> Iterator[Block]:
    """The treatments that have risks, with these alone."""
    risky = [block for block in blocks if isinstance(block, Entry) and _list_risks(voice, block)]
    return _keep_entries(voice, risky)


def _has_warning(voice: Voice, section: Section) -> bool:
    return any(isinstance(block, Entry) and _list_risks(voice, block) for block in section.blocks)


def _list_risks(voice: Voice, entry: Entry) -> list[str]:
    return [text.label for text in entry.texts if text.label == voice.say("treatment.risks")]
