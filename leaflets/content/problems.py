"""Every problem of one file, in order, and the value it holds when there is none that stops a build."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from leaflets.content.model_problems import translate_errors
from leaflets.content.read_source import decode_source
from leaflets.content.yaml_tree import Place, Tree, parse_tree
from leaflets.errors import ContentError, Problem

MAX_SHOWN = 100
"""More problems than this are counted, not shown."""

ModelT = TypeVar("ModelT", bound=BaseModel)
TreeCheck = Callable[[Tree], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Examined(Generic[ModelT]):
    """What came of a file.

    Attributes:
        value: what it holds; None when a problem stops it.
        problems: all of them, errors and warnings, in the order of the file, at most MAX_SHOWN and a count.
        tree: its values with their places; None when it is no text at all.
    """

    value: ModelT | None
    problems: tuple[Problem, ...]
    tree: Tree | None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems that do not stop a build."""
        return tuple(problem for problem in self.problems if problem.severity != "error")


def examine(content: bytes, name: str, model: type[ModelT], check: TreeCheck) -> Examined[ModelT]:
    """The value and all the problems of a file; raises nothing.

    Args:
        content: the whole file.
        name: its name for messages.
        model: what it should hold.
        check: finds what the model cannot see; it gets trees of any shape.
    """
    try:
        text = decode_source(content, name)
    except ContentError as error:
        return Examined(None, error.problems, None)
    tree = parse_tree(text, name)
    problems = list(tree.problems)
    value: ModelT | None = None
    if tree.root is None and not tree.fault:
        message = "the file holds no keys, only comments; begin with a line such as 'name: Asthma'"
        problems.append(tree.make_problem(Place(1, 1), message))
    elif tree.fault is None or tree.fault.is_syntax:
        value, found = _validate(tree, model)
        problems += found
        problems += check(tree)
    problems = order_problems(problems)
    is_sound = all(problem.severity != "error" for problem in problems)
    return Examined(value if is_sound else None, cut_problems(problems), tree)


def _validate(tree: Tree, model: type[ModelT]) -> tuple[ModelT | None, list[Problem]]:
    if tree.root is None:
        return None, []
    try:
        return model.model_validate(tree.root.value), []
    except ValidationError as error:
        return None, list(translate_errors(error, tree, model))


def order_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file, line and column, each once; errors stand before warnings at the same place."""
    return sorted(
        dict.fromkeys(problems),
        key=lambda problem: (problem.file, problem.line, problem.column, problem.severity, problem.message),
    )


def cut_problems(problems: list[Problem]) -> tuple[Problem, ...]:
    """The first MAX_SHOWN problems of a file, errors kept before warnings, and one that counts the rest."""
    if len(problems) <= MAX_SHOWN:
        return tuple(problems)
    kept = sorted(problems, key=lambda problem: problem.severity != "error")[:MAX_SHOWN]
    rest = len(problems) - MAX_SHOWN
    is_error = any(problem.severity == "error" for problem in problems)
    message = f"and at least {rest} more; mend these first, then check again"
    count = Problem(problems[0].file, 0, 0, message, severity="error" if is_error else "warning")
    return (*order_problems(kept), count)
