"""What became of each edition, and the exit code of the whole."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from leaflets.build import BuiltEdition
from leaflets.errors import ExitCode, LeafletsError
from leaflets.model.edition import Edition
from leaflets.pages.choose_brief import MOST_PAGES, STANDARD


@dataclass(frozen=True, slots=True)
class Failed:
    """An edition, or a whole condition (then ``edition`` and ``target`` are None), that was not made.

    Attributes:
        condition: its id, or the name it was asked for by.
        message: what to tell the user; a traceback when it was a bug.
        exit_code: what the program should end with for this failure alone.
    """

    condition: str
    message: str
    exit_code: ExitCode
    edition: Edition | None = None
    target: Path | None = None


def describe_failure(
    error: Exception, condition: str, edition: Edition | None = None, target: Path | None = None
) -> Failed:
    """The failure as a value that any process can hand on: our errors by their text, a bug by its traceback."""
    if isinstance(error, LeafletsError):
        return Failed(condition, str(error), ExitCode(error.exit_code), edition, target)
    text = "".join(traceback.format_exception(error))
    return Failed(condition, text, ExitCode.BUG, edition, target)


@dataclass(frozen=True, slots=True)
class Report:
    """The outcomes in the order planned, and the warnings about the conditions."""

    outcomes: tuple[BuiltEdition | Failed, ...]
    warnings: tuple[str, ...] = ()

    @property
    def built(self) -> tuple[BuiltEdition, ...]:
        """The editions that were made."""
        return tuple(outcome for outcome in self.outcomes if isinstance(outcome, BuiltEdition))

    @property
    def failed(self) -> tuple[Failed, ...]:
        """The editions and conditions that were not."""
        return tuple(outcome for outcome in self.outcomes if isinstance(outcome, Failed))

    @property
    def kept_back(self) -> tuple[BuiltEdition, ...]:
        """The editions that were made but did not pass preflight."""
        return tuple(built for built in self.built if not built.is_passed)

    @property
    def long_leaflets(self) -> dict[str, int]:
        """The leaflets longer than people read, each with its pages at the standard size."""
        pages: dict[str, int] = {}
        for built in self.built:
            # What was counted goes before what was told from the words.
            if built.condition not in pages or built.edition.size == STANDARD.size:
                pages[built.condition] = built.standard_pages
        return {name: count for name, count in pages.items() if count > MOST_PAGES}

    @property
    def exit_code(self) -> ExitCode:
        """The worst of all, which is the highest number: a bug outweighs a full disk."""
        worst = ExitCode.FAILED_PREFLIGHT if self.kept_back else ExitCode.OK
        return max((failure.exit_code for failure in self.failed), default=worst)
