"""The list of jargon: in order, whole, and without jargon in what it offers instead."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

FEWEST = 300
"""What the plain-language report was promised to know."""
AMERICAN = {
    "aemi": "emi",
    "haem": "hem",
    "gynae": "gyne",
    "paed": "ped",
    "anaesthetist": "anesthesiologist",
    "anaesth": "anesth",
    "faec": "fec",
    "caes": "ces",
    "oedema": "edema",
    "-oeso": "eso",
    "oesophagus": "esophagus",
    "orrhoea": "orrhea",
    "noea": "nea",
    "neurone": "neuron",
    "leucocyte": "leukocyte",
    "goitre": "goiter",
    "endeavour": "endeavor",
    "utilis": "utiliz",
    "randomis": "randomiz",
    "immunis": "immuniz",
    "hospitalis": "hospitaliz",
}
BRITISH = re.compile("|".join(AMERICAN))


@pytest.fixture(scope="module")
def source(root: Path) -> str:
    """The list as it stands in its file."""
    return (root / "wording" / "jargon-en.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def words(source: str) -> dict[str, str]:
    """Jargon and what to write instead; TOML itself refuses the same word twice."""
    tables = tomllib.loads(source)
    assert list(tables) == ["words"]
    return dict(tables["words"])


def test_there_are_enough_words(words: dict[str, str]) -> None:
    assert len(words) >= FEWEST


def test_the_words_are_in_order(words: dict[str, str]) -> None:
    assert list(words) == sorted(words)


def test_every_word_is_on_one_line_of_its_own(source: str, words: dict[str, str]) -> None:
    lines = [line for line in source.splitlines() if line and not line.startswith(("#", "["))]
    assert lines == [f'"{word}" = "{plain}"' for word, plain in words.items()]


def test_every_word_is_in_small_letters_and_starts_and_ends_with_a_letter(words: dict[str, str]) -> None:
    assert [word for word in words if not re.fullmatch(r"[a-z](?:[a-z -]*[a-z])?", word) or "  " in word] == []


def test_every_alternative_says_something_and_says_it_once(words: dict[str, str]) -> None:
    for word, plain in words.items():
        alternatives = plain.split("; ")
        assert all(each and each == each.strip(" ;") for each in alternatives), word
        assert len(set(alternatives)) == len(alternatives), word
        assert word not in alternatives


def test_no_alternative_needs_an_alternative_itself(words: dict[str, str]) -> None:
    longest_first = sorted(words, key=len, reverse=True)
    jargon = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})s?(?![\w-])", re.IGNORECASE)
    assert {word: plain for word, plain in words.items() if jargon.search(plain)} == {}


def spell_american(word: str) -> str:
    """The same word as it is spelt in the United States."""
    return BRITISH.sub(lambda found: AMERICAN[found.group()], word)


def test_american_spelling_says_the_same_as_british(words: dict[str, str]) -> None:
    british = [word for word in words if BRITISH.search(word)]
    assert len(british) > 50
    assert {word: spell_american(word) for word in british if words[word] != words.get(spell_american(word))} == {}


def test_a_word_that_often_misleads_keeps_its_meaning(words: dict[str, str]) -> None:
    assert "severe" not in words["chronic"]
    assert words["hypertension"] == "high blood pressure"
    assert words["hypotension"] == "low blood pressure"
    assert words["hyperglycaemia"] == words["hyperglycemia"] == "high blood sugar"
