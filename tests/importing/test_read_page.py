from __future__ import annotations

import os
from pathlib import Path

import pytest

from leaflets.errors import ContentError, FileError
from leaflets.importing.read_page import MAX_MARKED_BYTES, MAX_PAGE_BYTES, decode_page, read_page, refuse_page


def test_a_page_is_its_text_and_its_fingerprint(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"\xef\xbb\xbfMarsh fever\r\n")
    assert decode_page(read_page(page), "page.txt") == "Marsh fever\r\n"


def test_marks_of_copying_do_not_stop_a_page() -> None:
    assert decode_page("one\ftwo\u2028three\u0085four\ufeff".encode(), "page") == "one two three four"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the page is empty"),
        (b" \n\t\r\n\xef\xbb\xbf", "the page is empty"),
        (b"Fever\x00", "U[+]0000"),
        (b"Fe\n\x1bver", "page:2:1: error: U[+]001B"),
        (b"caf\xe9 fever", "0xE9 is not UTF-8"),
        ("Marsh fever".encode("utf-16"), "UTF-16"),
        (b"<!DOCTYPE html><html>", "this is HTML or XML"),
        (b"Fever\n<p>It is cold.</p>", "this is HTML"),
        (b"<?xml version='1.0'?><a/>", "this is HTML"),
        (b"%PDF-1.7 ...", "PDF, office or RTF"),
        (b"x" * (MAX_PAGE_BYTES + 1), "500,001 bytes or more, and 500,000 are allowed"),
    ],
)
def test_what_is_no_page_of_text_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        decode_page(content, "page")


def test_a_page_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(b"x" * MAX_PAGE_BYTES)
    assert len(decode_page(read_page(page), "page.txt")) == MAX_PAGE_BYTES
    page.write_bytes(b"x" * (MAX_MARKED_BYTES + 1))
    with pytest.raises(ContentError, match="5,000,001 bytes or more, and 5,000,000 are allowed"):
        read_page(page)


def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileError, match="is a folder; name one page"):
        read_page(tmp_path)
    with pytest.raises(FileError, match="is not a plain file"):
        read_page(pipe)
    with pytest.raises(FileError, match="there is no such file"):
        read_page(tmp_path / "gone.txt")


def test_an_error_can_name_a_line() -> None:
    assert str(refuse_page("page", "it is odd", 3, "odd line")).startswith("page:3:1: error: it is odd\n    odd line")
    assert str(refuse_page("page", "it is odd")) == "page: error: it is odd"
