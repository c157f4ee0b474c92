"""YAML as a tree in which every key and value knows its line and column.

Every plain scalar stays the text it is (``no``, ``1.0`` and ``12:30`` are texts); ``null``, ``~`` and nothing
at all are None. Anchors, aliases, tags and several documents are refused: a content file has no use for them,
and aliases are how a small file becomes a huge one. Built from the parser's events with a stack, not recursion.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from leaflets.content.explain_syntax import Fault, explain_syntax
from leaflets.content.read_source import split_lines
from leaflets.errors import Problem

MAX_DEPTH = 50
MAX_NODES = 20_000
"""About ten times what the longest condition needs; keeps the memory for one file under 100 MB."""

_LONGEST_LINE = 10_000
"""A longer line is not shown below a message: it is no text that somebody wrote."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where PyYAML was built with it: about eight times as fast."""

Plain = Any
"""str, None, list or dict of the same."""
TreePath = tuple[str | int, ...]


class Place(NamedTuple):
    """Where something stands: line and column from 1, and how many characters of that line it takes."""

    line: int
    column: int
    length: int = 1


@dataclass(slots=True)
class Node:
    """A value of the file.

    Attributes:
        place: where it begins.
        end: line and column just after it, for scalars.
        value: text, None, list or dict; keys with nothing after them are left out of a dict.
        children: the values below it, by key or by number.
        keys: where each of its keys stands.
    """

    place: Place
    end: tuple[int, int] = (0, 0)
    value: Plain = None
    children: dict[str | int, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


@dataclass(slots=True)
class Tree:
    """A file's values, lines, and problems of structure; ``fault`` is what ended the reading early."""

    name: str
    lines: list[str]
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    fault: Fault | None = None

    def make_problem(self, place: Place, message: str, severity: str = "error") -> Problem:
        """A problem at a place of this file, which is moved to the nearest place that exists."""
        line = min(max(place.line, 1), len(self.lines))
        text = self.lines[line - 1]
        column = min(max(place.column, 1), len(text) + 1)
        length = max(1, min(place.length, len(text) - column + 1))
        shown = text if len(text) <= _LONGEST_LINE else ""
        return Problem(self.name, line, column, message, shown, severity, length)


def walk_tree(root: Node) -> Iterator[tuple[TreePath, Node]]:
    """Every value with its path, in the order of the file."""
    waiting: list[tuple[TreePath, Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        yield path, node
        waiting.extend(((*path, key), child) for key, child in reversed(node.children.items()))


def parse_tree(text: str, name: str) -> Tree:
    """The tree of a YAML text; never raises: what is wrong stands in ``problems`` and ``fault``.

    Args:
        text: the file, without a byte order mark.
        name: its name for messages.
    """
    return _Builder(Tree(name, split_lines(text))).build(text)


class _Stop(Exception):
    """The file cannot be read further."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.fault = Fault(place.line, place.column, message)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet, and the key that waits for its value."""

    node: Node
    is_mapping: bool
    key: str | None = None


class _Builder:
    """Turns parser events into a tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[_Open] = []
        self.count = 0

    def build(self, text: str) -> Tree:
        """The finished tree."""
        try:
            for event in yaml.parse(text, Loader=LOADER):
                self._take(event)
        except _Stop as stop:
            self.tree.fault = stop.fault
        except yaml.YAMLError as error:
            self.tree.fault = explain_syntax(error, self.tree.lines)
        while self.stack:
            self._close()
        if self.tree.fault:
            place = Place(self.tree.fault.line, self.tree.fault.column)
            self.tree.problems.append(self.tree.make_problem(place, self.tree.fault.message))
        return self.tree

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._refuse_unused_features(event)
            self._add(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.DocumentStartEvent) and self.tree.root:
            message = "'---' begins a second document; a file holds one: delete the line, or make two files"
            raise _Stop(_place(event), message)

    def _refuse_unused_features(self, event: yaml.NodeEvent) -> None:
        place = _place(event)
        if isinstance(event, yaml.AliasEvent):
            message = (
                f"'*{event.anchor}' is an alias of YAML, which content files do not use; "
                "put a text that begins with * in quotes, or write out what is meant"
            )
            raise _Stop(place, message)
        if event.anchor is not None:
            message = (
                f"'&{event.anchor}' is an anchor of YAML, which content files do not use; "
                "put a text that begins with & in quotes, or take the anchor out"
            )
            raise _Stop(place, message)
        if getattr(event, "tag", None) is not None:
            message = f"'{event.tag}' is a tag of YAML, which content files do not use; take it out"  # type: ignore[attr-defined]
            self.tree.problems.append(self.tree.make_problem(place, message))
        self.count += 1
        if self.count > MAX_NODES:
            raise _Stop(place, f"the file has more than {MAX_NODES:,} keys and values; is it the right one?")

    def _add(self, event: yaml.NodeEvent) -> None:
        top = self.stack[-1] if self.stack else None
        if top and top.is_mapping and top.key is None:
            self._take_key(top, event)
            return
        node = self._make_node(event)
        self._attach(top, node)
        if not isinstance(event, yaml.ScalarEvent):
            if len(self.stack) >= MAX_DEPTH:
                raise _Stop(node.place, f"more than {MAX_DEPTH} levels deep; a condition needs about six")
            self.stack.append(_Open(node, isinstance(event, yaml.MappingStartEvent)))

    def _make_node(self, event: Any) -> Node:
        place = self._measure(event)
        if isinstance(event, yaml.ScalarEvent):
            is_plain = event.implicit[0]  # libyaml names the style of a plain text otherwise than PyYAML
            is_empty = is_plain and event.value in ("", "~", "null")
            mark: Any = event.end_mark
            end = (mark.line + 1, mark.column + 1)
            return Node(place, end, None if is_empty else event.value)
        return Node(place, value={} if isinstance(event, yaml.MappingStartEvent) else [])

    def _measure(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        if not isinstance(event, yaml.ScalarEvent) or event.style in ("|", ">"):
            return _place(event)
        last = end.column if end.line == start.line else len(self.tree.lines[start.line])
        return Place(start.line + 1, start.column + 1, max(1, last - start.column))

    def _take_key(self, top: _Open, event: yaml.NodeEvent) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            message = "a key is one word, not a list or group of keys; put a text that begins with [ or { in quotes"
            raise _Stop(_place(event), message)
        top.key = event.value
        place = self._measure(event)
        if (first := top.node.keys.setdefault(event.value, place)) is not place:
            message = (
                f"'{_shorten(event.value)}' stands here a second time; it is in line {first.line} already: "
                "put both together, or delete one"
            )
            self.tree.problems.append(self.tree.make_problem(place, message))

    def _attach(self, top: _Open | None, node: Node) -> None:
        if top is None:
            self.tree.root = node
        elif top.is_mapping:
            assert top.key is not None
            top.node.children.setdefault(top.key, node)  # of two equal keys the first one counts
            top.key = None
        else:
            top.node.children[len(top.node.children)] = node

    def _close(self) -> None:
        node = self.stack.pop().node
        if isinstance(node.value, dict):
            node.value = {key: child.value for key, child in node.children.items() if child.value is not None}
        else:
            node.value = [child.value for child in node.children.values()]


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _shorten(text: str, width: int = 40) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
