"""The published formulas, from counts alone."""

from __future__ import annotations

import math
from dataclasses import dataclass

LEAST_SENTENCES = 30
"""SMOG was fitted to samples of 30 sentences; below that it says nothing (McLaughlin 1969)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of; none is negative.

    Attributes:
        sentences: bullets, table cells and headings are sentences of their own.
        words: a hyphenated word is one, a number is one.
        syllables: a number, a sign and an abbreviation have one (Flesch 1979).
        polysyllables: words of three or more syllables when read aloud, numbers too (McLaughlin 1969).
    """

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    polysyllables: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.polysyllables + other.polysyllables,
        )


def find_grade(counts: Counts) -> float | None:
    """The Flesch-Kincaid grade: years of US school; None for a text without words.

    Source: Kincaid, Fishburne, Rogers, Chissom: Derivation of new readability formulas for Navy enlisted personnel.
    Naval Air Station Memphis, Research Branch Report 8-75, 1975.
    """
    if not counts.words or not counts.sentences:
        return None
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def find_reading_ease(counts: Counts) -> float | None:
    """Flesch's reading ease: 100 is easy, 0 is hard, and either may be passed; None for a text without words.

    Source: Flesch: A new readability yardstick. Journal of Applied Psychology 1948;32:221-233.
    """
    if not counts.words or not counts.sentences:
        return None
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def find_smog(counts: Counts) -> float | None:
    """The SMOG grade: years of US school; None when there are fewer than 30 sentences.

    Source: McLaughlin: SMOG grading, a new readability formula. Journal of Reading 1969;12:639-646.
    """
    if counts.sentences < LEAST_SENTENCES:
        return None
    return 1.0430 * math.sqrt(counts.polysyllables * 30 / counts.sentences) + 3.1291
