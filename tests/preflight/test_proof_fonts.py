"""The letters of proof sheets: every language that the two families know, and a box for the rest."""

from __future__ import annotations

import importlib.util

import pytest
from reportlab.pdfbase import pdfmetrics

from leaflets import folders
from leaflets.errors import MissingDependency
from leaflets.preflight.proof_fonts import BOLD, REGULAR, find_letters, load_fonts, mark_up


def test_the_fonts_are_those_of_the_packages() -> None:
    load_fonts()
    names = {font: pdfmetrics.getFont(font).face.name for font in (REGULAR, BOLD)}
    assert names == {REGULAR: b"AtkinsonHyperlegible-Regular", BOLD: b"AtkinsonHyperlegible-Bold"}


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("10 mg", "10 mg"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("β-blocker", '<font name="Proof-Spare">β</font>-blocker'),
        ("Привет, you", '<font name="Proof-Spare">Привет</font>, you'),
        ("日本", '<font name="Proof-Spare">□□</font>'),
        ("two\nlines\x07", "two lines?"),
    ],
)
def test_text_is_escaped_and_each_letter_gets_a_font_that_has_it(text: str, marked: str) -> None:
    assert mark_up(text) == marked


def test_the_letters_of_a_font() -> None:
    letters = find_letters(REGULAR)
    assert ord("é") in letters and ord("β") not in letters


def test_a_missing_package_is_named_with_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    load_fonts.cache_clear()
    monkeypatch.setattr(folders, "find_spec", lambda name: None)
    with pytest.raises(MissingDependency, match=r"python -m pip install fontpkg-atkinson-hyperlegible$"):
        load_fonts()


def test_a_package_without_the_file_is_missing_too(monkeypatch: pytest.MonkeyPatch) -> None:
    load_fonts.cache_clear()
    monkeypatch.setattr(folders, "find_spec", lambda name: importlib.util.find_spec("email"))
    with pytest.raises(MissingDependency, match=r"AtkinsonHyperlegible-Regular.ttf of the font package"):
        load_fonts()
