"""What counts as text, as a letter and as a known word, for all rules alike; and samples of runs and blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from leaflets.facts.facts import Block, FileFacts, Line, Run
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.rule import Sample

BOLD = 600
"""From this weight on letters look bold (CSS Fonts 4: 600 is semi-bold, 700 bold)."""
LINE_HYPHENS = ("-", "\u00ad", "\u2010", "\u0002", "\ufffe")
"""What may end a line as a hyphen; PDFium reads a plain one there as U+0002 or U+FFFE."""

_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


@remember_last
def list_runs(facts: FileFacts) -> tuple[Run, ...]:
    """Every visible run with at least one letter or digit, running heads and page numbers included."""
    return tuple(run for page in facts.pages for run in page.runs if is_readable(run))


@remember_last
def list_run_words(facts: FileFacts) -> tuple[tuple[Run, str], ...]:
    """The same runs, each with its words as samples show them: for rules that sample every one."""
    return tuple([(run, run.words.strip()) for run in list_runs(facts)])


def is_readable(run: Run) -> bool:
    """Whether a run is text that an eye can see: bullets and rules drawn as signs are not text."""
    words = run.words
    return run.is_visible and (words[:1].isalnum() or any(map(str.isalnum, words)))  # most begin with a letter


def has_text(line: Line) -> bool:
    """Whether any run of a line is text that an eye can see."""
    for run in line.runs:  # noqa: SIM110 - any() and is_readable() take three times as long, and every rule asks this
        if run.is_visible and (run.words[:1].isalnum() or any(map(str.isalnum, run.words))):
            return True
    return False


def is_text(block: Block) -> bool:
    """Whether any line of a block is text that an eye can see."""
    for line in block.lines:  # noqa: SIM110 - as in has_text
        if has_text(line):
            return True
    return False


def count_letters(words: str) -> int:
    """How many letters and digits a text has."""
    plain = len(words.encode("ascii", "ignore").translate(None, _ASCII_SIGNS))  # ten times as quick as letter by letter
    return plain if words.isascii() else plain + sum(map(str.isalnum, _BEYOND_ASCII.findall(words)))


def list_block_runs(block: Block) -> list[Run]:
    """The runs of a block, line by line."""
    return [run for line in block.lines for run in line.runs]


@remember_last
def list_known_words(facts: FileFacts) -> frozenset[str]:
    """Every word of the file as it is written; hyphens and apostrophes inside a word stay.

    What stands on either side of a hyphen at the end of a line is left out: it may be half a word.
    """
    texts: list[str] = []
    for page in facts.pages:
        for block in page.blocks:
            if len(block.lines) == 1 and not block.lines[0].words.rstrip().endswith(LINE_HYPHENS):  # most of them
                texts.append(block.lines[0].words)
                continue
            lines = [line.words.rstrip() for line in block.lines]
            is_split = [line for line in lines if line.endswith(LINE_HYPHENS)]
            texts += _drop_halves(lines) if is_split else lines
    written = set(" ".join(texts).split())  # all at once: line by line takes twice as long
    return frozenset([word.strip(".,;:!?()[]{}\"'“”‘’…") for word in written])


def _drop_halves(lines: Iterable[str]) -> Iterator[str]:
    """The words of some lines, but for what stands on either side of a hyphen at the end of one."""
    was_split = False
    for line in lines:
        words = line.split()
        is_split = line.endswith(LINE_HYPHENS)
        yield from words[int(was_split) : len(words) - int(is_split)]
        was_split = is_split


def sample_run(run: Run, value: float, note: str = "") -> Sample:
    """A value measured of a run."""
    return Sample(value, run.page, run.box, run.words.strip(), note)


def sample_block(block: Block, value: float, note: str = "") -> Sample:
    """A value measured of a block."""
    return Sample(value, block.page, block.box, block.words.strip(), note)
