from __future__ import annotations

from leaflets.facts.facts import FileFacts
from leaflets.preflight.remember_last import remember_last
from tests.facts_made import make_file


def test_the_same_file_is_searched_once_and_another_one_anew() -> None:
    asked: list[str] = []

    @remember_last
    def find_words(facts: FileFacts) -> tuple[str, ...]:
        asked.append(facts.name)
        return tuple(line.words for page in facts.pages for line in page.lines)

    first, second, equal = make_file("One"), make_file("Two"), make_file("One")
    assert find_words(first) == ("One",)
    assert find_words(first) == ("One",)
    assert len(asked) == 1
    assert find_words(second) == ("Two",)
    assert find_words(equal) == ("One",)
    assert len(asked) == 3


def test_two_questions_about_one_file_do_not_mix() -> None:
    facts = make_file("One", "two")
    count_lines = remember_last(lambda asked: len(asked.pages[0].lines))
    read_words = remember_last(lambda asked: asked.pages[0].blocks[0].words)
    assert (count_lines(facts), read_words(facts), count_lines(facts)) == (2, "One two", 2)
