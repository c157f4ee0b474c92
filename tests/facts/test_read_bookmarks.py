"""The outline of a file, whole, broken or endless."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from leaflets.facts.facts import Bookmark
from leaflets.facts.read_bookmarks import DEEPEST_BOOKMARK
from tests.facts.hand_made import element, open_new, read


def entry(pdf: Pdf, title: Any, **links: Any) -> Any:
    return pdf.make_indirect(Dictionary({"/Title": title, **{f"/{name}": value for name, value in links.items()}}))


def outline(pdf: Pdf, first: Any) -> tuple[Bookmark, ...]:
    pdf.Root.Outlines = Dictionary(First=first)
    return read(pdf).bookmarks


def test_entries_come_in_reading_order_with_level_and_page() -> None:
    pdf = open_new(2)
    goal = element(pdf, "H2")
    goal.Pg = pdf.pages[1].obj
    inside = entry(pdf, String("Inside"), A=Dictionary(S=Name.GoTo, SD=Array([goal]), D=Array([0])))
    last = entry(pdf, String("Last"), A=Dictionary(S=Name.URI, URI=String("https://example.org")))
    first = entry(pdf, String(" First\r\none"), Dest=Array([pdf.pages[0].obj]), First=inside, Next=last)
    assert outline(pdf, first) == (Bookmark("First one", 1, 1), Bookmark("Inside", 2, 2), Bookmark("Last", 1, None))


def test_a_ring_of_entries_ends_and_entries_without_a_title_are_left_out() -> None:
    pdf = open_new()
    first, nameless, last = (entry(pdf, title) for title in (String("a"), 5, String("b")))
    first.Next, nameless.Next, last.Next, last.First = nameless, last, first, first
    assert [item.title for item in outline(pdf, first)] == ["a", "b"]


def test_a_chain_of_ten_thousand_levels_is_cut() -> None:
    pdf = open_new()
    below = entry(pdf, String("lowest"))
    for number in range(10_000):
        below = entry(pdf, String(f"{number}"), First=below)
    assert [item.level for item in outline(pdf, below)] == list(range(1, DEEPEST_BOOKMARK + 1))


def test_what_is_no_outline_has_no_entries() -> None:
    pdf = open_new()
    assert read(pdf).bookmarks == ()
    assert outline(pdf, 5) == outline(pdf, Dictionary(Title=String("direct"))) == ()
