from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Group, Item, List, Paragraph, Run
from leaflets.document.nest_headings import TEXT_GROUP, Heading, Prose, list_prose, nest_headings


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def heading(text: str, depth: int = 3) -> Heading:
    return Heading(depth, (Run(text),))


def write(blocks: tuple[Prose, ...], depth: int = 0) -> list[tuple[int, str]]:
    """Depth and words of each block, groups opened."""
    found = []
    for block in blocks:
        if isinstance(block, Group):
            found += [(depth, f"# {block.heading}"), *write(list_prose(block), depth + 1)]
        elif isinstance(block, Paragraph):
            words = "".join(run.text for run in block.runs)
            found.append((depth, f"**{words}**" if block.runs[0].strong else words))
        else:
            found.append((depth, "list"))
    return found


def test_each_heading_takes_what_stands_below_it() -> None:
    found = nest_headings(
        [paragraph("a"), heading("One"), paragraph("b"), List((Item(()),)), heading("Two"), paragraph("c")]
    )
    assert write(found) == [(0, "a"), (0, "# One"), (1, "b"), (1, "list"), (0, "# Two"), (1, "c")]
    assert isinstance(found[1], Group) and found[1].name == TEXT_GROUP


def test_a_lesser_heading_stands_one_level_deeper_however_many_signs_it_skips() -> None:
    found = nest_headings(
        [heading("One", 1), paragraph("a"), heading("Two", 6), paragraph("b"), heading("Three", 2), paragraph("c")]
    )
    assert write(found) == [(0, "# One"), (1, "a"), (1, "# Two"), (2, "b"), (1, "# Three"), (2, "c")]


def test_a_heading_that_leads_to_nothing_is_a_bold_paragraph() -> None:
    assert write(nest_headings([heading("One"), heading("Two"), paragraph("a")])) == [
        (0, "**One**"),
        (0, "# Two"),
        (1, "a"),
    ]
    assert nest_headings([Heading(2, ())]) == ()


@given(st.lists(st.tuples(st.integers(0, 6), st.text(min_size=1, max_size=3)), max_size=12))
def test_no_word_is_lost_or_moved(parts: list[tuple[int, str]]) -> None:
    blocks = [heading(text, depth) if depth else paragraph(text) for depth, text in parts]
    words = [text.strip("#* ") if depth else text for depth, text in parts]
    found = [text for _, text in write(nest_headings(blocks))]
    assert [
        text.removeprefix("# ").strip("#* ") if text != words[place] else text for place, text in enumerate(found)
    ] == words
