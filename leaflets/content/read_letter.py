"""A letter file from YAML, with every problem of the file at once."""

from __future__ import annotations

from pathlib import Path

from leaflets.content.problems import Examined, examine
from leaflets.content.read_condition import refuse
from leaflets.content.read_source import read_bytes
from leaflets.content.yaml_tree import Tree
from leaflets.errors import Problem
from leaflets.model.letter import Letter


def read_letter(path: Path) -> tuple[Letter, bytes]:
    """The letter in a file, and the bytes of the file.

    Raises:
        ContentError: the file has problems; ``problems`` holds all of them.
        FileError: it cannot be read.
    """
    content = read_bytes(path)
    examined = examine_letter(content, str(path))
    if examined.value is None:
        raise refuse(str(path), examined.errors)
    return examined.value, content


def examine_letter(content: bytes, name: str) -> Examined[Letter]:
    """A letter file with all its problems; raises nothing."""
    return examine(content, name, Letter, _find_nothing)


def _find_nothing(tree: Tree) -> list[Problem]:
    """A letter has nothing to check beyond its model."""
    return []
