"""Tag trees are read as they are written, and no tree does any harm."""

from __future__ import annotations

import pickle
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from leaflets.facts import read_tags
from leaflets.facts.facts import Box, Piece, Tag
from leaflets.facts.role_map import STANDARD_ROLES
from tests.facts.hand_made import element, make_run, open_new, plant, read, tag

#: A tree as nested lists: role, language, alternative and kids; a number is a mark on that page.
TREES = st.recursive(
    st.integers(1, 2),
    lambda kids: st.tuples(
        st.sampled_from(sorted(STANDARD_ROLES)),
        st.sampled_from(["", "cy", "en-GB"]),
        st.none() | st.text(max_size=5).map(lambda text: text.encode("utf-8", "replace").decode()),
        st.lists(kids, max_size=4),
    ),
    max_leaves=25,
)


def write(pdf: Pdf, tree: Any, marks: list[int], parts: list[Any]) -> tuple[Any, Tag | Piece]:
    """A tree as PDF objects and as what is expected of it; direct and indirect, with and without lists, in turn."""
    if isinstance(tree, int):
        marks[tree - 1] += 1
        number = marks[tree - 1] - 1
        reference = Dictionary(Type=Name.MCR, Pg=pdf.pages[tree - 1].obj, MCID=number)
        return reference, Piece(tree, number, "", None)
    role, language, alternative, below = tree
    kids = [write(pdf, kid, marks, parts) for kid in below]
    objects = [kid for kid, _ in kids]
    whole = Dictionary(S=Name(f"/{role}"), K=objects[0] if len(objects) == 1 else Array(objects))
    if language:
        whole.Lang = String(language)
    if alternative is not None:
        whole.Alt = String(alternative)
    parts.append(whole)
    expected = tag(role, *(plain for _, plain in kids), language=language, alternative=alternative)
    return whole if len(parts) % 3 == 0 else pdf.make_indirect(whole), expected


@settings(max_examples=60)
@given(st.lists(TREES.filter(lambda tree: not isinstance(tree, int)), min_size=1, max_size=3))
def test_any_tree_is_read_back_as_it_was_written(trees: list[Any]) -> None:
    pdf = open_new(2)
    marks, parts = [0, 0], list[Any]()
    written = [write(pdf, tree, marks, parts) for tree in trees]
    plant(pdf, *(whole for whole, _ in written))
    assert read(pdf).tags == tuple(plain for _, plain in written)


def test_a_tag_keeps_all_that_it_says_of_itself() -> None:
    pdf = open_new()
    entries = {"Lang": "cy", "Alt": "alt", "ActualText": "actual", "E": "long", "A": Dictionary(Scope=Name.Row)}
    plant(pdf, element(pdf, "Cell", [0], **entries), RoleMap=Dictionary(Cell=Name.TH))
    (found,) = read(pdf, [make_run("Dose")]).tags
    assert found == Tag(
        "Cell", "TH", "cy", "alt", "actual", "long", (("Scope", "Row"),),
        (Piece(1, 0, "Dose", Box(10, 13, 30, 22)),), False,
    )  # fmt: skip


def test_pieces_take_their_words_by_page_and_mark() -> None:
    pdf = open_new(2)
    other = Dictionary(Type=Name.MCR, Pg=pdf.pages[1].obj, MCID=0)
    plant(pdf, element(pdf, "P", [1, other]))
    runs = [make_run("second", 1), make_run("hidden", 1, is_artifact=True), make_run("other", 0, page=2)]
    (found,) = read(pdf, [*runs, make_run("nobody's", None)]).tags
    assert [piece.words for piece in found.children] == ["second", " other"]


def test_a_space_between_pieces_is_kept_inside_a_block_and_not_between_blocks() -> None:
    pdf = open_new()
    inner = element(pdf, "Strong", [1])
    plant(pdf, element(pdf, "P", [0, inner, 2]), element(pdf, "P", [3]))
    runs = [make_run("a", 0), make_run("b", 1, left=40), make_run("c", 2, left=45), make_run("d", 3, baseline=40)]
    first, second = read(pdf, runs).tags
    words = [child.words if isinstance(child, Piece) else child.children[0].words for child in first.children]
    assert words == ["a", " b", "c"]
    assert second.children == (Piece(1, 3, "d", Box(10, 33, 15, 42)),)


def test_the_nearest_alternative_text_counts_for_a_picture() -> None:
    pdf = open_new()
    inner = element(pdf, "Figure", [1], Alt="inner")
    plant(pdf, element(pdf, "Div", [0, inner, element(pdf, "Span", [2])], Alt="outer"), element(pdf, "P", [3]))
    assert dict(read(pdf).alternatives) == {(1, 0): "outer", (1, 1): "inner", (1, 2): "outer"}


def test_wrong_objects_are_skipped_and_the_rest_is_read() -> None:
    pdf = open_new()
    no_role = pdf.make_indirect(Dictionary(K=Array([5])))
    odd = [Name.x, String("x"), Array([element(pdf, "P")]), None, -1, no_role, Dictionary(Type=Name.MCR)]
    odd += [Dictionary(Type=Name.OBJR), Dictionary(Type=Name.MCR, MCID=String("x")), Dictionary(S=5)]
    plant(pdf, 3, element(pdf, "Sect", [*odd, element(pdf, "P", [0])], Lang=Name.en, Alt=5, C=7, A=Name.z))
    (found,) = read(pdf).tags
    assert found == tag("Sect", tag("P", Piece(1, 0, "", None)))


def test_a_mark_without_a_page_belongs_to_nobody() -> None:
    pdf = open_new()
    lost = pdf.make_indirect(Dictionary(S=Name.P, K=0))
    unknown = element(pdf, "P", [0])
    unknown.Pg = pdf.make_indirect(Dictionary(Type=Name.Page))
    plant(pdf, lost, unknown)
    structure = read(pdf, [make_run("left alone")])
    assert structure.tags == (tag("P"), tag("P"))
    assert [piece.words for piece in structure.unowned] == ["left alone"]


def test_a_tag_met_twice_and_a_mark_named_twice_count_once() -> None:
    pdf = open_new()
    child = element(pdf, "P", [0, 0])
    parent = element(pdf, "Sect", [child, child, 0])
    child.K.append(parent)
    plant(pdf, parent, parent, child)
    assert read(pdf).tags == (tag("Sect", tag("P", Piece(1, 0, "", None))),)


def test_a_tree_ten_thousand_deep_is_flattened_and_loses_nothing() -> None:
    pdf = open_new()
    below: Any = 0
    for number in range(10_000):
        below = element(pdf, "Div", [below, number + 1] if number % 1000 == 0 else [below])
    plant(pdf, below)
    started = time.perf_counter()
    structure = read(pdf, [make_run("deep")])
    assert time.perf_counter() - started < 5
    assert not structure.unowned
    depth, found = 0, structure.tags[0]
    while isinstance(found.children[0], Tag):
        depth, found = depth + 1, found.children[0]
    assert depth + 1 == read_tags.DEEPEST
    assert len(found.children) == 11
    assert pickle.loads(pickle.dumps(structure)) == structure


def test_one_list_of_kids_shared_by_many_tags_is_cut(monkeypatch: Any) -> None:
    monkeypatch.setattr(read_tags, "MOST_KIDS", 1000)
    pdf = open_new()
    shared = pdf.make_indirect(Array(list(range(100))))
    parents = [element(pdf, "P") for _ in range(100)]
    for parent in parents:
        parent.K = shared
    plant(pdf, *parents)
    found = read(pdf).tags
    assert len(found[0].children) == 100
    assert len(found) < 15


@pytest.mark.parametrize("kids", ["[0 1]", "[<< /S /Span /K 0 >> 1]", "[]", "1", "/x", "(x)", "[[0] -1 1]", "null"])
@pytest.mark.parametrize("own", ["", "/A << /Scope /Row >>", "/A [<< /Scope /Row >>]"])
def test_a_tag_is_read_alike_whatever_else_its_dictionary_says(kids: str, own: str) -> None:
    pdf = open_new()
    found = []
    for more in ("/Type /StructElem", "", "/Type /StructElem /T (a title) /R 0", "/L [] /Q /x"):
        whole = pdf.make_indirect(Object.parse(f"<< /S /TD /K {kids} {own} {more} >>".encode()))
        whole.Pg = pdf.pages[0].obj
        found.append(read(plant(pdf, whole)).tags)
        whole.P = pdf.Root.StructTreeRoot
        found.append(read(plant(pdf, whole)).tags)
    assert found == [found[0]] * len(found)
    assert found[0][0].attributes == ((("Scope", "Row"),) if own else ())


def test_what_a_tag_says_is_read_wherever_it_stands_among_its_keys() -> None:
    pdf = open_new()
    for key in ("Lang", "Alt", "ActualText", "E", "ID"):
        inner = element(pdf, "Span", [1], P=element(pdf, "P"))
        whole = element(pdf, "P", [0, inner], P=inner, Type=Name.StructElem, **{key: String("said")})
        (found,) = read(plant(pdf, whole)).tags
        said = (found.language, found.alternative, found.actual, found.expansion, dict(found.attributes).get("ID"))
        assert [text for text in said if text] == ["said"], key
        assert len(found.children) == 2


def test_one_large_kid_of_many_tags_is_not_written_out_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []
    write = read_tags._write

    def write_and_note(value: Any) -> bytes:
        written.append(write(value))
        return written[-1]

    monkeypatch.setattr(read_tags, "_write", write_and_note)
    pdf = open_new()
    shared = pdf.make_indirect(Dictionary(Type=Name.MCR, MCID=0, Own=Array(list(range(1000)))))
    direct = Dictionary(S=Name.Span, Own=Array(list(range(1000))))
    kids = pdf.make_indirect(Array([shared, direct]))
    parents = [element(pdf, "P") for _ in range(100)]
    for parent in parents:
        parent.K = kids
    plant(pdf, *parents)
    assert len(read(pdf).tags) == 100
    assert len(written) == 101
    assert sum(map(len, written)) < 40_000


def test_what_is_no_tree_gives_no_tags() -> None:
    for value in (Array([1]), Name.x, Dictionary(K=Array([Dictionary()])), Dictionary(K=5)):
        pdf = open_new()
        pdf.Root.StructTreeRoot = value
        assert read(pdf, [make_run("free")]).tags == ()
        assert read(pdf, [make_run("free")]).unowned == ()
