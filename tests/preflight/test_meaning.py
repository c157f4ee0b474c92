"""Every rule of meaning catches its own tampering, on real editions, and lets the real ones pass."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from leaflets.document.blocks import Block, List, Paragraph, Record, Run
from leaflets.document.document import Document
from leaflets.facts.measure_file import measure_file
from leaflets.model.edition import Edition, Kind, Layout, Palette
from leaflets.preflight.meaning import MEANING_LIMITS, meaning_rules
from tests.preflight.tampered import (
    LEMS,
    PATHS,
    change_marks,
    change_section,
    change_words,
    document_of,
    facts_of,
    find_broken,
    find_errors,
    has_text,
)
from tests.whole.editions import SAMPLE, make

EDITION = Edition(Kind.PATIENT, Layout.A4, 18)
Change = Callable[[Document], Document]


def swap_blocks(document: Document) -> Document:
    return change_section(document, "treatments", lambda blocks: (blocks[1], blocks[0], *blocks[2:]))


def drop_block(document: Document) -> Document:
    return change_section(document, "definition", lambda blocks: blocks[1:])


def add_block(document: Document) -> Document:
    return change_section(document, "definition", lambda blocks: (*blocks, Paragraph((Run("Nobody said this."),))))


def double_block(document: Document) -> Document:
    return change_section(document, "definition", lambda blocks: (blocks[0], *blocks))


def drop_source(document: Document) -> Document:
    def cut(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(
            replace(block, items=block.items[:-1]) if isinstance(block, List) and len(block.items) > 3 else block
            for block in blocks
        )

    return change_section(document, "sources", cut)


def grow(document: Document) -> Document:
    return replace(document, edition=replace(document.edition, size=20.0))


def forge_code(document: Document) -> Document:
    *blocks, record = document.blocks
    assert isinstance(record, Record)
    rows = (*record.rows[:-1], replace(record.rows[-1], value=(Run("CCCC-CCCC"),)))
    return replace(document, blocks=(*blocks, replace(record, rows=rows)))


@pytest.mark.slow
@pytest.mark.parametrize("edition", SAMPLE, ids=lambda e: f"{e.kind}-{e.layout}-{e.size_name}-{e.palette}")
@pytest.mark.parametrize("name", PATHS)
def test_the_shipped_editions_mean_what_they_should(name: str, edition: Edition) -> None:
    assert find_errors(document_of(edition, name), facts_of(edition, name)) == {}


def test_every_rule_has_its_limit_and_they_come_in_one_order() -> None:
    rules = meaning_rules(document_of(EDITION))
    assert [rule.id for rule in rules] == [name for name, _ in MEANING_LIMITS]


# A changed Document has another content code than the paper: "content-code" is broken with every change of words.
@pytest.mark.parametrize(
    ("change", "broken"),
    [
        (drop_block, {"statements-present"}),
        (add_block, {"statements-present"}),
        (double_block, {"statements-present"}),
        (swap_blocks, {"statements-present", "transcript-order"}),
        (drop_source, {"statements-present", "citations-present"}),
        (lambda document: change_words(document, "Lambert-\u2060Eaton", "Lambert-Eton"), {"statements-present"}),
        (grow, {"asked-size", "help-box"}),
        (forge_code, {"statements-present", "required-parts"}),
    ],
    ids=["dropped", "added", "doubled", "swapped", "source", "misspelt", "size", "code"],
)
def test_a_document_that_is_not_the_papers_is_found_out(change: Change, broken: set[str]) -> None:
    document = change(document_of(EDITION))
    found = set(find_errors(document, facts_of(EDITION)))
    assert broken <= found
    # Only what the words of the changed block bring with them may be broken besides.
    assert found - broken <= {
        "content-code",
        "numbers-present",
        "citations-present",
        "required-parts",
        "statements-present",
    }


def test_a_changed_number_is_named_with_both_counts() -> None:
    changed = change_words(document_of(EDITION), "60\u00a0years", "16\u00a0years")
    found = find_errors(changed, facts_of(EDITION))["numbers-present"]
    assert {(sample.words, sample.note) for sample in found} == {
        ("60 years", "1 times on the paper, 0 times in the content"),
        ("60 years", "1 times in the transcript, 0 times in the content"),
        ("16 years", "0 times on the paper, 1 times in the content"),
        ("16 years", "0 times in the transcript, 1 times in the content"),
    }
    assert {sample.page for sample in found if "paper" in sample.note and sample.words == "60 years"} == {2}


def test_a_lost_text_is_named_with_its_page_and_words() -> None:
    samples = find_broken(add_block(document_of(EDITION)), facts_of(EDITION))["statements-present"]
    assert {sample.words for sample in samples} == {"Nobody said this."}
    assert [sample.note for sample in samples] == [
        "not on the paper in these words", "not in the transcript in these words",
    ]  # fmt: skip
    assert samples[0].page == 2 or samples[0].page == 1


def test_the_first_line_out_of_order_is_shown_with_the_line_that_belongs_there() -> None:
    (sample,) = find_broken(swap_blocks(document_of(EDITION)), facts_of(EDITION))["transcript-order"]
    assert sample.words and sample.note.startswith('the document says here: "')
    assert sample.words not in sample.note


def tamper(change: Callable[[list[list[Any]]], None], page: int = 2) -> dict[str, list[Any]]:
    content = change_marks(make(LEMS, EDITION).content, page, change)
    return find_errors(document_of(EDITION), measure_file(content, "tampered.pdf"))


def test_a_line_that_is_there_for_the_ear_only_is_missed_on_the_paper() -> None:
    def hide(groups: list[list[Any]]) -> None:
        group = next(group for group in groups if has_text(group))
        group.insert(1, ([3], pikepdf.Operator("Tr")))
        group.insert(-1, ([0], pikepdf.Operator("Tr")))

    found = tamper(hide)["statements-present"]
    assert {sample.note for sample in found} == {"not on the paper in these words"}


def test_a_line_dropped_from_the_page_is_missed_by_both_senses() -> None:
    def drop(groups: list[list[Any]]) -> None:
        group = next(group for group in groups if has_text(group))
        group[:] = [part for part in group if str(part[1]) not in ("Tj", "TJ")]

    notes = {sample.note for sample in tamper(drop)["statements-present"]}
    assert notes == {"not on the paper in these words", "not in the transcript in these words"}


def test_a_line_painted_outside_all_tags_is_foreign() -> None:
    def repeat(groups: list[list[Any]]) -> None:
        place = next(place for place, group in enumerate(groups) if has_text(group))
        # A little lower: letters painted twice on one spot are one letter to the eye.
        lower = ([1, 0, 0, 1, 0, 25], pikepdf.Operator("cm"))
        copy = [([], pikepdf.Operator("q")), lower, *groups[place][1:-1], ([], pikepdf.Operator("Q"))]
        groups.insert(place, copy)

    sample, *_ = tamper(repeat, page=6)["statements-present"]
    assert (sample.page, sample.note) == (6, "more often on the paper than in the content")


def test_a_heading_below_its_paragraph_is_found_by_its_place() -> None:
    def lower(groups: list[list[Any]]) -> None:
        heading = next(group for group in groups if has_text(group))
        heading.insert(1, ([], pikepdf.Operator("q")))
        heading.insert(2, ([1, 0, 0, 1, 0, 700], pikepdf.Operator("cm")))
        heading.insert(-1, ([], pikepdf.Operator("Q")))

    (sample,) = tamper(lower, page=6)["statements-present"]
    assert sample.note == "stands above or before the text that is read before it: Plasma exchange"


@pytest.mark.parametrize("kind", Kind)
def test_small_print_is_found_in_every_palette(kind: Kind) -> None:
    edition = Edition(kind, Layout.A4, 14, Palette.NIGHT)
    document = replace(document_of(edition), edition=replace(edition, size=14.1))
    assert "asked-size" in find_errors(document, facts_of(edition))
