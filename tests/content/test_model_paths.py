from __future__ import annotations

from leaflets.content.model_paths import find_model, find_named_place, list_keys, locate
from leaflets.content.yaml_tree import Node, Place, parse_tree
from leaflets.model.condition import Condition
from leaflets.model.reference import Reference
from leaflets.model.text import Statement


def read(text: str) -> Node:
    root = parse_tree(text, "x.yaml").root
    assert root is not None
    return root


def test_a_path_through_the_model_passes_over_what_the_file_leaves_out() -> None:
    root = read("soon:\n  - x\n")
    path, node, place = locate(root, ("soon", "items", 0, "text"))
    assert (path, node.value, place[:2]) == (["soon"], "x", (2, 5))


def test_the_model_at_a_path_is_found_by_its_key_in_the_file() -> None:
    assert find_model(Condition, ("references", 0)) is Reference
    assert find_model(Condition, ("self_care", "items", 3)) is Statement
    assert find_model(Condition, ("references", 0, "container-title")) is None
    assert find_model(Condition, ("nothing",)) is None
    assert "container-title" in list_keys(Reference) and "container_title" not in list_keys(Reference)


def test_a_list_or_mapping_is_shown_at_its_key() -> None:
    assert locate(read("a:\n  b: [c]\n"), ("a", "b"))[2] == (2, 3, 1)


def test_a_message_of_the_model_is_shown_at_the_key_or_entry_it_names() -> None:
    root = read("issued: x\nreview_by: y\nrows:\n  - [a]\n  - [b]\n")
    assert find_named_place("review_by 2 must be after issued 1", root, Place(9, 9)) == (2, 1, 9)
    assert find_named_place("row 2 has 1 cells", root, Place(9, 9))[:2] == (5, 5)
    assert find_named_place("row 3 has 1 cells", root, Place(9, 9))[:2] == (1, 1)
    assert find_named_place("something else", read("text"), Place(9, 9)) == Place(9, 9)
