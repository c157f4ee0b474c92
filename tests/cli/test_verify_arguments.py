"""The options of ``leaflets verify``."""

from __future__ import annotations

from pathlib import Path

from leaflets.cli.arguments import read_arguments


def test_files_codes_and_libraries_repeat() -> None:
    options = read_arguments(["verify", "a.pdf", "b.pdf", "--code", "X 1", "--code", "-", "--library", "my lib"])
    assert options.files == [Path("a.pdf"), Path("b.pdf")]
    assert (options.code, options.library, options.json) == (["X 1", "-"], [Path("my lib")], False)
    assert read_arguments(["verify"]).code == []
