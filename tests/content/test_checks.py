from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.checks import MAX_FOUND, check_condition
from leaflets.content.yaml_tree import parse_tree
from leaflets.errors import Problem
from leaflets.model.condition import Condition

TODAY = date(2026, 11, 23)


def check(text: str) -> list[Problem]:
    return check_condition(parse_tree(text, "x.yaml"), TODAY)


@pytest.mark.parametrize(("length", "count"), [(120, 0), (121, 1)])
def test_the_main_message_has_room_for_120_characters(length: int, count: int) -> None:
    problems = check(f"main_message: {'a' * length}")
    assert len(problems) == count
    assert all("crowd page 1" in problem.message and problem.severity == "warning" for problem in problems)


@pytest.mark.parametrize(("lengths", "count"), [([29] * 5, 0), ([29] * 4 + [30], 1), ([1] * 6, 1), ([1] * 5, 0)])
def test_the_help_box_has_room_for_five_items_of_145_characters(lengths: list[int], count: int) -> None:
    items = "".join(f"    - {'a' * length}\n" for length in lengths[1:])
    problems = check(
        f"when_to_get_help:\n  emergency:\n    action: {'b' * 90}\n    items: {'a' * lengths[0]}\n  soon:\n{items}"
    )
    assert [problem.severity for problem in problems] == ["warning"] * count
    assert all("at 28 points" in problem.message and problem.line == 1 for problem in problems)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("status: reviewed", "'reviewers' names nobody"),
        ("status: reviewed\nreviewers: []", "'reviewers' names nobody"),
        ("status: withdrawn", "nothing is printed"),
    ],
)
def test_a_status_that_says_more_than_the_file_is_a_warning(text: str, said: str) -> None:
    (problem,) = check(text)
    assert said in problem.message
    assert problem.severity == "warning"


@pytest.mark.parametrize("status", ["sample", "draft", "reviewed\nreviewers: [{name: A}]"])
def test_other_statuses_are_fine(status: str) -> None:
    assert check(f"status: {status}") == []


def test_after_a_fault_only_single_texts_are_checked() -> None:
    problems = check("outlook: '[@nobody] [a](b)'\nname: a: b\n")
    assert ["the link" in problem.message for problem in problems] == [True]


def test_a_check_stops_after_many_problems() -> None:
    assert len(check("outlook: '" + "[@a] " * 1000 + "'")) == MAX_FOUND


TREES = st.recursive(
    st.sampled_from(["", "x", "[@a]", "[@ b", "[a](b)", "<b>", "2027-01-01", "patient", "clinician", "reviewed"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*Condition.model_fields, "id", "term", "forms", "items", "text"]), inner, max_size=5
        )
    ),
    max_leaves=15,
)


@given(TREES)
def test_trees_of_any_shape_are_checked_without_an_exception(value: object) -> None:
    import yaml

    text = yaml.safe_dump(value, allow_unicode=True, default_style='"')
    tree = parse_tree(text, "x.yaml")
    for problem in check_condition(tree, TODAY):
        assert 1 <= problem.line <= len(tree.lines)
        assert problem.message
