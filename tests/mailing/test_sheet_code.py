from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from numpy import frombuffer, kron, ones, pad, uint8, unpackbits

from leaflets.mailing.sheet_code import SheetCode, draw_matrix, find_codes

CODE = SheetCode("261125-4f9a21", 37, 1, 2, 4)


@given(st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9.-]{0,23}\Z"), st.integers(1, 10**8), st.integers(1, 50))
def test_a_code_is_found_among_whatever_the_scanner_writes(job: str, record: int, sheet: int) -> None:
    code = SheetCode(job, record, 1, sheet, 50)
    assert find_codes(f'12:30:01;"{code}";ok') == [code]


def test_lines_without_a_code_and_with_two() -> None:
    assert find_codes("time;code") == []
    assert find_codes(f"{CODE} {CODE}") == [CODE, CODE]


def test_the_matrix_is_read_by_a_scanner() -> None:
    import zxingcpp

    width, height, bits = draw_matrix(str(CODE))
    rows = unpackbits(frombuffer(bits, uint8).reshape(height, -1), axis=1)[:, :width]
    picture = pad(kron(1 - rows, ones((4, 4), uint8)) * 255, 16, constant_values=255).astype(uint8)
    [found] = zxingcpp.read_barcodes(picture)
    assert (found.format, found.text) == (zxingcpp.BarcodeFormat.DataMatrix, str(CODE))
