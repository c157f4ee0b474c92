"""Fields of a condition file replaced in its own text: everything else, comments included, stays as people wrote it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from leaflets.content.write_yaml import write_yaml
from leaflets.content.yaml_tree import Tree
from leaflets.errors import ContentError, Problem
from leaflets.model.condition import Condition


def replace_fields(tree: Tree, name: str, values: Mapping[str, Any]) -> str:
    """The text of a file with new values for some of its top fields; None takes a field out.

    A new field goes where the model has it. Comments inside a replaced field are kept above it.

    Args:
        tree: the file.
        name: its name, for the message.
        values: field → its new value.

    Raises:
        ContentError: the file does not write each field on lines of its own, as ``{name: x}`` does not.
    """
    lines = list(tree.lines)
    starts = _find_starts(tree, name)
    order = {field: number for number, field in enumerate(Condition.model_fields)}
    for field, value in sorted(values.items(), key=lambda item: -order.get(item[0], 0)):
        begin, end = _find_lines(field, starts, lines, order)
        kept = [line for line in lines[begin:end] if line.lstrip().startswith("#")]
        written = write_yaml({field: value}, "").splitlines() if value is not None else []
        replaced = [*(line.strip() for line in kept if not _is_in_text(line)), *written]
        lines[begin:end] = replaced
        shift = len(replaced) - (end - begin)
        starts = {key: start + shift if start >= end else start for key, start in starts.items()}
        starts[field] = begin
        if value is None:
            del starts[field]
    return "\n".join(lines).rstrip("\n") + "\n"


def _is_in_text(line: str) -> bool:
    """Whether a line that begins with # belongs to a text, such as the name of a gene: such lines have no space."""
    return not line.lstrip().startswith("# ")


def _find_starts(tree: Tree, name: str) -> dict[str, int]:
    """Key → the index of its line."""
    keys = tree.root.keys if tree.root else {}
    places = list(keys.values())
    if not places or any(place.column != 1 for place in places) or len({place.line for place in places}) < len(places):
        said = "this file does not write each field on lines of its own, so none can be replaced; take it over by hand"
        raise ContentError(f"{name}: {said}", (Problem(name, 0, 0, said),))
    return {key: place.line - 1 for key, place in keys.items()}


def _find_lines(
    field: str, starts: Mapping[str, int], lines: Sequence[str], order: Mapping[str, int]
) -> tuple[int, int]:
    """The lines of a field, or the empty place where it belongs; comments above the next field belong to that."""
    if field in starts:
        begin = starts[field]
        following = min((start for start in starts.values() if start > begin), default=len(lines))
        return begin, _step_back(lines, begin + 1, following)
    later = [start for key, start in starts.items() if order.get(key, 0) > order.get(field, 0)]
    place = min(later, default=len(lines))
    place = _step_back(lines, 0, place)
    return place, place


def _step_back(lines: Sequence[str], first: int, place: int) -> int:
    """The place before the empty lines and comments that stand right above a line."""
    while place > first and (not lines[place - 1].strip() or lines[place - 1].startswith("#")):
        place -= 1
    return max(place, first)
