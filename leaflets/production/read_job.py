"""A job file: which editions of which conditions a batch makes. Every fault is told at once, with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from leaflets.batch.plan_editions import Wish, plan_editions
from leaflets.content.read_source import decode_source, read_bytes
from leaflets.content.suggest_word import suggest_word
from leaflets.content.yaml_tree import Node, Tree, parse_tree
from leaflets.errors import ContentError, Problem, UsageError
from leaflets.model.edition import Extract, Kind, Palette, Spacing, Weight
from leaflets.model.layout import Layout
from leaflets.model.need import Need, read_need
from leaflets.production.job import Job

EDITION_KEYS = (
    *("kind", "layout", "size", "palette", "audience", "weight", "spacing", "need"),
    *("all", "brief", "pages"),
)
_SAID_BY_CODE = ("size", "palette", "weight", "spacing", "all")
_KINDS: dict[str, Kind | Extract] = {kind.value: kind for kind in (*Kind, *Extract)}
JOB_KEYS = (
    *("conditions", "editions", *EDITION_KEYS, "out", "folder", "name_template"),
    *("expired", "preflight", "sheets", "suppress", "workers", "timeout"),
)
_YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}
_MOST_WORKERS = 9999
Value = TypeVar("Value")


def read_job(path: Path) -> Job:
    """The job in a file.

    Raises:
        ContentError: the file has faults; ``problems`` holds all of them.
        FileError: it cannot be read.
    """
    content = read_bytes(path)
    text = decode_source(content, str(path)) if content.strip() else ""
    tree = parse_tree(text, str(path))
    job = _Reader(tree).read() if not tree.problems else None
    if job is None or tree.problems:
        raise ContentError(f"{path}: {len(tree.problems)} problems", tuple(sorted(tree.problems, key=_find_place)))
    return job


def _find_place(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column


class _Reader:
    """Turns a tree into a job, and writes down what is wrong in the tree's problems."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def read(self) -> Job | None:
        """The job; None when there is nothing to read."""
        root = self._tree.root
        if root is None or not isinstance(root.value, dict):
            problem = Problem(self._tree.name, 0, 0, f"is no job: write keys such as {', '.join(JOB_KEYS[:4])}")
            self._tree.problems.append(problem)
            return None
        self._check_keys(root, JOB_KEYS)
        return Job(
            conditions=self._read_texts(root, "conditions"),
            wishes=self._read_wishes(root),
            out=self._read_one(root, "out", str),
            folder=self._read_one(root, "folder", str),
            name_template=self._read_one(root, "name_template", str),
            expired=self._read_one(root, "expired", _read_flag) or False,
            preflight=self._read_one(root, "preflight", _read_flag) is not False,
            sheets=self._read_one(root, "sheets", _read_flag) or False,
            suppress=self._read_reasons(root),
            workers=self._read_one(root, "workers", _read_count),
            timeout=self._read_one(root, "timeout", _read_seconds),
        )

    def _read_wishes(self, root: Node) -> tuple[Wish, ...]:
        """The groups under ``editions``, or the one group that the job's own keys are; none when there are no such."""
        groups = root.children.get("editions")
        own = [key for key in EDITION_KEYS if key in root.children]
        if groups is None:
            return (self._read_wish(root),) if own else ()
        if own:
            self._refuse(root.keys[own[0]], f"'{own[0]}' stands beside 'editions'; move it into one of its groups")
        children = list(groups.children.values()) if isinstance(groups.value, list) else [groups]
        wishes = []
        for group in children:
            if not isinstance(group.value, dict) or not group.children:
                self._refuse(group.place, f"a group of editions has keys such as {', '.join(EDITION_KEYS[:3])}")
                continue
            self._check_keys(group, EDITION_KEYS)
            wishes.append(self._read_wish(group))
        return tuple(wishes)

    def _read_wish(self, group: Node) -> Wish:
        most = self._read_one(group, "pages", _read_count)
        kinds = self._read_choices(group, "kind", [*_KINDS, "all"])
        wish = Wish(
            kinds=tuple(Kind) if "all" in kinds else tuple(_KINDS[kind] for kind in kinds),
            layouts=tuple(Layout(name) for name in self._read_choices(group, "layout", list(Layout))),
            sizes=tuple(self._read_sizes(group)),
            palettes=tuple(Palette(name) for name in self._read_choices(group, "palette", list(Palette))),
            is_all=self._read_one(group, "all", _read_flag) or False,
            is_brief=bool(self._read_one(group, "brief", _read_flag) or most),
            most_pages=most or 0,
            audiences=tuple(self._read_choices(group, "audience", ["clinician", "patient"])),
            weights=tuple(Weight(name) for name in self._read_choices(group, "weight", list(Weight))),
            spacings=tuple(Spacing(name) for name in self._read_choices(group, "spacing", list(Spacing))),
            needs=tuple(self._read_needs(group)),
        )
        try:
            plan_editions(wish)
        except UsageError as error:
            self._refuse(group.place, str(error))
        return wish

    def _read_needs(self, group: Node) -> Iterable[Need]:
        """What the codes of leaflets find-my-size say, which nothing else in the group may say again."""
        nodes = self._list_nodes(group, "need")
        for key in _SAID_BY_CODE:
            if nodes and key in group.keys:
                self._refuse(group.keys[key], f"'need' says '{key}' already; leave one of them out")
        for node in nodes:
            try:
                yield read_need(str(node.value))
            except UsageError as error:
                self._refuse(node.place, str(error))

    def _read_sizes(self, group: Node) -> Iterable[float]:
        for node in self._list_nodes(group, "size"):
            try:
                size = float(str(node.value).lower().removesuffix("pt"))
            except ValueError:
                self._refuse(node.place, f"'size' is {node.value!r}; write points such as 14 or 18.5")
                continue
            yield size

    def _read_choices(self, group: Node, key: str, known: list[Any]) -> list[str]:
        found = []
        for node in self._list_nodes(group, key):
            if node.value in known:
                found.append(str(node.value))
            else:
                self._refuse(node.place, f"'{key}' is {node.value!r}; {_suggest(str(node.value), known)}")
        return found

    def _read_texts(self, root: Node, key: str) -> tuple[str, ...]:
        return tuple(str(node.value) for node in self._list_nodes(root, key) if node.value is not None)

    def _list_nodes(self, group: Node, key: str) -> list[Node]:
        """The values of a key that holds one or a list of them."""
        node = group.children.get(key)
        if node is None or node.value is None:
            return []
        if isinstance(node.value, dict):
            self._refuse(node.place, f"'{key}' is one value or a list, not a group of keys")
            return []
        return list(node.children.values()) if isinstance(node.value, list) else [node]

    def _read_reasons(self, root: Node) -> tuple[tuple[str, str], ...]:
        node = root.children.get("suppress")
        if node is None:
            return ()
        if not isinstance(node.value, dict) or not all(isinstance(reason, str) for reason in node.value.values()):
            self._refuse(node.place, "'suppress' has the name of a rule and the reason on each line: page-size: why")
            return ()
        return tuple(node.value.items())

    def _read_one(self, group: Node, key: str, read: Callable[[str], Value]) -> Value | None:
        node = group.children.get(key)
        if node is None or node.value is None:
            return None
        try:
            if isinstance(node.value, str):
                return read(node.value)
            self._refuse(node.place, f"'{key}' is one value, not a list or a group of keys")
        except ValueError as error:
            self._refuse(node.place, f"'{key}' is {node.value!r}; {error}")
        return None

    def _check_keys(self, group: Node, known: Iterable[str]) -> None:
        for key, place in group.keys.items():
            if key not in known:
                self._refuse(place, f"there is no key '{key}' here; {_suggest(key, known)}")

    def _refuse(self, place: Any, message: str) -> None:
        self._tree.problems.append(self._tree.make_problem(place, message))


def _suggest(word: str, known: Iterable[Any]) -> str:
    names = [str(name) for name in known]
    nearest = suggest_word(word, names)
    return f"did you mean '{nearest}'?" if nearest else f"take one of {', '.join(names)}"


def _read_flag(text: str) -> bool:
    return _choose(text.lower(), _YES_OR_NO, "write true or false")


def _choose(text: str, known: Mapping[str, Value], advice: str) -> Value:
    if text not in known:
        raise ValueError(advice)
    return known[text]


def _read_count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= _MOST_WORKERS):
        raise ValueError("write a number such as 2 or 8")
    return int(text)


def _read_seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1_000_000:
        raise ValueError("write seconds such as 60")
    return seconds
