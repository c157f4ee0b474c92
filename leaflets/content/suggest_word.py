"""A word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def suggest_word(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to a word, or None; capitals, spaces, hyphens and underscores do not count."""
    if len(word) > 60:
        return None
    plain = {_plain(entry): entry for entry in known}
    nearest = get_close_matches(_plain(word), plain, n=1, cutoff=0.6)
    return plain[nearest[0]] if nearest else None


def list_words(words: Iterable[str], most: int = 12) -> str:
    """Words in one line for a message; those after ``most`` are counted."""
    listed = list(words)
    rest = f" and {len(listed) - most} more" if len(listed) > most else ""
    return ", ".join(listed[:most]) + rest


def show_value(value: object, width: int = 40) -> str:
    """A value as a message shows it: a short text in quotes, else what kind of thing it is."""
    if value is None:
        return "empty"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of keys"
    text = " ".join(str(value).split())
    return f'"{text}"' if len(text) <= width else f'"{text[: width - 1]}…"'


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
