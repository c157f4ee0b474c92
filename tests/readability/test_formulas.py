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
