"""What counts as text, as a letter and as a known word, for all rules alike; and samples of runs and blocks."""

from __future__ import annotations

from leaflets.facts.facts import Block, FileFacts, Run
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.rule import Sample

BOLD = 600
"""From this weight on letters look bold (CSS Fonts 4: 600 is semi-bold, 700 bold)."""
LINE_HYPHENS = ("-", "\u00ad", "\u2010", "\u0002", "\ufffe")
"""What may end a line as a hyphen; PDFium reads a plain one there as U+0002 or U+FFFE."""


@remember_last
def list_runs(facts: FileFacts) -> tuple[Run, ...]:
    """Every visible run with at least one letter or digit, running heads and page numbers included."""
    return tuple(run for page in facts.pages for run in page.runs if is_readable(run))


def is_readable(run: Run) -> bool:
    """Whether a run is text that an eye can see: bullets and rules drawn as signs are not text."""
    return run.is_visible and any(map(str.isalnum, run.words))


def count_letters(words: str) -> int:
    """How many letters and digits a text has."""
    return sum(map(str.isalnum, words))


def list_block_runs(block: Block) -> list[Run]:
    """The runs of a block, line by line."""
    return [run for line in block.lines for run in line.runs]


@remember_last
def list_known_words(facts: FileFacts) -> frozenset[str]:
    """Every word of the file as it is written; hyphens and apostrophes inside a word stay.

    What stands on either side of a hyphen at the end of a line is left out: it may be half a word.
    """
    known: set[str] = set()
    for page in facts.pages:
        for block in page.blocks:
            was_split = False
            for line in block.lines:
                words = line.words.split()
                is_split = bool(words) and words[-1].endswith(LINE_HYPHENS)
                whole = words[int(was_split) : len(words) - int(is_split)]
                known.update(word.strip(".,;:!?()[]{}\"'“”‘’…") for word in whole)
                was_split = is_split
    return frozenset(known)


def sample_run(run: Run, value: float, note: str = "") -> Sample:
    """A value measured of a run."""
    return Sample(value, run.page, run.box, run.words.strip(), note)


def sample_block(block: Block, value: float, note: str = "") -> Sample:
    """A value measured of a block."""
    return Sample(value, block.page, block.box, block.words.strip(), note)
