"""The CommonMark subset: what is in it is read, what is not is printed as it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Group, Item, List, Paragraph, Run
from leaflets.document.prose import cited_keys, read_prose, read_runs, read_texts
from leaflets.document.typography import NO_BREAK, plain

NUMBERS = {"smith": "1", "jones-2019": "2"}


def cite(key: str) -> str:
    return NUMBERS[key]


def texts(block: Paragraph | List) -> str:
    if isinstance(block, Paragraph):
        return "".join(run.text for run in block.runs)
    return "|".join("".join(run.text for run in item.runs) for item in block.items)


def test_paragraphs_and_lists_come_in_order() -> None:
    blocks = read_prose("One.\n\n- a\n- b\n\n3. c\n4. d\n\nLast.", cite)
    assert [texts(block) for block in blocks] == ["One.", "a|b", "c|d", "Last."]
    assert isinstance(blocks[1], List) and not blocks[1].is_ordered
    assert isinstance(blocks[2], List) and blocks[2].is_ordered and blocks[2].start == 3


def test_a_list_inside_a_list_stays_inside() -> None:
    (block,) = read_prose("- a\n  - b\n  - c\n- d", cite)
    assert block == List(
        (
            Item((Run("a"),), List((Item((Run("b"),)), Item((Run("c"),))))),
            Item((Run("d"),)),
        )
    )


@pytest.mark.parametrize(("text", "start"), [("0. a", 0), ("1. a", 1), ("7) a", 7)])
def test_a_numbered_list_starts_where_its_author_lets_it(text: str, start: int) -> None:
    (outer,) = read_prose(text, cite)
    (block,) = read_prose(f"- b\n\n  {text}", cite)
    assert isinstance(outer, List) and isinstance(block, List)
    inner = block.items[0].sublist
    assert inner is not None and (outer.is_ordered, outer.start, inner.start) == (True, start, start)


def test_what_follows_a_list_inside_an_entry_stays_behind_it() -> None:
    (block,) = read_prose("- take\n  - one\n  - two\n\n  with water", cite)
    assert isinstance(block, List) and len(block.items) == 1
    inner = block.items[0].sublist
    assert inner is not None and texts(inner) == "one|two|with water"


def test_strong_and_emphasis_are_bold_and_never_italic() -> None:
    assert read_runs("a **b** *c*", cite) == (
        Run("a "),
        Run("b", strong=True),
        Run(" "),
        Run("c", strong=True),
    )


def test_a_link_keeps_its_address_and_a_language_is_no_link() -> None:
    runs = read_runs("[site](https://a.example/x) and [zespół](lang:pl)", cite)
    assert runs == (Run("site", href="https://a.example/x"), Run(" and "), Run("zespół", language="pl"))


def test_a_citation_is_kept_to_the_word_before_it() -> None:
    assert read_runs("Weak legs [@jones-2019; @smith].", cite) == (
        Run("Weak legs"),
        Run(f"{NO_BREAK}[1],{NO_BREAK}[2]", is_citation=True),
        Run("."),
    )


def test_an_unknown_key_stays_visible() -> None:
    assert "".join(run.text for run in read_runs("Weak [@nobody].", cite)) == "Weak [@nobody]."


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b> & <script>x</script>", "#no heading", "![x](y.png)", "> quote", "`code`", "a | b"],
)
def test_everything_else_is_printed_as_text(text: str) -> None:
    assert plain("".join(run.text for run in read_runs(text, cite))) in (
        text,
        text.replace("![x](y.png)", "!x"),
    )


@pytest.mark.parametrize("text", [r"Weak \[@smith].", r"Weak \[\@smith\].", r"Weak [\@smith]."])
def test_an_escaped_citation_is_text(text: str) -> None:
    assert read_runs(text, cite) == (Run("Weak [@smith]."),)
    assert cited_keys(text) == ()


def test_keys_are_found_in_order_with_repeats() -> None:
    assert cited_keys("a [@smith] b [@jones-2019; @smith] [@]") == ("smith", "jones-2019", "smith")


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    for block in read_prose(text, cite):
        assert isinstance(block, (Paragraph, List, Group))


@given(st.lists(st.text(alphabet=st.characters(categories=("Lu", "Ll", "Nd")), min_size=1), min_size=1))
def test_plain_words_come_through_in_order(words: list[str]) -> None:
    text = " ".join(f"w{word}" for word in words)
    assert plain("".join(run.text for run in read_runs(text, cite))) == text


def test_a_heading_begins_a_group_and_is_bold_where_no_group_can_be() -> None:
    (before, group) = read_prose("Before.\n\n### How *bad* [@smith]\n\nText.\n\n- a", cite)
    assert isinstance(before, Paragraph) and isinstance(group, Group)
    assert group.heading == f"How bad{NO_BREAK}[1]" and [type(block) for block in group.blocks] == [Paragraph, List]
    assert [(plain(run.text), run.strong) for run in read_runs("## Head\n\ntext", cite)] == [
        ("Head", True), (" ", False), ("text", False),
    ]  # fmt: skip
    (listed,) = read_prose("- ## Head\n\n  text", cite)
    assert isinstance(listed, List) and plain("".join(run.text for run in listed.items[0].runs)) == "Head text"


def test_a_group_goes_on_over_statements() -> None:
    (group,) = read_texts(["## Head", "One.", "Two."], cite)
    assert isinstance(group, Group) and len(group.blocks) == 2
