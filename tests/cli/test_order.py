"""Which editions the options of ``build`` and ``plan`` mean."""

from __future__ import annotations

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.order import make_wish
from leaflets.errors import UsageError
from leaflets.model.edition import Kind, Layout, Palette


@pytest.mark.parametrize("command", ["build", "plan"])
def test_every_option_reaches_the_wish(command: str) -> None:
    words = [command, "x", "--kind", "patient", "--layout", "a5", "--size", "14pt", "--palette", "night"]
    wish = make_wish(read_arguments(words))
    assert (wish.kinds, wish.layouts, wish.sizes) == ((Kind.PATIENT,), (Layout.A5,), (14,))
    assert (wish.palettes, wish.is_all) == ((Palette.NIGHT,), False)


def test_all_kinds_are_every_kind_whatever_else_is_named() -> None:
    assert make_wish(read_arguments(["build", "x", "--kind", "patient", "--kind", "all"])).kinds == tuple(Kind)


def test_all_sizes_and_one_size_contradict_each_other() -> None:
    with pytest.raises(UsageError, match="--all means every size"):
        make_wish(read_arguments(["plan", "x", "--all", "--size", "14"]))
