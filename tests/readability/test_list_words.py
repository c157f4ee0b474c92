"""Words, and numbers said aloud."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.readability.formulas import Counts, find_grade, find_reading_ease
from leaflets.readability.list_words import clean_text, count_spoken, count_words, is_acronym, list_words
from leaflets.readability.split_sentences import split_sentences

# In the public domain; the text of the Bliss copy, as engraved on the Lincoln Memorial.
GETTYSBURG = (
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, "
    "and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing "
    "whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great "
    "battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those "
    "who here gave their lives that that nation might live. It is altogether fitting and proper that we should do "
    "this. But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. "
    "The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or "
    "detract. The world will little note, nor long remember what we say here, but it can never forget what they did "
    "here. It is for us the living, rather, to be dedicated here to the unfinished work which they who fought here "
    "have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining before us "
    "-- that from these honored dead we take increased devotion to that cause for which they gave the last full "
    "measure of devotion -- that we here highly resolve that these dead shall not have died in vain -- that this "
    "nation, under God, shall have a new birth of freedom -- and that government of the people, by the people, for "
    "the people, shall not perish from the earth."
)


def count_text(text: str) -> Counts:
    return sum((count_words(list_words(sentence)) for sentence in split_sentences(text)), Counts())


def test_the_gettysburg_address_has_its_published_counts_and_score() -> None:
    # 271 words, 10 sentences, reading ease 65 (edbarr.blogspot.com, 10 November 2009, by a word processor);
    # an 11th-grade level in the Boston Globe's analysis of speeches (2015).
    counts = count_text(GETTYSBURG)
    assert (counts.words, counts.sentences) == (271, 10)
    assert find_reading_ease(counts) == pytest.approx(65, abs=0.5)
    assert find_grade(counts) == pytest.approx(11, abs=0.1)


@pytest.mark.parametrize(
    ("text", "words", "syllables", "ease", "grade"),
    [
        # Worked examples of the article "Flesch-Kincaid readability tests" in Wikipedia.
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 13, 24, 37.5, 11.3),
        ("The cat sat on the mat.", 6, 6, 116, -1.45),
        ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 16, 23, 69, 7.6),
    ],
)
def test_worked_examples_come_out_as_published(
    text: str, words: int, syllables: int, ease: float, grade: float
) -> None:
    counts = count_text(text)
    assert (counts.words, counts.syllables) == (words, syllables)
    assert find_reading_ease(counts) == pytest.approx(ease, abs=0.2)
    assert find_grade(counts) == pytest.approx(grade, abs=0.1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Flesch 1979: "wouldn't, full-length, TV, 17, 7%" are one word each.
        ("wouldn't full-length TV 17 7%", 5),
        ("1,000,000 people; 2.5 mg/day (twice)", 5),
        ("A – b — c … d", 4),
        ("B12, COVID-19 and A&E", 4),
        ("*** -- ()", 0),
    ],
)
def test_words_are_counted_as_flesch_counts_them(text: str, words: int) -> None:
    assert len(list_words(text)) == words


@pytest.mark.parametrize(
    ("number", "syllables"),
    [
        ("0", 2), ("7", 2), ("11", 3), ("17", 3), ("20", 2), ("25", 3), ("77", 5), ("100", 3), ("1,000", 3),
        ("2019", 5), ("1,000,000", 3), ("5%", 3), ("2.5", 3), ("10mg", 2),
    ],
)  # fmt: skip
def test_numbers_are_said_aloud_for_smog(number: str, syllables: int) -> None:
    assert count_spoken(number) == syllables


def test_numbers_and_acronyms_have_one_syllable_for_flesch_and_are_said_for_smog() -> None:
    assert count_words(("27", "MRI", "cat")) == Counts(1, 3, 3, 2)


def test_words_in_easy_places_have_one_syllable() -> None:
    assert count_words(("anaesthetic", "cream"), frozenset({0})) == Counts(1, 2, 2, 0)


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("MRI", True), ("IVIg", True), ("mRNA", True), ("McArdle", False), ("NSAIDs", True), ("A", False)],
)
def test_acronyms_are_known_by_their_capitals(word: str, is_one: bool) -> None:
    assert is_acronym(word) is is_one


def test_citation_marks_and_addresses_are_no_words() -> None:
    assert clean_text("It is rare [1], [12]. See https://a.example/b or x@y.example now") == "It is rare. See or now"


@hypothesis.given(st.text(max_size=80))
def test_any_text_gives_counts_that_hang_together(text: str) -> None:
    words = list_words(clean_text(text))
    counts = count_words(words)
    assert counts.words == len(words)
    assert 0 <= counts.polysyllables <= counts.words <= counts.syllables
    assert counts.sentences == bool(words)
