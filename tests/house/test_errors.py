"""The tree of errors is the drawn one, each class carries its exit code, and each survives pickling."""

from __future__ import annotations

import inspect
import pickle
import re

import pytest

from leaflets import errors

# Scripts rely on these: a change of one is a change of the contract with whoever calls the program.
CODES = {
    "OK": 0,
    "FAILED_PREFLIGHT": 1,
    "USAGE": 2,
    "CONTENT": 3,
    "TEMPLATE": 4,
    "RENDER": 5,
    "MISSING": 6,
    "FILE": 7,
    "BUG": 70,
    "INTERRUPTED": 130,
    "PIPE_CLOSED": 141,
}


def all_classes() -> list[type[errors.LeafletsError]]:
    """Every error class of the program, the root first."""
    members = [value for _, value in inspect.getmembers(errors, inspect.isclass) if value.__module__ == errors.__name__]
    return sorted((value for value in members if issubclass(value, errors.LeafletsError)), key=lambda c: len(c.__mro__))


def drawn_tree() -> dict[str, tuple[str, int]]:
    """Class name to (name of its base, exit code), read from the drawing in the module's docstring."""
    open_branches = [(-1, "LeafletsError")]
    tree = {}
    for line in (errors.__doc__ or "").splitlines():
        if match := re.search(r"[├└]── (\w+)\s+(\d+)", line):
            while open_branches[-1][0] >= match.start():
                open_branches.pop()
            tree[match[1]] = (open_branches[-1][1], int(match[2]))
            open_branches.append((match.start(), match[1]))
    return tree


def test_exit_codes_keep_their_numbers() -> None:
    assert {code.name: code.value for code in errors.ExitCode} == CODES


def test_the_drawing_is_the_tree() -> None:
    built = {cls.__name__: (cls.__base__.__name__, int(cls.exit_code)) for cls in all_classes()[1:] if cls.__base__}
    assert built == drawn_tree()


@pytest.mark.parametrize("cls", all_classes(), ids=lambda cls: cls.__name__)
def test_survives_pickling_with_a_text_alone(cls: type[errors.LeafletsError]) -> None:
    error = cls("page.yaml:3:1: what is wrong")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), copy.args, vars(copy)) == (cls, str(error), error.args, vars(error))
    assert "what is wrong" in str(copy)


@pytest.mark.parametrize("cls", [cls for cls in all_classes() if issubclass(cls, errors.ContentError)])
def test_survives_pickling_with_its_problems(cls: type[errors.ContentError]) -> None:
    problems = (
        errors.Problem("page.yaml", 3, 5, "unknown key", "    nam: x"),
        errors.Problem("b.yaml", 0, 0, "empty"),
    )
    error = cls("two problems", problems)
    copy = pickle.loads(pickle.dumps(error))
    assert copy.problems == problems
    assert str(copy) == str(error)
