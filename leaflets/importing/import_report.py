"""What an import did with each sentence of a page, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_SHOWN = 90


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Where the sentences of a page went.

    Attributes:
        name: of the condition.
        source: name of the page.
        sentences_total: sentences and entries of the page, headings of fields excepted; each other name, reference
            and labelled line of research counts as one.
        placed: field → how many of them it holds, in the order of the file.
        unplaced: line number and text of everything kept under ``unplaced``.
        unplaced_sentences: how many sentences that is; with ``placed`` it adds up to ``sentences_total``.
        headings: how many headings opened a field.
        empty_headings: line number and text of headings with nothing under them.
        references: how many references.
        raw_references: how many of them could not be parsed and are kept only as printed.
        research: how many research updates.
        words_total: words of the source; bullets and dashes are none.
        words_placed: how many of them stand in a field.
        words_unplaced: how many stand under ``unplaced``.
        words_of_headings: how many are headings that became fields; the three add up to ``words_total``.
        notes: what an editor should look at, each with its line.
    """

    name: str
    source: str
    sentences_total: int
    placed: Mapping[str, int]
    unplaced: tuple[tuple[int, str], ...]
    unplaced_sentences: int
    headings: int
    empty_headings: tuple[tuple[int, str], ...]
    references: int
    raw_references: int
    research: int
    words_total: int = 0
    words_placed: int = 0
    words_unplaced: int = 0
    words_of_headings: int = 0
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The report as it is printed: a short table, then a line for each thing to look at."""
        rows = [*self.placed.items(), ("unplaced", self.unplaced_sentences)]
        width = max(len(name) for name, _ in rows)
        table = [f"  {name:<{width}} {count:>5}" for name, count in rows]
        first = f"{self.name}: {self.sentences_total} sentences and entries from {self.source}"
        return "\n".join(
            [f"{first}, under {self.headings} headings", *table, self.count_words(), *self._list_remarks()]
        )

    def count_words(self) -> str:
        """Where the words of the source went, in one line."""
        return (
            f"words: {self.words_total} in the source = {self.words_placed} placed + {self.words_unplaced} unplaced + "
            f"{self.words_of_headings} in headings that became fields; none is lost"
        )

    def _list_remarks(self) -> list[str]:
        """References, research, empty headings, unplaced text and notes."""
        raw = f" ({self.raw_references} kept only as printed)" if self.raw_references else ""
        lines = [f"references: {self.references}{raw}; research updates: {self.research}"]
        lines += [f"line {line}: nothing stands under the heading '{text}'" for line, text in self.empty_headings]
        lines += [f"line {line}: unplaced: {_cut(text)}" for line, text in self.unplaced]
        return [*lines, *self.notes]


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"
