from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Box, FileFacts, Piece, Tag
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_tags import TAG_RULES
from tests.facts_made import make_facts, make_page, make_picture, make_piece, make_tag

RULES = {rule.id: rule for rule in TAG_RULES}


def collect(rule: str, *tags: Tag, **more: object) -> list[Sample]:
    facts = make_facts(make_page(), make_page(number=2), tags=tags, **more)
    return run(rule, facts)


def run(rule: str, facts: FileFacts) -> list[Sample]:
    return list(RULES[rule].collect(facts, Limit(0, "error", "a test")))


def text(role: str, words: str = "Words", page: int = 1) -> Tag:
    return make_tag(role, make_piece(words, 0, page))


def item(label: str | None = "•", words: str = "Words", page: int = 1) -> Tag:
    body = text("LBody", words, page)
    return make_tag("LI", body) if label is None else make_tag("LI", text("Lbl", label, page), body)


def test_tags_and_the_mark_of_a_tagged_file_are_wanted() -> None:
    assert [found.note for found in collect("tags-present")] == ["the file has no tags"]
    assert len(collect("tags-present", text("P"), is_marked=False)) == 1
    assert collect("tags-present", text("P")) == []


def test_text_outside_tags_and_artifacts_is_found_in_tagged_files() -> None:
    unowned = (Piece(2, 0, "Lost words", Box(1, 2, 3, 4)), Piece(2, 1, " ", None))
    (found,) = collect("unowned-text", text("P"), unowned=unowned)
    assert (found.page, found.words) == (2, "Lost words")
    assert collect("unowned-text", unowned=unowned) == []


@given(st.lists(st.integers(1, 6), max_size=8))
def test_each_skipped_level_of_headings_is_found(levels: list[int]) -> None:
    skips = sum(level > before + 1 for before, level in zip([0, *levels], levels, strict=False))
    assert len(collect("headings-nested", make_tag("Document", *(text(f"H{level}") for level in levels)))) == skips


@pytest.mark.parametrize(
    ("tags", "note"),
    [
        ([text("H2")], "the first heading is H2"),
        ([text("H1"), text("H4")], "H4 follows H1"),
        ([make_tag("H1", make_piece("One", 0), text("H2"))], "H2 inside another heading"),
        ([text("H1", " ")], "H1 without words"),
        ([text("H"), text("H1")], "H and numbered headings in one file"),
    ],
)
def test_headings_out_of_their_nest_are_named(tags: list[Tag], note: str) -> None:
    assert [found.note for found in collect("headings-nested", *tags)] == [note]


def test_a_file_of_unnumbered_headings_and_a_heading_of_a_logo_are_let_pass() -> None:
    assert collect("headings-nested", text("H"), make_tag("Sect", text("H"))) == []
    assert collect("headings-nested", make_tag("H1", make_tag("Figure", alternative="The clinic"))) == []


def test_whole_lists_are_let_pass_nested_wrapped_and_without_labels() -> None:
    nested = make_tag("LI", text("Lbl"), make_tag("LBody", make_piece("One", 1), make_tag("L", item(), item())))
    wrapped = make_tag("L", make_tag("NonStruct", item()))
    assert collect("lists-whole", make_tag("L", text("Caption"), nested, item(None)), text("P"), wrapped) == []


@pytest.mark.parametrize(
    ("tag", "note"),
    [
        (make_tag("L", text("P"), item()), "a list holds P, not LI"),
        (make_tag("L", make_piece("loose", 0), item()), "a list holds text outside its items"),
        (make_tag("L"), "a list without items"),
        (make_tag("L", make_tag("LI", text("Lbl"))), "a list item without LBody"),
        (make_tag("L", make_tag("LI", text("P"))), "a list item holds P, not LBody"),
        (make_tag("Div", item()), "LI outside a list"),
        (make_tag("Div", text("LBody")), "LBody outside LI"),
    ],
)
def test_broken_lists_are_named(tag: Tag, note: str) -> None:
    assert [found.note for found in collect("lists-whole", tag)] == [note]


@given(st.integers(1, 40), st.integers(1, 5), st.integers(1, 5), st.sampled_from(["{}.", "({})", "{}"]))
def test_a_list_that_goes_on_counting_is_one_list_cut_in_two(first: int, count: int, more: int, form: str) -> None:
    one = make_tag("L", *(item(form.format(first + number)) for number in range(count)))
    other = make_tag("L", *(item(form.format(first + count + number), page=2) for number in range(more)))
    assert len(collect("lists-whole", make_tag("Document", one, other))) == 1
    assert len(collect("lists-whole", one, other)) == 1
    assert collect("lists-whole", one, text("P"), other) == []
    assert collect("lists-whole", one, one) == []


def test_bullets_after_a_page_end_are_one_list_but_not_on_one_page() -> None:
    bullets = make_tag("L", item(), item())
    assert len(collect("lists-whole", bullets, make_tag("L", item(page=2)))) == 1
    assert collect("lists-whole", bullets, make_tag("L", item())) == []
    assert collect("lists-whole", bullets, make_tag("L", item("–", page=2))) == []


@pytest.mark.parametrize("words", ["", "  ", "nerve.png", "IMG_2041.JPG", "image", "Picture 3", "logo"])
def test_figures_without_words_that_tell_are_found(words: str) -> None:
    assert len(collect("alternative-text", make_tag("Figure", alternative=words))) == 1


def test_figures_with_words_of_their_own_or_around_them_are_let_pass() -> None:
    told = make_tag("Figure", alternative="A nerve and a muscle")
    spelt = make_tag("Formula", actual="x squared")
    inside = make_tag("Figure", make_tag("Figure"), alternative="Two nerves")
    assert collect("alternative-text", told, spelt, inside) == []


def test_a_picture_of_a_tagged_file_stands_in_a_figure_or_is_an_artifact() -> None:
    silent = make_picture(alternative=None)
    artifact = make_picture(alternative=None, is_artifact=True)
    figure = make_tag("Figure", make_piece("", 0, 1, silent.box), alternative="A nerve")
    elsewhere = make_tag("Figure", make_piece("", 0, 1, Box(0, 0, 9, 9)), alternative="A nerve")
    for picture, tag, count in (
        (silent, text("P"), 1),
        (silent, elsewhere, 1),
        (silent, figure, 0),
        (artifact, text("P"), 0),
        (make_picture(), text("P"), 0),
    ):
        assert len(run("alternative-text", make_facts(make_page(pictures=(picture,)), tags=(tag,)))) == count
    assert run("alternative-text", make_facts(make_page(pictures=(silent,)))) == []
