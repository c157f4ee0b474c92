"""Runs as one text, with a space where the paper shows one: many files paint no space at the end of a line."""

from __future__ import annotations

from collections.abc import Iterable

from leaflets.facts.facts import Run

#: A baseline this much lower or higher, in sizes, is another line; a raised citation mark stays below.
_OTHER_LINE = 0.7
#: Letters this far apart, in sizes, are two words: the ink of one word comes to 0.15, a space is 0.25 wide.
_GAP = 0.18
#: A line that ends in one of these, right behind a letter, goes on in the next line without a space.
_JOINTS = "-‐–/\u00ad"


def join_words(runs: Iterable[Run]) -> str:
    """The words of runs in the order given."""
    words, before = "", None
    for run in runs:
        words += " " + run.words if before is not None and is_space_between(before, run) else run.words
        before = run
    return words


def is_space_between(before: Run, run: Run) -> bool:
    """Whether a reader sees a space or a new line between two runs, and neither of them has written one."""
    end = before.words
    if not end or not run.words or end[-1].isspace() or run.words[0].isspace():
        return False
    if before.page != run.page or abs(run.baseline - before.baseline) > _OTHER_LINE * max(before.size, run.size):
        return not (end[-1] in _JOINTS and end[-2:-1].isalnum())
    across = max(run.box.left - before.box.right, before.box.left - run.box.right, 0.0)
    down = max(run.box.top - before.box.bottom, before.box.top - run.box.bottom, 0.0)
    return max(across, down) > _GAP * max(before.size, run.size)
