"""The tag tree of a PDF as plain values, read without trust in its shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pikepdf

from leaflets.facts.facts import Piece, Run, Tag
from leaflets.facts.pdf_values import (
    UNREADABLE,
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
from leaflets.facts.tag_attributes import AttributeReader
from leaflets.facts.tag_pieces import Mark, PieceMaker
from leaflets.frozen_value import frozen_value

#: Tags deeper than this are dissolved: what is in them joins the last tag above. Real files stay below 40.
DEEPEST = 64
#: Kids of a file that are read; a leaflet has some hundreds, a book of a thousand pages a hundred thousand.
MOST_KIDS = 1_000_000
_NUMBER = re.compile(rb"\d+")


@frozen_value
class TagTree:
    """What the tags of a file say.

    Attributes:
        tags: the kids of the root.
        owned: page (from 1) and mark of every piece.
        alternatives: page and mark of pieces below an alternative text, and the nearest such text.
        linked: the objects (number, generation) of annotations that a Link owns.
        languages: every one that a tag names.
    """

    tags: tuple[Tag, ...] = ()
    owned: frozenset[tuple[int, int]] = frozenset()
    alternatives: tuple[tuple[tuple[int, int], str], ...] = ()
    linked: frozenset[tuple[int, int]] = frozenset()
    languages: frozenset[str] = frozenset()


#: Most tags, as qpdf writes them: attributes, if they are one dictionary of plain values; the kids, if they are marks,
#: else a reference or a list of them; the page; the role. One writing is twice as quick as asking for key after key.
_PLAIN = re.compile(
    rb'\{\n  (?:"/A": (\{[^{}]*\}),\n  )?'
    rb'"/K": (?:(\d+|\[[\d,\s]*\])|"\d+ \d+ R"|\[[^][{}]*\]),\n  '
    rb'(?:"/P": "\d+ \d+ R",\n  )?'
    rb'(?:"/Pg": "(\d+ \d+ R)",\n  )?'
    rb'"/S": "/([A-Za-z0-9]+)"'
    rb'(?:,\n  "/Type": "/StructElem")?\n\}'
)

_Entries = tuple[str, str, str, str | None, str | None, str | None, tuple[tuple[str, str], ...]]


class _Draft:
    """A tag while its kids are read; its entries are the first seven attributes of a Tag."""

    __slots__ = ("alternative", "annotations", "children", "depth", "entries", "is_in_link")

    def __init__(self, entries: _Entries, depth: int, alternative: str | None, is_in_link: bool) -> None:
        self.entries = entries
        self.depth = depth
        self.alternative = alternative
        self.is_in_link = is_in_link
        self.children: list[Tag | Piece] = []
        self.annotations: list[tuple[int, int]] = []


_Level = tuple[Iterator[Any], _Draft, int]
"""The kids of a tag that are still to be read, which draft they go into, and the page in force there."""


class TagReader:
    """Reads the tags of one file.

    Args:
        root: the /StructTreeRoot, or whatever stands there.
        pages: object (number, generation) and number of each page.
        targets: object and target of each link annotation.
        painted: by page, its runs in painting order.
    """

    def __init__(
        self,
        root: Any,
        pages: Mapping[tuple[int, int], int],
        targets: Mapping[tuple[int, int], str],
        painted: Iterable[Iterable[Run]],
    ) -> None:
        self._root = root
        self._pages = pages
        self._targets = targets
        self._pieces = PieceMaker(painted)
        self._roles = RoleMap(root)
        self._attributes = AttributeReader(look_up(root, "/ClassMap"))
        self._owned: dict[Mark, str | None] = {}
        self._linked: set[tuple[int, int]] = set()
        self._pages_written = {b"%d %d R" % identity: number for identity, number in pages.items()}
        self._plain: dict[tuple[bytes, bytes | None], _Entries] = {}
        self._known: set[tuple[int, int] | None] = set()
        self._odd: set[tuple[int, int]] = set()
        self._languages: set[str] = set()

    def read(self) -> TagTree:
        """The tree, with the words of the runs that are painted with each mark.

        A kid that was read already, has no role, no page or another type is left out; a mark belongs to the first
        tag that names it. Never raises, never runs deeper than :data:`DEEPEST` or longer than :data:`MOST_KIDS`.
        """
        if not is_dictionary(self._root):
            return TagTree()
        top = _Draft(("", "", "", None, None, None, ()), 0, None, False)
        self._read_levels((iter(_take_kids(self._root)), top, 0))
        tags = tuple([kid for kid in top.children if isinstance(kid, Tag)])
        alternatives = sorted([(mark, text) for mark, text in self._owned.items() if text is not None])
        return TagTree(
            tags, frozenset(self._owned), tuple(alternatives), frozenset(self._linked), frozenset(self._languages)
        )

    def _read_levels(self, first: _Level) -> None:
        """Reads kids and the kids inside them, each tag to its end before the next begins."""
        levels = [first]
        count = 0
        while levels:
            kids, draft, page = levels[-1]
            for kid in kids:
                count += 1
                if count > MOST_KIDS:  # the tags that are open are still closed
                    continue
                if type(kid) is int:  # as most are; a truth value is none
                    self._add_mark(draft, page, kid)
                elif (level := self._open(kid, draft, page)) is not None:
                    levels.append(level)
                    break
            else:
                levels.pop()
                if levels and levels[-1][1] is not draft:
                    levels[-1][1].children.append(self._close(draft))

    def _open(self, value: Any, parent: _Draft, page: int) -> _Level | None:
        """The inside of a tag that was not read yet.

        None for a tag that holds marks alone, which is added with them at once; and for anything else, which is added
        when it is a reference.
        """
        identity = get_identity(value)
        if identity in self._known:
            return None
        # Only objects of their own, and once: what many tags share is not written out for each of them.
        if identity is not None and identity not in self._odd:
            if plain := _PLAIN.fullmatch(_write(value)):
                self._known.add(identity)
                return self._open_plain(value, plain, parent, page)
            self._odd.add(identity)
        return self._open_odd(value, identity, parent, page)

    def _open_plain(self, value: Any, plain: re.Match[bytes], parent: _Draft, page: int) -> _Level | None:
        attributes, marks, named_page, role = plain.groups()
        entries = self._plain.get((role, attributes))
        if entries is None:
            said = {"/A": look_up(value, "/A")} if attributes else {}
            entries = self._plain[role, attributes] = self._read_entries(role.decode(), said)
        inner = self._pages_written.get(named_page, page) if named_page else page
        draft = self._begin(entries, parent)
        if marks is None:
            return iter(_take_kids(value)), draft, inner
        for mark in _NUMBER.findall(marks):
            self._add_mark(draft, inner, int(mark))
        if draft is not parent:
            parent.children.append(self._close(draft))
        return None

    def _open_odd(self, value: Any, identity: tuple[int, int] | None, parent: _Draft, page: int) -> _Level | None:
        element = read_entries(value)
        kind = read_name(element.get("/Type"))
        if kind in ("MCR", "OBJR"):
            self._add_reference(element, kind, parent, page)
            return None
        role = read_name(element.get("/S"))
        if not role:
            return None
        if identity is not None:
            self._known.add(identity)
        draft = self._begin(self._read_entries(role, element), parent)
        return iter(_take_kids(value)), draft, self._find_page(element) or page

    def _begin(self, entries: _Entries, parent: _Draft) -> _Draft:
        if parent.depth >= DEEPEST:
            return parent
        standard, language, alternative = entries[1:4]
        self._languages.add(language)
        if standard not in INLINE_ROLES:
            self._pieces.before = None
        near = parent.alternative if alternative is None else alternative
        return _Draft(entries, parent.depth + 1, near, parent.is_in_link or standard == "Link")

    def _read_entries(self, role: str, said: Mapping[str, Any]) -> _Entries:
        return (
            role,
            self._roles.find_standard(role, said.get("/NS")),
            read_text(said.get("/Lang")) or "",
            read_text(said.get("/Alt")),
            read_text(said.get("/ActualText")),
            read_text(said.get("/E")),
            self._attributes.read(said),
        )

    def _close(self, draft: _Draft) -> Tag:
        if draft.entries[1] not in INLINE_ROLES:
            self._pieces.before = None
        if not draft.annotations:
            return Tag(*draft.entries, tuple(draft.children), False)
        targets = dict.fromkeys([self._targets.get(identity, "") for identity in draft.annotations])
        return Tag(*draft.entries, tuple(draft.children), True, tuple([target for target in targets if target]))

    def _add_mark(self, draft: _Draft, page: int, mark: int) -> None:
        if page and mark >= 0 and draft.depth and (page, mark) not in self._owned:
            self._owned[page, mark] = draft.alternative
            draft.children.append(self._pieces.make(page, mark))

    def _add_reference(self, reference: Mapping[str, Any], kind: str, draft: _Draft, page: int) -> None:
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

    def _find_page(self, element: Mapping[str, Any]) -> int:
        """The page that a tag or reference names, 0 when it names none."""
        page = element.get("/Pg")
        identity = get_identity(page) if page is not None else None
        return self._pages.get(identity, 0) if identity else 0


def _write(value: Any) -> bytes:
    """An object in JSON, what it refers to by number; nothing for what cannot be written."""
    try:
        written: bytes = value.to_json(True)
    except UNREADABLE:
        return b""
    return written


def _take_kids(element: Any) -> list[Any]:
    kids = look_up(element, "/K")
    if kids is None:
        return []
    return list_items(kids) if isinstance(kids, pikepdf.Array) else [kids]
