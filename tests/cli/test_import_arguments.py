"""The options of ``leaflets import``."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.errors import UsageError


def test_many_pages_go_into_one_folder() -> None:
    options = read_arguments(["import", "a.txt", "b c.txt", "-o", "new", "--force"])
    assert options.pages == [Path("a.txt"), Path("b c.txt")]
    assert (options.out, options.force) == (Path("new"), True)


def test_without_a_page_there_is_nothing_to_import() -> None:
    with pytest.raises(UsageError, match="PAGE"):
        read_arguments(["import"])
