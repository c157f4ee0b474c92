from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.preflight.text_parts import (
    count_letters,
    has_text,
    is_readable,
    list_block_runs,
    list_known_words,
    list_runs,
    sample_block,
    sample_run,
)
from tests.facts_made import make_block, make_facts, make_file, make_line, make_page, make_run


def test_page_numbers_are_runs_but_bullets_and_hidden_text_are_not() -> None:
    page = make_page(
        make_block("Body", top=200),
        make_block("•", top=220),
        make_block("Unseen", top=240, is_visible=False),
        make_block("Page 1 of 1", top=780, is_artifact=True),
    )
    assert [run.words for run in list_runs(make_facts(page))] == ["Body", "Page 1 of 1"]
    assert is_readable(make_run("3")) and is_readable(make_run("(a)"))


def test_a_line_has_text_when_one_of_its_runs_has() -> None:
    bullet, hidden = make_run("•"), make_run("Unseen", is_visible=False)
    assert has_text(make_line(bullet, hidden, make_run("Seen")))
    assert not has_text(make_line(bullet, hidden))


def test_halves_of_words_are_not_known_words() -> None:
    facts = make_file("A long-term treat-", "ment, (perhaps) a soft\u00ad", "ware “too”.")
    assert list_known_words(facts) == {"A", "long-term", "perhaps", "a", "too"}


def test_letters_and_digits_count_and_signs_do_not() -> None:
    assert count_letters("3,4-DAP: é") == 6


@given(st.text())
def test_letters_are_counted_at_once_as_one_by_one(words: str) -> None:
    assert count_letters(words) == sum(letter.isalnum() for letter in words)


def test_samples_say_where_and_what() -> None:
    block = make_block(" One", "two ", page=3)
    run = list_block_runs(block)[1]
    sample = sample_run(run, 2.5, "a note")
    assert (sample.value, sample.page, sample.box, sample.words, sample.note) == (2.5, 3, run.box, "two", "a note")
    assert (sample_block(block, 1).words, sample_block(block, 1).box) == ("One two", block.box)
