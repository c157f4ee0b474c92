"""A person's letter, or one with places for anybody: paragraphs filled, what belongs together kept on one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from statistics import median_low

from leaflets.letters.person import Person
from leaflets.model.letter import LetterWords, list_fields

_FILLER = "n"
"""Of about the average width of a letter."""


def name_slot(number: int) -> str:
    """The name of the place of a paragraph, by its number from 0."""
    return f"line{number}"


def list_slots(words: LetterWords) -> tuple[int, ...]:
    """The numbers of the paragraphs that differ from person to person."""
    return tuple(number for number, paragraph in enumerate(words.paragraphs) if list_fields(paragraph.text))


def fill_paragraph(text: str, values: Mapping[str, str], join: Callable[[str], str]) -> str:
    """A paragraph with its fields filled; ``join`` puts in what keeps dates and numbers on one line."""
    return join(" ".join(text.format_map(values).split(" ")).strip())


def sample_paragraph(texts: Iterable[str]) -> str:
    """A text as long as the middle one of these, in words of the same lengths, that says nothing of anybody."""
    texts = sorted(texts, key=len)
    middle = median_low(range(len(texts))) if texts else 0
    words = (texts[middle] if texts else _FILLER).replace("\u00a0", " ").split(" ")
    return " ".join(_FILLER * len(word) for word in words) or _FILLER


def fill_slots(person: Person, words: LetterWords, join: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    """What goes into each place of the letter for one person; a paragraph that says nothing has no line."""
    slots = {"address": person.address}
    for number in list_slots(words):
        text = fill_paragraph(words.paragraphs[number].text, person.texts, join)
        slots[name_slot(number)] = (text,) if text else ()
    return slots
