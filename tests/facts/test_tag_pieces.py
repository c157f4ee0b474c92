"""Marked content gets the words of its runs, and a space where the paper shows one."""

from __future__ import annotations

from dataclasses import replace

from leaflets.facts.facts import Box, Piece, Run
from leaflets.facts.tag_pieces import PieceMaker
from tests.facts.hand_made import make_run


def place(words: str, mark: int, left: float, right: float) -> Run:
    return replace(make_run(words), mark=mark, box=Box(left, 90, right, 100), baseline=100.0, size=10.0)


def test_a_piece_has_the_words_and_the_box_of_all_its_runs() -> None:
    maker = PieceMaker([[place("four", 3, 10, 30), place("five", 3, 33, 50), place("six", 4, 53, 60)]])
    assert maker.make(1, 3) == Piece(1, 3, "four five", Box(10, 90, 50, 100))


def test_a_piece_begins_with_a_space_when_the_paper_shows_one_before_it() -> None:
    runs = [place("bold", 0, 10, 30), place("type", 1, 33, 50), place("s", 2, 50, 53)]
    maker = PieceMaker([runs])
    assert [maker.make(1, mark).words for mark in range(3)] == ["bold", " type", "s"]


def test_nothing_stands_before_the_first_piece_of_a_block() -> None:
    maker = PieceMaker([[place("one", 0, 10, 30), place("two", 1, 33, 50)]])
    maker.make(1, 0)
    maker.before = None
    assert maker.make(1, 1).words == "two"


def test_a_mark_without_ink_and_an_artifact_have_no_words() -> None:
    maker = PieceMaker([[replace(place("page 1", 0, 10, 30), is_artifact=True)]])
    assert maker.make(1, 0) == Piece(1, 0, "", None)
    assert maker.make(2, 0) == Piece(2, 0, "", None)
