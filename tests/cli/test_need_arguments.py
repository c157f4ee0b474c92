"""Weight, spacing and the code of a need on the command line."""

from __future__ import annotations

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.order import make_wish
from leaflets.errors import UsageError
from leaflets.model.edition import Palette, Spacing, Weight
from leaflets.model.need import Need


@pytest.mark.parametrize("command", ["build", "plan"])
def test_codes_weights_and_spacings_become_a_wish(command: str) -> None:
    wish = make_wish(read_arguments([command, "x", "--need", "kx9", "--need", "W9P"]))
    assert wish.needs == (Need(18), Need(28, Weight.BOLD, palette=Palette.YELLOW))
    wish = make_wish(read_arguments([command, "x", "--weight", "bold", "--spacing", "wide", "--spacing", "standard"]))
    assert (wish.weights, wish.spacings) == ((Weight.BOLD,), (Spacing.WIDE, Spacing.STANDARD))


def test_a_misread_code_is_a_wrong_command_line() -> None:
    with pytest.raises(UsageError, match=r"KX4' was misread.*see: leaflets build --help"):
        read_arguments(["build", "x", "--need", "KX4"])


@pytest.mark.parametrize(
    "words",
    [["--size", "18"], ["--palette", "night"], ["--weight", "regular"], ["--spacing", "wide"], ["--all"]],
)
def test_what_the_code_says_is_not_said_twice(words: list[str]) -> None:
    options = read_arguments(["build", "x", "--need", "KX9", *words])
    with pytest.raises(UsageError, match=f"--need and {words[0]} contradict each other"):
        make_wish(options)
