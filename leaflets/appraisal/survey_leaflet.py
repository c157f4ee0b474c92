"""Everything about a patient leaflet that the questions of the instruments turn on, counted once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from leaflets.document import blocks as b
from leaflets.document.document import Document
from leaflets.document.list_texts import list_texts
from leaflets.model.appraisal import Phrases
from leaflets.model.condition import Condition
from leaflets.model.sections import Treatment
from leaflets.model.text import Statement
from leaflets.readability.find_numbers import list_shares
from leaflets.readability.find_passive import has_passive
from leaflets.readability.passages import Sentence, list_sentences
from leaflets.readability.reading import DocumentReading, NumberFinding
from leaflets.readability.split_sentences import split_sentences

_NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w-])")
_NUMBERLESS = frozenset({"head", "other_formats", "support_organisations"})
"""Parts whose numbers are sizes and telephone numbers, nothing that a reader has to grasp."""
_TO_DO = ("self_care", "prevention")
_NO_TEXT = frozenset({"sources"})
"""Its entries and their numbers are no lists and no marks of the text."""
_CITATION = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Survey:
    """What a leaflet has.

    Attributes:
        condition: what it was composed from.
        reading: how hard it is to read.
        sentences: as read, sources and record left out.
        main_message: "" when there is none.
        main_place: the place of the main message among the blocks, from 1; 0 when there is none.
        headings: of sections and below.
        longest_piece: words between two headings, at most.
        list_count: lists of the text, the levels of the help box among them.
        tables: those of the content.
        question_count: questions with a box to tick.
        citation_count: marks in the text that point to a source.
        help_actions: what to do at each level of the help box.
        advice: what else a reader is told to do, one text each.
        direct: those of ``help_actions`` and ``advice`` that speak to the reader.
        passive_points: sentences with a passive among main message and what to do; None when it cannot be told.
        numbers: as written, in reading order.
        shares: such as "1 in 10", each form once.
        uncertain: the first sentence that says that something is not known; "" for none.
        sums: the first sentence that asks the reader to work something out; "" for none.
        untreated: the first sentence about life without treatment; "" for none.
    """

    condition: Condition
    reading: DocumentReading
    sentences: tuple[Sentence, ...]
    main_message: str
    main_place: int
    headings: int
    longest_piece: int
    list_count: int
    tables: tuple[b.Table, ...]
    question_count: int
    citation_count: int
    help_actions: tuple[str, ...]
    advice: tuple[str, ...]
    direct: tuple[str, ...]
    passive_points: tuple[str, ...] | None
    numbers: tuple[str, ...]
    shares: tuple[NumberFinding, ...]
    uncertain: str
    sums: str
    untreated: str

    @property
    def unexplained(self) -> tuple[str, ...] | None:
        """Hard words that the glossary does not explain; None when there is no list of hard words."""
        found = self.reading.jargon
        return None if found is None else tuple(word.text for word in found if not word.is_explained)

    @property
    def hard_count(self) -> int:
        """How often hard words stand in the text that the glossary does not explain."""
        return sum(word.count for word in self.reading.jargon or () if not word.is_explained)

    @property
    def treatments(self) -> tuple[Treatment, ...]:
        """The treatments that the leaflet tells of."""
        listed = self.condition.treatments.items if self.condition.treatments else ()
        return tuple(treatment for treatment in listed if treatment.audience in (None, "patient"))

    def is_told(self, statements: Sequence[Statement]) -> bool:
        """Whether the leaflet says any of these."""
        return any(statement.is_for("patient") for statement in statements)


def survey_leaflet(document: Document, condition: Condition, reading: DocumentReading, phrases: Phrases) -> Survey:
    """What a patient leaflet has, by its composed document.

    Args:
        document: the patient leaflet.
        condition: what it was composed from.
        reading: how hard it is to read.
        phrases: what to look for in its language.
    """
    sentences = list_sentences(document, condition)
    blocks = tuple(_walk(document.blocks))
    main = next((block for block in document.blocks if isinstance(block, b.MainMessage)), None)
    help_actions = tuple(level.action for level in _list_levels(blocks) if level.action)
    advice = _list_advice(document, phrases)
    message = "".join(run.text for run in main.runs) if main else ""
    points = [sentence for text in (message, *help_actions, *advice) for sentence in split_sentences(text)]
    # What stands here is no part of a heading: "Which tests might I have?" says nothing.
    told = [sentence for sentence in sentences if sentence.role != "heading"]
    return Survey(
        condition=condition,
        reading=reading,
        sentences=sentences,
        main_message=message,
        main_place=1 + document.blocks.index(main) if main else 0,
        headings=sum(sentence.role == "heading" and sentence.field != "head" for sentence in sentences),
        longest_piece=_measure_longest(sentences),
        list_count=sum(isinstance(block, b.List) for block in blocks) + len(_list_levels(blocks)),
        tables=tuple(block for block in blocks if isinstance(block, b.Table)),
        question_count=sum(len(block.items) for block in blocks if isinstance(block, b.Checklist)),
        citation_count=sum(
            len(_CITATION.findall(text.words)) for text in list_texts(document) if text.part not in _NO_TEXT
        ),
        help_actions=help_actions,
        advice=advice,
        direct=tuple(text for text in (*help_actions, *advice) if _is_direct(text, phrases)),
        passive_points=tuple(filter(has_passive, points)) if reading.text.is_english else None,
        numbers=tuple(_list_numbers(told)),
        shares=list_shares(told),
        uncertain=_find_phrase(told, phrases.uncertainty),
        sums=_find_phrase(told, phrases.sums),
        untreated=_find_phrase(told, phrases.untreated),
    )


def _walk(blocks: Iterable[b.Block | b.LabelledText]) -> Iterator[b.Block | b.LabelledText]:
    """Every block with what is inside it; the list of sources is none of the text."""
    for block in blocks:
        yield block
        match block:
            case b.Section(name=name) if name in _NO_TEXT:
                pass
            case b.Section(blocks=inner) | b.Group(blocks=inner) | b.LabelledText(blocks=inner):
                yield from _walk(inner)
            case b.Entry(texts=texts):
                yield from _walk(texts)
            case b.Columns(columns=columns):
                yield from (found for column in columns for found in _walk(column))


def _list_levels(blocks: Iterable[object]) -> list[b.HelpLevel]:
    return [level for block in blocks if isinstance(block, b.HelpBox) for level in block.levels]


def _list_advice(document: Document, phrases: Phrases) -> tuple[str, ...]:
    """The bullets of the parts that say what to do, and the sentences there that tell the reader to do something."""
    found = []
    for text in list_texts(document):
        if text.part not in _TO_DO:
            continue
        if text.role == "item":
            found.append(text.words)
        elif text.role == "paragraph":
            found += [each for each in split_sentences(text.words) if _first_word(each) in phrases.directions]
    return tuple(found)


def _first_word(text: str) -> str:
    found = re.match(r"\W*([\w'’-]+)", text)
    return found[1].casefold().replace("’", "'") if found else ""


def _is_direct(text: str, phrases: Phrases) -> bool:
    """Whether a text speaks to the reader: it says "you", or begins with a word that tells to do something."""
    words = re.findall(r"[\w'’]+", text.casefold())
    return _first_word(text) in phrases.directions or not set(phrases.reader).isdisjoint(words)


def _measure_longest(sentences: Sequence[Sentence]) -> int:
    """The most words between two headings."""
    longest = count = 0
    for before, sentence in pairwise((None, *sentences)):
        if sentence is None:
            continue
        starts_piece = sentence.role == "heading" or before is None or before.field != sentence.field
        count = (0 if starts_piece else count) + (0 if sentence.role == "heading" else len(sentence.words))
        longest = max(longest, count)
    return longest


def _list_numbers(sentences: Iterable[Sentence]) -> Iterator[str]:
    for sentence in sentences:
        if sentence.field not in _NUMBERLESS:
            yield from _NUMBER.findall(sentence.text)


def _find_phrase(sentences: Iterable[Sentence], phrases: Sequence[str]) -> str:
    """The first sentence that holds one of the phrases as whole words; "" when none does."""
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?!\w)", re.IGNORECASE)
    return next((sentence.text for sentence in sentences if pattern.search(sentence.text)), "")
