"""Runs one ``leaflets cite`` line through the program's door."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

CONDITION = """\
id: grip
name: Weak grip
language: en-GB
definition: A grip that is weak [@muller2020; @hand].
references:
  - id: muller2020
    type: article-journal
    title: Grip strength in α-weakness
    author: [{family: Müller, given: J}]
    container-title: Journal of Grip
    issued: "2020"
    DOI: 10.5555/grip
    patients: 73
  - {id: hand, type: book, title: The hand book, issued: "2019"}
"""


def write_condition(path: Path, change: Callable[[str], str] = str) -> Path:
    """A condition file with two sources, changed as asked."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(change(CONDITION), encoding="utf-8")
    return path
