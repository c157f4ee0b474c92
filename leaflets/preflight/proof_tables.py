"""The texts of a proof sheet as ReportLab's flowing parts: the table of every rule, and the list beside a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import HexColor, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import KeepTogether, LongTable, Paragraph, Table

from leaflets.preflight.clean_text import shorten_text
from leaflets.preflight.draw_comparison import WIDTH, draw_comparison
from leaflets.preflight.draw_marks import ERROR_COLOUR, WARNING_COLOUR
from leaflets.preflight.number_marks import Mark
from leaflets.preflight.proof_fonts import BOLD, REGULAR, mark_up
from leaflets.preflight.rule import Outcome, Verdict
from leaflets.preflight.sketch import Sketch
from leaflets.preflight.word_measure import (
    WORDS_SHOWN,
    count_things,
    find_scale,
    word_ideal,
    word_limit,
    word_place,
    word_seen,
    word_worst,
)

TEXT = ParagraphStyle("text", fontName=REGULAR, fontSize=10, leading=13, splitLongWords=1)
SMALL = ParagraphStyle("small", parent=TEXT, fontSize=9, leading=11.5)
HEADING = ParagraphStyle("heading", parent=TEXT, fontName=BOLD, fontSize=16, leading=20, spaceAfter=6)
SUBHEADING = ParagraphStyle("subheading", parent=HEADING, fontSize=12, leading=16, spaceBefore=10)
CELL_FONT = ("FONTNAME", (0, 0), (-1, -1), REGULAR)
"""For every table: without it, cells name a font that is not embedded, even where they hold paragraphs."""
_COLUMNS = (98.0, 158.0, 66.0, 92.0, 150.0, 92.0, 116.0)
_MOST_LETTERS = 200
"""Of one text: no cell may grow taller than its page."""
_STATES = {
    "failed": "✗ failed",
    "warned": "! warned",
    "passed": "✓ passed",
    "suppressed": "– suppressed",
    "nothing to measure": "– nothing to measure",
}
_GRID = HexColor("#767676")
_GROUND = HexColor("#ededed")


def write_paragraph(text: str, style: ParagraphStyle = TEXT) -> Any:
    """A paragraph of plain text."""
    return Paragraph(mark_up(text), style)


def make_rule_table(verdict: Verdict) -> Any:
    """The table of every rule: what it measures, its state, the worst value and its place, the limit and its source."""
    headings = ("Rule", "What it measures", "State", "Worst measured", "Where", "Allowed", "Source")
    rows = [[Paragraph(f"<b>{heading}</b>", SMALL) for heading in headings]]
    rows += [_make_row(outcome, verdict) for outcome in verdict.outcomes]
    style = [
        CELL_FONT,
        ("GRID", (0, 0), (-1, -1), 0.5, _GRID),
        ("BACKGROUND", (0, 0), (-1, 0), _GROUND),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    return LongTable(rows, colWidths=_COLUMNS, repeatRows=1, style=style)


def _make_row(outcome: Outcome, verdict: Verdict) -> list[Any]:
    measures, bound, unit = find_scale(outcome.rule, verdict)
    state, worst = mark_up(_STATES[outcome.state]), outcome.worst
    is_broken = outcome.state in ("failed", "warned")
    where = word_place(worst) if worst is not None and worst.page else ""
    if worst is not None and worst.words and (unit != "places" or is_broken):
        where += f': "{shorten_text(worst.words, WORDS_SHOWN // 2)}"'
    allowed = word_limit(outcome.limit.value, bound, unit)
    ideal = word_ideal(outcome.limit, unit)
    return [
        Paragraph(f"<b>{mark_up(shorten_text(outcome.rule, WORDS_SHOWN))}</b>", SMALL),
        write_paragraph(shorten_text(measures, _MOST_LETTERS), SMALL),
        Paragraph(f"<b>{state}</b>" if is_broken else state, SMALL),
        write_paragraph(word_worst(outcome, unit), SMALL),
        write_paragraph(shorten_text(outcome.reason or where, _MOST_LETTERS), SMALL),
        write_paragraph(f"{allowed}; ideal {ideal}" if ideal else allowed, SMALL),
        write_paragraph(shorten_text(outcome.limit.source, _MOST_LETTERS), SMALL),
    ]


def make_entry(mark: Mark, width: float) -> Any:
    """The entry of a mark in a list: its number, rule, words, measured and allowed, and the drawn comparison."""
    finding = mark.first
    seen = word_seen(finding)
    allowed = word_limit(finding.limit, finding.bound, finding.unit)
    source = f" ({shorten_text(finding.source, _MOST_LETTERS)})" if finding.source else ""
    words = shorten_text(finding.sample.words, WORDS_SHOWN)
    count = count_things(len(mark.findings), "place") if len(mark.findings) > 1 else ""
    kind = "" if finding.severity == "error" else " (warning)"
    rule, measures = shorten_text(finding.rule, WORDS_SHOWN), shorten_text(mark.measures, _MOST_LETTERS)
    text = [
        Paragraph(f"<b>{mark_up(rule)}</b>{kind}: {mark_up(measures)}", TEXT),
        Paragraph(f"<b>{mark_up(seen[:1].upper() + seen[1:])}</b>; {mark_up(allowed + source)}", TEXT),
    ]
    told = "; ".join(part for part in (f'"{words}"' if words else "", count) if part)
    if told:
        text.append(write_paragraph(told, SMALL))
    comparison = draw_comparison(finding)
    number, drawn = 28.0, 0.0 if comparison is None else WIDTH + 6
    cells = [_draw_number(mark), text, "" if comparison is None else comparison]
    style = [
        CELL_FONT,
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, _GRID),
    ]
    return KeepTogether(Table([cells], colWidths=(number, width - number - drawn, drawn), style=style))


def list_entries(marks: Sequence[Mark], width: float, most: int) -> list[Any]:
    """The entries of the first marks, and how many more there are."""
    entries = [make_entry(mark, width) for mark in marks[:most]]
    if len(marks) > most:
        entries.append(write_paragraph(f"And {count_things(len(marks) - most, 'other finding')} on this page."))
    return entries


def _draw_number(mark: Mark) -> Sketch:
    """The tag of a mark, as it stands on the page, but larger."""
    is_error = mark.first.severity == "error"
    colour = ERROR_COLOUR if is_error else WARNING_COLOUR
    number = str(mark.number)
    sketch = Sketch(9.0 + 6.2 * len(number), 15)
    sketch.add_box((0.5, 0.5), (sketch.width - 1, 14), colour if is_error else white, colour, 0 if is_error else 4)
    sketch.add_words(4.5, 4, number, BOLD, 10, white if is_error else colour)
    return sketch
