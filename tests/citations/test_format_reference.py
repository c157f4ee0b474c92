from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.citations.format_names import vancouver_names
from leaflets.citations.format_reference import FormattedReference, format_reference
from leaflets.citations.parse_reference import parse_reference
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Name, Reference

ENGLISH = CitationWording()
REED = {"family": "Reed", "given": "Anna B."}
MILL = {"family": "Mill", "given": "CD", "suffix": "3rd"}
CHAPTER: dict[str, Any] = {
    "type": "chapter",
    "title": "Boots",
    "author": [REED],
    "editor": [MILL, REED],
    "container-title": "Fen medicine",
    "edition": "25",
    "publisher-place": "Ely, UK",
    "publisher": "Heron",
    "issued": "2016",
    "chapter-number": "42",
}


def format_one(**fields: Any) -> FormattedReference:
    return format_reference(Reference.model_validate({"id": "x", **fields}), ENGLISH)


# The shapes are those of ICMJE's samples of formatted references; the data is invented.
def test_an_article() -> None:
    fields = {"container-title": "Fen J Med", "issued": "2002-07-25", "volume": "347", "issue": "4", "page": "284-7"}
    formatted = format_one(type="article-journal", title="Boots and holes", author=[REED, MILL], **fields)
    assert formatted.text == "Reed AB, Mill CD 3rd. Boots and holes. Fen J Med. 2002 Jul 25;347(4):284-7."
    assert formatted.rest == "Reed AB, Mill CD 3rd. Fen J Med. 2002 Jul 25;347(4):284-7."
    assert formatted.short == "Boots and holes. Fen J Med. 2002."


def test_an_article_without_a_volume() -> None:
    fields = {"container-title": "Fen J Med", "issued": "2002", "issue": "401", "page": "230-8"}
    assert format_one(type="article-journal", title="Boots?", **fields).text == "Boots? Fen J Med. 2002;(401):230-8."


def test_a_chapter_with_editors_and_number() -> None:
    formatted = format_one(**CHAPTER)
    assert formatted.text == (
        "Reed AB. Boots. In: Mill CD 3rd, Reed AB, editors. Fen medicine. 25th ed. Ely, UK: Heron; 2016. Chapter 42."
    )
    assert formatted.title == "Boots"
    assert formatted.parts[1] == "Boots."
    assert formatted.short == "Boots. Fen medicine. 25th ed. 2016."


def test_a_chapter_with_one_editor_and_pages() -> None:
    fields = {name: value for name, value in CHAPTER.items() if name != "chapter-number"}
    formatted = format_one(**fields | {"editor": [MILL], "page": "93-113", "volume": "2"})
    assert formatted.rest == (
        "Reed AB. In: Mill CD 3rd, editor. Fen medicine. Vol. 2. 25th ed. Ely, UK: Heron; 2016. p. 93-113."
    )


def test_an_edited_book() -> None:
    formatted = format_one(type="book", title="Fens", editor=[REED, MILL], publisher="Heron", issued="2002")
    assert formatted.text == "Reed AB, Mill CD 3rd, editors. Fens. Heron; 2002."


def test_a_web_page_says_when_it_was_read_only_in_its_full_text() -> None:
    formatted = format_one(
        type="webpage", title="Loom cough", author=[{"literal": "Fen Institute"}], accessed="2020-06-04",
        URL="https://fens.example/loom",
    )  # fmt: skip
    assert formatted.text == (
        "Fen Institute. Loom cough [Internet]. [cited 2020 Jun 4]. Available from: https://fens.example/loom"
    )
    assert formatted.rest == "Fen Institute."
    assert formatted.address == "https://fens.example/loom"


def test_the_address_is_the_doi_before_pubmed_before_the_url() -> None:
    assert format_one(title="A", DOI="10.5555/a", PMID="12").address == "https://doi.org/10.5555/a"
    assert format_one(title="A", PMID="12").address == "https://pubmed.ncbi.nlm.nih.gov/12/"
    assert format_one(title="A").address is None


def test_a_reference_that_was_not_understood_is_printed_as_it_came() -> None:
    formatted = format_one(raw="Some  words,\nno source")
    assert (formatted.title, formatted.rest, formatted.short) == ("Some words, no source", "", "Some words, no source")
    assert formatted.text == "Some words, no source"


@pytest.mark.parametrize(
    ("edition", "words"),
    [("1", ""), ("2", "2nd ed."), ("3rd", "3rd ed."), ("11", "11th ed."), ("21", "21st ed."), ("112", "112th ed."),
     ("Rev", "Rev ed.")],
)  # fmt: skip
def test_editions_are_ordinals_and_the_first_is_not_said(edition: str, words: str) -> None:
    expected = " ".join(part for part in ("Fens.", words, "Heron.") if part)
    assert format_one(type="book", title="Fens", edition=edition, publisher="Heron").text == expected


def test_words_come_from_the_wording() -> None:
    german = CitationWording(
        in_book="In:",
        editors="Hrsg.",
        edition="{ordinal} Aufl.",
        ordinal_other="{number}.",
        chapter="Kapitel {number}.",
    )
    text = format_reference(Reference.model_validate({"id": "x", **CHAPTER}), german).text
    assert (
        text
        == "Reed AB. Boots. In: Mill CD 3rd, Reed AB, Hrsg. Fen medicine. 25. Aufl. Ely, UK: Heron; 2016. Kapitel 42."
    )


def test_six_names_are_all_said_and_of_seven_only_six() -> None:
    names = [Name(family=f"Reed{letter}", given="A") for letter in "abcdefg"]
    assert vancouver_names(names[:6], ENGLISH) == ", ".join(f"Reed{letter} A" for letter in "abcdef")
    assert vancouver_names(names, ENGLISH) == vancouver_names(names[:6], ENGLISH) + ", et al."
    assert vancouver_names([names[0], Name(literal="et al.")], ENGLISH) == "Reeda A, et al."


@pytest.mark.parametrize(
    ("given_name", "initials"),
    [("Amelia Ida", "AI"), ("A. I.", "AI"), ("A.I.", "AI"), ("AI", "AI"), ("Jean-Paul", "JP"), ("Éva", "É"), ("", "")],
)
def test_given_names_are_initials_without_full_stops(given_name: str, initials: str) -> None:
    name = Name(family="Reed", given=given_name or None)
    assert vancouver_names([name], ENGLISH) == f"Reed {initials}".strip()


PEOPLE = st.lists(
    st.builds(lambda family, given: {"family": family, "given": given},
              st.sampled_from(["Reed", "van der Fen", "O'Dyke", "Smith-Mill"]), st.sampled_from(["A", "BC", "XYZ"])),
    min_size=1, max_size=6,
)  # fmt: skip
TEXT = st.lists(st.sampled_from(["boots", "holes", "water", "cough?", "tea:"]), min_size=1, max_size=5).map(
    lambda words: "Fen " + " ".join(words) + " care"
)


@given(PEOPLE, TEXT, PEOPLE, TEXT, st.integers(2, 130), st.sampled_from(["2016", "2016-05", "2016-05-03"]))
def test_what_is_formatted_can_be_parsed_again(
    author: list[dict[str, str]], title: str, editor: list[dict[str, str]], book: str, edition: int, issued: str
) -> None:
    fields: dict[str, Any] = CHAPTER | {
        "author": author, "title": title, "editor": editor, "container-title": book, "edition": str(edition),
        "issued": issued,
    }  # fmt: skip
    formatted = format_one(**fields)
    parsed = parse_reference(formatted.text)
    assert parsed.pop("raw") == formatted.text
    assert parsed == fields


@given(PEOPLE, TEXT, st.integers(1, 400), st.sampled_from(["2016", "2016-05", "2016-05-03"]))
def test_a_formatted_article_can_be_parsed_again(
    author: list[dict[str, str]], title: str, volume: int, issued: str
) -> None:
    fields: dict[str, Any] = {
        "type": "article-journal", "author": author, "title": title, "container-title": "Fen J Med", "issued": issued,
        "volume": str(volume), "issue": "2 Suppl", "page": "e12",
    }  # fmt: skip
    parsed = parse_reference(format_one(**fields).text)
    del parsed["raw"]
    assert parsed == fields


def test_a_web_page_in_short_names_the_body_that_wrote_it_and_the_day_it_was_read() -> None:
    author = [{"literal": "Boot Office"}]
    page = Reference.model_validate(
        {"id": "p", "type": "webpage", "title": "Boots", "author": author, "accessed": "2026-11-23"}
    )
    assert format_reference(page, CitationWording()).short == "Boots. Boot Office. [cited 2026 Nov 23]."
