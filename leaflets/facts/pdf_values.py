"""Values of a PDF read without trust: whatever is missing, broken or of another type comes back as None or empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

#: What pikepdf raises for objects of another type or beyond repair.
UNREADABLE = (AttributeError, TypeError, ValueError, LookupError, OverflowError, RuntimeError, pikepdf.PdfError)
#: Nodes of a name or number tree that are read; a tree of our own files has one.
TREE_NODES = 10_000
_LONGEST_TEXT = 100_000


def look_up(holder: Any, key: str) -> Any:
    """The value of a key such as "/K"; None when there is none, or when the holder has no keys."""
    if holder is None:  # often, and an exception takes ten times as long
        return None
    try:
        # In two steps: asking for what is not there takes seven times as long as asking whether it is.
        return holder.get(key) if key in holder else None
    except UNREADABLE:
        return None


def is_dictionary(value: Any) -> bool:
    """Whether a value has keys: a dictionary or a stream."""
    return isinstance(value, pikepdf.Dictionary | pikepdf.Stream)


def list_items(value: Any) -> list[Any]:
    """The items of an array; nothing for anything else."""
    try:
        # By number: half the time that going through them takes.
        return [value[place] for place in range(len(value))] if isinstance(value, pikepdf.Array) else []
    except UNREADABLE:
        return []


def read_entries(value: Any, wanted: frozenset[str] | None = None) -> dict[str, Any]:
    """The entries of a dictionary, all or those wanted, keys with their slash; none for anything else.

    All at once: asking for them one by one takes twice the time, and for one that is not there five times.
    """
    try:
        if wanted is not None:
            return {key: value.get(key) for key in wanted.intersection(value.keys())}
        return dict(value.items())
    except UNREADABLE:
        return {}


def read_text(value: Any) -> str | None:
    """A text string as Unicode, at most 100,000 characters; None for anything else."""
    if value is None or not isinstance(value, pikepdf.String):
        return None
    try:
        text = str(value)
    except UNREADABLE:
        return None
    return _make_sound(text[:_LONGEST_TEXT])


def read_name(value: Any) -> str:
    """A name without its slash; "" for anything else."""
    try:
        return _make_sound(str(value)[1:]) if isinstance(value, pikepdf.Name) else ""
    except UNREADABLE:
        return ""


def _make_sound(text: str) -> str:
    """The text with "?" for half surrogate pairs."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def read_number(value: Any) -> float | None:
    """A number as a float, None for anything else; truth values are no numbers."""
    if isinstance(value, bool | str):
        return None
    try:
        number = float(value)
    except (*UNREADABLE, ArithmeticError):
        return None
    return number if abs(number) < 1e12 else None


def read_integer(value: Any) -> int | None:
    """A whole number; None for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def get_identity(value: Any) -> tuple[int, int] | None:
    """Number and generation of an indirect object; None for a direct one, which no second place can share."""
    try:
        identity: tuple[int, int] = value.objgen
    except UNREADABLE:
        return None
    return identity if identity != (0, 0) else None


def walk_tree(root: Any, leaves: str) -> Iterator[tuple[Any, Any]]:
    """Keys and values of a name tree (leaves "/Names") or number tree ("/Nums"), in the order of the file.

    Each node is read once, so a tree that leads back to itself ends.
    """
    waiting, known, count = [root], set(), 0
    while waiting and count < TREE_NODES:
        node = waiting.pop()
        identity = get_identity(node)
        if not is_dictionary(node) or identity in known:
            continue
        count += 1
        known.add(identity) if identity else None
        items = list_items(look_up(node, leaves))
        yield from zip(items[::2], items[1::2], strict=False)
        waiting += reversed(list_items(look_up(node, "/Kids")))
