from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.check_citations import check_citation_writing, check_citations, check_references
from leaflets.content.text_fields import TextField, list_texts
from leaflets.content.yaml_tree import Tree, parse_tree
from leaflets.document.prose import cited_keys
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


@pytest.mark.parametrize("text", ["mail me @home", r"\[@smith2016x]", r"\\\[@smith2016x]", "[smith2016]", "a [b] @c"])
def test_other_uses_of_the_signs_are_left_alone(text: str) -> None:
    assert check(f"outlook: '{text}'") == []


@pytest.mark.parametrize("field", ["unplaced", "provenance", "references"])
def test_text_that_is_not_printed_is_not_read(field: str) -> None:
    assert check(f"{field}:\n  - text: '[@nobody]'\n    source: '[@nobody]'\n") == []


def test_a_reference_named_by_research_is_used() -> None:
    text = "references:\n  - id: smith2016\nresearch:\n  - reference: smith2016\n"
    assert check(text) == []


def test_one_warning_speaks_for_all_references_when_nothing_is_cited() -> None:
    (problem,) = check(f"{REFERENCES}outlook: Good.")
    assert (problem.severity, problem.line, problem.column) == ("warning", 2, 9)
    assert problem.message.startswith("none of the 2 references is cited; cite each where it belongs")
    (problem,) = check(f"{REFERENCES}outlook: 'Good [@smith2016].'")
    assert "nothing cites the reference 'jones:2020.a'" in problem.message
    (problem,) = check("references:\n  - id: smith2016\n")
    assert "nothing cites the reference 'smith2016'" in problem.message


@pytest.mark.parametrize(
    "field",
    [
        "name: '{}'", "other_names: ['{}']", "other_names: [{{name: '{}'}}]", "treatments: {{items: [{{name: '{}'}}]}}",
        "tables: [{{title: T, columns: ['{}', B]}}]", "glossary: [{{term: '{}'}}]", "research: [{{condition: '{}'}}]",
        "support_organisations: [{{name: N, about: '{}'}}]", "when_to_get_help: {{emergency: {{action: '{}'}}}}",
    ],
)  # fmt: skip
def test_nothing_is_cited_in_a_field_that_is_printed_as_it_stands(field: str) -> None:
    assert check(field.format("The sign [@home] and [@ two")) == []
    (stray, unused) = check(f"references: [{{id: home}}]\n{field.format('See [@home]')}")
    assert "'[@home]' is printed as it stands" in stray.message and stray.severity == "warning"
    assert "nothing cites the reference 'home'" in unused.message


@pytest.mark.parametrize(
    "field",
    [
        "main_message: '{}'", "outlook: '{}'", "definition: [{{text: '{}'}}]", "glossary: [{{term: T, meaning: '{}'}}]",
        "tables: [{{title: T, columns: [A, B], rows: [['{}', b]]}}]", "research: [{{found: '{}'}}]",
        "when_to_get_help: {{emergency: ['{}']}}", "treatments: {{items: [{{name: N, evidence: {{note: '{}'}}}}]}}",
    ],
)  # fmt: skip
def test_texts_that_are_read_as_commonmark_can_cite(field: str) -> None:
    assert check(f"references: [{{id: home}}]\n{field.format('See [@home]')}") == []


@given(
    st.lists(
        st.sampled_from(
            ["[@a]", "[@b.]", "[@a; @b]", "\\", "\n", "\n\n", "- ", "*", "[", "]", "(", ")", "x", " ", "@a"]
        ),
        max_size=12,
    ).map("".join)
)
def test_what_counts_as_cited_is_what_documents_read_as_cited(words: str) -> None:
    tree = read("references:\n  - id: a\n  - id: b\n  - id: c\n")
    assert tree.root is not None
    texts = [TextField(("outlook",), tree.root, words, True, True)]
    if any("is not a citation" in problem.message for problem in check_citation_writing(tree, texts)):
        return  # an error, so that nothing is printed
    said = " ".join(problem.message for problem in check_references(tree, texts))
    cited = set(cited_keys(words))
    if cited:
        assert {key for key in "abc" if f"reference '{key}'" in said} == set("abc") - cited
    else:
        assert "none of the 3 references is cited" in said


def test_a_file_of_citations_without_end_is_read_in_time() -> None:
    text = "references: [{id: a}]\noutlook:\n" + f"- '[@a]{'_a*b' * 12_000}'\n" * 40
    started = time.perf_counter()
    assert check(text) == []
    assert time.perf_counter() - started < 5


def test_the_place_of_the_same_unknown_key_is_told_each_time() -> None:
    problems = check("outlook: 'a [@b] c [@b]'")
    assert [(problem.column, problem.length) for problem in problems] == [(14, 2), (21, 2)]
