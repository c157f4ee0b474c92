"""Lists of hard words, and what a list cannot say."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.errors import FileError
from leaflets.readability.jargon import load_jargon, read_jargon

LIST = Path(__file__).parent.parent / "resources" / "jargon-en.toml"


def write(folder: Path, text: str, name: str = "jargon-en.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_is_read_with_its_alternatives() -> None:
    jargon = read_jargon(LIST)
    assert jargon.language == "en"
    assert len(jargon.words) == 30
    assert jargon.words["analgesic",] == ("painkiller", "pain relief")
    assert jargon.words["myocardial", "infarction"] == ("heart attack",)
    assert jargon.terms["in", "the", "event", "of"] == "in the event of"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"a" = "b"', "has 'a'"),
        ('[words]\n"a" = "b"\n[other]\n', "has 'other'"),
        ("words = 3", "no table"),
        ("", "no table"),
        ('[words]\n"oedema" = 3', "'oedema' = 3 is no text"),
        ('[words]\n"oedema" = ["swelling"]', "is no text"),
        ('[words]\n"oedema" = "swelling; "', "empty alternative"),
        ('[words]\n"oedema" = ""', "empty alternative"),
        ('[words]\n"..." = "dots"', "has 0 words"),
        ('[words]\n"a b c d e f g h i" = "x"', "has 9 words"),
        ('[words]\n"Oedema" = "swelling"\n"oedema" = "water"', "the same term as 'Oedema'"),
        ('[words]\n"oedema" = "swelling; Oedema"', "has itself"),
        ('[words]\n"oedema" = ', "is not TOML"),
        ('[words]\n"a" = "b"\n"a" = "c"', "is not TOML"),
    ],
)
def test_a_list_that_says_something_else_is_refused_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(FileError, match=r"jargon-en\.toml") as refused:
        read_jargon(path)
    assert told in str(refused.value)


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "jargon-en.toml"
    path.write_bytes('[words]\n"é" = "x"'.encode("latin-1"))
    with pytest.raises(FileError, match="not UTF-8"):
        read_jargon(path)


def test_a_file_that_is_missing_or_huge_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read"):
        read_jargon(tmp_path / "none.toml")
    path = write(tmp_path, "[words]\n" + "# long\n" * 200_000)
    with pytest.raises(FileError, match="1,000,000 bytes"):
        read_jargon(path)


def test_ones_own_list_comes_before_the_programs(tmp_path: Path) -> None:
    write(tmp_path, '[words]\n"foo" = "bar"')
    jargon = load_jargon("en-GB", [tmp_path])
    assert jargon is not None
    assert jargon.words == {("foo",): ("bar",)}


def test_a_list_for_the_region_comes_before_that_for_the_language(tmp_path: Path) -> None:
    write(tmp_path, '[words]\n"foo" = "bar"')
    write(tmp_path, '[words]\n"colour" = "hue"', "jargon-en-GB.toml")
    british, american = load_jargon("en-GB", [tmp_path]), load_jargon("en-US", [tmp_path])
    assert british is not None
    assert american is not None
    assert (british.language, american.language) == ("en-GB", "en")


def test_a_language_without_a_list_has_none(tmp_path: Path) -> None:
    assert load_jargon("cy", [tmp_path]) is None


@hypothesis.given(st.text(max_size=200))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = write(tmp_path_factory.mktemp("any"), text)
    try:
        assert read_jargon(path).words is not None
    except FileError as error:
        assert "jargon-en.toml" in str(error)
