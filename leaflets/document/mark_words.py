"""Glossary words set bold where a reader meets them first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from leaflets.document.blocks import (
    Block,
    Columns,
    Entry,
    Group,
    Item,
    LabelledText,
    List,
    Paragraph,
    Run,
    Runs,
    Section,
)
from leaflets.document.typography import JOINER, NO_BREAK
from leaflets.model.sections import GlossaryEntry

_Any = TypeVar("_Any", bound=Block)


def mark_words(blocks: tuple[_Any, ...], glossary: Sequence[GlossaryEntry]) -> tuple[_Any, ...]:
    """The same blocks with the first use of each glossary term bold; headings and links stay as they are."""
    return _Marker(glossary).blocks(blocks)


class _Marker:
    """Walks blocks in reading order and remembers which terms have been met; never leaves this file."""

    def __init__(self, glossary: Sequence[GlossaryEntry]) -> None:
        self._waiting = {entry.term: _pattern(entry) for entry in glossary}

    def blocks(self, blocks: tuple[_Any, ...]) -> tuple[_Any, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: _Any) -> _Any:
        changed: Block = block
        if not self._waiting:
            return block
        if isinstance(block, Paragraph):
            changed = replace(block, runs=self._runs(block.runs))
        elif isinstance(block, List):
            changed = replace(block, items=tuple(self._item(item) for item in block.items))
        elif isinstance(block, (Group, Section)):
            changed = replace(block, blocks=self.blocks(block.blocks))
        elif isinstance(block, Entry):
            changed = replace(block, texts=tuple(self._labelled(text) for text in block.texts))
        elif isinstance(block, Columns):
            changed = replace(block, columns=tuple(self.blocks(column) for column in block.columns))
        return changed  # type: ignore[return-value]  # each branch gives back the kind it was given

    def _labelled(self, text: LabelledText) -> LabelledText:
        return replace(text, blocks=self.blocks(text.blocks))

    def _item(self, item: Item) -> Item:
        runs = self._runs(item.runs)
        return Item(runs, self._block(item.sublist) if item.sublist else None)

    def _runs(self, runs: Runs) -> Runs:
        return tuple(piece for run in runs for piece in self._split(run))

    def _split(self, run: Run) -> Iterator[Run]:
        """The run, cut around the first term still waiting in it; the rest is searched for the other terms."""
        if run.href or run.is_citation or not self._waiting:
            yield run
            return
        found = [
            (match.start(), -match.end(), term)
            for term, pattern in self._waiting.items()
            if (match := pattern.search(run.text))
        ]
        if not found:
            yield run
            return
        start, end, term = min(found)
        del self._waiting[term]
        if run.text[:start]:
            yield replace(run, text=run.text[:start])
        yield replace(run, text=run.text[start:-end], strong=True)
        if run.text[-end:]:
            yield from self._split(replace(run, text=run.text[-end:]))


def _pattern(entry: GlossaryEntry) -> re.Pattern[str]:
    """What finds the term or one of its forms as whole words, whatever its case and its line-keeping characters."""
    names = sorted({entry.term, *entry.forms}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(_loosen(name) for name in names)})(?!\w)", re.IGNORECASE)


def _loosen(name: str) -> str:
    """A pattern for a name in which a space may be a no-break space and a hyphen be followed by a word joiner."""
    escaped = re.escape(name).replace(r"\ ", f"[ {NO_BREAK}]")
    return escaped.replace(r"\-", f"-{JOINER}?").replace("/", f"/{JOINER}?")
