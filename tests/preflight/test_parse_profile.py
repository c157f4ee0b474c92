from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.errors import FileError
from leaflets.preflight.parse_profile import parse_profile

WHOLE = """\
title = "Ours"
sources = ["A book"]
extends = "clear"
without = ["x-height"]

[limits.smallest-text]
least = 13
ideal = 14.5
severity = "warning"
source = "the clinic"

[limits."line-length"]
most = 66
source = "the clinic"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def test_everything_that_a_file_says_is_read(path: Path) -> None:
    path.write_text(WHOLE, "utf-8")
    found = parse_profile(path)
    assert (found.title, found.sources, found.extends, found.without) == ("Ours", ("A book",), "clear", ("x-height",))
    first, second = found.limits
    assert (first.rule, first.bound, first.place) == ("smallest-text", "least", f"{path}:6")
    assert (first.limit.value, first.limit.ideal, first.limit.severity, first.limit.source) == (
        13,
        14.5,
        "warning",
        "the clinic",
    )
    assert (second.rule, second.bound, second.place) == ("line-length", "most", f"{path}:12")
    assert (second.limit.severity, second.limit.ideal) == ("error", None)


def test_a_title_alone_is_a_profile(path: Path) -> None:
    path.write_text('title = "Nothing is asked"', "utf-8")
    assert parse_profile(path).limits == ()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('title = "Ours"', 'titel = "Ours"', r'mine.toml:1: the key "titel" is unknown; did you mean "title"'),
        ('title = "Ours"', "title = 3", r"mine.toml:1: title is 3; write a text"),
        ('title = "Ours"', "", r"mine.toml: title is missing; write a text"),
        ('["A book"]', '"A book"', r"mine.toml:2: sources is 'A book'; write a list of texts"),
        ("least = 13", 'least = "13"', r"mine.toml:7: smallest-text: least is '13'; write a number"),
        ("least = 13", "least = true", r"mine.toml:7: smallest-text: least is True; write a number"),
        ("least = 13", "least = nan", r"mine.toml:7: smallest-text: least is nan; write a number"),
        ("least = 13", "", r"mine.toml:6: smallest-text needs either least or most"),
        ("least = 13", "least = 13\nmost = 14", r"mine.toml:6: smallest-text needs either least or most"),
        ('"warning"', '"fatal"', r"mine.toml:9: severity is 'fatal'; write error or warning"),
        ("ideal = 14.5", "idael = 14.5", r'mine.toml:8: the key "idael" is unknown; did you mean "ideal"'),
        ("most = 66\nsource", "most = 66\nsauce", r'mine.toml:14: the key "sauce" is unknown'),
        ('most = 66\nsource = "the clinic"', "most = 66", r"mine.toml:12: line-length: source is missing"),
        ("least = 13", "least 13", r"mine.toml:7:7: is not TOML: expected '=' after a key"),
        ('["A book"]', '["A book"', r"mine.toml:3:1: is not TOML: unclosed array"),
        ("[limits.smallest-text]", '[limits]\nsmallest-text = 3\n[limits."x"]', r"smallest-text must be a table"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(path: Path, old: str, new: str, message: str) -> None:
    assert old in WHOLE
    path.write_text(WHOLE.replace(old, new, 1), "utf-8")
    with pytest.raises(FileError, match=message):
        parse_profile(path)


def test_limits_that_are_no_tables_are_refused(path: Path) -> None:
    path.write_text('title = "x"\nlimits = 3', "utf-8")
    with pytest.raises(FileError, match=r"mine.toml:2: limits must be tables"):
        parse_profile(path)


def test_a_file_that_cannot_be_read_is_a_file_error(path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read \\(No such file"):
        parse_profile(path)
    path.write_bytes(b'title = "\xff"')
    with pytest.raises(FileError, match="is not text in UTF-8"):
        parse_profile(path)
    path.write_text("#" * 1_000_001, "utf-8")
    with pytest.raises(FileError, match="larger than 1 MB"):
        parse_profile(path)


@given(
    st.one_of(st.text(max_size=60), st.binary(max_size=60), st.sampled_from(WHOLE).map(lambda c: WHOLE.replace(c, "")))
)
def test_whatever_stands_in_a_file_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: str | bytes
) -> None:
    path = tmp_path_factory.mktemp("profiles") / "any.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    try:
        assert parse_profile(path).title
    except FileError as error:
        assert str(error).startswith(str(path))
