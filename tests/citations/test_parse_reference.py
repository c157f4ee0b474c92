from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.citations.parse_reference import LONGEST, parse_reference
from leaflets.model.reference import Reference

REED = {"family": "Reed", "given": "A"}
MILL = {"family": "Mill", "given": "BC"}


def fields_of(text: str) -> dict[str, Any]:
    """The parsed fields without raw, after a check that the model takes all of them."""
    fields = parse_reference(text)
    Reference.model_validate({"id": "x", **fields})
    assert fields.pop("raw") == " ".join(text.split())
    return fields


def test_a_chapter() -> None:
    text = "Reed A, Mill BC. Ills? Yes. In: Dyke D, ed. Stork's Medicine. 25th ed. Ely, UK: Heron; 2016:chap 422."
    assert fields_of(text) == {
        "type": "chapter",
        "author": [REED, MILL],
        "title": "Ills? Yes",
        "editor": [{"family": "Dyke", "given": "D"}],
        "container-title": "Stork's Medicine",
        "edition": "25",
        "publisher-place": "Ely, UK",
        "publisher": "Heron",
        "issued": "2016",
        "chapter-number": "422",
    }


def test_a_chapter_without_editors_keeps_its_edition() -> None:
    fields = fields_of("Reed A. Boots. In: Great book. 25th ed. Ely: Heron; 2016:chap 3.")
    assert fields["container-title"] == "Great book"
    assert fields["edition"] == "25"
    assert "editor" not in fields


def test_an_article_with_identifiers() -> None:
    text = "Reed A, et al. Boots. What now? J Reed Med. 2019 May 3;12(3 Suppl):S45-67. doi:10.5555/ab(c)1. PMID: 12345."
    assert fields_of(text) == {
        "type": "article-journal",
        "author": [REED, {"literal": "et al."}],
        "title": "Boots. What now?",
        "container-title": "J Reed Med",
        "issued": "2019-05-03",
        "volume": "12",
        "issue": "3 Suppl",
        "page": "S45-S67",
        "DOI": "10.5555/ab(c)1",
        "PMID": "12345",
    }


@pytest.mark.parametrize(
    ("text", "journal", "title"),
    [
        ("Reed A. Boots. N. Fen. J. Med. 2019;1:2.", "N. Fen. J. Med.", "Boots"),
        ("Reed A. Boots. Fen Lancet 2019;(401):e12.", "Fen Lancet", "Boots"),
        ("Hepatitis B. Fen Lancet. 2019;1:2.", "Fen Lancet", "Hepatitis B"),
        ("World Health Group. Reeds. Fen Lancet. 2019;1:2.", "Fen Lancet", "Reeds"),
    ],
)
def test_the_journal_is_found_at_the_end(text: str, journal: str, title: str) -> None:
    fields = fields_of(text)
    assert fields["type"] == "article-journal"
    assert (fields["container-title"], fields["title"]) == (journal, title)


def test_a_half_shortened_journal_does_not_show_where_the_title_ends() -> None:
    fields = fields_of("Reed A. Boots. J. Reed Med. 2019;1:2.")
    assert "title" not in fields
    assert "container-title" not in fields
    assert fields["volume"] == "1"


def test_a_book_and_an_edited_book() -> None:
    assert fields_of("Reed A. Fen books. 2nd ed. Ely: Heron; 2002.") == {
        "type": "book", "author": [REED], "title": "Fen books", "edition": "2", "publisher-place": "Ely",
        "publisher": "Heron", "issued": "2002",
    }  # fmt: skip
    edited = fields_of("Reed A, Mill BC, editors. Fen books. Ely: Heron; 2002.")
    assert edited["editor"] == [REED, MILL]
    assert "author" not in edited


def test_a_web_page() -> None:
    text = "Fen Health Institute. Loom cough. Published May 2, 2019. Accessed June 4, 2020. https://fens.example/loom."
    assert fields_of(text) == {
        "type": "webpage", "author": [{"literal": "Fen Health Institute"}], "title": "Loom cough",
        "issued": "2019-05-02", "accessed": "2020-06-04", "URL": "https://fens.example/loom",
    }  # fmt: skip


def test_an_online_book_of_nlm() -> None:
    text = "Reed J. Fens [Internet]. Ely: Heron; 2016 [cited 2017 May 3]. Available from: https://fens.example/a"
    fields = fields_of(text)
    assert (fields["type"], fields["title"], fields["accessed"]) == ("webpage", "Fens", "2017-05-03")
    assert (fields["publisher"], fields["URL"]) == ("Heron", "https://fens.example/a")


def test_an_address_at_pubmed_gives_its_number() -> None:
    assert fields_of("Boots. https://pubmed.ncbi.nlm.nih.gov/123/")["PMID"] == "123"


@pytest.mark.parametrize(
    "text",
    [
        "Some words that nobody can read as a source. 2019.",
        "Loom cough. FenPlus. https://fens.example/x",
        "Rare weaver. An update. More. Fen Lancet. 2019;1:2.",
        "Reed A. Boots. In: Somebody unclear, eds. Book. Ely: Heron; 2016:chap 4.",
        "x" * (LONGEST + 1),
    ],
)
def test_what_is_not_sure_stays_raw(text: str) -> None:
    fields = fields_of(text)
    assert "title" not in fields
    assert "author" not in fields


WORD = st.sampled_from(["boots", "cold", "fen", "reeds", "weavers", "knees", "older", "long-term", "β-tea", "care"])
TITLE = st.lists(WORD, min_size=2, max_size=9).map(lambda words: " ".join(words).capitalize())
FAMILY = st.sampled_from(["Reed", "van der Fen", "O'Dyke", "Smith-Mill", "de la Mare", "Łoza", "Ng", "McStork"])
PERSON = st.tuples(FAMILY, st.sampled_from(["A", "BC", "JP", "XYZ"]), st.sampled_from(["", " Jr", " 3rd", " II"]))
NAMES = st.lists(PERSON.map(lambda parts: f"{parts[0]} {parts[1]}{parts[2]}"), min_size=1, max_size=6)
NUMBER = st.integers(1, 999).map(str)


@given(st.tuples(NAMES, TITLE, NAMES, TITLE, NUMBER, st.sampled_from(["Ely", "St. Ives, UK", "New Fen, NY"])))
def test_every_chapter_in_this_shape_is_read_whole(drawn: tuple[Any, ...]) -> None:
    authors, title, editors, book, number, place = drawn
    who, by = ", ".join(authors), ", ".join(editors)
    fields = fields_of(f"{who}. {title}. In: {by}, eds. {book}. {number}th ed. {place}: Heron; 2016:chap {number}.")
    assert [" ".join(name.values()) for name in fields["author"]] == authors
    assert [" ".join(name.values()) for name in fields["editor"]] == editors
    names = ("title", "container-title", "edition", "publisher-place", "publisher", "issued", "chapter-number")
    assert tuple(fields[name] for name in names) == (title, book, number, place, "Heron", "2016", number)


@given(NAMES, TITLE, st.sampled_from([".", "?", "!"]), NUMBER, NUMBER)
def test_every_article_in_this_shape_is_read_whole(
    authors: list[str], title: str, end: str, volume: str, issue: str
) -> None:
    fields = fields_of(f"{', '.join(authors)}. {title}{end} J Fen Med. 2019;{volume}({issue}):7-9.")
    assert [" ".join(name.values()) for name in fields["author"]] == authors
    assert fields["title"] == title + (end if end != "." else "")
    assert (fields["container-title"], fields["volume"], fields["issue"]) == ("J Fen Med", volume, issue)


@given(st.text(max_size=400))
def test_any_text_is_kept_and_gives_a_valid_reference(text: str) -> None:
    if text.strip():
        fields_of(text)


@given(
    st.lists(st.sampled_from(["Reed A,", ".", "In:", "eds", "2016", ";", ":", "(", "doi:10.5555/a", "https://", "3rd"]))
)
def test_any_mixture_of_the_signs_of_references_is_kept(words: list[str]) -> None:
    if words:
        fields_of(" ".join(words))


@pytest.mark.parametrize("text", ["2019; " * 480, "( " * 1500, "Smith A. " * 330, "; 2016" * 500, "In: eds. " * 330])
def test_hostile_texts_are_read_quickly(text: str) -> None:
    start = time.perf_counter()
    parse_reference(text)
    assert time.perf_counter() - start < 2


def test_marks_of_html_are_read_over() -> None:
    line = "Reed A, Mill B. Boots &amp; <i>reeds</i>. <i>Lancet</i>. 2019;12(3):45-67."
    fields = parse_reference(line)
    assert (fields["title"], fields["container-title"], fields["raw"]) == ("Boots & reeds", "Lancet", line)
