"""The tag tree of a PDF as plain values, read without trust in its shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from leaflets.facts.facts import Piece, Run, Tag
from leaflets.facts.join_pieces import join_boxes
from leaflets.facts.join_words import is_space_between, join_words
from leaflets.facts.pdf_values import (
    get_identity,
    is_dictionary,
    list_items,
    look_up,
    read_entries,
    read_integer,
    read_name,
    read_text,
)
from leaflets.facts.role_map import INLINE_ROLES, RoleMap
from leaflets.facts.tag_attributes import read_attributes
from leaflets.frozen_value import frozen_value

#: Tags deeper than this are dissolved: what is in them joins the last tag above. Real files stay below 40.
DEEPEST = 64
#: Kids of a file that are read; a leaflet has some hundreds, a book of a thousand pages a hundred thousand.
MOST_KIDS = 1_000_000
_TEXTS = ("/Lang", "/Alt", "/ActualText", "/E")


@frozen_value
class TagTree:
    """What the tags of a file say.

    Attributes:
        tags: the kids of the root.
        owned: page (from 1) and mark of every piece.
        alternatives: page and mark of pieces below an alternative text, and the nearest such text.
        linked: the objects (number, generation) of annotations that a Link owns.
    """

    tags: tuple[Tag, ...] = ()
    owned: frozenset[tuple[int, int]] = frozenset()
    alternatives: tuple[tuple[tuple[int, int], str], ...] = ()
    linked: frozenset[tuple[int, int]] = frozenset()


_Entries = tuple[str, str, str, str | None, str | None, str | None, tuple[tuple[str, str], ...]]


@dataclass(slots=True)
class _Draft:
    """A tag while it is built; its entries are the first seven attributes of a Tag."""

    entries: _Entries
    depth: int
    alternative: str | None
    is_in_link: bool
    kids: list[_Draft | tuple[int, int]] = field(default_factory=list)
    annotations: list[tuple[int, int]] = field(default_factory=list)


_Task = tuple[Any, _Draft, int]
"""A kid that waits to be read, which draft it goes into, and the page in force there."""


class TagReader:
    """Reads the tags of one file.

    Args:
        root: the /StructTreeRoot, or whatever stands there.
        pages: object (number, generation) and number of each page.
        targets: object and target of each link annotation.
    """

    def __init__(self, root: Any, pages: Mapping[tuple[int, int], int], targets: Mapping[tuple[int, int], str]) -> None:
        self._root = root
        self._pages = pages
        self._targets = targets
        self._roles = RoleMap(root)
        self._classes = look_up(root, "/ClassMap")
        self._owned: dict[tuple[int, int], str | None] = {}
        self._linked: set[tuple[int, int]] = set()

    def read(self, painted: Sequence[Sequence[Run]]) -> TagTree:
        """The tree, with the words of the runs that are painted with each mark.

        A kid that was read already, has no role, no page or another type is left out; a mark belongs to the first
        tag that names it. Never raises, never runs deeper than :data:`DEEPEST` or longer than :data:`MOST_KIDS`.
        """
        if not is_dictionary(self._root):
            return TagTree()
        top = _Draft(("", "", "", None, None, None, ()), 0, None, False)
        self._read_kids(top)
        alternatives = tuple((key, text) for key, text in sorted(self._owned.items()) if text is not None)
        runs: dict[tuple[int, int], list[Run]] = {}
        for run in (run for page in painted for run in page):
            if run.mark is not None and not run.is_artifact:
                runs.setdefault((run.page, run.mark), []).append(run)
        tags = _Finisher(runs, self._targets).finish(top)
        return TagTree(tags, frozenset(self._owned), alternatives, frozenset(self._linked))

    def _read_kids(self, top: _Draft) -> None:
        known: set[tuple[int, int] | None] = {None}
        waiting: list[_Task] = [(kid, top, 0) for kid in reversed(_list_kids(read_entries(self._root)))]
        count = 0
        while waiting and count < MOST_KIDS:
            value, parent, page = waiting.pop()
            count += 1
            if (mark := read_integer(value)) is not None:
                self._add_mark(parent, page, mark)
                continue
            element = read_entries(value)
            kind = read_name(element.get("/Type"))
            if kind in ("MCR", "OBJR"):
                self._add_reference(element, kind, parent, page)
                continue
            identity = get_identity(value)
            role = read_name(element.get("/S"))
            if role and (identity is None or identity not in known):
                known.add(identity)
                draft = self._add_tag(element, role, parent)
                inner = self._find_page(element) or page
                waiting += [(kid, draft, inner) for kid in reversed(_list_kids(element))]

    def _add_tag(self, element: dict[str, Any], role: str, parent: _Draft) -> _Draft:
        if parent.depth >= DEEPEST:
            return parent
        standard = self._roles.find_standard(role, element.get("/NS"))
        texts = {key: read_text(element[key]) for key in _TEXTS if key in element}
        alternative = texts.get("/Alt")
        language, actual, expansion = texts.get("/Lang") or "", texts.get("/ActualText"), texts.get("/E")
        attributes = read_attributes(element, self._classes)
        entries = (role, standard, language, alternative, actual, expansion, attributes)
        near = parent.alternative if alternative is None else alternative
        draft = _Draft(entries, parent.depth + 1, near, parent.is_in_link or standard == "Link")
        parent.kids.append(draft)
        return draft

    def _add_mark(self, draft: _Draft, page: int, mark: int) -> None:
        if page and mark >= 0 and draft.depth and (page, mark) not in self._owned:
            self._owned[page, mark] = draft.alternative
            draft.kids.append((page, mark))

    def _add_reference(self, reference: dict[str, Any], kind: str, draft: _Draft, page: int) -> None:
        """Adds a mark or an annotation that is named by a dictionary."""
        if kind == "MCR":
            mark = read_integer(reference.get("/MCID"))
            if mark is not None:
                self._add_mark(draft, self._find_page(reference) or page, mark)
            return
        annotation = reference.get("/Obj")
        identity = get_identity(annotation)
        if identity is not None and draft.depth and isinstance(annotation, pikepdf.Dictionary):
            draft.annotations.append(identity)
            if draft.is_in_link:
                self._linked.add(identity)

    def _find_page(self, element: dict[str, Any]) -> int:
        """The page that a tag or reference names, 0 when it names none."""
        page = element.get("/Pg")
        identity = get_identity(page) if page is not None else None
        return self._pages.get(identity, 0) if identity else 0


def _list_kids(element: dict[str, Any]) -> list[Any]:
    kids = element.get("/K")
    if kids is None or isinstance(kids, int):
        return [] if kids is None else [kids]
    return list_items(kids) if isinstance(kids, pikepdf.Array) else [kids]


class _Finisher:
    """Turns drafts into tags, with the words of their pieces in reading order."""

    def __init__(self, runs: Mapping[tuple[int, int], list[Run]], targets: Mapping[tuple[int, int], str]) -> None:
        self._runs = runs
        self._targets = targets
        self._before: Run | None = None

    def finish(self, draft: _Draft) -> tuple[Tag, ...]:
        return tuple(kid for kid in self._list_children(draft) if isinstance(kid, Tag))

    def _list_children(self, draft: _Draft) -> tuple[Tag | Piece, ...]:
        return tuple([self._make_piece(*kid) if isinstance(kid, tuple) else self._make_tag(kid) for kid in draft.kids])

    def _make_tag(self, draft: _Draft) -> Tag:
        standard_role = draft.entries[1]
        is_block = standard_role not in INLINE_ROLES
        self._before = None if is_block else self._before
        children = self._list_children(draft)
        self._before = None if is_block else self._before
        if not draft.annotations:
            return Tag(*draft.entries, children, False)
        targets = dict.fromkeys(self._targets.get(identity, "") for identity in draft.annotations)
        return Tag(*draft.entries, children, True, tuple(target for target in targets if target))

    def _make_piece(self, page: int, mark: int) -> Piece:
        """The piece for a mark; it begins with a space when the paper shows one between it and the piece before."""
        runs = self._runs.get((page, mark), [])
        if not runs:
            return Piece(page, mark, "", None)
        words = join_words(runs)
        if self._before is not None and is_space_between(self._before, runs[0]):
            words = " " + words
        self._before = runs[-1]
        return Piece(page, mark, words, join_boxes([run.box for run in runs]))
