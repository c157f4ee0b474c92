"""How hard a document is to read, as plain text for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from leaflets.cli.table import fit_table
from leaflets.readability.reading import DocumentReading, FieldReading, Finding, JargonFinding, TextReading
from leaflets.readability.targets import TARGETS, Target, is_within

_DOCUMENTS = {"patient": "patient leaflet", "clinician": "clinician summary"}
_COLUMNS = (
    ("field", "sentences", "words", "mean", "longest", "grade", "names known", "passive"),
    ("field", "sentences", "words", "longest", "grade"),
    ("field", "words", "grade"),
)
"""The columns of the table of fields, from wide terminals to narrow ones."""


def write_reading(reading: DocumentReading, most: float | None, width: int | None) -> str:
    """The reading for a terminal; no line break at the end.

    Args:
        reading: of one document.
        most: the grade that was asked for as the limit, None for none: then the audience's target is told.
        width: columns of the terminal; None leaves long lines whole.
    """
    lines = [*_write_head(reading, most), "", *_write_fields(reading.fields, width)]
    for title, found in _list_findings(reading):
        lines += ["", title, *found]
    return "\n".join(line for line in lines for line in _wrap(line, width))


def _write_head(reading: DocumentReading, most: float | None) -> Iterator[str]:
    text, target = reading.text, TARGETS[reading.audience]
    yield f"{reading.condition}, {_DOCUMENTS[reading.audience]}"
    if text.is_english:
        yield from _write_grades(reading, target, most)
    else:
        yield f"  the formulas were made for English; for language '{reading.language}' there is no grade"
    mean = f", {text.mean_sentence:.1f} words in each" if text.mean_sentence else ""
    yield f"  {_count(text.sentences, 'sentence')}, {_count(text.words, 'word')}{mean} (aim at {target.mean})"
    if text.longest:
        above = f", above {target.longest}" if text.longest > target.longest else ""
        yield f'  longest sentence {text.longest} words{above}: "{text.longest_sentence}"'


def _write_grades(reading: DocumentReading, target: Target, most: float | None) -> Iterator[str]:
    text = reading.text
    limit = target.grade if most is None else most
    state = "above" if is_within(text.grade, limit) is False else "within"
    what, source = ("the target", f" ({target.source})") if most is None else ("--max-grade", "")
    yield f"  grade {_grade(text.grade)}, {state} {what} of {limit:g}{source}"
    yield f"  with names and glossary words known: grade {_grade(text.grade_without_names)}"
    yield f"  paragraphs alone, no headings, bullets or cells: grade {_grade(reading.running.grade)}"
    if text.smog is None:
        yield "  SMOG: too short to say (under 30 sentences)"
    else:
        yield f"  SMOG {_grade(text.smog)}, with names and glossary words known {_grade(text.smog_without_names)}"
    yield f"  reading ease {_grade(text.reading_ease)} (Flesch: 100 easy, 0 hard)"
    yield (
        f"  words of 3 or more syllables: {_share(text.long_share)}, "
        f"with names and glossary words known {_share(text.long_share_without_names)}"
    )
    yield f"  sentences with a passive verb: {_share(text.passive_share)}"


def _write_fields(fields: Sequence[FieldReading], width: int | None) -> list[str]:
    """The table of fields with as many columns as there is room for."""
    for headings in _COLUMNS:
        rows = [[_cell(field, heading) for heading in headings] for field in fields]
        lines = fit_table(headings, rows, None).splitlines()
        if width is None or all(len(line) <= width for line in lines):
            return lines
    return lines


def _cell(field: FieldReading, heading: str) -> str:
    text: TextReading = field.text
    return {
        "field": field.name,
        "sentences": str(text.sentences),
        "words": str(text.words),
        "mean": _grade(text.mean_sentence),
        "longest": str(text.longest),
        "grade": _grade(text.grade),
        "names known": _grade(text.grade_without_names),
        "passive": _share(text.passive_share),
    }[heading]


def _list_findings(reading: DocumentReading) -> Iterator[tuple[str, list[str]]]:
    """Each kind of finding that there is, with its lines."""
    if reading.jargon is None:
        yield f"no jargon list for '{reading.language}'", []
    hard = [found for found in reading.jargon or () if not found.is_explained]
    explained = [found for found in reading.jargon or () if found.is_explained]
    lines = {
        "hard words that have plain ones:": [_write_jargon(found) for found in hard],
        "hard words that the glossary explains:": [_write_jargon(found) for found in explained],
        "acronyms never spelled out:": list(map(_write_finding, reading.acronyms)),
        "shares with different denominators:": list(map(_write_finding, reading.numbers)),
        "phrases that point to a place on the page:": list(map(_write_finding, reading.pointers)),
    }
    yield from ((title, found) for title, found in lines.items() if found)


def _write_jargon(found: JargonFinding) -> str:
    return f"  {found.text} → {'; '.join(found.alternatives)} ({_place(found)})"


def _write_finding(found: Finding) -> str:
    return f'  {found.text} ({_place(found)}): "{found.sentence}"'


def _place(found: Finding) -> str:
    return found.field if found.count == 1 else f"{found.field}, {found.count} times"


def _wrap(line: str, width: int | None) -> list[str]:
    if width is None or len(line) <= width:
        return [line]
    indent = len(line) - len(line.lstrip())
    return textwrap.wrap(
        line, max(width, 20), subsequent_indent=" " * (indent + 2), break_long_words=False, break_on_hyphens=False
    )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _grade(number: float | None) -> str:
    return "-" if number is None else f"{number:.1f}"


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"
