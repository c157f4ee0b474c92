"""Letters of scripts that run from right to left: painted from left to right by some programs, read the other way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaflets.facts.read_characters import RIGHT_TO_LEFT

_LETTER = re.compile(r"[^\W_]")


def turn_words(words: list[str]) -> list[str]:
    """Words painted from left to right in the order in which they are read.

    Where there are letters that run from right to left, that is from the last one to the first; numbers and words of
    other scripts between them keep their order (Unicode Standard Annex 9; ISO 32000-1, 14.8.2.3.3, /ReversedChars).

    Args:
        words: letters or words, signs and spaces, from left to right.
    """
    if not any(map(RIGHT_TO_LEFT.search, words)):
        return words
    turned: list[str] = []
    onward: list[str] = []  # what runs to the right, from its last word to its first
    between: list[str] = []  # signs and spaces: they belong to what runs to the right when more of it follows
    for word in words[::-1]:
        is_turned = RIGHT_TO_LEFT.search(word) is not None
        if not is_turned and _LETTER.search(word):
            onward += [*between, word]
            between = []
        elif onward and not is_turned:
            between.append(word)
        else:
            turned += [*_order_onward(onward), *between, word]
            onward, between = [], []
    return [*turned, *_order_onward(onward), *between]


def _order_onward(words: Sequence[str]) -> Sequence[str]:
    """What runs to the right, from its first word to its last.

    A unit left of its number is read after it: between letters that run to the left "10 mg" is painted as "mg 10".
    """
    painted = list(words[::-1])
    parts = "".join(painted).split()
    if len(parts) == 2 and parts[0].isalpha() and parts[1].isdigit():
        gap = next((place for place, word in enumerate(painted) if word.isspace()), None)
        return painted[::-1] if gap is None else [*painted[gap + 1 :], painted[gap], *painted[:gap]]
    return painted
