"""Every error the program raises on purpose, in one tree; each class carries the exit code it ends with.

    LeafletsError
    ├── UsageError          2   the command line was wrong
    ├── ContentError        3   a content file has problems (all of them at once, see Problem)
    │   ├── UnknownCondition    3   no condition answers to that name
    │   ├── ConditionWithheld   3   withdrawn, or past its review date
    │   └── MissingGlyph        3   no font can draw a character of the text
    ├── TemplateError       4   a template, style sheet or wording catalogue has a fault
    ├── RenderError         5   a PDF could not be made
    ├── MissingDependency   6   something is missing on this machine
    └── FileError           7   a file could not be read or written
        └── DiskRefused         7   the disk is full or read-only: nothing more can be written there

A message says where, what is wrong with the value seen, and what to do. Every class takes positional
arguments only and keeps them in ``args``, so that it survives pickling between worker processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """The meaning of each number the program can end with."""

    OK = 0
    FAILED_PREFLIGHT = 1
    USAGE = 2
    CONTENT = 3
    TEMPLATE = 4
    RENDER = 5
    MISSING = 6
    FILE = 7
    BUG = 70
    INTERRUPTED = 130
    PIPE_CLOSED = 141


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a content file, with its place.

    Attributes:
        file: path as the user gave it.
        line: first line is 1; 0 when the file as a whole is meant.
        column: first column is 1; 0 when the file as a whole is meant.
        message: what is wrong, with the value seen, and what to do.
        source_line: the text of that line, for the caret; empty when there is none.
        severity: "error" stops a build, "warning" does not.
        length: how many characters the caret underlines.
    """

    file: str
    line: int
    column: int
    message: str
    source_line: str = ""
    severity: str = "error"
    length: int = 1

    def __str__(self) -> str:
        """``file:line:column: severity: message``, then the source line with a caret below it."""
        place = self.file if self.line == 0 else f"{self.file}:{self.line}:{self.column}"
        text = f"{place}: {self.severity}: {self.message}"
        if not self.source_line.strip() or self.line == 0:
            return text
        return f"{text}\n{_excerpt(self.source_line, self.column, self.length)}"


def _excerpt(line: str, column: int, length: int, width: int = 96) -> str:
    """The part of a source line around a column, with a caret line; long lines are cut on both sides."""
    start = max(0, column - 1 - width // 2) if len(line) > width else 0
    shown = "".join(letter if letter.isprintable() else " " for letter in line[start : start + width])
    before = "…" if start else ""
    after = "…" if start + width < len(line) else ""
    caret = "^" * max(1, min(length, len(shown) - (column - 1 - start)))
    return f"    {before}{shown}{after}\n    {' ' * (len(before) + column - 1 - start)}{caret}"


class LeafletsError(Exception):
    """The root: everything here is the user's to mend, so the door prints its text and no traceback."""

    exit_code = ExitCode.BUG


class UsageError(LeafletsError):
    """The command line asked for something that does not exist or does not fit together."""

    exit_code = ExitCode.USAGE


class ContentError(LeafletsError):
    """A content file has problems; ``problems`` holds every one of them, sorted by place."""

    exit_code = ExitCode.CONTENT

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message, problems)
        self.message = message
        self.problems = problems

    def __str__(self) -> str:
        """The message, or the problems one after another when there are any."""
        return "\n".join(str(problem) for problem in self.problems) or self.message


class UnknownCondition(ContentError):
    """No condition has that id, name, other name or code."""


class ConditionWithheld(ContentError):
    """The condition may not be printed: it is withdrawn, or its review date has passed."""


class MissingGlyph(ContentError):
    """No font of the program can draw a character; ``characters`` holds each of them once."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = (), characters: tuple[str, ...] = ()) -> None:
        super().__init__(message, problems)
        self.args = (message, problems, characters)
        self.characters = characters


class TemplateError(LeafletsError):
    """A template, a style sheet or a wording catalogue has a fault."""

    exit_code = ExitCode.TEMPLATE


class RenderError(LeafletsError):
    """A PDF could not be made from HTML that was otherwise fine."""

    exit_code = ExitCode.RENDER


class MissingDependency(LeafletsError):
    """A library or font is missing on this machine; the text says how to install it."""

    exit_code = ExitCode.MISSING


class FileError(LeafletsError):
    """A file could not be read or written."""

    exit_code = ExitCode.FILE


class DiskRefused(FileError):
    """The disk is full, or may only be read: whatever is written next would fail as well."""
