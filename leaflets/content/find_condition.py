"""Condition files by name: which file is meant, and what there is.

Finding does not ask whether a file is right: a broken file must hide neither itself nor others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from leaflets.content.check_dates import parse_day
from leaflets.content.content_files import is_answers, is_library, is_yaml, list_condition_files
from leaflets.content.fold_name import fold_name, make_slug
from leaflets.content.read_source import decode_source, read_bytes
from leaflets.content.suggest_word import list_words, suggest_word
from leaflets.content.yaml_tree import parse_tree
from leaflets.errors import FileError, LeafletsError, UnknownCondition


@dataclass(frozen=True, slots=True)
class ListedCondition:
    """One line of the list of conditions; what the file does not say is empty, None or "draft".

    Attributes:
        id: as in the file, else made from its name.
        problem_count: errors that stop a build; warnings do not count.
    """

    id: str
    name: str
    status: str
    language: str
    version: str | None
    issued: date | None
    review_by: date | None
    path: Path
    problem_count: int


@dataclass(frozen=True, slots=True)
class _Card:
    """What a file answers to, folded, by rank: its id, then its name, then every other name and code."""

    path: Path
    id: str
    name: str
    ranks: tuple[frozenset[str], frozenset[str], frozenset[str]]
    known: tuple[str, ...]


def find_conditions(names: Sequence[str], folders: Sequence[Path], today: date) -> list[Path]:
    """The file of each name, in the order asked; a file that is asked for twice comes once.

    A name is a path that ends in .yaml or .yml, or a condition's id, name, short name, other name or code;
    capitals, accents, spaces and hyphens do not matter. An id wins over a name, a name over the rest. Where
    two folders have the same id, the earlier folder's file is meant.

    Args:
        names: what is looked for.
        folders: where to look, the user's own before the program's.
        today: not needed to find a file; taken so that finding and listing are called alike.

    Raises:
        UnknownCondition: a name fits no condition, or more than one; the message holds all such names.
        FileError: a path or a folder is missing.
    """
    found: dict[Path, None] = {}
    cards: list[_Card] | None = None
    faults = []
    for name in _leave_answers(names):
        if is_yaml(Path(name)):
            found[_check_path(Path(name))] = None
            continue
        if direct := _find_by_file_name(name, folders):
            found[direct] = None
            continue
        if cards is None:
            cards = _read_cards(folders)
        fitting = _find_fitting(name, cards)
        if len(fitting) == 1:
            found[fitting[0].path] = None
        else:
            faults.append(_explain_fault(name, fitting, cards))
    if faults:
        raise UnknownCondition("\n".join(faults))
    return list(found)


def _leave_answers(names: Sequence[str]) -> list[str]:
    """The names without files of answers, which a shell's ``folder/*.yaml`` brings along."""
    left = [name for name in names if not is_answers(Path(name)) and not is_library(Path(name))]
    if names and not left:
        raise UnknownCondition(
            f"{names[0]}: holds answers about a leaflet, not a condition; name the condition's own file"
        )
    return left


def _check_path(path: Path) -> Path:
    if not path.exists():
        raise FileError(f"{path}: there is no such file; check its name and folder")
    return path


def _find_by_file_name(name: str, folders: Sequence[Path]) -> Path | None:
    """The file that bears the id asked for as its name too: the usual case, without reading a thousand others."""
    for folder in folders:
        path = folder / f"{make_slug(name)}.yaml"
        if path.is_file() and fold_name(name) in _make_card(path, read_top(path)).ranks[0]:
            return path
    return None


def _find_fitting(name: str, cards: list[_Card]) -> list[_Card]:
    folded = fold_name(name)
    for rank in range(3):
        fitting = [card for card in cards if folded in card.ranks[rank]]
        if fitting:
            return fitting
    return []


def _explain_fault(name: str, fitting: list[_Card], cards: list[_Card]) -> str:
    if not name.strip():
        return "a name is empty; write the id, name, other name or code of a condition"
    if fitting:
        listed = "; ".join(f"{card.id} ({card.name}, {card.path})" for card in fitting)
        return f"'{name}' can be any of: {listed}; ask for one by its id or its path"
    known = {word: card.id for card in cards for word in card.known}
    nearest = suggest_word(name, known)
    if nearest:
        meant = f"'{nearest}'" if nearest == known[nearest] else f"'{nearest}' (id {known[nearest]})"
        return f"no condition is called '{name}'; did you mean {meant}?"
    if Path(name).is_dir():
        return f"'{name}' is a folder; name a condition, or the files in the folder, such as {Path(name) / '*.yaml'}"
    if Path(name).is_file():
        return f"'{name}' is neither a condition file (.yaml) nor a PDF; is it a page? Then: leaflets import {name}"
    ids = list_words(sorted(card.id for card in cards)) or "none"
    return f"no condition is called '{name}'; there are: {ids}"


def _read_cards(folders: Iterable[Path]) -> list[_Card]:
    """A card for each condition; of two with one id in different folders, the first folder's."""
    cards: list[_Card] = []
    for folder in folders:
        taken = {card.id for card in cards}
        new = [_make_card(path, read_top(path)) for path in list_condition_files([folder])]
        cards += [card for card in new if card.id not in taken]
    return cards


def _make_card(path: Path, top: dict[str, Any]) -> _Card:
    own, name = _name_of(path, top)
    others = [text for key in ("other_names", "codes") for text in _list_names(top.get(key))]
    if isinstance(top.get("short_name"), str):
        others.append(top["short_name"])
    folded = (frozenset({fold_name(own)}), frozenset({fold_name(name)}), frozenset(map(fold_name, others)))
    return _Card(path, own, name, tuple(words - {""} for words in folded), (own, name, *others))  # type: ignore[arg-type]


def _list_names(entries: object) -> list[str]:
    """The names or codes in a list of texts and mappings."""
    found = []
    for entry in entries if isinstance(entries, list) else []:
        value = (entry.get("name") or entry.get("code")) if isinstance(entry, dict) else entry
        if isinstance(value, str):
            found.append(value)
    return found


def _name_of(path: Path, top: dict[str, Any]) -> tuple[str, str]:
    given, name = top.get("id"), top.get("name")
    name = name if isinstance(name, str) else path.stem
    return (given if isinstance(given, str) else make_slug(path.stem) or make_slug(name) or "condition"), name


def read_top(path: Path) -> dict[str, Any]:
    """The values of a file as far as its YAML can be read; empty when it cannot be read at all."""
    try:
        tree = parse_tree(decode_source(read_bytes(path), str(path)), str(path))
    except LeafletsError:
        return {}
    return tree.root.value if tree.root and isinstance(tree.root.value, dict) else {}


def list_conditions(folders: Sequence[Path], today: date) -> tuple[ListedCondition, ...]:
    """Every condition below folders, sorted by name; a file with problems is listed with their number.

    Args:
        folders: where to look.
        today: the day by which dates are past or to come.

    Raises:
        FileError: a folder is missing or holds no YAML file.
    """
    listed = (_list_one(path, today) for path in list_condition_files(folders))
    return tuple(sorted(listed, key=lambda entry: (fold_name(entry.name), str(entry.path))))


def _list_one(path: Path, today: date) -> ListedCondition:
    top, count = _count_problems(path, today)
    own, name = _name_of(path, top)
    texts = {key: top[key] for key in ("status", "language", "version") if isinstance(top.get(key), str)}
    return ListedCondition(
        id=own,
        name=name,
        status=texts.get("status", "draft"),
        language=texts.get("language", ""),
        version=texts.get("version"),
        issued=parse_day(top.get("issued")),
        review_by=parse_day(top.get("review_by")),
        path=path,
        problem_count=count,
    )


def _count_problems(path: Path, today: date) -> tuple[dict[str, Any], int]:
    """The top of a file, and how many errors it has."""
    from leaflets.content.read_condition import (
        examine_condition,  # pydantic, which finding a file does not need
    )

    try:
        examined = examine_condition(read_bytes(path), str(path), today)
    except LeafletsError:
        return {}, 1
    root = examined.tree.root if examined.tree else None
    return (root.value if root and isinstance(root.value, dict) else {}), len(examined.errors)
