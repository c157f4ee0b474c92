"""Cross-references: ``[Treatment](#treatments)`` becomes "Treatment (section 6)", a link, the same at every size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import zip_longest
from typing import Any, TypeVar

from leaflets.document.blocks import Block, Run, Runs, Section
from leaflets.document.typography import NO_BREAK
from leaflets.document.voice import Voice

_SIGN = "#"
_Value = TypeVar("_Value")


def point_to_sections(voice: Voice, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks, each cross-reference followed by the number of its section, or its heading where it has none.

    A reference to a section that this document does not have keeps its words and leads nowhere: a brief leaflet has
    fewer sections, and the other documents have others.
    """
    sections = [block for block in blocks if isinstance(block, Section)] if voice.audience == "patient" else []
    names = {section.name: _name_section(voice, section) for section in sections}
    return tuple(_change(block, names) for block in blocks)


def _name_section(voice: Voice, section: Section) -> str:
    if section.number:
        number = section.number.rstrip(".")
        return voice.say("pointer.number", number=number).replace(" ", NO_BREAK)
    return voice.say("pointer.heading", heading=section.heading)


def _change(value: _Value, names: Mapping[str, str]) -> _Value:
    """A value of any shape with its runs changed; what holds none comes back as it is."""
    changed: Any = value
    if isinstance(value, tuple):
        is_runs = bool(value) and all(isinstance(each, Run) for each in value)
        changed = tuple(_follow(value, names)) if is_runs else tuple(_change(each, names) for each in value)
    elif is_dataclass(value) and not isinstance(value, Run | type):
        held: Any = value
        new = {field.name: _change(getattr(held, field.name), names) for field in fields(held)}
        changed = replace(held, **new) if any(new[name] is not getattr(held, name) for name in new) else held
    return value if changed == value else changed


def _follow(runs: Runs, names: Mapping[str, str]) -> Iterator[Run]:
    """The runs with what their references lead to; a reference may be several runs, such as one in bold."""
    for run, after in zip_longest(runs, runs[1:]):
        target = run.href or ""
        if not target.startswith(_SIGN):
            yield run
            continue
        name = target.removeprefix(_SIGN)
        yield replace(run, href=f"#section-{name}" if name in names else None)
        if name in names and (after is None or after.href != run.href):
            yield Run(f" {names[name]}")
