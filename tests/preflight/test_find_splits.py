from __future__ import annotations

import string
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.preflight.find_splits import (
    find_split_address,
    find_split_date,
    find_split_dose,
    find_split_telephone,
    may_share_number,
)

FINDERS = (find_split_telephone, find_split_date, find_split_dose, find_split_address)
TELEPHONES = ("01632 960 123", "020 7946 0958", "+44 1632 960123", "(555) 010-0199", "1-800-555-0199", "01 42 68 53 00")
DATES = ("12 March 2024", "March 12, 2024", "1st of May 2025", "3 Sept 2024", "Aug. 9, 1999", "31 December")
DOSES = ("10 mg", "2.5 ml", "2 to 4 tablets", "1 or 2 capsules", "½ tablet", "38 °C", "8.30 am", "10 mg / kg", "50 %")
ADDRESSES = ("info@clinic.example", "https://clinic.example/help/2024-b", "www.nhs.uk/a_b", "first.last@a-b.co.uk")
BEFORE = ("", "Ring us on", "Take", "It was seen on", "More at:", "(see")
AFTER = ("", "or ask your doctor.", "if you can", ". Then rest.", ", and so on", "(free)")


def cut_at_spaces(words: str) -> list[tuple[str, str]]:
    parts = words.split(" ")
    return [(" ".join(parts[:place]), " ".join(parts[place:])) for place in range(1, len(parts))]


@given(st.sampled_from(TELEPHONES), st.sampled_from(BEFORE), st.sampled_from(AFTER), st.data())
def test_a_telephone_number_cut_at_any_space_is_found(
    number: str, before: str, after: str, data: st.DataObject
) -> None:
    cuts = cut_at_spaces(number) or [
        (number[: place + 1], number[place + 1 :]) for place in (1, 5, 9) if number[place] == "-"
    ]
    head, tail = data.draw(st.sampled_from(cuts))
    assert find_split_telephone(f"{before} {head}", f"{tail} {after}") == f"{head} | {tail}"


@given(st.sampled_from(DATES), st.sampled_from(BEFORE), st.sampled_from(AFTER), st.data())
def test_a_date_cut_at_any_space_is_found(date: str, before: str, after: str, data: st.DataObject) -> None:
    head, tail = data.draw(st.sampled_from(cut_at_spaces(date)))
    assert find_split_date(f"{before} {head}", f"{tail} {after}") is not None


@given(st.sampled_from(DOSES), st.sampled_from(BEFORE), st.sampled_from(AFTER), st.data())
def test_a_dose_cut_at_any_space_is_found(dose: str, before: str, after: str, data: st.DataObject) -> None:
    head, tail = data.draw(st.sampled_from(cut_at_spaces(dose)))
    assert find_split_dose(f"{before} {head}", f"{tail} {after}") == f"{head} | {tail}"


@given(st.sampled_from(ADDRESSES), st.sampled_from(AFTER), st.data())
def test_an_address_that_the_file_links_to_is_found_wherever_it_is_cut(
    address: str, after: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(len(address) // 2, len(address) - 1))
    target = f"mailto:{address}" if "@" in address else address
    found = find_split_address(f"Write to {address[:place]}", f"{address[place:]} {after}", [target])
    assert found == f"{address[:place]} | {address[place:]}"


@given(st.sampled_from((*TELEPHONES, *DATES, *DOSES, *ADDRESSES)), st.sampled_from(BEFORE), st.sampled_from(AFTER))
def test_what_stands_whole_at_the_end_or_start_of_a_line_is_let_pass(whole: str, before: str, after: str) -> None:
    for upper, lower in (
        (f"{before} {whole}", after),
        (f"{before} {whole}", "or ask"),
        ("Please see", f"{whole} {after}"),
    ):
        assert [finder(upper, lower) for finder in FINDERS] == [None] * 4


@given(st.lists(st.text(string.ascii_lowercase, min_size=2, max_size=9), min_size=2, max_size=9), st.data())
def test_words_without_numbers_are_never_cut_numbers(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(words) - 1))
    upper, lower = " ".join(words[:place]), " ".join(words[place:])
    assert [finder(upper, lower) for finder in FINDERS] == [None] * 4


@given(st.integers(1900, 2099), st.integers(1, 400), st.sampled_from(("people", "patients", "of them", "families")))
def test_a_year_before_a_count_is_neither_telephone_nor_date_nor_dose(year: int, count: int, what: str) -> None:
    assert [finder(f"It was seen in {year}", f"{count} {what}") for finder in FINDERS] == [None] * 4


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=30))
def test_any_text_is_judged_and_a_cut_shows_both_sides(upper: str, lower: str, known: str) -> None:
    for found in (*(finder(upper, lower) for finder in FINDERS), find_split_address(upper, lower, [known])):
        if found is not None:
            head, _, tail = found.partition(" | ")
            assert head and tail


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("Call 111", "24 hours a day"),
        ("call 0800 111 999", "10 people did"),
        ("ring 01632 960 123", "24 hours a day"),
        ("0.5", "100000000"),
        ("on 01-02-2024", "10 30"),
        ("of 1 200 300", "4000 took part"),
        ("ISSN 0028", "4793"),
        ("a dose of 010", "200 mg"),
    ],
)
def test_numbers_that_are_no_telephone_number_are_let_pass(upper: str, lower: str) -> None:
    assert find_split_telephone(upper, lower) is None


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("in up to 12", "May be taken"),
        ("In May", "5 people came"),
        ("you may", "2024"),
        ("in 2024", "March was cold"),
        ("see part 1.2.", "2024 was"),
        ("about 45", "March past"),
        ("ratio 1/", "2/3 cup"),
    ],
)
def test_numbers_that_are_no_date_are_let_pass(upper: str, lower: str) -> None:
    assert find_split_date(upper, lower) is None


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("vitamin B12", "drops"),
        ("for type 2", "tablets help"),
        ("in 2024", "tablets were"),
        ("as said [3]", "g is"),
        ("for 10", "people"),
        ("every 3", "months"),
        ("over 10", "gold bars"),
        ("COVID-19", "tablets"),
    ],
)
def test_numbers_that_are_no_dose_are_let_pass(upper: str, lower: str) -> None:
    assert find_split_dose(upper, lower) is None


@pytest.mark.parametrize(
    ("upper", "lower", "found"),
    [
        ("Write to info@", "clinic.example.", "info@ | clinic.example"),
        ("Write to info", "@clinic.example", "info | @clinic.example"),
        ("Write to info@clinic.", "example", "info@clinic. | example"),
        ("See https://", "www.clinic.example/x", "https:// | www.clinic.example/x"),
        ("See www.clinic.example/a-", "b", "www.clinic.example/a- | b"),
        ("(www.clinic.example/a", "/b)", "www.clinic.example/a | /b"),
        ("See https://doi.org/10.1000/", "123abc.", "https://doi.org/10.1000/ | 123abc"),
        ("Write to info@clinic.example", "or call", None),
        ("See https://clinic.example/help/", "for more", None),
        ("See www.clinic.example.", "Then rest", None),
        ("Here ends a sentence.", "info@clinic.example", None),
        ("More at", "doi.org/10.1000/1", None),
        ("him and/", "or her", None),
    ],
)
def test_without_links_only_a_piece_that_cannot_stand_alone_is_cut(upper: str, lower: str, found: str | None) -> None:
    assert find_split_address(upper, lower) == found


def test_a_link_tells_a_whole_address_from_a_cut_one() -> None:
    lines = "See https://clinic.example/help/", "us for more"
    assert find_split_address(*lines, ["https://clinic.example/help/"]) is None
    assert find_split_address(*lines, ["https://clinic.example/help/us"]) == "https://clinic.example/help/ | us"


def test_a_hyphen_that_pdfium_reads_as_a_control_sign_is_a_hyphen() -> None:
    assert find_split_telephone("(555) 010\x02", "0199") == "(555) 010- | 0199"


PIECES = ("call", "on", "01632", "960", "12", "March", "2024", "½", "10", "mg", "/", "-", "\x02", "\u00ad", "²", ".")
LINES = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)


@given(LINES, LINES)
def test_nothing_is_found_where_no_number_can_be_shared(upper: str, lower: str) -> None:
    if any(find(upper, lower) for find in (find_split_telephone, find_split_date, find_split_dose)):
        assert may_share_number(upper, lower)


def test_a_number_far_from_the_cut_is_not_shared() -> None:
    assert not may_share_number("Take 10 of them in the morning or with a meal", "or as your doctor says")
    assert may_share_number("Take", "10 of them") and may_share_number("Take 10", "mg")


def test_every_figure_of_unicode_may_be_shared() -> None:
    for letter in map(chr, range(sys.maxunicode + 1)):
        if letter.isnumeric():
            assert may_share_number(f"Take {letter}", "mg"), hex(ord(letter))
