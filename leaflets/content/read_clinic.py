"""A clinic's profile from a YAML file, with every problem of the file at once."""

from __future__ import annotations

from pathlib import Path

from leaflets.content.problems import Examined, examine
from leaflets.content.read_condition import refuse
from leaflets.content.read_source import read_bytes
from leaflets.content.yaml_tree import Tree
from leaflets.errors import Problem
from leaflets.model.clinic import Clinic


def read_clinic(path: Path) -> Clinic:
    """The clinic in a file.

    Raises:
        ContentError: the file has problems; ``problems`` holds all of them.
        FileError: it cannot be read.
    """
    return read_clinic_bytes(read_bytes(path), str(path))


def read_clinic_bytes(content: bytes, name: str) -> Clinic:
    """The clinic in the bytes of a file.

    Args:
        content: the whole file.
        name: its name for messages.

    Raises:
        ContentError: there are problems; ``problems`` holds all of them.
    """
    examined = examine_clinic(content, name)
    if examined.value is None:
        raise refuse(name, examined.errors)
    return examined.value


def examine_clinic(content: bytes, name: str) -> Examined[Clinic]:
    """A clinic's file with all its problems; raises nothing."""
    return examine(content, name, Clinic, _find_nothing)


def _find_nothing(tree: Tree) -> list[Problem]:
    """A clinic has nothing to check beyond its model."""
    return []
