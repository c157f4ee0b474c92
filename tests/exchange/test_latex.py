from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.exchange.latex import read_latex, write_latex

PIECES = (
    "Müller",
    "α",
    "≥",
    "50%",
    "a_b",
    "{",
    "}",
    "\\",
    "^",
    "~",
    "$",
    "#",
    "&",
    "--",
    "``",
    "''",
    "?`",
    "DNA",
    "<<",
)
lines = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)


@given(text=lines, is_title=st.booleans())
def test_text_comes_back_from_latex(text: str, is_title: bool) -> None:
    written = write_latex(text, is_title=is_title)
    assert written.count("{") == written.count("}"), "BibTeX counts every brace"
    assert read_latex(written) == text


def test_accents_greek_and_signs_are_written_as_commands() -> None:
    assert write_latex("Müller 5 µg α ≥ Łukasz 50%") == (
        r"M{\"u}ller 5 {\textmu}g {\ensuremath{\alpha}} {\ensuremath{\geq}} {\L}ukasz 50\%"
    )
    assert write_latex("Жизнь") == "Жизнь"


def test_words_with_capitals_keep_them_in_a_title() -> None:
    title = "The DNA of Lambert-Eaton in iPS cells"
    assert write_latex(title, is_title=True) == "The {DNA} of {Lambert-Eaton} in {iPS} cells"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\"O}mer {\c{c}} \v{s} {\'\i}", "Ömer ç š í"),
        (r"Role of $\alpha$-synuclein", "Role of α-synuclein"),
        (r"The {\emph{in vitro}} {DNA}", "The in vitro DNA"),
        ("5--10", "5–10"),
        ("50% of them & more", "50% of them & more"),
        (r"{\"u", "ü"),
    ],
)
def test_latex_of_other_programs_is_read(latex: str, text: str) -> None:
    assert read_latex(latex) == text
