"""Plain text → text of the CommonMark subset that prints as the same words."""

from __future__ import annotations

import re

_ANYWHERE = re.compile(
    r"[\\`*\[\]]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word it is no emphasis
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w{1,40};)"
    r"|~(?=~)|(?<=~)~"
    r"|(?<=\[)@"  # what looks for [@key] in the source must not find it
)
_AT_START = re.compile(r"#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|>|-(?=[-\s]*$)|=(?==*\s*$)|\|(?=.*\|)")
_NUMBER_AT_START = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escape_markup(text: str) -> str:
    """The text with a backslash before each character that CommonMark would read as markup.

    Args:
        text: one paragraph in one line, without spaces at its ends.
    """
    escaped = _ANYWHERE.sub(lambda found: "\\" + found[0], text)
    escaped = _NUMBER_AT_START.sub(r"\1\\\2", escaped, count=1) if escaped[:1].isdigit() else escaped
    return "\\" + escaped if _AT_START.match(escaped) else escaped


def unescape_markup(text: str) -> str:
    """The plain text again."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
