"""The words that a formatted reference adds to its fields; the wording catalogue fills them per language."""

from __future__ import annotations

from dataclasses import dataclass

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Months as NLM shortens them (Citing Medicine, 2nd ed., appendix E)."""
LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
LAW_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""Months as The Bluebook shortens them (21st ed., table T12)."""


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
        internet: after the title of a web page in NLM's style.
        preprint: after the title of a preprint.
        dataset: after the title of data in NLM's style.
        software: after the title of software in NLM's style.
        dissertation: after the title of a doctoral thesis in NLM's style.
        masters_thesis: after the title of a master's thesis in NLM's style.
        inventor: after the name of one inventor.
        inventors: after the names of several inventors.
        patent: before the number of a patent whose country is not known.
        report: what a numbered report is called when it has no name of its own.
        report_number: pattern with ``{number}``, in NLM's style.
        number_of_pages: pattern with ``{number}``.
        version: pattern with ``{number}``.
        section: pattern with ``{section}`` of a newspaper.
        presented: pattern with ``{event}``.
        available: pattern with ``{address}``.
        law_date: pattern with ``{month}``, ``{day}`` and ``{year}`` of a law.
        month_year: pattern with ``{month}`` and ``{year}``.
        month_day_year: pattern with ``{month}``, ``{day}`` and ``{year}``.
        ama_editor: after one editor's name in AMA style.
        ama_editors: after several editors' names.
        ama_volume: pattern with ``{number}``.
        ama_chapter: pattern with ``{number}``.
        ama_dissertation: a doctoral thesis.
        ama_thesis: a master's thesis.
        published: pattern with ``{date}``.
        published_online: pattern with ``{date}``, for an article that has no volume yet.
        posted: pattern with ``{date}``.
        accessed: pattern with ``{date}``.
        apa_and: before the last name in APA style.
        apa_editor: after one editor's name.
        apa_editors: after several editors' names.
        no_date: in the place of a year that is not known.
        apa_number: pattern with ``{kind}`` and ``{number}``.
        apa_volume: pattern with ``{number}``.
        apa_article: pattern with ``{number}`` of an electronic article.
        apa_page: pattern with ``{pages}``, for one page.
        apa_pages: pattern with ``{pages}``, for several.
        apa_chapter: pattern with ``{number}``.
        apa_in: before the editors and title of a book.
        apa_retrieved: pattern with ``{date}`` and ``{address}``.
        apa_dissertation: a doctoral thesis.
        apa_thesis: a master's thesis.
        apa_dataset: after the title of data.
        apa_software: after the title of software.
        apa_talk: a talk whose kind is not known.
        harvard_and: before the last name in Harvard style.
        harvard_editor: after one editor's name.
        harvard_editors: after several editors' names.
        harvard_in: before the editors and title of a book.
        harvard_edition: pattern with ``{ordinal}``.
        harvard_chapter: pattern with ``{number}``.
        harvard_no_date: in the place of a year that is not known.
        harvard_available: pattern with ``{address}``.
        harvard_accessed: pattern with ``{date}``.
        harvard_doctorate: a doctoral thesis.
        harvard_masters: a master's thesis.
        long_months: the twelve months in full.
        law_months: the twelve months as laws have them.
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
    internet: str = "[Internet]"
    preprint: str = "[Preprint]"
    dataset: str = "[dataset]"
    software: str = "[computer program]"
    dissertation: str = "[dissertation]"
    masters_thesis: str = "[master's thesis]"
    inventor: str = "inventor"
    inventors: str = "inventors"
    patent: str = "Patent"
    report: str = "Report"
    report_number: str = "Report No.: {number}."
    number_of_pages: str = "{number} p."
    version: str = "Version {number}."
    section: str = "Sect. {section}"
    presented: str = "Paper presented at: {event}"
    available: str = "Available from: {address}"
    law_date: str = "{month} {day}, {year}"
    month_year: str = "{month} {year}"
    month_day_year: str = "{month} {day}, {year}"
    ama_editor: str = "ed"
    ama_editors: str = "eds"
    ama_volume: str = "Vol {number}."
    ama_chapter: str = "chap {number}"
    ama_dissertation: str = "Dissertation"
    ama_thesis: str = "Master's thesis"
    published: str = "Published {date}."
    published_online: str = "Published online {date}."
    posted: str = "Preprint posted online {date}."
    accessed: str = "Accessed {date}."
    apa_and: str = "&"
    apa_editor: str = "(Ed.)"
    apa_editors: str = "(Eds.)"
    no_date: str = "n.d."
    apa_number: str = "{kind} No. {number}"
    apa_volume: str = "Vol. {number}"
    apa_article: str = "Article {number}"
    apa_page: str = "p. {pages}"
    apa_pages: str = "pp. {pages}"
    apa_chapter: str = "Chapter {number}"
    apa_in: str = "In"
    apa_retrieved: str = "Retrieved {date}, from {address}"
    apa_dissertation: str = "Doctoral dissertation"
    apa_thesis: str = "Master's thesis"
    apa_dataset: str = "[Data set]"
    apa_software: str = "[Computer software]"
    apa_talk: str = "Paper presentation"
    harvard_and: str = "and"
    harvard_editor: str = "(ed.)"
    harvard_editors: str = "(eds)"
    harvard_in: str = "in"
    harvard_edition: str = "{ordinal} edn."
    harvard_chapter: str = "chapter {number}"
    harvard_no_date: str = "no date"
    harvard_available: str = "Available at: {address}"
    harvard_accessed: str = "(Accessed: {date})"
    harvard_doctorate: str = "PhD thesis"
    harvard_masters: str = "Master's thesis"
    long_months: tuple[str, ...] = LONG_MONTHS
    law_months: tuple[str, ...] = LAW_MONTHS
