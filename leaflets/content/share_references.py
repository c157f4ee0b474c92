"""References that stand in a file of their own, so that several conditions can cite one source.

A condition names the files in ``shared_references``. A file is looked for beside the condition's own, then in the
folder above it, under its plain name: no path leads anywhere else. The condition takes over what it cites, no more.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from leaflets.content.check_citations import list_cited_keys
from leaflets.content.check_dates import check_dates
from leaflets.content.check_sources import check_sources, list_sources
from leaflets.content.content_files import find_library, is_library, is_yaml
from leaflets.content.problems import Examined, examine
from leaflets.content.read_source import decode_source, read_bytes
from leaflets.content.write_references_block import write_references_block
from leaflets.content.yaml_tree import Node, Tree, parse_tree
from leaflets.errors import ContentError, FileError, LeafletsError, Problem
from leaflets.model.condition import Condition, ReferenceLibrary
from leaflets.model.reference import Reference

FIELD = "shared_references"
SHARED_FILE = "shared.references.yaml"
"""What a PDF calls the file with the shared references that its condition cites."""
_OTHER_FORMATS = (".bib", ".ris", ".nbib", ".json")


@dataclass(frozen=True, slots=True)
class Shared:
    """What the files that a condition names hold: references by key, and what is wrong with naming or reading them."""

    references: Mapping[str, Reference] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def find_shared(tree: Tree, enclosed: bytes | None = None) -> Shared:
    """The references of all files that a condition names; raises nothing.

    Args:
        tree: the condition's file.
        enclosed: what a PDF brings along in place of the files, empty when the condition cites nothing of them; None
            for a condition on the disk.
    """
    if enclosed == b"":
        return Shared()
    named = _list_names(tree)
    references: dict[str, Reference] = {}
    problems: list[Problem] = []
    for node in named:
        try:
            found = read_library(*_open(node.value, tree.name, enclosed))
        except LeafletsError as error:
            problems.append(tree.make_problem(node.place, f"'{FIELD}': {_say(error)}"))
            problems += error.problems if isinstance(error, ContentError) else ()
            continue
        for key, reference in found.items():
            references.setdefault(key, reference)
    problems += _find_twins(tree, references)
    return Shared(references, tuple(problems))


def list_library_names(content: bytes, name: str) -> tuple[str, ...]:
    """The files of shared references that a condition's file names, whatever else is wrong with it; raises nothing."""
    if FIELD.encode() not in content:
        return ()
    try:
        tree = parse_tree(decode_source(content, name), name)
    except ContentError:
        return ()
    return tuple(str(node.value) for node in _list_names(tree))


def take_shared(condition: Condition, tree: Tree, shared: Shared) -> tuple[Condition, bytes]:
    """The condition with the shared references that it cites behind its own, and the file that a PDF carries of them.

    A reference that another one names in ``superseded_by`` comes along.
    """
    if not shared.references:
        return condition, b""  # without a look for citations, which takes as long as a check
    own = {reference.id for reference in condition.references}
    wanted = dict.fromkeys(key for key in list_cited_keys(tree) if key in shared.references and key not in own)
    for key in list(wanted):
        successor = shared.references[key].superseded_by
        while successor and successor in shared.references and successor not in (*own, *wanted):
            wanted[successor] = None
            successor = shared.references[successor].superseded_by
    taken = [reference for key, reference in shared.references.items() if key in wanted]
    if not taken:
        return condition, b""
    merged = condition.model_copy(update={"references": (*condition.references, *taken)})
    return merged, write_references_block(taken).encode()


def examine_library(content: bytes, name: str, today: date | None = None) -> Examined[ReferenceLibrary]:
    """A YAML file of shared references with all its problems; raises nothing.

    Args:
        content: the whole file.
        name: its name for messages.
        today: the day by which dates are to come; None leaves dates alone.
    """

    def check(tree: Tree) -> list[Problem]:
        dates = check_dates(tree, tree.root, today) if tree.root and today else ()
        return [*check_sources(tree, list_sources(tree)), *_check_keys(tree), *dates]

    return examine(content, name, ReferenceLibrary, check)


@lru_cache(maxsize=8)
def read_library(content: bytes, name: str) -> Mapping[str, Reference]:
    """The references of a YAML, BibTeX, RIS, nbib or CSL-JSON file by key; read once for all conditions that name it.

    Raises:
        ContentError: it has errors; ``problems`` holds all of them.
    """
    if is_yaml(Path(name)):
        examined = examine_library(content, name)
        if examined.value is None:
            raise ContentError(f"{name} has problems", examined.errors)
        return {reference.id: reference for reference in examined.value.references}
    from leaflets.exchange.read_references import read_references

    read = read_references(decode_source(content, name), name)
    return {reference.id: reference for reference in read.references}


def _open(given: str, condition: str, enclosed: bytes | None) -> tuple[bytes, str]:
    """The bytes and the name of a named file."""
    path = Path(given)
    if path.name != given or not (is_library(path) or path.suffix.casefold() in _OTHER_FORMATS):
        raise FileError(
            f"'{given[:80]}' is no name of such a file; name references.yaml, one that ends in .references.yaml, or a "
            ".bib, .ris, .nbib or .json file, without a folder"
        )
    if enclosed is not None:
        return enclosed, f"{condition}/{SHARED_FILE}"
    found = find_library(given, Path(condition))
    if found is None:
        raise FileError(f"there is no file '{given}' beside this one or in the folder above; put it there")
    return read_bytes(found), str(found)


def _list_names(tree: Tree) -> list[Node]:
    if tree.root is None or not isinstance(tree.root.value, dict):
        return []
    named = tree.root.children.get(FIELD)
    nodes = [] if named is None else list(named.children.values()) or [named]
    return [node for node in nodes if isinstance(node.value, str)]


def _find_twins(tree: Tree, references: Collection[str]) -> list[Problem]:
    """A key that the condition gives to a reference of its own, too."""
    return [
        tree.make_problem(source.place, f"the id '{source.read('id')}' stands in '{FIELD}', too; give one of them up")
        for source in list_sources(tree)
        if source.read("id") in references
    ]


def _check_keys(tree: Tree) -> list[Problem]:
    """A key that stands twice."""
    places: dict[str, int] = {}
    problems = []
    for source in list_sources(tree):
        key = source.read("id")
        if key in places:
            said = f"the reference in line {places[key]} has the id '{key[:60]}'; give this one another"
            problems.append(tree.make_problem(source.locate("id"), said))
        places.setdefault(key, source.place.line)
    return problems


def _say(error: LeafletsError) -> str:
    return f"{error.message}; see below" if isinstance(error, ContentError) and error.problems else str(error)
