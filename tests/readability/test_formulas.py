"""The formulas against worked examples that others have published."""

from __future__ import annotations

import pytest

from leaflets.readability.formulas import Counts, find_grade, find_reading_ease, find_smog


@pytest.mark.parametrize("sentences", [0, 1, 29])
def test_smog_says_nothing_below_thirty_sentences(sentences: int) -> None:
    assert find_smog(Counts(sentences, 100, 150, 9)) is None


def test_a_text_without_words_has_no_grade() -> None:
    assert find_grade(Counts()) is None
    assert find_reading_ease(Counts()) is None
    assert find_smog(Counts()) is None


# Worked examples: APS of 1 to 7, that is 30 to 210 long words in 30 sentences, with McLaughlin's rounded formula
# 3 + sqrt(count), as printed at strainindex.wordpress.com (24 June 2011). The precise formula is at most 0.6 above.
@pytest.mark.parametrize(("count", "rounded"), [(30, 8.47), (60, 10.74), (90, 12.48), (120, 13.95), (210, 17.49)])
def test_smog_is_the_precise_form_of_the_rounded_formula(count: int, rounded: float) -> None:
    smog = find_smog(Counts(30, 400, 600, count))
    assert smog is not None
    assert (smog - 3.1291) / 1.0430 == pytest.approx(rounded - 3, abs=0.01)


def test_counts_add_up() -> None:
    assert Counts(1, 2, 3, 0) + Counts(1, 5, 8, 1) == Counts(2, 7, 11, 1)


# SMOG conversion table of Harold C. McGraw (Baltimore County Public Schools), printed in the US National Cancer
# Institute's "Making health communication programs work": long words in 30 sentences, and the grade.
TABLE = {
    (0, 2): 4, (3, 6): 5, (7, 12): 6, (13, 20): 7, (21, 30): 8, (31, 42): 9, (43, 56): 10, (57, 72): 11,
    (73, 90): 12, (91, 110): 13, (111, 132): 14, (133, 156): 15, (157, 182): 16, (183, 210): 17, (211, 240): 18,
}  # fmt: skip


@pytest.mark.parametrize(("range_", "grade"), TABLE.items())
def test_smog_agrees_with_the_conversion_table(range_: tuple[int, int], grade: int) -> None:
    # The table is made of the rounded formula, 3 + sqrt(count) to the nearest whole; ours is the precise one behind it.
    for count in filter(None, range_):
        smog = find_smog(Counts(30, 400, 600, count))
        assert smog is not None
        assert round((smog - 3.1291) / 1.0430) + 3 == grade


@pytest.mark.parametrize(
    ("counts", "grade"),
    [
        # Documentation of the npm package smog-formula: 4 long words in one sentence, 14.554593; the same 30 times.
        (Counts(30, 390, 720, 120), 14.554593),
        (Counts(60, 780, 1440, 240), 14.554593),
    ],
)
def test_smog_has_its_published_value(counts: Counts, grade: float) -> None:
    assert find_smog(counts) == pytest.approx(grade, abs=1e-6)


@pytest.mark.parametrize(
    ("counts", "ease", "grade"),
    [
        # storytreasury.wordpress.com, "Text Readability": 34 sentences, 432 words, 607 syllables: 75.10 and 5.90.
        (Counts(34, 432, 607), 75.10, 5.90),
        # Wikipedia: the easiest text there can be, and 24 syllables in a sentence of 13 words.
        (Counts(1, 1, 1), 121.22, -3.40),
        (Counts(1, 13, 24), 37.5, 11.3),
    ],
)
def test_flesch_and_kincaid_have_their_published_values(counts: Counts, ease: float, grade: float) -> None:
    assert find_reading_ease(counts) == pytest.approx(ease, abs=0.1)
    assert find_grade(counts) == pytest.approx(grade, abs=0.1)
