"""The evidence at a glance: how many sources of each design there are and from which years, as a chart and a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from leaflets.document.blocks import Block, Paragraph, Run, Runs, Section, Table
from leaflets.document.chart import Chart, ChartRow
from leaflets.document.cite_source import find_design, say_level
from leaflets.document.shared_blocks import plain_runs
from leaflets.document.voice import Voice
from leaflets.model.reference import ReferenceType, StudyType

_ORDER = (*get_args(StudyType), *get_args(ReferenceType))
"""The strongest design first, as the model lists them; what has no design follows, by its kind of publication."""
_FEWEST = 2
"""Sources, and sources with a date: one mark alone shows nothing."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """One source: its number, design (or kind of publication), year (0: not known), and level of evidence or ""."""

    number: int
    design: str
    label: str
    year: int
    level: str


def chart_evidence(voice: Voice) -> Iterator[Section]:
    """A section with the chart, when two sources or more have a date, and the table; nothing for fewer sources."""
    found = sorted(_list_evidence(voice), key=lambda each: (_ORDER.index(each.design), each.year, each.number))
    if len(found) < _FEWEST:
        return
    groups: dict[str, list[_Evidence]] = {}
    for each in found:
        groups.setdefault(each.label, []).append(each)
    blocks: list[Block] = []
    dated = [each for each in found if each.year]
    if len(dated) >= _FEWEST:
        blocks.append(_make_chart(voice, groups))
        if len(dated) < len(found):
            undated = voice.wording.count("citations.chart.undated", len(found) - len(dated))
            blocks.append(Paragraph(plain_runs(undated)))
    blocks.append(_make_table(voice, groups))
    yield Section("evidence", voice.say("citations.evidence"), tuple(blocks))


def _list_evidence(voice: Voice) -> Iterator[_Evidence]:
    references = {reference.id: reference for reference in voice.condition.references}
    updates = {update.reference: update for update in voice.condition.research if update.reference in references}
    for key, reference in references.items():
        design = find_design(reference, updates.get(key))
        label = voice.say(f"study.{design}") if design else voice.say(f"type.{reference.type}")
        year = int((reference.issued or "0")[:4])
        number = voice.numbers.references[key]
        yield _Evidence(number, design or reference.type, label, year, say_level(voice, reference.evidence))
    for number, update in zip(voice.numbers.research, voice.condition.research, strict=True):
        if update.reference not in references:
            design = find_design(None, update)
            label = voice.say(f"study.{design}") if design else voice.say("type.article-journal")
            yield _Evidence(number, design or "article-journal", label, int((update.published or "0")[:4]), "")


def _make_chart(voice: Voice, groups: dict[str, list[_Evidence]]) -> Chart:
    rows = [ChartRow(label, tuple(each.year for each in group if each.year)) for label, group in groups.items()]
    rows = [row for row in rows if row.years]
    said = [
        voice.wording.text("citations.chart.row", design=row.label, years=", ".join(map(str, row.years)))
        for row in rows
    ]
    text = voice.wording.text("citations.chart.text", rows="; ".join(said))
    return Chart(voice.say("citations.chart"), tuple(rows), text)


def _make_table(voice: Voice, groups: dict[str, list[_Evidence]]) -> Table:
    names = ["design", "years", "sources"]
    rows = [[plain_runs(label), plain_runs(_say_years(voice, group)), _mark(group)] for label, group in groups.items()]
    if any(each.level for group in groups.values() for each in group):
        names.append("level")
        for row, group in zip(rows, groups.values(), strict=True):
            row.append(plain_runs("; ".join(dict.fromkeys(each.level for each in group if each.level))))
    columns = tuple(voice.say("citations.level" if name == "level" else f"citations.table.{name}") for name in names)
    widths = (34, 33, 33) if len(names) == 3 else (28, 24, 24, 24)
    return Table(voice.say("citations.table"), columns, tuple(map(tuple, rows)), widths, "evidence")


def _say_years(voice: Voice, group: list[_Evidence]) -> str:
    undated = voice.wording.text("citations.table.undated")
    return ", ".join(dict.fromkeys(str(each.year) if each.year else undated for each in sorted(
        group, key=lambda each: each.year or 9999)))  # fmt: skip


def _mark(group: list[_Evidence]) -> Runs:
    numbers = sorted(each.number for each in group)
    return (Run(", ".join(f"[{number}]" for number in numbers), is_citation=True),)
