"""Conditions of a few lines, as many as a test of batches needs."""

from __future__ import annotations

from pathlib import Path

_TEXT = """\
id: thing-{number:03d}
name: Thing number {number}
language: en
version: "1.0"
issued: 2026-01-05
review_by: 2027-01-05
status: sample
other_names: [tiny thing {number}]
definition: A thing that is small. You may not see it. It has the number {number}.
"""


def write_small_things(folder: Path, count: int) -> Path:
    """The folder, with so many condition files in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"thing-{number:03d}.yaml").write_text(_TEXT.format(number=number), encoding="utf-8")
    return folder
