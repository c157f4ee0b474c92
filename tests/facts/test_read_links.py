"""Link annotations: target, reach, tag and words."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from leaflets.facts.facts import Box, Link
from leaflets.facts.read_links import MOST_ANNOTATIONS, is_whole, read_address
from tests.facts.hand_made import element, make_run, open_new, plant, read


def add_link(pdf: Pdf, page: int = 1, rect: Any = (10, 370, 60, 390), **entries: Any) -> Any:
    """A link on a page of 300 × 400 points; its area is from 10 to 30 points below the upper edge."""
    annotation = pdf.make_indirect(Dictionary(Subtype=Name.Link, Rect=Array(rect)))
    for name, value in entries.items():
        annotation[f"/{name}"] = value
    target = pdf.pages[page - 1].obj
    target.Annots = Array([*target.get("/Annots", []), annotation])
    return annotation


def get_target(**entries: Any) -> tuple[str, bool]:
    pdf = open_new(3)
    pdf.Root.Dests = Dictionary(third=Array([pdf.pages[2].obj]))
    add_link(pdf, 2, **entries)
    ((), (link,), ()) = read(pdf).links
    return link.target, link.is_reachable


def test_a_tagged_link_is_read_whole() -> None:
    pdf = open_new()
    address = "https://www.example.org/a"
    link = add_link(pdf, A=Dictionary(S=Name.URI, URI=String(address)), Contents=String("To\n the page"))
    reference = Dictionary(Type=Name.OBJR, Obj=link)
    plant(pdf, element(pdf, "P", [element(pdf, "Link", [0, element(pdf, "Span", [reference])])]))
    structure = read(pdf, [make_run("the page", left=12), make_run("beside", left=90), make_run("below", baseline=50)])
    expected = Link(1, Box(10, 10, 60, 30), address, "the page", True, True, "To the page")
    assert structure.links == ((expected,),)
    inner = structure.tags[0].children[0].children[1]
    assert (inner.has_annotation, inner.targets) == (True, (address,))


def test_a_link_owned_by_a_paragraph_or_by_nobody_is_not_tagged() -> None:
    pdf = open_new()
    link = add_link(pdf)
    add_link(pdf)
    plant(pdf, element(pdf, "P", [Dictionary(Type=Name.OBJR, Obj=link)]))
    structure = read(pdf)
    assert [item.is_tagged for item in structure.links[0]] == [False, False]
    assert structure.tags[0].has_annotation
    assert structure.tags[0].targets == ()


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        (Dictionary(S=Name.URI, URI=String("mailto:a@example.org")), ("mailto:a@example.org", True)),
        (Dictionary(S=Name.URI, URI=String("www.example.org")), ("www.example.org", False)),
        (Dictionary(S=Name.URI, URI=5), ("", False)),
        (Dictionary(S=Name.GoTo, D=Name.third), ("page 3", True)),
        (Dictionary(S=Name.GoTo, D=String("gone")), ("#gone", False)),
        (Dictionary(S=Name.GoTo, D=Array([0])), ("page 1", True)),
        (Dictionary(S=Name.GoTo), ("", False)),
        (Dictionary(S=Name.Named, N=Name.NextPage), ("page 3", True)),
        (Dictionary(S=Name.Named, N=Name.PrevPage), ("page 1", True)),
        (Dictionary(S=Name.Named, N=Name.LastPage), ("page 3", True)),
        (Dictionary(S=Name.Named, N=Name.Print), ("", False)),
        (Dictionary(S=Name.GoToR, F=Dictionary(UF=String("other.pdf"))), ("other.pdf", False)),
        (Dictionary(S=Name.Launch, F=String("tool")), ("tool", False)),
        (Dictionary(S=Name.JavaScript, JS=String("x")), ("", False)),
        (Array([]), ("", False)),
    ],
)
def test_each_kind_of_action_has_its_target(action: Any, expected: tuple[str, bool]) -> None:
    assert get_target(A=action) == expected


def test_a_destination_without_an_action_counts_too() -> None:
    assert get_target(Dest=Name.third) == ("page 3", True)
    assert get_target() == ("", False)


def test_a_structure_destination_comes_first() -> None:
    pdf = open_new(2)
    goal = element(pdf, "H1")
    goal.Pg = pdf.pages[1].obj
    add_link(pdf, A=Dictionary(S=Name.GoTo, SD=Array([goal]), D=Array([0])))
    assert read(pdf).links[0][0].target == "page 2"


def test_a_base_address_completes_the_others() -> None:
    pdf = open_new()
    pdf.Root.URI = Dictionary(Base=String("https://example.org/a/"))
    add_link(pdf, A=Dictionary(S=Name.URI, URI=String("b")))
    assert read(pdf).links[0][0].target == "https://example.org/a/b"


@pytest.mark.parametrize("rect", [(1, 2, 3), (1, 2, 3, 4, 5), (1, 2, Name.x, 4), ()])
def test_a_link_without_a_rectangle_is_left_out(rect: Any) -> None:
    pdf = open_new()
    add_link(pdf, rect=rect)
    pdf.pages[0].obj.Annots.extend([5, Name.x, Dictionary(Subtype=Name.Text, Rect=Array([1, 2, 3, 4]))])
    assert read(pdf).links == ((),)


def test_areas_are_given_on_the_page_as_shown() -> None:
    pdf = open_new()
    add_link(pdf, rect=(60, 390, 10, 370))
    assert read(pdf, rotation=90, user_unit=2).links[0][0].box == Box(740, 20, 780, 120)


def test_only_so_many_annotations_of_a_page_are_read() -> None:
    pdf = open_new()
    one = Dictionary(Subtype=Name.Link, Rect=Array([1, 2, 3, 4]))
    pdf.pages[0].obj.Annots = Array([one] * (MOST_ANNOTATIONS + 5))
    assert len(read(pdf).links[0]) == MOST_ANNOTATIONS


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org", True), ("HTTP://example.org:80/x?y#z", True), ("tel:+441632960123", True),
        ("mailto:a.b@c.example", True), ("mailto:a@c.example?subject=x", True), ("https://", False),
        ("https:///path", False), ("https://exa mple.org", False), ("mailto:a", False), ("mailto:a@b", False),
        ("example.org", False), ("/path", False), ("file:///etc", False), ("https://[bad", False), ("", False),
    ],
)  # fmt: skip
def test_an_address_is_whole_or_not(address: str, expected: bool) -> None:
    assert is_whole(address) is expected


def test_addresses_lose_what_cannot_be_printed() -> None:
    assert read_address(String(" https://a.example/\x00\x1b[31m ")) == "https://a.example/[31m"
    assert read_address(String("https://é.example".encode())) == "https://é.example"
