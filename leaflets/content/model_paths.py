"""Paths through the model, found again in a file's tree and in the model's classes.

pydantic names a place by the model's path, which is longer than the file's wherever the file uses a short form,
such as a text in place of a list of statements.
"""

from __future__ import annotations

import re
from typing import Any, get_args

from pydantic import BaseModel

from leaflets.content.yaml_tree import Node, Place

Loc = tuple[int | str, ...]
"""A path as pydantic gives it."""


def locate(root: Node, loc: Loc) -> tuple[list[str], Node, Place]:
    """The keys passed, the value, and the place to show, for a path through the model.

    Steps that the file does not have are passed over. The place is the value's own when it is a text, else its
    key's: a caret below a dash would say little.
    """
    node, path, place = root, [], root.place
    for step in loc:
        child = node.children.get(step)
        if child is None:
            continue
        is_shown_at_key = isinstance(step, str) and not isinstance(child.value, str)
        place = node.keys[step] if is_shown_at_key else child.place  # type: ignore[index]
        node = child
        if isinstance(step, str):
            path.append(step)
    return path, node, place


def find_named_place(message: str, node: Node, place: Place) -> Place:
    """The place of the key, or of the numbered entry, that one of the model's own messages names first."""
    for word, number in re.findall(r"(\w+)(?: (\d+))?", message):
        entries = node.children.get(f"{word}s")
        if number and entries and int(number) - 1 in entries.children:
            return entries.children[int(number) - 1].place
        if word in node.keys:
            return node.keys[word]
    return next(iter(node.keys.values()), place)


def find_model(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model that stands at a path, or None where a plain value stands."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or current is None:
            continue
        field = next((info for name, info in current.model_fields.items() if step in (name, info.alias)), None)
        current = _find_class(field.annotation) if field else None
    return current


def _find_class(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _find_class(part))), None)


def list_keys(model: type[BaseModel]) -> list[str]:
    """The keys of a model as they are written in a file."""
    return [info.alias or name for name, info in model.model_fields.items()]
