"""What is wrong with text that is not YAML, in the words of somebody who writes leaflets."""

from __future__ import annotations

from typing import NamedTuple

import yaml


class Fault(NamedTuple):
    """Why a file could not be read to its end, and where."""

    line: int
    column: int
    message: str
    is_syntax: bool = False


_QUOTE = "put the whole text in quotes, or on the lines below a |"

_BLOCK = "after | or > the text begins on the next line; if > is part of it, put the text in quotes"

_EXPLANATIONS: tuple[tuple[str, str], ...] = (
    (
        "mapping values are not allowed",
        f"a colon and a space end a key, and none can stand here; if this is text, {_QUOTE}; "
        "if it is a key, check the indentation",
    ),
    (
        "unknown escape character",
        "in \"…\" a \\ changes the letter after it, but not this one; use '…' instead",
    ),
    (
        "sequence entries are not allowed",
        "a list begins on the line below its key: put the dash there, indented",
    ),
    ("mapping keys are not allowed", f"a text cannot begin with '? '; {_QUOTE}"),
    (
        "expected '-' indicator",
        "this line does not line up with the list above it; begin it with '- ' in the same column, "
        "or indent it as its key is",
    ),
    ("document start", "this stands after the end of the document; a file holds one"),
    (
        "directive",
        "a line that begins with % is an instruction to YAML; take it out, or put the text in quotes",
    ),
)
"""A part of what the parser says (libyaml, and PyYAML alone where it differs), and what to say instead."""

_EXPLANATIONS_AT_START: tuple[tuple[str, str], ...] = (
    (
        "could not find expected ':'",
        "this line is neither a key with a colon nor text that belongs to one; "
        "add the colon, or indent it as far as the text it continues",
    ),
    ("unexpected end of stream", "this quotation mark is never closed; add the closing one"),
    ("expected ',' or ']'", f"[ begins a list that is not closed on its line; if it is text, {_QUOTE}"),
    ("expected ',' or '}'", f"{{ begins a group of keys that is not closed; if it is text, {_QUOTE}"),
    ("alphabetic or numeric character", f"a text cannot begin with * or & as it is; {_QUOTE}"),
    ("comment or a line break", _BLOCK),
    ("comment or line break", _BLOCK),
    ("chomping or indentation", _BLOCK),
)
"""The same, where the beginning of the thing (the parser's context) is the place to show, not its end."""


def explain_syntax(error: yaml.YAMLError, lines: list[str]) -> Fault:
    """Where a text stops being YAML and what to do about it.

    Args:
        error: what the parser raised.
        lines: the lines of the file.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or "it cannot be read")
    begun = getattr(error, "context_mark", None) or mark
    for table, place in ((_EXPLANATIONS, mark), (_EXPLANATIONS_AT_START, begun)):
        explanation = next((text for part, text in table if part in said), None)
        if explanation:
            return Fault(*_clamp(place, lines), f"not YAML: {explanation}", True)
    line, column = _clamp(mark, lines)
    return Fault(line, column, f"not YAML: {_explain_by_place(said, lines[line - 1], column)}", True)


def _clamp(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """Line and column of a mark, from 1; the end of the last line with text when it lies behind that."""
    line = mark.line if mark else 0
    if line < len(lines) and (lines[line] or line + 1 < len(lines)):
        return line + 1, min(mark.column if mark else 0, len(lines[line])) + 1
    last = max((number for number, text in enumerate(lines, 1) if text.strip()), default=1)
    return last, len(lines[last - 1]) + 1


def _explain_by_place(said: str, text: str, column: int) -> str:
    """An explanation for faults that the parser tells only as "not what was expected"."""
    before, here = text[: column - 1], text[column - 1 : column]
    if "\t" in before + here and not before.strip():
        return "a tab stands at the beginning of the line; indent with spaces"
    if "cannot start any token" in said or "node content" in said:
        return f"a text cannot begin with '{here}'; {_QUOTE}"
    if before.strip():
        return f"something follows a text that has ended already; {_QUOTE}"
    if "expected" in said:
        return "this line does not line up with the lines above it; give it the same number of spaces"
    return f"{said}; {_QUOTE}"
