"""What is known of a person once the row has been read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """One person: how large, in which language, how often, and what the letter says.

    Attributes:
        record: number of the row among all rows of the list, from 1.
        line: of the file on which the row begins.
        language: key of the letter.
        size: of the type, points.
        copies: how many are printed.
        address: one text a line.
        texts: what stands for each column that a paragraph may name.
    """

    record: int
    line: int
    language: str
    size: float
    copies: int
    address: tuple[str, ...]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StoppedRow:
    """A row for which nothing is made, and why; no message repeats what stands in the row."""

    record: int
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class PeopleList:
    """A list of people as it was read.

    Attributes:
        people: those for whom something is made.
        stopped: the rows for which nothing is made.
        encoding: in which the file was written.
        separator: between its cells.
        neutralised: in how many rows a formula sign or an invisible character was taken out.
    """

    people: tuple[Person, ...]
    stopped: tuple[StoppedRow, ...]
    encoding: str
    separator: str
    neutralised: int
