"""A library: the conditions that count, found by what a paper says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from leaflets.model.condition import Condition


@dataclass(frozen=True, slots=True)
class Holding:
    """One condition of a library and the file it stands in."""

    condition: Condition
    file: str

    @property
    def version(self) -> str:
        """Its version, or ""."""
        return self.condition.version or ""

    @property
    def issued(self) -> str:
        """The day it was issued, ISO 8601, or ""."""
        return self.condition.issued.isoformat() if self.condition.issued else ""


def find_holdings(library: Sequence[Holding], condition: str, name: str = "") -> list[Holding]:
    """The holdings of a condition in any language and version, the newest first.

    Args:
        library: in which to look.
        condition: its id; capitals do not matter.
        name: looked for where the id is "": the condition's name, as a paper prints it.
    """
    found = [
        holding
        for holding in library
        if (
            _fold(holding.condition.id or "") == _fold(condition)
            if condition
            else _fold(holding.condition.name) == _fold(name)
        )
    ]
    return sorted(found, key=lambda holding: _rank(holding.issued, holding.version), reverse=True)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def is_same_version(one: str, other: str) -> bool:
    """Whether two versions are one; capitals and spaces do not matter, and neither do zeros at the end: 1 is 1.0."""
    return _split_version(one) == _split_version(other)


def is_newer(issued: str, version: str, holding: Holding) -> bool:
    """Whether a paper is newer than a holding: by its day of issue, else by its version (1.10 comes after 1.9)."""
    if issued and holding.issued and issued != holding.issued:
        return issued > holding.issued
    return _split_version(version) > _split_version(holding.version)


def _rank(issued: str, version: str) -> tuple[str, list[tuple[int, int, str]]]:
    return issued, _split_version(version)


def _split_version(version: str) -> list[tuple[int, int, str]]:
    """The parts of a version in an order in which numbers are numbers and come after words, such as "beta"."""
    parts = re.findall(r"\d+|[^\W\d_]+", version.casefold())
    found = [(1, int(part[:18]), "") if part.isdecimal() else (0, 0, part) for part in parts]
    while len(found) > 1 and found[-1] == (1, 0, ""):
        found.pop()
    return found
