from __future__ import annotations

import time

import pytest

from leaflets.citations.parse_names import is_organisation, parse_name, parse_names, split_names


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("Reed A", "Reed", "A"),
        ("Dyke A. I.", "Dyke", "AI"),
        ("van der Fen JP", "van der Fen", "JP"),
        ("O'Dyke J-P", "O'Dyke", "JP"),
        ("d’Étang É", "d’Étang", "É"),
        ("Smith-Jones ABCD", "Smith-Jones", "ABCD"),
        ("St. Marsh B.", "St. Marsh", "B"),
        ("al-Qasab M", "al-Qasab", "M"),
        ("Łoza Ż", "Łoza", "Ż"),
    ],
)
def test_a_person_has_a_family_name_and_initials(text: str, family: str, given: str) -> None:
    assert parse_name(text) == {"family": family, "given": given}


@pytest.mark.parametrize("suffix", ["Jr", "Sr.", "3rd", "III"])
def test_a_suffix_stands_apart(suffix: str) -> None:
    assert parse_name(f"Mill LC {suffix}") == {"family": "Mill", "given": "LC", "suffix": suffix}


@pytest.mark.parametrize("text", ["Hepatitis B", "Vitamin D", "Reed", "the fen A", "Reeds of water", "", "A", "4 A"])
def test_what_is_not_surely_a_person_is_none(text: str) -> None:
    assert parse_name(text) is None


def test_a_list_keeps_its_order_and_its_et_al() -> None:
    names = parse_names("Reed A, Fenland Study Group, Mill B, Jr, et al.")
    assert names == [
        {"family": "Reed", "given": "A"},
        {"literal": "Fenland Study Group"},
        {"family": "Mill", "given": "B", "suffix": "Jr"},
        {"literal": "et al."},
    ]


def test_a_body_keeps_its_commas() -> None:
    assert parse_names("Ministry of Health, Reeds and Water") == [{"literal": "Ministry of Health, Reeds and Water"}]


def test_a_list_with_one_doubtful_part_is_not_read() -> None:
    assert parse_names("Reed A, somebody else, Mill B") is None


def test_a_title_with_a_telling_word_is_no_body() -> None:
    assert is_organisation("National Institute for Reeds")
    assert not is_organisation("Hospital care of older weavers")
    assert not is_organisation("What who nice people know")


def test_names_end_at_the_full_stop_before_the_title() -> None:
    assert split_names("Reed A, Mill BC. Boots. Holes.") == (
        [{"family": "Reed", "given": "A"}, {"family": "Mill", "given": "BC"}],
        "Boots. Holes.",
    )
    names, rest = split_names("Reed A. B., Mill C. D. Boots and holes.")
    assert [name["given"] for name in names] == ["AB", "CD"]
    assert rest == "Boots and holes."
    assert split_names("Boots and holes. Reeds.") == ([], "Boots and holes. Reeds.")


def test_a_long_row_of_initials_does_not_hold_the_program_up() -> None:
    start = time.perf_counter()
    split_names("A. " * 1000)
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [("van den Berg JR", "van den Berg", "JR"), ("dos Santos SR", "dos Santos", "SR"), ("'t Hart BA", "'t Hart", "BA")],
)
def test_capitals_behind_a_family_name_are_initials_and_no_suffix(text: str, family: str, given: str) -> None:
    assert parse_name(text) == {"family": family, "given": given}


def test_a_body_at_the_end_of_a_list_is_told_by_its_capitals() -> None:
    names = parse_names("Reed A, Mill BC, Haute Autorité de Santé")
    assert names is not None and names[-1] == {"literal": "Haute Autorité de Santé"}
    assert parse_names("Reed A, and some small words") is None


@pytest.mark.parametrize("text", ["U.S. Preventive Services Task Force", "R Core Team", "Mayo Clinic Staff"])
def test_bodies_of_every_kind(text: str) -> None:
    assert is_organisation(text)
