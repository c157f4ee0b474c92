"""Nothing grows too large to read: file and function length, names, and a plain word at each door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

LONGEST_FILE = 300
LONGEST_FUNCTION = 50
CODE = {".py", ".jinja", ".css"}
CODE_FOLDERS = {"leaflets", "tests", "templates", "styles", "benchmarks", "tools"}
DATA_FOLDERS = {"conditions", "pictures", "schema", "starter", "styles", "templates", "wording"}
EMPTY_NAMES = {
    "base",
    "common",
    "handler",
    "handlers",
    "helper",
    "helpers",
    "manager",
    "misc",
    "util",
    "utils",
}
DOOR_WORDS = ("takes", "gives", "may fail", "never")


def code_files(root: Path, repository_files: list[Path]) -> list[Path]:
    """Every file of code that belongs to the repository."""
    inside = [path for path in repository_files if path.relative_to(root).parts[0] in CODE_FOLDERS]
    return [path for path in inside if path.suffix in CODE]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method in a file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_file_is_longer_than_300_lines(root: Path, repository_files: list[Path]) -> None:
    files = code_files(root, repository_files)
    assert files
    lengths = {str(path.relative_to(root)): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_50_lines(root: Path, repository_files: list[Path]) -> None:
    too_long = {
        f"{path.relative_to(root)}:{function.lineno} {function.name}": length
        for path in code_files(root, repository_files)
        if path.suffix == ".py"
        for function in functions(path)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    }
    assert too_long == {}


def test_data_folders_hold_no_python(root: Path, repository_files: list[Path]) -> None:
    # One .py file there becomes a package of its own and breaks the editable install.
    python = [path.relative_to(root) for path in repository_files if path.suffix == ".py"]
    assert [str(path) for path in python if path.parts[0] in DATA_FOLDERS] == []


def test_rooms_are_one_folder_deep(root: Path) -> None:
    deeper = [str(path.relative_to(root)) for path in (root / "leaflets").glob("*/*/*.py")]
    assert deeper == []


def test_names_say_what_is_inside(root: Path, repository_files: list[Path]) -> None:
    paths = [path.relative_to(root).with_suffix("") for path in code_files(root, repository_files)]
    empty = {str(path) for path in paths if EMPTY_NAMES & {part.split(".")[0].lower() for part in path.parts}}
    empty -= {str(path) for path in paths if path.parts[0] == "templates"}  # base.html is Jinja2's own word
    assert empty == set()


def test_each_room_says_at_its_door_what_it_takes_and_gives(root: Path) -> None:
    silent = {}
    for door in sorted((root / "leaflets").glob("*/__init__.py")):
        docstrings = [ast.get_docstring(ast.parse(path.read_text("utf-8"))) for path in door.parent.glob("*.py")]
        missing = [[word for word in DOOR_WORDS if word not in (docstring or "").lower()] for docstring in docstrings]
        if all(missing):
            silent[door.parent.name] = min(missing, key=len)
    assert silent == {}, "each room has one docstring with: takes, gives, may fail, never does"
