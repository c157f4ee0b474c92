from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from leaflets.facts.facts import Box
from tests.facts_made import make_block, make_facts, make_file


def test_a_box_is_as_wide_and_high_as_its_edges_are_apart() -> None:
    box = Box(left=10, top=20, right=40, bottom=100)
    assert (box.width, box.height) == (30, 80)


def test_the_words_of_a_block_are_those_of_its_lines_joined_by_one_space() -> None:
    assert (
        make_block("Take one tablet ", " each morning", "with water").words == "Take one tablet each morning with water"
    )


def test_the_title_is_that_of_the_metadata() -> None:
    facts = make_facts()
    assert facts.title == "A title"
    assert replace(facts, metadata=(("author", "A clinic"),)).title == ""


def test_facts_are_frozen_equal_by_value_and_can_be_sent_to_another_process() -> None:
    facts = make_file("One line", "and another")
    with pytest.raises(FrozenInstanceError):
        facts.name = "other.pdf"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(facts)) == facts
    assert hash(facts) == hash(make_file("One line", "and another"))
