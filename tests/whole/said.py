"""What a finished PDF says to a screen reader, and what a condition's texts say: letters and digits in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from tests.tagtree import read_tree

_NOT_PRINTED = {"kind", "audience", "section", "forms", "level", "language"}
_FOR_CLINICIANS = {"findings", "when_used", "evidence"}
_FOR_PATIENTS = {"what_it_is"}


def squeeze(text: str) -> str:
    """Letters and digits only: lines, spaces and signs differ between a file and a page."""
    return "".join(re.findall(r"\w", text))


def read_said(content: bytes) -> str:
    """All that the tag tree says, in reading order, squeezed, without citation marks and the bullets of lists."""
    lines = [line for line in read_tree(content) if not line.lstrip().startswith("Lbl ")]
    return squeeze(re.sub(r"\[\d+\]", "", "".join(_say(lines))))


def _say(lines: list[str]) -> Iterator[str]:
    """The pieces of the first element of the lines, those of its kids where it names them."""
    found = re.search(r' "(.*)"$', lines[0])
    kids = iter(list(_split_kids(lines[1:])))
    if found:
        for piece in found[1].split("|"):
            if not re.fullmatch(r"<\w+>", piece):
                yield piece.replace("(link)", "")
            elif piece != "<Lbl>":
                yield from _say(next(kids))
    for kid in kids:
        yield from _say(kid)


def _split_kids(lines: list[str]) -> Iterator[list[str]]:
    """The lines of each kid; kids stand two spaces further right than what they are in."""
    depths = [len(line) - len(line.lstrip()) for line in lines]
    starts = [place for place, depth in enumerate(depths) if depth == depths[0]]
    for start, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        yield lines[start:end]


def list_pieces(value: object, audience: str) -> Iterator[str]:
    """Every text inside a part of a condition that the audience reads, paragraph by paragraph and entry by entry."""
    if isinstance(value, str):
        yield from (piece for line in value.split("\n") if (piece := _plain(line)))
    elif isinstance(value, tuple):
        for part in value:
            yield from list_pieces(part, audience)
    elif isinstance(value, BaseModel) and getattr(value, "audience", None) in (None, audience):
        hidden = _NOT_PRINTED | (_FOR_CLINICIANS if audience == "patient" else _FOR_PATIENTS)
        for name in type(value).model_fields:
            if name not in hidden:
                yield from list_pieces(getattr(value, name), audience)


def _plain(line: str) -> str:
    """A line of the content without its markup, squeezed."""
    line = re.sub(r"^\s*(?:[-*+]|\d+[.)])\s", "", line)
    line = re.sub(r"\[@[^\]]*\]", "", line)
    return squeeze(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line))


def find_lost(said: str, pieces: list[str]) -> list[str]:
    """The pieces that are not said, not in this order, or more often than they are written."""
    lost, place = [], 0
    for piece in pieces:
        found = said.find(piece, place)
        if found < 0:
            lost.append(f"lost or out of order: {piece[:80]}")
        else:
            place = found + len(piece)
    written = "\n".join(pieces)
    often = {piece for piece in pieces if len(piece) > 60 and said.count(piece) != written.count(piece)}
    return lost + [f"said {said.count(piece)} times: {piece[:80]}" for piece in sorted(often)]
