"""The tag tree as the rules read it: every tag with its ancestors, and which tag of block level owns which ink."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from leaflets.facts.facts import FileFacts, Line, Piece, Run, Tag
from leaflets.frozen_value import frozen_value
from leaflets.preflight.remember_last import remember_last

INLINE_ROLES = frozenset(
    ("Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Em", "Strong", "Sub", "NonStruct", "Private")
) | frozenset(("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP"))
PARAGRAPHS = frozenset(
    ("P", "LI", "LBody", "BlockQuote", "Note", "Caption", "TD", "TH", "H", "H1", "H2", "H3", "H4", "H5", "H6")
)
"""Tags that hold one paragraph; others, such as Div, may hold many that have no tag of their own."""
_HEADING = re.compile(r"H([1-9]\d?)?\Z")


@frozen_value
class Owned:
    """A tag of block level with the ink that it owns itself or through inline tags, pieces in reading order."""

    tag: Tag
    ancestors: tuple[Tag, ...]
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """The text of its pieces."""
        return " ".join(" ".join(piece.words for piece in self.pieces).split())


@frozen_value
class _Tree:
    """Every tag of a tree with its ancestors, and those that own ink."""

    every: tuple[tuple[Tag, tuple[Tag, ...]], ...]
    owned: tuple[Owned, ...]


def walk_tags(tags: Sequence[Tag]) -> Iterator[tuple[Tag, tuple[Tag, ...]]]:
    """Every tag in reading order, with its ancestors from the outermost to its parent."""
    waiting: list[tuple[Tag, tuple[Tag, ...]]] = [(tag, ()) for tag in reversed(tags)]
    while waiting:
        tag, ancestors = waiting.pop()
        yield tag, ancestors
        if children := child_tags(tag):
            inside = (*ancestors, tag)
            waiting += [(child, inside) for child in reversed(children)]


def list_tags(facts: FileFacts) -> tuple[tuple[Tag, tuple[Tag, ...]], ...]:
    """Every tag of a file with its ancestors, as :func:`walk_tags` gives them."""
    return _read_tree(facts.tags).every


def list_owned(tags: Sequence[Tag]) -> tuple[Owned, ...]:
    """Every tag of block level that owns ink, in the order in which its first ink is read."""
    return _read_tree(tags).owned


def child_tags(tag: Tag) -> tuple[Tag, ...]:
    """The tags directly inside a tag."""
    return tuple([child for child in tag.children if isinstance(child, Tag)])


def walk_pieces(tag: Tag) -> Iterator[Piece]:
    """All ink inside a tag, in reading order."""
    waiting: list[Tag | Piece] = [tag]
    while waiting:
        child = waiting.pop()
        if isinstance(child, Piece):
            yield child
        else:
            waiting += reversed(child.children)


def read_pieces(tag: Tag) -> tuple[Piece, ...]:
    """All ink inside a tag, in reading order."""
    return tuple(walk_pieces(tag))


def read_words(tag: Tag) -> str:
    """The text inside a tag, its pieces joined by spaces."""
    return " ".join(" ".join(piece.words for piece in read_pieces(tag)).split())


def has_words(tag: Tag) -> bool:
    """Whether there is any text inside a tag."""
    return any(piece.words.strip() for piece in walk_pieces(tag))


@lru_cache(maxsize=256)  # asked of every tag by several rules; a file has a handful of roles
def read_level(role: str) -> int | None:
    """The level of a heading role: 0 for the unnumbered "H", None for any other role."""
    found = _HEADING.match(role)
    return int(found[1] or 0) if found else None


@remember_last
def _read_tree(tags: Sequence[Tag]) -> _Tree:
    """Every tag and every owner of ink, found in one walk."""
    every: list[tuple[Tag, tuple[Tag, ...]]] = []
    pieces: dict[int, list[Piece]] = {}
    owners: list[tuple[Tag, tuple[Tag, ...]]] = []
    # Each entry: what comes next, its ancestors, and the number of the owner it falls to (-1 for none yet).
    waiting: list[tuple[Tag | Piece, tuple[Tag, ...], int]] = [(tag, (), -1) for tag in reversed(tags)]
    while waiting:
        child, ancestors, owner = waiting.pop()
        if isinstance(child, Piece):
            pieces.setdefault(owner, []).append(child)
            continue
        place = (child, ancestors)
        every.append(place)
        if owner < 0 or child.standard_role not in INLINE_ROLES:
            owner = len(owners)
            owners.append(place)
        children = child.children
        if len(children) == 1 and isinstance(children[0], Piece):  # nearly every tag that has ink
            pieces.setdefault(owner, []).append(children[0])
            continue
        inside = (*ancestors, child)
        waiting += [(grandchild, inside, owner) for grandchild in reversed(children)]
    owned = tuple([Owned(*owners[number], tuple(found)) for number, found in pieces.items() if number >= 0])
    return _Tree(tuple(every), owned)


class Owners:
    """Which tag of block level owns a line: asked line by line, answered from the marks of its runs.

    Attributes:
        all: every tag of block level that owns ink.
        by_mark: page and number of marked content, and the place in ``all`` of the tag that owns it.
    """

    def __init__(self, facts: FileFacts) -> None:
        self.all = list_owned(facts.tags)
        self.by_mark = {
            (piece.page, piece.mark): number for number, owned in enumerate(self.all) for piece in owned.pieces
        }

    def find(self, line: Line) -> int | None:
        """The place of the line's owner in ``all``; None when no tag owns it. A label is not what its line is about."""
        if len(line.runs) == 1:  # nearly every line
            return self.find_run(line.runs[0])
        numbers = [self.find_run(run) for run in line.runs]
        owners = [number for number in numbers if number is not None]
        texts = [number for number in owners if self.all[number].tag.standard_role != "Lbl"]
        return next(iter(texts or owners), None)

    def find_run(self, run: Run) -> int | None:
        """The place in ``all`` of the tag that owns a run; None when no tag owns it."""
        mark = run.mark
        return None if mark is None else self.by_mark.get((run.page, mark))

    def find_paragraph(self, line: Line) -> int | None:
        """The place of the line's owner in ``all`` when it is a tag that holds one paragraph; else None."""
        number = self.find(line)
        return number if number is not None and self.all[number].tag.standard_role in PARAGRAPHS else None

    def is_one_paragraph(self, line: Line, other: Line) -> bool:
        """Whether two lines belong to one and the same paragraph by their tags."""
        number = self.find(line)
        return number is not None and number == self.find(other) and self.all[number].tag.standard_role in PARAGRAPHS


@remember_last
def find_owners(facts: FileFacts) -> Owners:
    """The owners of the lines of a file."""
    return Owners(facts)
