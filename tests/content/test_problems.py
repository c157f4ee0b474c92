from __future__ import annotations

from leaflets.content.problems import MAX_SHOWN, cut_problems, examine, order_problems
from leaflets.content.yaml_tree import Tree
from leaflets.errors import Problem
from leaflets.model.clinic import Clinic


def make(line: int, severity: str = "error", message: str = "wrong", file: str = "x.yaml") -> Problem:
    return Problem(file, line, 1, message, severity=severity)


def find_nothing(tree: Tree) -> list[Problem]:
    return []


def test_problems_are_ordered_and_said_once() -> None:
    problems = [make(2), make(1, "warning"), make(2), make(1), make(9, file="a.yaml")]
    assert order_problems(problems) == [make(9, file="a.yaml"), make(1), make(1, "warning"), make(2)]


def test_a_hundred_problems_are_shown_whole() -> None:
    problems = [make(line) for line in range(1, MAX_SHOWN + 1)]
    assert cut_problems(problems) == tuple(problems)


def test_more_are_counted_and_errors_are_kept_before_warnings() -> None:
    problems = [make(line, "warning") for line in range(1, MAX_SHOWN + 5)] + [make(500)]
    *kept, count = cut_problems(problems)
    assert len(kept) == MAX_SHOWN
    assert kept[-1] == make(500)
    assert count.message == "and at least 5 more; mend these first, then check again"
    assert (count.line, count.severity) == (0, "error")


def test_a_count_of_warnings_alone_stops_nothing() -> None:
    cut = cut_problems([make(line, "warning") for line in range(1, MAX_SHOWN + 5)])
    assert {problem.severity for problem in cut} == {"warning"}


def test_a_sound_file_gives_its_value() -> None:
    examined = examine(b"name: A\n", "x.yaml", Clinic, find_nothing)
    assert examined.value == Clinic(name="A")
    assert examined.problems == ()


def test_a_warning_does_not_keep_the_value_back_and_an_error_does() -> None:
    for severity, is_kept in (("warning", True), ("error", False)):
        problem = make(1, severity)
        examined = examine(b"name: A\n", "x.yaml", Clinic, lambda tree, found=problem: [found])  # type: ignore[misc]
        assert (examined.value is not None) is is_kept
        assert (examined.warnings if is_kept else examined.errors) == (problem,)


def test_structure_model_and_checks_are_told_together() -> None:
    examined = examine(b"name: !x A\nname: B\nfax: 1\n", "x.yaml", Clinic, lambda tree: [make(4)])
    assert [problem.line for problem in examined.problems] == [1, 2, 3, 4]


def test_only_comments_hold_nothing() -> None:
    (problem,) = examine(b"# nothing\n", "x.yaml", Clinic, find_nothing).problems
    assert "the file holds no keys, only comments" in problem.message
    assert (problem.line, problem.column) == (1, 1)
