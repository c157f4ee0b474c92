"""One line on how hard a condition is to read, for ``leaflets validate``."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.read_conditions import read_condition_file
from leaflets.errors import LeafletsError, Problem

if TYPE_CHECKING:
    from leaflets.readability.reading import DocumentReading

MOST_UNASKED = 10
"""Reading a condition takes as long as checking it again; a thousand are checked for problems, not for their style."""


def summarise_conditions(
    paths: Sequence[Path], problems: Iterable[Problem], own: Path | None, today: datetime.date, *, is_asked: bool
) -> Iterator[str]:
    """A line for each condition without errors: words, grade, longest sentence, and what stands in a reader's way.

    Args:
        paths: files and folders, as they were checked.
        problems: what was found in them; a file with an error is not read.
        own: the folder of one's own, for its clinic and its lists of hard words.
        today: the day by which a review date has passed.
        is_asked: whether to read more than ``MOST_UNASKED`` conditions.
    """
    from leaflets.batch.own_folder import find_clinic
    from leaflets.content.content_files import is_clinic, is_letter, list_files

    found = [file for path in paths for file in (list_files(path) if path.is_dir() else [path])]
    files = [file for file in found if not is_clinic(file) and not is_letter(file)]
    if len(files) > MOST_UNASKED and not is_asked:
        return
    faulty = {problem.file for problem in problems if problem.severity == "error"}
    if own and str(find_clinic(own)) in faulty:
        own = None  # its faults are told already
    for file in files:
        raise_if_asked()
        if str(file) in faulty:
            continue
        try:
            yield write_summary(read_condition_file(file, own, today, "patient"))
        except LeafletsError as error:
            yield f"{file}: how hard it is to read cannot be said: {error}"


def write_summary(reading: DocumentReading) -> str:
    """The reading in one line, such as ``asthma: 2,537 words, grade 3.5, longest sentence 21 words, 4 hard words``."""
    text = reading.text
    grade = f"no grade for language '{reading.language}'" if text.grade is None else f"grade {text.grade:.1f}"
    hard = [found for found in reading.jargon or () if not found.is_explained]
    counts = (
        (len(hard), "hard word", "hard words"),
        (len(reading.acronyms), "acronym not spelled out", "acronyms not spelled out"),
        (len({found.denominator for found in reading.numbers}), "denominator", "denominators"),
        (len(reading.pointers), "phrase such as 'see above'", "phrases such as 'see above'"),
    )
    told = [f"{number} {one if number == 1 else many}" for number, one, many in counts if number]
    return f"{reading.condition}: " + ", ".join(
        [f"{text.words:,} words", grade, f"longest sentence {text.longest} words", *told]
    )
