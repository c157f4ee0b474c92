"""A condition from a YAML file, with every problem of the file at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from leaflets.content.checks import check_condition
from leaflets.content.fold_name import make_slug
from leaflets.content.problems import Examined, examine
from leaflets.content.read_source import read_bytes
from leaflets.content.share_references import Shared, find_shared, take_shared
from leaflets.content.yaml_tree import Tree, TreePath, walk_tree
from leaflets.errors import ContentError, Problem
from leaflets.model.condition import Condition


@dataclass(frozen=True, slots=True)
class LoadedCondition:
    """A condition and the file it came from.

    Attributes:
        condition: with its id always filled.
        source: the bytes of the file, unchanged; they are attached to each PDF.
        path: the file's name as the user gave it.
        warnings: problems that do not stop a build.
        places: line and column of each value, by its path in the file: ("treatments", "items", 0, "name").
        shared: the references that it cites from other files, as a YAML file; empty when it cites none.
    """

    condition: Condition
    source: bytes = field(repr=False)
    path: str
    warnings: tuple[Problem, ...] = ()
    places: Mapping[TreePath, tuple[int, int]] = field(default_factory=dict, compare=False, repr=False)
    shared: bytes = field(default=b"", repr=False)


def read_condition(path: Path, *, today: date) -> LoadedCondition:
    """The condition in a file.

    Args:
        path: a YAML file.
        today: the day by which dates are past or to come.

    Raises:
        ContentError: the file has problems that stop a build; ``problems`` holds all of them.
        FileError: it cannot be read.
    """
    return read_condition_bytes(read_bytes(path), str(path), today=today)


def read_condition_bytes(content: bytes, name: str, *, today: date, enclosed: bytes | None = None) -> LoadedCondition:
    """The condition in the bytes of a file, such as one taken out of a PDF.

    Args:
        content: the whole file.
        name: its name, for messages, and for the id when it gives none.
        today: the day by which dates are past or to come.
        enclosed: the shared references that a PDF brings along; None to read the files that the condition names.

    Raises:
        ContentError: there are problems that stop a build; ``problems`` holds all of them.
    """
    examined, shared = _examine(content, name, today, enclosed)
    if examined.value is None or examined.tree is None or examined.tree.root is None:
        raise refuse(name, examined.errors)
    condition, taken = take_shared(fill_id(examined.value, name), examined.tree, shared)
    places = {path: node.place[:2] for path, node in walk_tree(examined.tree.root)}
    return LoadedCondition(condition, content, name, examined.warnings, places, taken)


def examine_condition(content: bytes, name: str, today: date) -> Examined[Condition]:
    """A condition's file with all its problems, those of the files with references that it names included."""
    return _examine(content, name, today, None)[0]


def _examine(content: bytes, name: str, today: date, enclosed: bytes | None) -> tuple[Examined[Condition], Shared]:
    found: list[Shared] = []

    def check(tree: Tree) -> list[Problem]:
        shared = find_shared(tree, enclosed)
        found.append(shared)
        return [*shared.problems, *check_condition(tree, today, shared.references)]

    examined = examine(content, name, Condition, check)
    return examined, found[0] if found else Shared()


def refuse(name: str, problems: tuple[Problem, ...]) -> ContentError:
    """The error that a file with these problems ends in."""
    count = len(problems)
    return ContentError(f"{name}: {count} problem{'s' if count != 1 else ''}", problems)


def fill_id(condition: Condition, name: str) -> Condition:
    """The condition with an id: its own, else its file's name, else its name."""
    if condition.id:
        return condition
    found = make_slug(Path(name).stem) or make_slug(condition.name) or "condition"
    return condition.model_copy(update={"id": found})
