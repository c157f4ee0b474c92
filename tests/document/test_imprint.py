"""The text in the QR code of a leaflet: written, read back, and refused when it is another one."""

from __future__ import annotations

import pickle
import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.imprint import Imprint, read_imprint, write_imprint
from leaflets.errors import UsageError

LEMS = Imprint(
    "lambert-eaton-syndrome", "patient", "1.0", "2026-11-23", "en-gb", "14", layout="a4", content_code="H7JM-NJJK"
)
TEXT = (
    "LEAFLETS 1 ID:LAMBERT-EATON-SYNDROME KIND:PATIENT VERSION:1.0 ISSUED:2026-11-23 LANGUAGE:EN-GB SIZE:14 PAPER:A4 "
    "CONTENT:H7JM-NJJK"
)


def test_the_text_is_as_documented_and_comes_back() -> None:
    assert write_imprint(LEMS) == TEXT
    assert read_imprint(TEXT) == read_imprint(TEXT.lower()) == read_imprint(f"  {TEXT}\n") == LEMS
    assert pickle.loads(pickle.dumps(LEMS)) == LEMS


def test_it_is_packed_tightly_and_stays_coarse() -> None:
    code = segno.make(TEXT, error="m", micro=False, boost_error=False)
    assert code.mode == "alphanumeric" and code.symbol_size(border=4)[0] <= 49


@given(st.text(min_size=1), st.text(), st.text(alphabet="0123456789.", max_size=5))
def test_any_value_comes_back_but_for_capitals(condition: str, version: str, size: str) -> None:
    try:
        text = write_imprint(Imprint(condition, version=version, size=size))
    except UnicodeEncodeError:
        return  # a lone surrogate is no character of a condition file
    assert re.fullmatch(r"[A-Z0-9 $%*+\-./:]+", text)
    found = read_imprint(text)
    assert (found.condition.casefold(), found.version.casefold()) == (
        condition.lower().casefold(),
        version.lower().casefold(),
    )
    assert (found.size, found.kind) == (size, "")


def test_entries_of_a_later_program_are_passed_over() -> None:
    assert read_imprint("LEAFLETS 1 MOOD:FINE ID:ASTHMA") == Imprint("asthma")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "is not the text of a leaflet's QR code"),
        ("https://clinic.example", "is not the text of a leaflet's QR code"),
        ("x" * 5000, "…"),
        ("LEAFLETS 2 ID:A", "form '2'"),
        ("LEAFLETS 1 KIND:PATIENT", "names no condition"),
        ("LEAFLETS 1 ID:A VERSION", "'VERSION' in the QR code's text is no entry"),
        ("LEAFLETS 1 ID:A ID:B", "says ID twice"),
        ("LEAFLETS 1 ID:A VERSION:1%2", "cut short"),
        ("LEAFLETS 1 ID:A VERSION:%FF", "damaged"),
    ],
)
def test_what_is_no_imprint_is_refused_with_a_reason(text: str, part: str) -> None:
    with pytest.raises(UsageError, match=re.escape(part)):
        read_imprint(text)
