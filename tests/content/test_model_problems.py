from __future__ import annotations

import pytest
from pydantic import ValidationError

from leaflets.content.model_problems import translate_errors
from leaflets.content.yaml_tree import parse_tree
from leaflets.errors import Problem
from leaflets.model.condition import Condition

REQUIRED = "name: x\nlanguage: en\ndefinition: x\n"


def translate(text: str) -> list[Problem]:
    tree = parse_tree(text, "x.yaml")
    assert tree.root is not None
    with pytest.raises(ValidationError) as caught:
        Condition.model_validate(tree.root.value)
    return list(translate_errors(caught.value, tree, Condition))


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("causes: [Call 999: now]", (4, 10), 'the colon makes a key of "Call 999"'),
        ("causes: [{txet: x}]", (4, 11), "did you mean 'text'?"),
        ("causes: {audience: patient}", (4, 10), "'causes' has no 'text', which is required; add a line 'text: …'"),
        ("causes: {text: , audience: patient}", (4, 10), "'text' has nothing after it, but is required"),
        ("self_care: {itmes: x}", (4, 13), "\"itmes\" is not a key in 'self_care'; did you mean 'items'?"),
        ("self_care: [[x]]", (4, 13), "'self_care' is a list, but takes one text"),
        ("when_to_get_help: {soon: [x, {text: ''}]}", (4, 37), "'when_to_get_help.soon.text' is an empty text"),
        ("tables: [{title: x, section: tests, columns: [a, b], rows: [[c, d], e]}]", (4, 69), "takes a list"),
        ("tables: [{title: x, section: tests, columns: [a, b, c, d, e], rows: [[c]]}]", (4, 37), "at most 4"),
        ("references: [{id: a, title: [b]}]", (4, 22), "is a list, but takes one text; write it on one line"),
        ("research: [{patients: '1.5'}]", (4, 23), "is not a whole number"),
        ("research: [{patients: [1]}]", (4, 13), "is not a whole number"),
        ("issued: [x]", (4, 1), "is not a day of the calendar"),
        ("main_message: ' '", (4, 15), "is an empty text"),
        ("prevention: {items: [x], introduction: {text: x, audience: all}}", (4, 60), "use one of patient, clinician"),
        ("glossary: x", (4, 11), "takes a list"),
        ("support_organisations: [{name: x, url: example.org}]", (4, 40), "is not a web address"),
    ],
)
def test_each_error_is_told_at_its_place_with_what_to_do(text: str, place: tuple[int, int], said: str) -> None:
    (problem,) = translate(REQUIRED + text)
    assert said in problem.message
    assert (problem.line, problem.column) == place


def test_a_misspelt_key_is_not_missing_as_well() -> None:
    assert [
        "did you mean 'definition'" in problem.message for problem in translate("name: x\nlanguage: en\ndefiniton: x")
    ] == [True]


def test_a_list_of_wrong_entries_is_not_too_short_as_well() -> None:
    problems = translate("name: x\nlanguage: en\ndefinition:\n- [a]\n- [b]\n")
    assert [problem.line for problem in problems] == [4, 5]


def test_dates_out_of_order_are_told_at_the_review() -> None:
    (problem,) = translate(f"{REQUIRED}review_by: 2026-01-01\nissued: 2026-01-01\n")
    assert (problem.line, problem.column) == (4, 1)
    assert "must be after issued" in problem.message


def test_many_errors_are_cut() -> None:
    assert len(translate("".join(f"symptom{n}: x\n" for n in range(1000)))) == 200
