"""The record's entries in the texts of a file."""

from __future__ import annotations

import pytest

from leaflets.preflight.read_edition import read_edition

TEXTS = [
    "Title",
    "Fever",
    "Edition",
    "Patient leaflet, 14 point, A4",
    "Version",
    "1.0",
    "Content code",
    "R3NT-\u2060RT4D",
]


def test_edition_size_and_code_are_read_and_the_edition_is_taken_out() -> None:
    found = read_edition(TEXTS, "en-GB")
    assert (found.value, found.size, found.content_code) == ("Patient leaflet, 14 point, A4", "14", "R3NT-RT4D")
    assert found.rest == ["Title", "Fever", "Edition", "Version", "1.0", "Content code", "R3NT-RT4D"]


STRIP = ["Fever", "Version 1.0, in English", "Patient leaflet, 18 point, A4", "Content code R3NT-RT4D"]


def test_a_strip_says_its_edition_without_a_label() -> None:
    for texts in (STRIP, [line for text in STRIP for line in text.split()]):
        found = read_edition(["It comes as Patient leaflet, 14 point, A4", *texts], "en-GB")
        assert (found.value, found.size, found.content_code) == ("Patient leaflet, 18 point, A4", "18", "R3NT-RT4D")
        assert "14 point" in " ".join(found.rest) and "18" not in " ".join(found.rest)


CROSSWALK = [
    "Pages of the standard print",
    "When somebody reads with you from the leaflet in 14 point on A4:",
    "Page 1 there is pages 1 to 2 here.",
    "Page 2 there is page 3 here.",
]


def test_the_crosswalk_of_large_print_is_taken_out_too() -> None:
    found = read_edition(["Text", *CROSSWALK, "How to reach us", *TEXTS], "en-GB")
    assert found.rest == [
        "Text",
        "How to reach us",
        "Title",
        "Fever",
        "Edition",
        "Version",
        "1.0",
        "Content code",
        TEXTS[-1].replace("\u2060", ""),
    ]
    broken = [line for text in CROSSWALK for line in text.replace("reads ", "reads|").split("|")]
    assert read_edition(["Text", *broken, "How to reach us", *TEXTS], "en").rest == found.rest


def test_words_that_only_begin_like_a_crosswalk_stay() -> None:
    for changed in ([*CROSSWALK[:2], "Page one."], CROSSWALK[:1]):
        assert read_edition([*changed, *TEXTS], "en").rest[: len(changed)] == changed
    assert read_edition([*CROSSWALK[:3], "Take 2 tablets.", *TEXTS], "en").rest[0] == "Take 2 tablets."


def test_an_entry_broken_over_lines_is_read_whole() -> None:
    found = read_edition(["Edition", "Clinician", "summary, 9.75", "point, US\u00a0Letter", "Version"], "en")
    assert (found.value, found.size) == ("Clinician summary, 9.75 point, US Letter", "9.75")
    assert found.rest == ["Edition", "Version"]


def test_the_last_one_counts_for_the_record_is_at_the_end() -> None:
    assert read_edition([*TEXTS, "Edition", "Citation sheet, 11 point, A5"], "en").size == "11"


@pytest.mark.parametrize(
    ("texts", "language"), [(TEXTS, "xx"), (["Edition", "Second edition, 14 point"], "en"), ([], "")]
)
def test_a_file_of_another_program_has_none(texts: list[str], language: str) -> None:
    found = read_edition(texts, language)
    assert (found.value, found.size, found.rest) == ("", "", texts)


def test_the_style_of_an_edition_is_part_of_its_entry() -> None:
    for style in ("bold", "wide spacing", "bold, wide spacing"):
        found = read_edition([*STRIP[:2], f"Patient leaflet, 18 point, {style}, A4", STRIP[3]], "en")
        assert (found.value, found.size) == (f"Patient leaflet, 18 point, {style}, A4", "18")
        record = read_edition([*TEXTS[:3], f"Clinician summary, 9.75 point, {style}, US Letter", *TEXTS[4:]], "en")
        assert (record.size, record.rest[:3]) == ("9.75", TEXTS[:3])
