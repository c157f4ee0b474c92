"""What is said of tags: order, nesting, labels, cells, languages; nothing lost, nothing twice."""

from __future__ import annotations

import time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Piece, Tag
from leaflets.facts.role_map import STANDARD_ROLES
from leaflets.facts.speak_tags import Speaker, list_spoken
from tests.facts.hand_made import tag


def say(*tags: Tag, language: str = "en") -> list[str]:
    """Depth as dots, announcements in brackets, words."""
    said = Speaker(language).speak(tags)
    return ["." * item.depth + "".join(f"[{text}]" for text in item.announcements) + item.words for item in said]


def item(label: str, *body: Tag | str) -> Tag:
    return tag("LI", tag("Lbl", label), tag("LBody", *body))


def test_blocks_are_said_one_by_one_with_their_role() -> None:
    page = tag("Document", tag("H1", "Asthma"), tag("Sect", tag("H2", "What", " is it?"), tag("P", " An  illness")))
    assert say(page) == ["[heading 1]Asthma", "[heading 2]What is it?", "An illness"]
    assert list_spoken([page]) == ("Asthma", "What is it?", "An illness")


def test_a_label_and_its_body_are_one_utterance() -> None:
    inner = tag("L", item("–", "inner"))
    outer = tag(
        "L", item("•", tag("P", "one"), tag("P", "more")), item("2.", "two", inner), item("•"), item("*", inner)
    )
    assert say(outer) == [
        "[list, 4 items]", ".• one", "..more", ".2. two", "..[list, 1 item]", "...– inner", ".•", ".*",
        "..[list, 1 item]", "...– inner",
    ]  # fmt: skip
    assert list_spoken([outer]) == ("one", "more", "2. two", "inner", "inner")


def test_cells_are_said_with_their_place_and_headers() -> None:
    head = tag("THead", tag("TR", tag("TH", "Age"), tag("TH", "Dose", attributes={"ColSpan": "2"})))
    body = tag("TR", tag("TH", "Adult"), tag("TD", tag("P", "one"), tag("P", "or two")), tag("TD"))
    table = tag("Table", tag("Caption", "Doses"), head, tag("TBody", body, tag("P", "stray")))
    assert say(table) == [
        "[table, 2 rows, 3 columns]", ".[caption]Doses", ".[row 1, column 1, header]Age",
        ".[row 1, columns 2 to 3, header]Dose", ".[row 2, column 1, header]Adult",
        ".[row 2, column 2: Adult, Dose]one", "..or two", ".[row 2, column 3: Adult, Dose, blank]", ".stray",
    ]  # fmt: skip
    assert list_spoken([table]) == ("Doses", "Age", "Dose", "Adult", "one", "or two", "stray")


def test_links_spans_and_expansions_stay_within_their_sentence() -> None:
    link = tag("Link", tag("Span", "the site"), targets=("https://a.example",))
    short = tag("Span", " MRI", expansion="magnetic resonance imaging")
    paragraph = tag("P", "See ", link, " after your", short, ".")
    expected = "See [link to https://a.example: the site] after your MRI [short for magnetic resonance imaging]."
    assert say(paragraph) == [expected]
    assert list_spoken([paragraph]) == ("See the site after your MRI.",)


def test_blocks_inside_a_link_do_not_break_it() -> None:
    figure = tag("Figure", alternative="Logo")
    link = tag("Link", tag("P", "Our"), figure, tag("Figure"), tag("Artifact", "x"), targets=("page 2",))
    expected = "Go [link to page 2: Our Logo [figure without alternative text]]"
    assert say(tag("P", "Go ", link)) == [expected]


def test_alternative_and_actual_text_take_the_place_of_what_is_painted() -> None:
    page = [tag("Figure", "x", alternative="A hand"), tag("P", tag("Span", "fi", actual="ffi"), "x"), tag("Figure")]
    assert say(*page) == ["[figure]A hand", "ffix", "[figure without alternative text]"]
    assert list_spoken(page) == ("A hand", "ffix")
    assert list_spoken([tag("P", "x", alternative="whole")]) == ("whole",)


def test_a_figure_without_alternative_text_still_says_its_own_words() -> None:
    assert say(tag("Figure", tag("Caption", "1 mg"))) == ["[figure without alternative text][caption]1 mg"]


def test_changes_of_language_are_announced_where_they_happen() -> None:
    welsh = tag("P", "Bore da", language="cy")
    mixed = tag("P", "Say ", tag("Span", "bore da", language="cy"), " now")
    assert say(tag("P", "a"), welsh, welsh, mixed) == [
        "a",
        "[in cy]Bore da",
        "Bore da",
        "[in en]Say [in cy] bore da [in en] now",
    ]
    assert say(tag("P", "a"), welsh, tag("P", "b"), language="") == [
        "a", "[in cy]Bore da", "[in a language that is not named]b",
    ]  # fmt: skip
    rows = tag("Table", tag("TR", tag("TD", "a"), language="cy"))
    assert say(rows)[1] == ".[row 1, column 1][in cy]a"


def test_artifacts_and_empty_blocks_are_silent() -> None:
    assert say(tag("Artifact", tag("P", "Page 1")), tag("H2"), tag("P", " "), tag("P", "b")) == ["b"]
    assert say(tag("BlockQuote", tag("Div"), tag("P", "said"), tag("P", "on"))) == ["[quotation]said", "on"]


def test_a_span_around_paragraphs_keeps_them_apart() -> None:
    assert say(tag("Span", tag("P", "a"), tag("P", "b"))) == ["a", "b"]


def test_contents_are_a_list() -> None:
    entries = tag("TOC", tag("TOCI", tag("Reference", tag("Link", "One", targets=("page 1",)))), tag("TOCI", "Two"))
    assert say(entries) == ["[contents, 2 items]", ".[link to page 1: One]", ".Two"]


def test_tables_inside_headers_do_not_double_the_work_at_each_level() -> None:
    inner = tag("P", "x")
    for _ in range(15):
        inner = tag("Table", tag("TR", tag("TH", inner), tag("TD", "a"), tag("TD", "b")))
    started = time.perf_counter()
    said = say(inner)
    assert time.perf_counter() - started < 2
    assert len(said) == 15 * 3 + 1
    assert max(map(len, said)) < 250


TREES = st.recursive(
    st.sampled_from(["word", " word", "word ", "•", ""]),
    lambda kids: st.tuples(
        st.sampled_from(sorted(STANDARD_ROLES - {"Artifact"})), st.sampled_from(["", "cy"]), st.lists(kids, max_size=4)
    ),
    max_leaves=20,
)


def build(tree: Any, count: list[int]) -> Tag | Piece:
    """The tree as tags, each word with a number of its own."""
    if isinstance(tree, str):
        count[0] += 1
        return Piece(1, 0, tree.replace("word", f"w{count[0]}w"), None)
    role, language, kids = tree
    return tag(role, *(build(kid, count) for kid in kids), language=language)


@given(TREES.filter(lambda tree: not isinstance(tree, str)))
def test_every_word_is_said_once_and_in_order_whatever_the_tree(tree: Any) -> None:
    count = [0]
    root = build(tree, count)
    assert isinstance(root, Tag)
    numbers = [f"w{number}w" for number in range(1, count[0] + 1)]
    written = [number for number in numbers if number in repr(root)]
    for said in (" ".join(list_spoken([root])), " ".join(item.words for item in Speaker("en").speak([root]))):
        assert [number for number in numbers if said.count(number) == 1] == written
        places = [said.index(number) for number in written]
        assert places == sorted(places)
