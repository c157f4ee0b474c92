"""Glossary words are bold where they are met first, as whole words, wherever they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Item, List, Paragraph, Run
from leaflets.document.mark_words import mark_words
from leaflets.document.typography import keep_together
from leaflets.model.sections import GlossaryEntry

GLOSSARY = (
    GlossaryEntry(term="Lung", meaning="x"),
    GlossaryEntry(term="small cell lung cancer", meaning="x", forms=("SCLC",)),
    GlossaryEntry(term="X-ray", meaning="x"),
)


def bold(*texts: str) -> list[str]:
    blocks = mark_words(tuple(Paragraph((Run(keep_together(text)),)) for text in texts), GLOSSARY)
    return [run.text for block in blocks for run in block.runs if run.strong]


def test_the_earliest_and_longest_term_wins_and_each_is_marked_once() -> None:
    assert bold("A small cell lung cancer in the lung.", "SCLC of the lung") == [
        "small cell lung cancer",
        "lung",
    ]


def test_only_whole_words_count() -> None:
    assert bold("Plunging lungs, a lungfish.") == []


def test_a_hyphenated_term_is_found_with_its_joiner() -> None:
    assert [text.replace("\u2060", "") for text in bold("An x-ray.")] == ["x-ray"]


def test_links_and_citations_are_left_alone() -> None:
    runs = (Run("lung", href="https://x.example"), Run("lung", is_citation=True))
    assert mark_words((Paragraph(runs),), GLOSSARY) == (Paragraph(runs),)


def test_lists_and_lists_inside_them_are_searched_in_reading_order() -> None:
    (block,) = mark_words((List((Item((Run("a"),), List((Item((Run("lung"),)),))), Item((Run("lung"),)))),), GLOSSARY)
    assert block.items[0].sublist is not None
    assert block.items[0].sublist.items[0].runs == (Run("lung", strong=True),)
    assert block.items[1].runs == (Run("lung"),)


@given(st.text(alphabet="lung smalceX-ry."))
def test_no_letter_is_lost(text: str) -> None:
    (block,) = mark_words((Paragraph((Run(text),)),), GLOSSARY)
    assert "".join(run.text for run in block.runs) == text
