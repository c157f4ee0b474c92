from __future__ import annotations

import pytest

from leaflets.importing.find_pronunciations import find_pronunciations


def test_a_word_that_the_page_explains_becomes_an_entry() -> None:
    texts = ["Some get emphysema (em-fi-SE-ma)often. They cough.", "Emphysema is a stiff spine.", "It is rare."]
    assert find_pronunciations(texts) == (
        [{"term": "emphysema", "meaning": "Emphysema is a stiff spine.", "say": "em-fi-SE-ma"}],
        [],
    )


def test_a_bracket_after_the_pronunciation_is_the_meaning() -> None:
    (entry,), _ = find_pronunciations(["It may cause arrhythmias (ah-RITH-me-ahs) (an odd beat)."])
    assert entry == {"term": "arrhythmias", "meaning": "an odd beat", "say": "ah-RITH-me-ahs"}


def test_two_words_said_as_two_are_one_term_and_forms_are_put_together() -> None:
    texts = [
        "An aortic aneurysm (a-OR-tik AN-u-rism) is a bulge.",
        "Aortic aneurysm is a bulge in a pipe. Aortic aneurysms (a-OR-tik AN-u-risms) burst. An aortic aneurysm.",
    ]
    entries, unexplained = find_pronunciations(texts)
    assert [(entry["term"], entry.get("forms")) for entry in entries] == [("aortic aneurysm", ["Aortic aneurysms"])]
    assert unexplained == []


def test_a_word_without_a_meaning_is_named() -> None:
    assert find_pronunciations(["It is congenital (kon-JEN-ih-tal)."]) == ([], ["congenital (kon-JEN-ih-tal)"])


@pytest.mark.parametrize(
    "text",
    [
        "acute (short-term)",
        "an infarction (non-STEMI)",
        "a leukemia (T-ALL)",
        "a test (CT-scan) is",
        "(em-fi-SE-ma)",
        "leukemia AML (t-AML) is",
        "a receptor (ER-positive)",
    ],
)
def test_other_brackets_are_none(text: str) -> None:
    assert find_pronunciations([text, f"{text.split()[0]} is a thing."]) == ([], [])


def test_a_sentence_that_says_something_else_is_no_meaning() -> None:
    texts = ["Emphysema (em-fi-SE-ma) is treated with tea.", "Emphysema is often mild."]
    assert find_pronunciations(texts) == ([], ["Emphysema (em-fi-SE-ma)"])
