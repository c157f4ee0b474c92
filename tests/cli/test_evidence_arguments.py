"""What ``leaflets evidence`` takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.errors import UsageError


def test_what_is_not_asked_for_has_its_default() -> None:
    options = read_arguments(["evidence", "LEMS", "asthma"])
    assert (options.names, options.out, options.answers) == (["LEMS", "asthma"], Path("out"), None)
    assert not options.json and not options.force and options.folder is None


def test_every_option_is_read() -> None:
    options = read_arguments(
        ["evidence", "x", "-o", "dir", "--answers", "a.evidence.yaml", "--force", "--json", "--folder", "own"]
    )
    assert (options.out, options.answers, options.folder) == (Path("dir"), Path("a.evidence.yaml"), Path("own"))
    assert options.force and options.json


def test_a_condition_must_be_named() -> None:
    with pytest.raises(UsageError, match="NAME"):
        read_arguments(["evidence"])
