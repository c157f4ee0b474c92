from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import FileFacts
from leaflets.preflight.rules_emphasis import count_capitals
from tests.facts_made import make_block_of, make_facts, make_file, make_line, make_link, make_page, make_run
from tests.preflight.asked import ask, measure


def make_styled(*runs: tuple[str, bool]) -> FileFacts:
    """One line of runs, each upright or italic."""
    left, made = 72.0, []
    for words, is_italic in runs:
        made.append(make_run(words, left=left, is_italic=is_italic))
        left = made[-1].box.right
    return make_facts(make_page(make_block_of(make_line(*made))))


def test_italics_are_named_stretch_by_stretch() -> None:
    facts = make_styled(("The ", False), ("British ", True), ("Journal", True), (" and ", False), ("Brain", True))
    samples = ask("italics", facts)
    assert [sample.words for sample in samples] == ["British Journal", "Brain"]
    assert samples[0].box and samples[0].box.width == pytest.approx(0.5 * 14 * len("British Journal"))


def test_italic_signs_and_hidden_italics_are_no_text() -> None:
    assert ask("italics", make_styled(("Text ", False), (" – ", True))) == []
    assert ask("italics", make_file("Unseen", is_italic=True, is_visible=False)) == []


def test_underlined_text_and_underlined_links_are_told_apart() -> None:
    word = make_run("Never", is_underlined=True)
    link = make_run("clinic.example", left=300, is_underlined=True)
    page = make_page(make_block_of(make_line(word, link)), links=(make_link(box=link.box),))
    assert [sample.words for sample in ask("underlines", make_facts(page))] == ["Never"]
    assert [sample.words for sample in ask("underlined-links", make_facts(page))] == ["clinic.example"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Please DO NOT EAT this", 3),
        ("TAKE WITH FOOD. Then rest", 3),
        ("STOP TAKING 3 TABLETS", 3),
        ("MYASTHENIA GRAVIS is NOT rare", 2),
        ("I AM A PATIENT", 2),
        ("ARBEITEN SIE NICHT", 3),
        ("O'NEIL'S WELL-KNOWN DISEASE", 3),
        ("EAT LESS SALT NOW", 4),
    ],
)
def test_words_in_capitals_are_counted_in_a_row(text: str, count: int) -> None:
    assert count_capitals(text, set())[0] == count


@pytest.mark.parametrize(
    "text",
    [
        "Tests: EMG, MRI, CT, HIV",
        "codes G70.81 G73.1 G70.80",
        "the SNOMED CT UK code",
        "Smith AB, Jones CD, Lee E",
        "no capitals at all",
        "12 34 – 56",
        "متلازمة لامبرت",
    ],
)
def test_acronyms_codes_and_initials_are_not_counted(text: str) -> None:
    assert count_capitals(text, set())[0] <= 2


def test_a_short_word_that_the_file_also_writes_small_is_no_acronym() -> None:
    assert count_capitals("EAT LESS SALT", {"salt"}) == (3, "EAT LESS SALT")
    assert count_capitals("EAT LESS SALT", {"Salt"})[0] == 3
    assert count_capitals("EAT LESS SALT", {"pepper"}) == (0, "")


@given(st.lists(st.text("abcdefgß", min_size=7, max_size=9), min_size=1, max_size=9))
def test_long_words_in_capitals_all_count_and_small_ones_never(words: list[str]) -> None:
    text = " ".join(words)
    assert count_capitals(text.upper(), set())[0] == len(words)
    assert count_capitals(text, set())[0] == 0


def test_a_row_of_capitals_goes_on_in_the_next_line() -> None:
    assert measure("capitals", make_file("Please DO", "NOT DRIVE today")) == [3]
    assert measure("capitals", make_file("Please do not")) == [0]
