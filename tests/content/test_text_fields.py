from __future__ import annotations

import pytest

from leaflets.content.text_fields import find_place, list_texts
from leaflets.content.yaml_tree import Tree, parse_tree

TEXT = """\
name: Name
language: en
definition:
  - Everybody
  - text: Clinicians only
    audience: clinician
  - text: Patients only
    audience: patient
key_findings: Finding
treatments:
  items:
    - name: Infusion
      audience: clinician
      benefits: [Hidden]
    - name: Tablet
      kind: medicine
      when_used: Adults
references: [{id: a, title: Title}]
unplaced: [{line: 1, text: Left over}]
"""


def read(text: str) -> Tree:
    return parse_tree(text, "x.yaml")


def test_texts_come_in_order_each_with_whom_it_is_for() -> None:
    tree = read(TEXT)
    assert tree.root is not None
    assert [(text.words, text.is_for_patients) for text in list_texts(tree.root)] == [
        ("Name", True),
        ("Everybody", True),
        ("Clinicians only", False),
        ("Patients only", True),
        ("Finding", False),
        ("Infusion", False),
        ("Hidden", False),
        ("Tablet", True),
        ("Adults", False),
    ]


def test_a_text_too_long_for_the_model_is_left_out() -> None:
    tree = read(f"outlook: {'a' * 200_001}\ncauses: {'b' * 200_000}")
    assert tree.root is not None
    assert [text.words[0] for text in list_texts(tree.root)] == ["b"]


@pytest.mark.parametrize(
    ("source", "fragment", "place"),
    [
        ("outlook: a b a # a", "a", (1, 14, 1)),
        ("outlook: 'a b a'", "a", (1, 15, 1)),
        ("outlook: |\n  a\n  b a\n", "a", (3, 5, 1)),
        ("outlook: >\n  x\n  b\n  c d\n", "b c", (3, 3, 1)),
        ('outlook: "x \\u0061"', "a", (1, 10, 10)),
    ],
)
def test_a_part_of_a_text_is_found_in_the_file(source: str, fragment: str, place: tuple[int, int, int]) -> None:
    tree = read(source)
    assert tree.root is not None
    (text,) = list_texts(tree.root)
    assert find_place(tree, text, text.words.rindex(fragment), fragment) == place
