"""Numbers with their units, and texts whose lines were broken."""

from __future__ import annotations

from collections import Counter

from leaflets.preflight.count_numbers import count_citations, count_numbers, restore_texts, tighten


def test_a_number_goes_with_its_sign_and_its_unit() -> None:
    found = count_numbers(
        ["Take 10 mg twice, never >20\u00a0mg.", "In 5 % of 1,000 people [3].", "10 mg at 38.5 °C: 2 mice"]
    )
    assert found == Counter({"10 mg": 2, ">20 mg": 1, "5 %": 1, "1,000 people": 1, "38.5 °C": 1, "2": 1})


def test_citation_marks_are_counted_apart() -> None:
    assert count_numbers(["See [12], [3]."]) == Counter()
    assert count_citations(["See [12], [3].", "And [3]"]) == Counter({"[12]": 1, "[3]": 2})


def test_a_broken_address_is_whole_again_and_a_changed_number_is_not() -> None:
    expected = ["A soft\xadhyphen: https://doi.org/10.1038/s41-0", "Take 1.5 mg"]
    assert restore_texts(["A softhyphen: https://doi.org/10. 1038/ s41-0", "Take 1.5  mg"], expected) == expected
    assert restore_texts(["Take 15 mg"], expected) == ["Take 15 mg"]
    assert restore_texts(["1."], ["[1]"]) == ["1."]
    assert tighten("Take 1.5 mg.") == "Take1.5mg" and tighten("a. b") == "ab"
