"""Texts out of files that strangers made, safe to print on a terminal, a page or a report."""

from __future__ import annotations

import unicodedata


def clean_text(text: str) -> str:
    """The text on one line, without anything that is a command and no sign.

    Line breaks and tabs become single spaces; soft hyphens, joiners and marks of direction are dropped, for they could
    turn the words around them; whatever else has no shape (escape, half a surrogate pair) becomes ``?``.
    """
    spaced = " ".join(text.split())
    if spaced.isprintable():
        return spaced
    return "".join(letter if letter.isprintable() else _stand_in(letter) for letter in spaced)


def shorten_text(text: str, most: int) -> str:
    """The beginning of a clean text, at most that many characters, cut between words where that loses little."""
    text = clean_text(text)
    if len(text) <= most:
        return text
    start = text[: most - 1]
    head, space, _ = start.rpartition(" ")
    return f"{(head if space and len(head) > most * 2 // 3 else start).rstrip()}…"


def _stand_in(letter: str) -> str:
    kind = unicodedata.category(letter)
    return "" if kind == "Cf" else " " if kind == "Zs" else "?"
