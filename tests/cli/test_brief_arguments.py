"""``--brief`` and ``--pages``."""

from __future__ import annotations

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.order import make_wish
from leaflets.errors import UsageError


@pytest.mark.parametrize("command", ["build", "plan"])
def test_pages_alone_mean_brief(command: str) -> None:
    plain = make_wish(read_arguments([command, "x"]))
    brief = make_wish(read_arguments([command, "x", "--brief"]))
    pages = make_wish(read_arguments([command, "x", "--pages", "4"]))
    assert [(wish.is_brief, wish.most_pages) for wish in (plain, brief, pages)] == [(False, 0), (True, 0), (True, 4)]


@pytest.mark.parametrize("pages", ["0", "-1", "four", "1.5", "1000", "", "²"])
def test_pages_that_are_no_number_are_refused(pages: str) -> None:
    with pytest.raises(UsageError, match=f"--pages: {pages!r} is not a number of pages such as 2, 4 or 8"):
        read_arguments(["build", "x", f"--pages={pages}"])
