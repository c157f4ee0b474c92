"""A Document → its sentences, in reading order, each with the field that it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leaflets.document.document import Document
from leaflets.document.list_texts import Text, list_texts
from leaflets.model.condition import Condition
from leaflets.readability.list_words import clean_text, list_words
from leaflets.readability.split_sentences import split_sentences

_APPARATUS = frozenset({"record", "sources", "codes", "contact"})
"""What nobody reads as running text: dates, titles of sources, codes, addresses."""
_FIELDS = {"help": "when_to_get_help", "": "other"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        text: without citation marks and web addresses.
        field: such as "causes"; "head" above the first section.
        role: "paragraph", "item", "heading", "cell" and so on, as in document/list_texts.py.
        words: its words in order; at least one.
    """

    text: str
    field: str
    role: str
    words: tuple[str, ...]


def list_sentences(document: Document, condition: Condition) -> tuple[Sentence, ...]:
    """The sentences of a document as read: no bullet, table cell or heading is ever joined with another.

    Sources, codes, the clinic's address, the record of the paper, pictures, running lines and how a glossary word
    is said are left out.
    """
    said = [entry.say for entry in condition.glossary if entry.say]
    sayings = re.compile(rf"\s?\([^()]*(?:{'|'.join(re.escape(say) for say in said)})\)") if said else None
    found: list[Sentence] = []
    for text in list_texts(document):
        if text.part in _APPARATUS or text.role == "picture":
            continue
        found += _split(text, sayings if text.part == "glossary" else None)
    return tuple(found)


def _split(text: Text, sayings: re.Pattern[str] | None) -> list[Sentence]:
    cleaned = clean_text(sayings.sub("", text.words) if sayings else text.words)
    field = _FIELDS.get(text.part, text.part)
    sentences = ((sentence, list_words(sentence)) for sentence in split_sentences(cleaned))
    return [Sentence(sentence, field, text.role, words) for sentence, words in sentences if words]
