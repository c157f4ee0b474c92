"""Lines of finished pages: none ends inside a date, a dose, a telephone number or a mark, and none is too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from leaflets.build import render_edition
from leaflets.content.read_condition import read_condition_bytes
from leaflets.folders import program_root
from leaflets.model.edition import Edition, Kind, Layout, explain_mismatch
from leaflets.pages.manuscript import Manuscript
from tests.measure import Piece, measure
from tests.whole.editions import CLINIC, CONDITIONS, DAY, load, make

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SPLIT = (
    re.compile(rf"\b\d{{1,2}}\n(?:{MONTHS})\b"),
    re.compile(rf"\b(?:{MONTHS})\n\d"),
    re.compile(r"\d,?\n(?:mg|µg|g|kg|ml|mL|l|mm|cm|%|°C|hours|days|weeks|months|years|minutes|seconds)\b"),
    re.compile(r"[<>≤≥=±]\n\d"),
    re.compile(r"\w\n\[\d+\](?=[.,;]| [a-z])"),
    re.compile(r"\[\n|\[\d+\n\]|,\n\[\d+\](?=[.,;])"),
    re.compile(r"\d-\n|\d\n-\d"),
)
LONGEST = 70
LONGEST_WORD = 24
"""A longer word, such as how to say a term, may part at its own hyphens: in large print it would not fit a column."""
EDITIONS = [
    pytest.param(Edition(kind, layout, size), id=f"{kind}-{size}", marks=[pytest.mark.slow] if size == 18 else [])
    for kind, layout in ((Kind.PATIENT, Layout.A4), (Kind.CLINICIAN, Layout.LETTER), (Kind.CITATIONS, Layout.A4))
    for size in (12, 18, 28)
]


def read_lines(content: bytes) -> list[list[str]]:
    """The lines of each page from top to bottom; words far apart, as in two columns, stand in lines of their own."""
    return [list(_join_pieces(page.pieces)) for page in measure(content)]


def _join_pieces(pieces: tuple[Piece, ...]) -> Iterator[str]:
    """Pieces are painted in reading order: one that begins where the last one ended goes on with its line."""
    line, last = "", None
    for piece in pieces:
        gap = piece.left - last.right if last else 0
        is_beside = last is not None and piece.top < last.bottom and piece.bottom > last.top
        if last and is_beside and -0.5 < gap < 0.2 * piece.size:
            line += ("" if gap < 0.05 * piece.size else " ") + piece.text
        elif last:
            yield _clean(line)
            line = piece.text
        else:
            line = piece.text
        last = piece
    yield _clean(line)


def _clean(line: str) -> str:
    return " ".join(line.replace("\u2060", "").replace("\ufffe", "-").replace("\u0002", "-").split())


_CELL = re.compile(r"\[\d+\](?:, \[\d+\])*,?")
"""A cell of a table that names sources and nothing else: its marks follow no word."""


def find_splits(lines: list[str]) -> list[str]:
    """The line ends that part what belongs together."""
    text = "\n".join(line for line in lines if line and not _CELL.fullmatch(line))
    found = [text[max(0, found.start() - 20) : found.end() + 20] for mark in SPLIT for found in mark.finditer(text)]
    for parted in re.finditer(r"(?<!\S)(\S*\w-)\n(\w\S*)", text):
        is_address = re.search(r"[/@]|\w\.\w", parted[0])
        if not is_address and len(parted[1] + parted[2]) <= LONGEST_WORD:
            found.append(parted[0])
    return found


def find_split_names(lines: list[str], names: list[str]) -> list[str]:
    """The telephone numbers and mail addresses that begin on one line and end on the next."""
    found = []
    for first, second in pairwise(lines):
        for name in names:
            parts = [(name[:place].rstrip(), name[place:].lstrip()) for place in range(1, len(name))]
            if any(first.endswith(" " + left) and second.startswith(right) for left, right in parts if len(left) > 2):
                found.append(f"{first} / {second}")
    return found


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("path", CONDITIONS, ids=lambda path: path.stem)
def test_no_line_ends_inside_what_belongs_together(path: Path, edition: Edition) -> None:
    bodies = load(path).condition.support_organisations
    names = [name for body in (CLINIC, *bodies) for name in (body.telephone, body.email) if name]
    pages = read_lines(make(path, edition).content)
    assert sum(map(len, pages)) > 20
    assert [fault for lines in pages for fault in (*find_splits(lines), *find_split_names(lines, names))] == []


@pytest.mark.slow
@pytest.mark.parametrize("layout", [each for each in Layout if not explain_mismatch(Kind.PATIENT, each)])
@pytest.mark.parametrize("path", CONDITIONS, ids=lambda path: path.stem)
def test_no_line_of_a_leaflet_is_longer_than_seventy_characters(path: Path, layout: Layout) -> None:
    pages = read_lines(make(path, Edition(Kind.PATIENT, layout, 12)).content)
    assert [line for lines in pages for line in lines if len(line) > LONGEST] == []


def test_a_split_is_found() -> None:
    for parts in (("on 3", "May"), ("take 10", "mg"), ("weak", "[1]."), ("hyphen-", "ated"), ("in May", "2026")):
        assert find_splits([*parts]) != []
        assert find_splits([" ".join(parts)]) == []
    assert find_split_names(["call 01632", "960 123 now"], ["01632 960 123"]) != []


def test_a_hyphen_at_a_line_end_is_seen_on_a_real_page() -> None:
    word = "one-very-long-word-with-many-parts-" * 6
    source = f"name: Small\nlanguage: en\ndefinition: {word}end\n".encode()
    loaded = read_condition_bytes(source, "small.yaml", today=DAY)
    made = render_edition(Manuscript(loaded, roots=(program_root(),)), Edition(Kind.PATIENT, size=28), today=DAY)
    assert any(line.endswith("many-") or line.endswith("parts-") for line in read_lines(made.content)[0])
