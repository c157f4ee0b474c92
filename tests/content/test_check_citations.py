from __future__ import annotations

import pytest

from leaflets.content.check_citations import check_citation_writing, check_citations, check_references
from leaflets.content.text_fields import list_texts
from leaflets.content.yaml_tree import Tree, parse_tree
from leaflets.errors import Problem

REFERENCES = "references:\n  - id: smith2016\n  - id: jones:2020.a\n"


def read(text: str) -> Tree:
    return parse_tree(text, "x.yaml")


def check(text: str) -> list[Problem]:
    tree = read(text)
    assert tree.root is not None
    texts = list_texts(tree.root)
    found = [check_citation_writing(tree, texts), check_citations(tree, texts), check_references(tree, texts)]
    return [problem for problems in found for problem in problems]


@pytest.mark.parametrize(
    "citation",
    ["[@smith2016] [@jones:2020.a]", "[@smith2016; @jones:2020.a]", "[@smith2016;@jones:2020.a]"],
)
def test_good_citations_are_no_problem(citation: str) -> None:
    assert check(f"{REFERENCES}outlook: 'Good {citation}.'") == []


def test_a_citation_may_run_over_two_lines() -> None:
    assert check(f"{REFERENCES}outlook: |\n  Good [@smith2016;\n  @jones:2020.a].\n") == []


@pytest.mark.parametrize(
    ("attempt", "said"),
    [
        ("[@ smith2016]", "no space stands after [ or @"),
        ("[ @smith2016]", "no space stands after [ or @"),
        ("[@smith2016, p. 3]", "a semicolon parts two keys"),
        ("[@smith2016 and more", "its ] is missing"),
        ("[@2016]", "a key is a letter"),
        ("[@]", "a key is a letter"),
    ],
)
def test_what_only_looks_like_a_citation_is_an_error(attempt: str, said: str) -> None:
    problem = check(f"outlook: 'Good {attempt}'")[0]
    assert said in problem.message
    assert (problem.severity, problem.column) == ("error", 16)


@pytest.mark.parametrize("text", ["mail me @home", r"\[@smith2016x]", "[smith2016]", "a [b] @c"])
def test_other_uses_of_the_signs_are_left_alone(text: str) -> None:
    assert check(f"outlook: '{text}'") == []


@pytest.mark.parametrize("field", ["unplaced", "provenance", "references"])
def test_text_that_is_not_printed_is_not_read(field: str) -> None:
    assert check(f"{field}:\n  - text: '[@nobody]'\n    source: '[@nobody]'\n") == []


def test_a_reference_named_by_research_is_used() -> None:
    text = "references:\n  - id: smith2016\nresearch:\n  - reference: smith2016\n"
    assert check(text) == []


def test_the_place_of_the_same_unknown_key_is_told_each_time() -> None:
    problems = check("outlook: 'a [@b] c [@b]'")
    assert [(problem.column, problem.length) for problem in problems] == [(14, 2), (21, 2)]
