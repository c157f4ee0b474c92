"""The tests mirror the source: who reads leaflets/pdf/tag.py knows where its tests stand."""

from __future__ import annotations

import ast
from pathlib import Path

# The tests of the house itself, of whole runs and of speed have no single file to mirror.
OTHER_FOLDERS = {"house", "whole", "speed", "resources", "goldens"}


def has_code(path: Path) -> bool:
    """Whether a file defines a function, or a class with one: constants and plain records need no test."""
    return any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )


def test_each_file_with_code_has_its_test_file(root: Path) -> None:
    sources = [path.relative_to(root / "leaflets") for path in (root / "leaflets").rglob("*.py") if has_code(path)]
    assert sources
    expected = [path.with_name(f"test_{path.name}") for path in sources if not path.name.startswith("__")]
    assert sorted(str(path) for path in expected if not (root / "tests" / path).is_file()) == []


def test_no_test_file_outlives_what_it_tests(root: Path) -> None:
    tests = [path.relative_to(root / "tests") for path in (root / "tests").rglob("test_*.py")]
    mirrored = [path for path in tests if path.parts[0] not in OTHER_FOLDERS]
    sources = {path: root / "leaflets" / path.with_name(path.name.removeprefix("test_")) for path in mirrored}
    assert sorted(str(path) for path, source in sources.items() if not source.is_file()) == []
