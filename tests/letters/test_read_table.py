from __future__ import annotations

import pytest

from leaflets.errors import ContentError
from leaflets.letters.read_table import read_table

WANTED = ("Name", "Town")
TEXT = "Name,Town\nZoë Sample,Łódź\n"


def refusal(content: bytes, encoding: str | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        read_table(content, "people.csv", WANTED, encoding)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
    ],
)
def test_a_mark_or_utf_8_tells_the_encoding(content: bytes, encoding: str) -> None:
    table = read_table(content, "people.csv", WANTED)
    assert table.rows == ((2, ("Zoë Sample", "Łódź")),)
    assert table.encoding == encoding


def test_an_old_encoding_is_found_from_the_letters() -> None:
    rows = "".join(f"Jürgen Müller-Lüdenscheidt {n},Große Straße in Köln\n" for n in range(20))
    table = read_table(f"Name,Town\n{rows}".encode("cp1252"), "people.csv", WANTED)
    assert table.rows[0][1] == ("Jürgen Müller-Lüdenscheidt 0", "Große Straße in Köln")


def test_an_encoding_that_is_named_is_taken() -> None:
    table = read_table(TEXT.encode("cp1250"), "people.csv", WANTED, "cp1250")
    assert table.rows[0][1] == ("Zoë Sample", "Łódź")
    assert "there is no encoding 'klingon'" in refusal(b"x", "klingon")
    assert "not text in ascii" in refusal("é".encode(), "ascii")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_by_which_the_headers_are_there(separator: str) -> None:
    content = f"Name{separator}Town\nSample, A; B{separator}x\n" if separator not in ",;" else None
    content = content or f'Name{separator}Town\n"a,b;c|d"{separator}x\n'
    table = read_table(content.encode(), "people.csv", WANTED)
    assert table.separator == separator
    assert table.rows[0][1][1] == "x"


def test_the_line_with_the_separator_that_excel_writes_is_read() -> None:
    table = read_table(b"sep=;\r\nName;Town\r\nA;B\r\n", "people.csv", WANTED)
    assert (table.separator, table.rows) == (";", ((3, ("A", "B")),))


def test_rows_keep_their_lines_and_empty_ones_are_left_out() -> None:
    table = read_table(b'Name,Town\n"A\nA",B\n\n,\nC,D\n', "people.csv", WANTED)
    assert table.rows == ((2, ("A\nA", "B")), (6, ("C", "D")))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Name;City\nA;B\n", "no column 'Town'"),
        (b"", "no column 'Name'"),
        (b"Name,Town,Town\nA,B,C\n", "the column 'Town' is there twice"),
        (b'Name,Town\n"A,B\n', "people.csv:2:1: error: the row that begins here cannot be read"),
        (b"\x00\x01\x02\xff\xfe\x80" * 50, "people.csv"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_as_a_whole(content: bytes, reason: str) -> None:
    assert reason in refusal(content)


def test_a_list_without_a_head_shows_nobody() -> None:
    told = refusal(b"Ms Sample,Example Town\n")
    assert "the first row must hold the names of the columns" in told
    assert "Sample" not in told and "Example" not in told
    assert "is it 'Names'?" in refusal(b"Names,Town\nA,B\n")
