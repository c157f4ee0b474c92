"""Lengths on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.impose_arguments import read_length
from leaflets.errors import UsageError


@pytest.mark.parametrize(
    ("text", "length"), [("3mm", 3.0), ("3", 3.0), ("0.5 cm", 5.0), ("0.125in", 3.175), ("72pt", 25.4), (".1mm", 0.1)]
)
def test_a_length_is_a_number_with_its_unit(text: str, length: float) -> None:
    assert read_length(text) == pytest.approx(length)


@pytest.mark.parametrize("text", ["", "mm", "-3mm", "3 miles", "1e3", "nan", "201mm", "1,5mm"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is not a length such as 3mm"):
        read_length(text)


def test_options_have_their_values() -> None:
    options = read_arguments(["impose", "a.pdf", "--scheme", "cards", "--copies", "8", "--bleed", "3mm", "--cmyk"])
    assert (options.file, options.scheme, options.copies, options.bleed) == (Path("a.pdf"), "cards", 8, 3.0)
    assert options.cmyk and not options.mono
    assert read_arguments(["calibrate"]).out == Path("calibration.pdf")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["a.pdf", "--scheme", "bookelt"], "did you mean 'booklet'"),
        (["a.pdf", "--mono", "--cmyk"], "not allowed with argument --mono"),
        (["--scheme", "booklet"], "required: FILE"),
        (["a.pdf", "--flip", "up"], "choose from short, long"),
    ],
)
def test_wrong_options_are_told(words: list[str], answer: str) -> None:
    with pytest.raises(UsageError, match=answer):
        read_arguments(["impose", *words])
