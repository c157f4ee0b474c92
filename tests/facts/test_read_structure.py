"""The structure of whole files: our own editions, those of others, and hostile ones."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String
from weasyprint import HTML

from leaflets.facts.facts import Box, FileFacts, Tag
from leaflets.facts.measure_file import measure_file
from tests.facts.hand_made import SIZE, element, make_run, open_new, plant, read
from tests.tagtree import read_tree
from tests.whole.editions import CONDITIONS, SAMPLE, make

KEYS = (
    "/K", "/S", "/Type", "/Pg", "/A", "/C", "/Kids", "/Nums", "/Names", "/First", "/Next", "/D", "/Dests", "/Font",
    "/MCID", "/Obj", "/Subtype", "/Rect", "/Title", "/UF", "/EF", "/RoleMap", "/ClassMap", "/XObject", "/Resources",
)  # fmt: skip
#: Any object that may stand anywhere.
OBJECTS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 2**31)
    | st.text(max_size=8).map(lambda text: String(text.encode("utf-8", "replace")))
    | st.binary(max_size=8).map(String)
    | st.sampled_from(["/P", "/L", "/Table", "/MCR", "/OBJR", "/Link", "/Type3", "/GoTo", "/D"]).map(Name),
    lambda inner: (
        st.lists(inner, max_size=4).map(Array)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=5,
        ).map(lambda entries: Dictionary({key: value for key, value in entries.items() if value is not None}))
    ),
    max_leaves=12,
)
PLACES = (
    "Root.StructTreeRoot", "Root.PageLabels", "Root.Outlines", "Root.Names", "Root.Dests", "Root.Metadata", "Root.AF",
    "Root.MarkInfo", "Root.ViewerPreferences", "Root.Lang", "Root.URI", "page.Annots", "page.Resources",
    "page.MediaBox", "page.CropBox", "page.UserUnit", "trailer.Info",
)  # fmt: skip


@settings(max_examples=150)
@given(st.dictionaries(st.sampled_from(PLACES), OBJECTS, min_size=1, max_size=5))
def test_no_object_in_any_place_does_harm(objects: dict[str, Any]) -> None:
    pdf = open_new(2)
    for place, value in objects.items():
        holder, key = place.split(".")
        owner = {"Root": pdf.Root, "page": pdf.pages[0].obj, "trailer": pdf.trailer}[holder]
        if value is not None:
            owner[f"/{key}"] = value
    structure = read(pdf, [make_run("words"), make_run("more", None, page=2)])
    assert pickle.loads(pickle.dumps(structure)) == structure
    assert len(structure.labels) == len(structure.boxes) == len(structure.links) == 2


def test_language_flags_and_boxes_are_read() -> None:
    pdf = open_new()
    pdf.Root.Lang = String("en-GB")
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    page = pdf.pages[0].obj
    page.TrimBox, page.CropBox, page.ArtBox = Array([290, 390, 10, 20]), Array([1, 2, 3]), Array([1, 2, 3, Name.x])
    plant(pdf, element(pdf, "P", [element(pdf, "Span", Lang="cy")], Lang="fr"))
    structure = read(pdf, user_unit=2.0)
    assert (structure.language, structure.languages) == ("en-GB", ("cy", "en-GB", "fr"))
    assert (structure.is_marked, structure.shows_title, structure.user_units) == (True, True, (2.0,))
    assert structure.boxes == ((("media", Box(0, 0, 600, 800)), ("trim", Box(20, 40, 580, 780))),)


def test_boxes_are_inherited_from_the_tree_and_a_ring_of_parents_ends() -> None:
    pdf = open_new()
    page = pdf.pages[0].obj
    above = page.Parent
    del page.MediaBox
    above.MediaBox, above.TrimBox, above.Parent = Array([0, 0, *SIZE]), Array([0, 0, 1, 1]), above
    assert read(pdf).boxes == ((("media", Box(0, 0, *SIZE)),),)


def test_text_without_an_owner_is_told_from_artifacts() -> None:
    pdf = plant_one()
    runs = [make_run("owned"), make_run("other mark", 7), make_run("no mark", None), make_run(" ", None)]
    unowned = read(pdf, [*runs, make_run("furniture", None, is_artifact=True)]).unowned
    assert [(piece.words, piece.mark) for piece in unowned] == [("other mark", 7), ("no mark", -1)]


def plant_one() -> Pdf:
    pdf = open_new()
    return plant(pdf, element(pdf, "P", [0]))


def list_roles(tags: Any) -> list[str]:
    found = []
    for tag in (tag for tag in tags if isinstance(tag, Tag)):
        found += [tag.role, *list_roles(tag.children)]
    return found


@pytest.mark.parametrize("edition", SAMPLE[3::2], ids=lambda edition: f"{edition.kind}-{edition.size_name}")
def test_our_own_editions_are_read_whole(edition: Any) -> None:
    content = make(CONDITIONS[1], edition).content
    facts = measure_file(content, "own.pdf")
    assert list_roles(facts.tags) == [line.split()[0] for line in read_tree(content)]
    assert facts.unowned == ()
    assert facts.claims == ("PDF/UA-1", "PDF/A-3A")
    assert facts.is_marked
    assert facts.shows_title
    assert facts.language == "en-GB"
    assert all(font.is_embedded for font in facts.fonts)
    assert [page.label for page in facts.pages] == [str(page.number) for page in facts.pages]
    assert all(bookmark.page is not None for bookmark in facts.bookmarks)
    assert set(facts.attachments) == {"edition.json", f"{CONDITIONS[1].stem}.yaml"}
    assert all(link.is_reachable and link.is_tagged and link.words for page in facts.pages for link in page.links)


def measure_html(body: str, **options: Any) -> FileFacts:
    html = f"<html lang=en><title>T</title><style>@page {{ size: 300pt 400pt; margin: 20pt }}</style>{body}"
    return measure_file(HTML(string=html).write_pdf(**options), "other.pdf")


def test_a_file_straight_from_the_engine_is_read_too() -> None:
    facts = measure_html(
        '<h1 id=top>One</h1><p>To the <a href="#top">upper edge</a> or <a href="https://example.org/">out</a>.',
        pdf_tags=True,
    )
    assert [(link.target, link.words) for link in facts.pages[0].links] == [
        ("page 1", "upper edge"),
        ("https://example.org/", "out"),
    ]
    assert facts.bookmarks[0].page == 1
    assert dict(facts.metadata)["title"] == "T"


def test_an_untagged_file_owns_nothing_and_misses_nothing() -> None:
    facts = measure_html("<p>Plain")
    assert (facts.tags, facts.unowned, facts.is_marked) == ((), (), False)
