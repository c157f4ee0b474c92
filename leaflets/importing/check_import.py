"""The proof that an import lost nothing: the words of the page against the words of the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from leaflets.content.escape_markup import unescape_markup
from leaflets.importing.page_blocks import Piece
from leaflets.importing.page_lines import BULLETS, SIGNS, UNSEEN, PageLine
from leaflets.importing.page_research import read_entry
from leaflets.importing.read_page import refuse_page

Tree = Mapping[str, Any]
_LIST_MARK = re.compile(r"^ *(?:- |\d+\. |### )", re.MULTILINE)
_MARKUP = re.compile(r"(\\.)|\*\*|\]\([^()\s]{1,500}\)|\[")
"""The marks of strong text and of links; a sign behind a backslash is none."""
_LOOSE = " ;:,–—-"
_REORDERED = frozenset({"research", "when_to_get_help"})
"""Fields whose parts stand in the order of the model, not of the page: there the words are counted."""
_LOOSE_FIELDS = frozenset({"research", "other_names", "support_organisations"})
"""Fields where the punctuation between parts becomes structure."""
_NOT_FROM_PAGE = frozenset({"published", "study_design"})


def check_nothing_is_lost(
    lines: Sequence[PageLine],
    pieces: Mapping[str, Sequence[Piece]],
    headings: Mapping[tuple[int, int], str],
    tree: Tree,
    name: str,
) -> None:
    """Refuse an import whose file lacks a word of the page, or has one that is not there.

    Args:
        lines: every line of the page.
        pieces: field → the pieces whose words went there.
        headings: place → text of each heading whose words became the place of other words.
        tree: the condition file, read back from its YAML.
        name: the page's name, for the message.

    Raises:
        ContentError: a line is in neither pieces nor headings, or the words of a field differ from those of its lines.
    """
    entered = {line.place: line.whole for listed in pieces.values() for piece in listed for line in piece.lines}
    for line in lines:
        is_bare_bullet = not line.text and not line.is_numbered
        if not is_bare_bullet and line.whole not in (entered.get(line.place), headings.get(line.place)):
            said = "this line found no place in the condition file, which is a fault of the program; please report it"
            raise refuse_page(name, said, line.number, line.whole)
    for field in [*pieces, *(key for key in tree if key not in pieces and key not in _GIVEN)]:
        listed = pieces.get(field, ())
        wanted = [word for piece in listed for word in _split_piece(piece, field)]
        actual = [word for text in _list_texts(field, tree.get(field)) for word in _split_text(text, field)]
        is_same = Counter(actual) == Counter(wanted) if field in _REORDERED else actual == wanted
        if not is_same and (field != "name" or wanted):
            said = f"'{field}' of the condition file differs from the page: a fault of the program; please report it"
            raise refuse_page(name, said, listed[0].line if listed else 0)


_GIVEN = frozenset({"id", "language", "status", "provenance", "codes", "glossary"})
"""Fields that the program fills without the page."""


def _split_piece(piece: Piece, field: str) -> list[str]:
    """The words of a piece that its field must hold; a label of research is a place, not a word."""
    if field == "research" and (labelled := read_entry(piece)):
        if labelled[0] in _NOT_FROM_PAGE:
            return []
        return _split_text(labelled[1].replace(",", "") if labelled[0] == "patients" else labelled[1], field)
    return _split_text(piece.whole if field in ("unplaced", "tables") else piece.text, field)


def _split_text(text: str, field: str) -> list[str]:
    if field not in _LOOSE_FIELDS:
        return text.split()
    words = (word.strip(_LOOSE) for word in text.replace(";", " ").split())
    return [word for word in words if word]


def _list_texts(field: str, value: Any) -> Iterator[str]:
    """The plain texts in the value of a field, in order."""
    if field == "references":
        yield from (reference["raw"] for reference in value or ())
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _list_part(field, key, part)
    elif isinstance(value, list):
        for part in value:
            yield from _list_texts(field, part)
    elif value is not None:
        yield value if field in _PLAIN_FIELDS else _read_statement(value, field)


def _list_part(field: str, key: str, part: Any) -> Iterator[str]:
    """The texts under one key of a field."""
    if field == "tables":
        # Its title is the heading of its section, which is counted there.
        yield from _list_cells(part) if key in ("columns", "rows") else ()
    elif key in _PLAIN_KEYS:
        yield str(part)
    elif key != "line" and not (field == "research" and key in _NOT_FROM_PAGE):
        yield from _list_texts(field, part)


def _list_cells(part: Any) -> Iterator[str]:
    for cell in part:
        if isinstance(cell, str):
            yield cell
        else:
            yield from cell


def _read_statement(text: str, field: str) -> str:
    """A statement without its markup: the marks of its list, and backslashes."""
    return unescape_markup(text if field == "unplaced" else _MARKUP.sub(r"\1", _LIST_MARK.sub("", text)))


_PLAIN_FIELDS = frozenset({"name", "other_names"})
_PLAIN_KEYS = frozenset({"name", "action", "url", "condition", "journal", "treatment", "patients"})
"""Keys whose text has no markup in it."""


def check_words(text: str, lines: Sequence[PageLine], name: str) -> None:
    """Refuse lines that do not hold the words of the text they were made from, in order.

    Raises:
        ContentError: a word is missing, or there is one too many.
    """
    wanted, actual = _list_words(text), _list_words(" ".join(line.whole for line in lines))
    if wanted != actual:
        index = next((i for i, pair in enumerate(zip(wanted, actual, strict=False)) if pair[0] != pair[1]), 0)
        near = " ".join(wanted[index : index + 5])
        said = f"the words near '{near}' were lost, which is a fault of the program; please report it"
        raise refuse_page(name, said, lines[0].number if lines else 0)


def count_words(lines: Sequence[PageLine], pieces: Mapping[str, Sequence[Piece]]) -> tuple[int, int, int]:
    """How many words a page has, how many of them stand in a field, and how many are unplaced."""
    total = sum(len(_list_words(line.whole)) for line in lines)
    counts = {name: sum(len(_list_words(piece.whole)) for piece in listed) for name, listed in pieces.items()}
    unplaced = counts.pop("unplaced", 0)
    return total, sum(counts.values()), unplaced


def _list_words(text: str) -> list[str]:
    """The words of a text, bullets and dashes excepted."""
    words = (text if text.isascii() else text.translate(UNSEEN)).split()
    return [word.lstrip(BULLETS) if word[0] in BULLETS else word for word in words if word.strip(SIGNS)]
