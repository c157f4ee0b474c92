"""What a reading says of itself."""

from __future__ import annotations

import pickle

from leaflets.readability.formulas import Counts
from leaflets.readability.reading import DocumentReading, FieldReading, TextReading

TEXT = TextReading(Counts(40, 400, 600, 30), Counts(40, 400, 520, 10), 20, "A long one.", 4)


def test_shares_and_means_come_from_the_counts() -> None:
    assert (TEXT.sentences, TEXT.words, TEXT.mean_sentence) == (40, 400, 10)
    assert (TEXT.long_share, TEXT.long_share_without_names, TEXT.passive_share) == (0.075, 0.025, 0.1)


def test_known_names_make_a_text_easier() -> None:
    assert TEXT.grade is not None and TEXT.grade_without_names is not None
    assert TEXT.smog is not None and TEXT.smog_without_names is not None
    assert TEXT.grade_without_names < TEXT.grade
    assert TEXT.smog_without_names < TEXT.smog


def test_a_language_without_formulas_has_counts_but_no_grades() -> None:
    text = TextReading(TEXT.counts, TEXT.counts, 20, "Długie zdanie.", 0, is_english=False)
    assert (text.words, text.mean_sentence) == (400, 10)
    assert {text.grade, text.smog, text.reading_ease, text.long_share, text.passive_share} == {None}
    assert {text.grade_without_names, text.smog_without_names, text.long_share_without_names} == {None}


def test_an_empty_text_has_no_means() -> None:
    text = TextReading(Counts(), Counts(), 0, "", 0)
    assert {text.mean_sentence, text.grade, text.smog, text.long_share, text.passive_share} == {None}


def test_a_reading_travels_between_processes() -> None:
    reading = DocumentReading("x", "patient", "en", TEXT, TEXT, (FieldReading("causes", TEXT),), None, (), (), ())
    assert pickle.loads(pickle.dumps(reading)) == reading
    assert reading.grade == TEXT.grade
