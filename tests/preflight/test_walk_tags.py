from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Piece, Tag
from leaflets.preflight.walk_tags import (
    Owners,
    child_tags,
    has_words,
    list_owned,
    list_tags,
    read_level,
    read_pieces,
    read_words,
    walk_pieces,
    walk_tags,
)
from tests.facts_made import make_block, make_facts, make_page, make_piece, make_tag

ROLES = ("Document", "Div", "P", "Span", "Link", "H1", "LBody")
TREES = st.recursive(
    st.builds(
        Tag, *[st.sampled_from(ROLES)] * 2, st.just(""), *[st.none()] * 3, st.just(()), st.just(()), st.just(False)
    ),
    lambda inner: st.builds(
        lambda role, kids: make_tag(role, *kids),
        st.sampled_from(ROLES),
        st.lists(inner | st.builds(make_piece, st.text(max_size=4), st.integers(0, 9)), max_size=4),
    ),
)


def walk_slowly(tag: Tag) -> list[Tag]:
    return [tag, *(below for child in child_tags(tag) for below in walk_slowly(child))]


@given(st.lists(TREES, max_size=3))
def test_every_tag_is_walked_in_reading_order_with_its_ancestors(tags: list[Tag]) -> None:
    walked = list(walk_tags(tags))
    assert [id(tag) for tag, _ in walked] == [id(tag) for root in tags for tag in walk_slowly(root)]
    for tag, ancestors in walked:
        line = (*ancestors, tag)
        assert all(any(child is below for child in child_tags(above)) for above, below in pairwise(line))


@given(st.lists(TREES, max_size=3))
def test_tags_are_listed_as_they_are_walked(tags: list[Tag]) -> None:
    listed = list_tags(make_facts(make_page(), tags=tuple(tags)))
    assert [(id(tag), list(map(id, line))) for tag, line in listed] == [
        (id(tag), list(map(id, line))) for tag, line in walk_tags(tags)
    ]


@given(TREES)
def test_a_tag_has_words_when_it_reads_as_any(tag: Tag) -> None:
    assert has_words(tag) == bool(read_words(tag))
    assert tuple(walk_pieces(tag)) == read_pieces(tag)


@given(st.lists(TREES, max_size=3))
def test_every_piece_is_owned_once_by_a_tag_around_it(tags: list[Tag]) -> None:
    owned = list_owned(tags)
    assert sorted(map(id, (piece for one in owned for piece in one.pieces))) == sorted(
        map(id, (piece for tag in tags for piece in read_pieces(tag)))
    )
    for one in owned:
        inside = list(map(id, read_pieces(one.tag)))
        assert all(id(piece) in inside for piece in one.pieces)


def test_inline_tags_give_their_ink_to_the_paragraph_around_them() -> None:
    link = make_tag("Link", make_piece("this", 1))
    inner = make_tag("L", make_tag("LI", make_tag("LBody", make_piece("item", 3))))
    paragraph = make_tag("P", make_piece("See", 0), make_tag("Span", link), make_piece("page", 2), inner)
    owned = list_owned([make_tag("Document", paragraph)])
    assert [(one.tag.role, one.words) for one in owned] == [("P", "See this page"), ("LBody", "item")]
    assert [tag.role for tag in owned[1].ancestors] == ["Document", "P", "L", "LI"]
    assert read_words(paragraph) == "See this page item"


def test_a_line_is_owned_by_the_tag_of_its_first_known_mark() -> None:
    tags = make_tag("H1", make_piece("Title", 4)), make_tag("P", make_piece("Words", 5))
    owners = Owners(make_facts(make_page(), tags=tags))
    lines = [make_block("Words", mark=mark).lines[0] for mark in (4, 5, 9, None)]
    assert [owners.find(line) for line in lines] == [0, 1, None, None]


def test_levels_are_read_from_roles() -> None:
    roles = ("H", "H1", "H6", "H12", "Hn", "P", "H0", "TH")
    assert [read_level(role) for role in roles] == [0, 1, 6, 12, None, None, None, None]


def test_a_tree_too_deep_for_recursion_is_walked() -> None:
    tag: Tag | Piece = make_piece("deep", 0)
    for _ in range(3000):
        tag = make_tag("Div", tag)
    assert isinstance(tag, Tag)
    assert read_words(tag) == "deep" and len(list_owned([tag])) == 1


def test_a_line_belongs_to_its_text_and_not_to_the_bullet_before_it() -> None:
    """Found at 40 points: the first line of a list entry was taken for a paragraph of its own, and the second alone."""
    entry = make_tag("LI", make_tag("Lbl", make_piece("•", 9)), make_tag("LBody", make_piece("One two", 3)))
    line = make_block("One", "two", mark=3).lines[0]
    bullet = replace(line.runs[0], words="•", mark=9)
    facts = make_facts(make_page(make_block("One", "two", mark=3)), tags=(make_tag("L", entry),))
    owners = Owners(facts)
    both = owners.find(replace(line, runs=(bullet, *line.runs)))
    assert both is not None and owners.all[both].tag.role == "LBody"
    alone = owners.find(replace(line, runs=(bullet,)))
    assert alone is not None and owners.all[alone].tag.role == "Lbl"
