"""Acronyms, spelled out or not."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.readability.find_acronyms import find_acronyms, is_spelled_out
from leaflets.readability.list_words import list_words
from leaflets.readability.passages import Sentence


def make(*texts: str) -> list[Sentence]:
    return [Sentence(text, "causes", "paragraph", list_words(text)) for text in texts]


def names(*texts: str, explained: frozenset[str] = frozenset()) -> list[str]:
    return [found.text for found in find_acronyms(make(*texts), explained)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You have an MRI scan.", ["MRI"]),
        ("Two MRIs and one MRI.", ["MRI"]),
        ("Take NSAIDs or IVIg; mRNA and HbA1c", ["NSAID", "IVIg", "mRNA"]),
        ("A test for BRCA1 and B12.", ["BRCA1"]),
        ("The NHS, your GP and A&E in the UK.", []),
        ("Type II, stage IIA and stage IV, Henry VIII.", []),
        ("An IV drip of PLATE-lets (KATH-eh-ter)", ["IV"]),
        ("Do NOT stop, and NEVER share.", []),
        ("CALL AN AMBULANCE AT ONCE", []),
        ("McArdle and X-ray and I", []),
        ("a@NHS.example and x/ABC", []),
    ],
)
def test_acronyms_are_found(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "You have magnetic resonance imaging (MRI).",
        "An MRI (magnetic resonance imaging) scan.",
        "MRI is short for magnetic resonance imaging.",
        "MRI stands for a long name.",
        "You may get an electromyogram in magnetic resonance imaging (MRI).",
        "The scan is called a magnet scan, or MRI for short.",
        "MRI means a scan with a magnet.",
        "Also called: magnetic resonance imaging; other scans.",
    ],
)
def test_an_acronym_that_is_spelled_out_anywhere_is_no_finding(text: str) -> None:
    assert names("You need an MRI.", text) == []


@pytest.mark.parametrize(
    "text",
    ["You need a scan (MRI).", "An MRI (a scan).", "My rather ill aunt had an MRI."],
)
def test_an_acronym_beside_other_words_is_not_spelled_out(text: str) -> None:
    assert names(text) == ["MRI"]


def test_small_words_and_word_parts_may_stand_between_the_initials() -> None:
    # The examples of Schwartz and Hearst (2003) and their kind.
    assert is_spelled_out("HSF", "heat shock transcription factor (HSF)")
    assert is_spelled_out("EEG", "an electroencephalogram (EEG)")
    assert is_spelled_out("DNA", "DNA (deoxyribonucleic acid)")
    assert not is_spelled_out("EEG", "the elegant gear (EEGX)")
    assert is_spelled_out("LEMS", "Lambert-Eaton myasthenic syndrome (LEMS)")
    assert is_spelled_out("CDC", "the Centers for Disease Control (CDC)")


def test_the_glossary_explains_an_acronym() -> None:
    assert names("You need an MRI.", explained=frozenset({"MRI"})) == []


def test_a_finding_has_its_first_sentence_and_its_count() -> None:
    (found,) = find_acronyms(make("Have an MRI.", "The MRI is loud."))
    assert (found.text, found.sentence, found.field, found.count) == ("MRI", "Have an MRI.", "causes", 2)


@hypothesis.given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_is_answered(texts: list[str]) -> None:
    assert all(found.count > 0 and found.text in found.sentence for found in find_acronyms(make(*texts)))
