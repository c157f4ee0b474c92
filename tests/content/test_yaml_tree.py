from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content import yaml_tree
from leaflets.content.yaml_tree import MAX_DEPTH, MAX_NODES, Place, parse_tree, walk_tree


def read(text: str) -> Any:
    tree = parse_tree(text, "x.yaml")
    assert tree.problems == []
    assert tree.root is not None
    return tree.root.value


@pytest.mark.parametrize(
    "value", ["no", "yes", "1.0", "12:30", "0o17", "1_000", "2026-05-01", "true", ".nan", "<<", "Null"]
)
def test_plain_values_stay_the_texts_they_are(value: str) -> None:
    assert read(f"a: {value}\nb: [{value}]") == {"a": value, "b": [value]}


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_nothing_after_a_key_leaves_the_key_out(value: str) -> None:
    assert read(f"a: {value}\nb: x\nc:\n- {value}") == {"b": "x", "c": [None]}


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_in_quotes_everything_is_text(value: str) -> None:
    assert read(f"a: '{value}'\nb: \"{value}\"") == {"a": value, "b": value}


def test_every_key_and_value_knows_its_place() -> None:
    tree = parse_tree('a: "ż"\nlist:\n  - one\n  - {key: two}\ntext: |\n  More\n', "x.yaml")
    assert tree.root is not None
    places = {path: node.place for path, node in walk_tree(tree.root)}
    assert places == {
        (): (1, 1, 1),
        ("a",): (1, 4, 3),
        ("list",): (3, 3, 1),
        ("list", 0): (3, 5, 3),
        ("list", 1): (4, 5, 1),
        ("list", 1, "key"): (4, 11, 3),
        ("text",): (5, 7, 1),
    }
    assert tree.root.keys == {"a": Place(1, 1, 1), "list": Place(2, 1, 4), "text": Place(5, 1, 4)}


def test_lines_end_as_on_any_system() -> None:
    tree = parse_tree("a: x\r\nb: y\rc: z\n", "x.yaml")
    assert tree.root is not None
    assert [node.place.line for node in tree.root.children.values()] == [1, 2, 3]


def test_the_first_of_two_equal_keys_counts() -> None:
    tree = parse_tree("a: 1\na: 2\n", "x.yaml")
    assert tree.root is not None and tree.root.value == {"a": "1"}
    assert [(problem.line, problem.column) for problem in tree.problems] == [(2, 1)]
    assert "in line 1 already" in tree.problems[0].message


@pytest.mark.parametrize(("depth", "is_refused"), [(MAX_DEPTH, False), (MAX_DEPTH + 1, True)])
def test_the_limit_of_depth(depth: int, is_refused: bool) -> None:
    tree = parse_tree("[" * depth + "]" * depth, "x.yaml")
    assert bool(tree.fault) is is_refused


@pytest.mark.parametrize(("count", "is_refused"), [(MAX_NODES - 1, False), (MAX_NODES, True)])
def test_the_limit_of_size(count: int, is_refused: bool) -> None:
    tree = parse_tree("- a\n" * count, "x.yaml")
    assert bool(tree.fault) is is_refused


def test_what_stands_before_a_fault_is_kept() -> None:
    tree = parse_tree("a: 1\nb:\n  - x\n  - *y\n", "x.yaml")
    assert tree.fault is not None and not tree.fault.is_syntax
    assert tree.root is not None and tree.root.value == {"a": "1", "b": ["x"]}


def test_both_parsers_make_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: ~\nb: [x, 'null', {c: \"ż\"}]\nd: |\n  text\n\ne:\n- null\n- >\n  folded\n  text\n"
    fast = parse_tree(text, "x.yaml")
    monkeypatch.setattr(yaml_tree, "LOADER", yaml.SafeLoader)
    slow = parse_tree(text, "x.yaml")
    assert fast.root is not None and slow.root is not None
    assert fast.root.value == slow.root.value
    assert [(path, node.place) for path, node in walk_tree(fast.root)] == [
        (path, node.place) for path, node in walk_tree(slow.root)
    ]


PLAIN = st.recursive(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(PLAIN)
def test_what_is_written_as_yaml_is_read_back(value: Any) -> None:
    text = yaml.safe_dump({"root": value}, allow_unicode=True, default_style='"')
    tree = parse_tree(text.replace("!!null ", ""), "x.yaml")
    assert tree.root is not None and tree.root.value == {"root": value}


@given(st.text("ab:-[]{}&*!|>'\"#%@`?, \n\t~", max_size=60))
def test_no_text_breaks_the_reader_and_every_problem_lies_in_the_file(text: str) -> None:
    tree = parse_tree(text, "x.yaml")
    for problem in tree.problems:
        assert 1 <= problem.line <= len(tree.lines)
        assert 1 <= problem.column <= len(tree.lines[problem.line - 1]) + 1
        assert "^" in str(problem) or not problem.source_line.strip()
