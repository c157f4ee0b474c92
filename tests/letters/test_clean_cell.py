from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.letters.clean_cell import MAX_CELL, RefusedText, clean_cell


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Ms   Sample ", "Ms Sample"),
        ("Zoe\u0308 Mu\u0308ller", "Zoë Müller"),
        ("Ms\tSample\x00\x07", "Ms Sample"),
        ("soft\u00adhyphen\u200b\ufeff", "softhyphen"),
        ("line\r\nbreak", "line break"),
        ("=HYPERLINK(1)", "HYPERLINK(1)"),
        ("@SUM(1)", "SUM(1)"),
        ("+cmd|' /C calc'!A0", "cmd|' /C calc'!A0"),
        ("-Sample", "Sample"),
        ("'=1+1", "1+1"),
        (" = = @x", "x"),
        ("+44 1632 960123", "+44 1632 960123"),
        ("+(44) 1632", "+(44) 1632"),
        ("-5", "-5"),
        ("'t Hooft Street", "'t Hooft Street"),
        ("A=B", "A=B"),
        ("", ""),
        ("علي", "علي"),
    ],
)
def test_what_nobody_sees_and_what_a_spreadsheet_would_run_is_taken_out(cell: str, text: str) -> None:
    assert clean_cell(cell) == text


def test_an_address_keeps_its_lines() -> None:
    assert clean_cell("1 Example  Street\n\n Town \r\n", is_address=True) == "1 Example Street\nTown"


@pytest.mark.parametrize("mark", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_marks_that_turn_the_direction_of_writing_are_refused(mark: str) -> None:
    with pytest.raises(RefusedText, match="direction of writing"):
        clean_cell(f"Ms {mark}elpmaS")


@pytest.mark.parametrize("letter", ["\ufffd", "\ue000", "\U000e0041", "\u0378"])
def test_characters_without_a_meaning_are_refused(letter: str) -> None:
    with pytest.raises(RefusedText, match="without a meaning"):
        clean_cell(f"Ms Sample{letter}")


def test_a_cell_has_its_longest_length() -> None:
    assert len(clean_cell("a" * MAX_CELL)) == MAX_CELL
    with pytest.raises(RefusedText, match="quotation mark"):
        clean_cell("a" * (MAX_CELL + 1))


@given(st.text(max_size=60))
def test_no_control_character_formula_or_secret_gets_through(cell: str) -> None:
    try:
        text = clean_cell(cell)
    except RefusedText as reason:
        assert not cell.strip() or len(cell) < 4 or cell not in str(reason)
        return
    assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn") for letter in text)
    assert not text.startswith(("=", "@", "\t", "\r"))
    assert text == " ".join(text.split())


@given(st.text(max_size=60))
def test_a_clean_cell_is_clean(cell: str) -> None:
    try:
        text = clean_cell(cell)
    except RefusedText:
        return
    assert clean_cell(text) == text
