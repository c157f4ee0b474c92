"""What pydantic refuses, each at its place in the file, without what only follows from something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from leaflets.content.explain_error import Seen, explain_error, is_mistaken_colon, suggest_key
from leaflets.content.model_paths import Loc, find_model, find_named_place, locate
from leaflets.content.yaml_tree import Node, Tree
from leaflets.errors import Problem

MAX_TRANSLATED = 200
"""Translating is slow beside finding; nobody mends more than this in one go."""


def translate_errors(error: ValidationError, tree: Tree, model: type[BaseModel]) -> Iterator[Problem]:
    """A problem for each of pydantic's errors, at most MAX_TRANSLATED, in the order of the file.

    Args:
        error: what validating the tree's value raised.
        tree: the file; where it could not be read to its end, only what stands before that counts.
        model: the model it was validated as.
    """
    if tree.root is None:
        return
    seen = [_see(entry, tree.root, model) for entry in error.errors(include_url=False)]  # type: ignore[arg-type]
    seen = _drop_consequences(sorted(seen, key=lambda entry: entry.place)[: 2 * MAX_TRANSLATED])
    if tree.fault:
        end = tree.fault.line
        seen = [entry for entry in seen if entry.place.line < end and _is_about_one_value(entry.error)]
    for entry in seen[:MAX_TRANSLATED]:
        yield tree.make_problem(entry.place, explain_error(entry))


def _is_about_one_value(error: dict[str, Any]) -> bool:
    return error["type"] not in ("missing", "value_error", "too_short")


def _drop_consequences(seen: list[Seen]) -> list[Seen]:
    """The errors without those that only follow from another one.

    A key is not missing where it is misspelt, or where a colon has made a key of a text; and pydantic counts only
    the sound entries of a list, so that a list of faulty ones is "too short" as well.
    """
    explained: set[Loc] = set()
    for entry in seen:
        loc: Loc = entry.error["loc"]
        if entry.error["type"] == "extra_forbidden":
            nearest = suggest_key(entry)
            explained.add((*loc[:-1], "text" if is_mistaken_colon(entry) else nearest or ""))
        if entry.error["type"] != "too_short":
            explained.update(loc[:length] for length in range(len(loc)))
    return [
        entry
        for entry in seen
        if entry.error["type"] not in ("missing", "too_short") or entry.error["loc"] not in explained
    ]


def _see(error: dict[str, Any], root: Node, model: type[BaseModel]) -> Seen:
    loc: Loc = error["loc"]
    kind = error["type"]
    owner = find_model(model, loc[:-1] if kind in ("extra_forbidden", "missing") else loc)
    if kind in ("extra_forbidden", "missing"):
        path, node, place = locate(root, loc[:-1])
        key = str(loc[-1])
        if key in node.keys:
            place = node.keys[key]
        elif kind == "missing" and node.keys:
            place = next(iter(node.keys.values()))
        return Seen(error, ".".join(path), node, place, owner)
    path, node, place = locate(root, loc)
    if kind == "value_error":
        place = find_named_place(str(error["ctx"]["error"]), node, place)
    return Seen(error, ".".join(path), node, place, owner)
