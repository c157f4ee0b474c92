"""Every problem of many files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from leaflets.content.content_files import is_answers, is_clinic, is_letter, is_library, list_files
from leaflets.content.problems import order_problems
from leaflets.content.read_answers import examine_answers
from leaflets.content.read_clinic import examine_clinic
from leaflets.content.read_condition import examine_condition, fill_id
from leaflets.content.read_letter import examine_letter
from leaflets.content.read_source import read_bytes
from leaflets.content.share_references import examine_library
from leaflets.content.yaml_tree import Place, Tree
from leaflets.errors import ContentError, FileError, Problem


def validate_files(paths: Iterable[Path], today: date) -> tuple[Problem, ...]:
    """Every problem of files and of the YAML files in folders, by file and line; empty when all is well.

    A file named clinic.yaml is read as a clinic, one that ends in .evidence.yaml as answers about a leaflet,
    letter.yaml as a letter, references.yaml as references for several conditions, every other one as a
    condition. Two conditions with one id are a problem of the second.

    Args:
        paths: files and folders; folders with everything below them.
        today: the day by which dates are past or to come.

    Raises:
        FileError: a path is missing or cannot be read, or a folder holds no YAML file.
    """
    problems: list[Problem] = []
    ids: dict[str, str] = {}
    for path, is_named in _list_once(paths):
        try:
            content = read_bytes(path)
        except ContentError as error:
            problems += error.problems
        except FileError as error:
            if is_named:
                raise
            problems.append(Problem(str(path), 0, 0, str(error).removeprefix(f"{path}: ")))
        else:
            problems += _validate(content, path, today, ids)
    return tuple(order_problems(problems))


def _list_once(paths: Iterable[Path]) -> list[tuple[Path, bool]]:
    """The files, each once, and whether it was named itself rather than found in a folder."""
    found: dict[Path, tuple[Path, bool]] = {}
    for path in paths:
        is_folder = path.is_dir()
        for file in list_files(path) if is_folder else [path]:
            found.setdefault(file.resolve(), (file, not is_folder))
    return list(found.values())


def _validate(content: bytes, path: Path, today: date, ids: dict[str, str]) -> list[Problem]:
    name = str(path)
    if is_clinic(path):
        return list(examine_clinic(content, name).problems)
    if is_library(path):
        return list(examine_library(content, name, today).problems)
    if is_letter(path):
        return list(examine_letter(content, name).problems)
    if is_answers(path):
        return list(examine_answers(content, name, today).problems)
    examined = examine_condition(content, name, today)
    problems = list(examined.problems)
    if examined.value is not None and examined.tree is not None:
        own = fill_id(examined.value, name).id or ""
        if own in ids:
            problems.append(_say_taken(examined.tree, own, ids[own]))
        ids.setdefault(own, name)
    return problems


def _say_taken(tree: Tree, own: str, other: str) -> Problem:
    place = tree.root.children["id"].place if tree.root and "id" in tree.root.children else Place(1, 1)
    return tree.make_problem(place, f"the id '{own}' is taken by {other}; give one of the two another id")
