"""The words and places of marked content, as the tags that own it are read one after another."""

from __future__ import annotations

from collections.abc import Iterable

from leaflets.facts.facts import Piece, Run
from leaflets.facts.join_pieces import join_boxes
from leaflets.facts.join_words import is_space_between, join_words

Mark = tuple[int, int]
"""Page and number of marked content."""


class PieceMaker:
    """Gives marks their words, as they are read one after another.

    Attributes:
        before: the last run of the piece before; set it to None where a tag of block level begins or ends.
    """

    def __init__(self, painted: Iterable[Iterable[Run]]) -> None:
        self._runs: dict[Mark, list[Run]] = {}
        for page in painted:
            for run in page:
                if run.mark is not None and not run.is_artifact:
                    self._runs.setdefault((run.page, run.mark), []).append(run)
        self.before: Run | None = None

    def make(self, page: int, mark: int) -> Piece:
        """The piece for a mark; it begins with a space when the paper shows one between it and the piece before."""
        runs = self._runs.get((page, mark))
        if not runs:
            return Piece(page, mark, "", None)
        first = runs[0]
        if len(runs) == 1:  # most marks
            words, box = first.words, first.box
        else:
            words, box = join_words(runs), join_boxes([run.box for run in runs])
        if self.before is not None and is_space_between(self.before, first):
            words = " " + words
        self.before = runs[-1]
        return Piece(page, mark, words, box)
