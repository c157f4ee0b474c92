"""How one document speaks: to whom, in which language, with which citation numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leaflets.document.blocks import Block, Item, List, Run, Runs, Table
from leaflets.document.nest_headings import Prose
from leaflets.document.numbering import SourceNumbers
from leaflets.document.prose import join_blocks, read_prose, read_runs, read_texts
from leaflets.document.typography import keep_together
from leaflets.document.wording import Wording
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.sections import Table as ContentTable
from leaflets.model.text import Audience, Listing, Statement

_LEAST_WIDTH = 14
"""Percent below which a column cannot hold a long word at 10 points."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The condition, whom it is told to (None: everybody), the words, the numbers, and the clinic or None."""

    condition: Condition
    audience: Audience | None
    wording: Wording
    numbers: SourceNumbers
    clinic: Clinic | None

    def say(self, name: str, /, **values: str) -> str:
        """A text of the catalogue, ready for a line: dates and numbers kept together."""
        return keep_together(self.wording.text(name, **values))

    def runs(self, text: str) -> Runs:
        """A text of the content as runs on one line."""
        return read_runs(text, self.numbers.mark)

    def heard(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements that this document says."""
        return tuple(statement for statement in statements if statement.is_for(self.audience))

    def prose(self, statements: Sequence[Statement]) -> tuple[Prose, ...]:
        """The statements as paragraphs and lists, one after another, in groups where they have headings."""
        return read_texts([statement.text for statement in self.heard(statements)], self.numbers.mark)

    def bullets(self, statements: Sequence[Statement]) -> tuple[List, ...]:
        """The statements as one bullet list, or nothing when none is said here."""
        items = tuple(self._item(statement.text) for statement in self.heard(statements))
        return (List(items),) if items else ()

    def lines(self, statements: Sequence[Statement]) -> tuple[Runs, ...]:
        """The statements, each as runs on one line."""
        return tuple(self.runs(statement.text) for statement in self.heard(statements))

    def joined(self, *parts: Sequence[Statement]) -> Runs:
        """All the statements as runs, one sentence after another, for a table cell."""
        runs: list[Run] = []
        for line in self.lines([statement for part in parts for statement in part]):
            runs += [Run(" "), *line] if runs else line
        return tuple(runs)

    def listing(self, listing: Listing | None) -> tuple[Block, ...]:
        """A listing as its introduction, its bullets and its note."""
        if listing is None:
            return ()
        return (
            *self.prose(listing.introduction),
            *self.bullets(listing.items),
            *self.prose(listing.note),
        )

    def tables(self, section: str) -> Iterator[Table]:
        """The content's own tables that belong to a section."""
        for table in self.condition.tables:
            if table.section == section and table.audience in (None, self.audience):
                yield self._table(table)

    def _table(self, table: ContentTable) -> Table:
        rows = tuple(tuple(self.runs(cell) for cell in row) for row in table.rows)
        return Table(table.title, table.columns, rows, column_widths(table.columns, rows), "content")

    def _item(self, text: str) -> Item:
        """One entry of a list; a list inside the text becomes the list inside the entry."""
        item = join_blocks(read_prose(text, self.numbers.mark))
        if item.runs or not item.sublist:
            return item
        # Nothing stands before the list: its first entry leads, and what is below that comes before the others.
        first, *rest = item.sublist.items
        below = (*(first.sublist.items if first.sublist else ()), *rest)
        start = item.sublist.start + 1 if item.sublist.is_ordered and not first.sublist else 1
        return Item(first.runs, replace(item.sublist, items=below, start=start) if below else None)


def column_widths(columns: Sequence[str], rows: Sequence[Sequence[Runs]]) -> tuple[int, ...]:
    """Widths of the columns in percent, adding up to 100: by the text they hold, none too narrow for a word."""
    weights = []
    for index, column in enumerate(columns):
        lengths = [len(column), *(sum(len(run.text) for run in row[index]) for row in rows)]
        weights.append(max(8.0, max(lengths) ** 0.7 + (sum(lengths) / len(lengths)) ** 0.7))
    widths = [max(_LEAST_WIDTH, round(100 * weight / sum(weights))) for weight in weights]
    widths[widths.index(max(widths))] += 100 - sum(widths)
    return tuple(widths)
