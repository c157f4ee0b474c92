"""Cross-references to sections: known, and there."""

from __future__ import annotations

from datetime import date

import pytest

from leaflets.content.checks import check_condition
from leaflets.content.yaml_tree import parse_tree
from leaflets.errors import Problem


def check(text: str, more: str = "") -> list[Problem]:
    written = f"name: X\nlanguage: en\ncauses: {text}\ntests: {{introduction: A test.}}\n{more}"
    return [found for found in check_condition(parse_tree(written, "x.yaml"), date(2026, 1, 1)) if found.column > 1]


@pytest.mark.parametrize("name", ["causes", "tests", "questions_to_ask", "other_formats"])
def test_a_section_that_is_there_may_be_pointed_to(name: str) -> None:
    assert check(f"See [this](#{name}) and [that](<#{name}>).") == []


def test_references_and_origins_make_the_section_of_sources() -> None:
    assert check("See [this](#sources).", "provenance: {source: A page}") == []
    (problem,) = check("See [this](#sources).")
    assert "write 'references'" in problem.message


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("treatments", "'[see](#treatments)' leads to a section that this file does not have; write 'treatments'"),
        ("treatment", "did you mean '#treatments'?"),
        ("Tests", "did you mean '#tests'?"),
        ("zzz", "the sections are definition, who_gets_it"),
        ("", "'[see](#)' leads to '', which is no section"),
    ],
)
def test_another_is_refused_at_its_place(target: str, part: str) -> None:
    (problem,) = check(f"For that [see](#{target}).")
    assert (problem.line, problem.column, problem.severity) == (3, 18, "error")
    assert part in problem.message


def test_in_a_name_the_signs_are_printed_and_told() -> None:
    problems = check("Heat.", "glossary: [{term: '[see](#zzz)', meaning: It.}]")
    assert {problem.severity for problem in problems} == {"warning"}
    assert any("is printed as it stands" in problem.message for problem in problems)
