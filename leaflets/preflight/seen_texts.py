"""The texts of a finished file as an eye and as an ear meets them, block by block in the order of its tags."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from leaflets.facts.facts import Box, FileFacts, Run
from leaflets.facts.speak_tags import list_spoken
from leaflets.frozen_value import frozen_value
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.walk_tags import list_owned

_JOINED = re.compile(r"\w[-‐]$")
_SPACE = 0.12
"""Of the size: between two runs on one line a gap as wide as this is a space."""


@frozen_value
class Seen:
    """One text as painted.

    Attributes:
        words: of its visible runs, lines joined by spaces.
        page: where it begins; 0 when that is not known.
        runs: its visible runs in the order of the tags; empty for a text that is only heard.
    """

    words: str
    page: int = 0
    runs: tuple[Run, ...] = ()

    @property
    def box(self) -> Box | None:
        """Around its runs on the page where it begins."""
        return surround([run.box for run in self.runs if run.page == self.page])


def surround(boxes: list[Box]) -> Box | None:
    """The smallest rectangle around rectangles; None around nothing."""
    if not boxes:
        return None
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


@remember_last
def list_painted(facts: FileFacts) -> tuple[Seen, ...]:
    """What is painted: one text for each tag of block level, then visible text that no tag owns, line by line.

    Running lines (artifacts) are left out, and so is text that cannot be seen: in render mode 3, transparent, or
    outside the page.
    """
    runs: defaultdict[tuple[int, int], list[Run]] = defaultdict(list)
    loose: list[Run] = []
    for page in facts.pages:
        for run in page.runs:
            if run.is_visible and not run.is_artifact:
                (loose if run.mark is None else runs[run.page, run.mark]).append(run)
    found = []
    for owned in list_owned(facts.tags):
        inside = [run for piece in owned.pieces for run in runs.pop((piece.page, piece.mark), ())]
        found.append(_make_seen(inside))
    left = sorted((run for several in runs.values() for run in several), key=lambda run: run.page)
    found += [_make_seen([run]) for run in (*loose, *left)]
    return tuple(seen for seen in found if seen.words)


@remember_last
def list_heard(facts: FileFacts) -> tuple[Seen, ...]:
    """What a screen reader says, block by block; where on the paper it stands is not known."""
    return tuple(Seen(words) for text in list_spoken(facts.tags) if (words := " ".join(text.split())))


def join_runs(runs: list[Run]) -> str:
    """The words of runs: those on one line as they are, lines joined by spaces; a word split at its hyphen is whole."""
    return " ".join("".join(_list_with_breaks(runs)).split())


def _list_with_breaks(runs: list[Run]) -> Iterator[str]:
    last: Run | None = None
    for run in runs:
        if last and _is_apart(last, run) and not _JOINED.search(last.words):
            yield " "
        yield run.words
        last = run


def _is_apart(before: Run, after: Run) -> bool:
    """Whether two runs are on different lines or have a gap as wide as a space between them."""
    if after.page != before.page or abs(after.baseline - before.baseline) > 1:
        return True
    return after.box.left - before.box.right > _SPACE * min(before.size, after.size)


def _make_seen(runs: list[Run]) -> Seen:
    return Seen(join_runs(runs), runs[0].page if runs else 0, tuple(runs))
