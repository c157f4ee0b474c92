"""One edition of a report."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.ledger.entry import Entry


@dataclass(frozen=True, slots=True)
class Row:
    """An entry and how it came about.

    Attributes:
        result: "made", "failed" or "up to date" in this run.
        link: address of the PDF, relative to the report or absolute; empty when there is none.
        picture: address of a picture of its first page, relative to the report; empty when there is none.
        sheets: address of its print sheets, as ``link``; empty when there are none.
    """

    entry: Entry
    result: str
    link: str = ""
    picture: str = ""
    sheets: str = ""

    @property
    def errors(self) -> int:
        """Findings that keep an edition back, of all guidelines."""
        return sum(judgement.errors for judgement in self.entry.judgements)

    @property
    def warnings(self) -> int:
        """Findings to look at, of all guidelines."""
        return sum(judgement.warnings for judgement in self.entry.judgements)
