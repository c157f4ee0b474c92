"""The words that a formatted reference adds to its fields; the wording catalogue fills them per language."""

from __future__ import annotations

from dataclasses import dataclass

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Months as NLM shortens them (Citing Medicine, 2nd ed., appendix E)."""


@dataclass(frozen=True, slots=True)
class CitationWording:
    """Words and patterns of a reference; the defaults are English as in Citing Medicine (NLM).

    Attributes:
        in_book: before the editors and title of a book.
        editor: after one editor's name.
        editors: after several editors' names.
        et_al: after the first six names when there are more.
        edition: pattern with ``{ordinal}``, the edition as one of the ordinals below.
        revised_edition: pattern with ``{edition}`` for an edition that is not a number, such as Revised.
        volume: pattern with ``{number}``, the volume of a book.
        chapter: pattern with ``{number}``.
        pages: pattern with ``{pages}``.
        cited: pattern with ``{date}``, the day a web page was read.
        year_month: pattern with ``{year}`` and ``{month}``.
        year_month_day: pattern with ``{year}``, ``{month}`` and ``{day}``.
        months: the twelve months, from January.
        ordinal_one: pattern with ``{number}`` for 1, 21, 31 … (CLDR's ordinal category "one" of English).
        ordinal_two: for 2, 22, 32 …
        ordinal_few: for 3, 23, 33 …
        ordinal_other: for every other number, 11 to 13 among them.
    """

    in_book: str = "In:"
    editor: str = "editor"
    editors: str = "editors"
    et_al: str = "et al."
    edition: str = "{ordinal} ed."
    revised_edition: str = "{edition} ed."
    volume: str = "Vol. {number}."
    chapter: str = "Chapter {number}."
    pages: str = "p. {pages}."
    cited: str = "[cited {date}]"
    year_month: str = "{year} {month}"
    year_month_day: str = "{year} {month} {day}"
    months: tuple[str, ...] = MONTHS
    ordinal_one: str = "{number}st"
    ordinal_two: str = "{number}nd"
    ordinal_few: str = "{number}rd"
    ordinal_other: str = "{number}th"
