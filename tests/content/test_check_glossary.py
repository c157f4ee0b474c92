from __future__ import annotations

import pytest

from leaflets.content.check_glossary import check_glossary_terms, check_glossary_use
from leaflets.content.text_fields import list_texts
from leaflets.content.yaml_tree import parse_tree


def list_unused(text: str) -> list[str]:
    tree = parse_tree(text, "x.yaml")
    assert tree.root is not None
    return [problem.message for problem in check_glossary_use(tree, list_texts(tree.root))]


def list_doubled(text: str) -> list[int]:
    tree = parse_tree(text, "x.yaml")
    assert tree.root is not None
    return [problem.line for problem in check_glossary_terms(tree, tree.root)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("nerve", "A Nerve."),
        ("nerve", "the **nerve**, and"),
        ("Lambert-Eaton", "in LAMBERT-EATON syndrome"),
        ("blood test", "a blood\n  test"),
        ("≥", "a value ≥ 5"),
        ("µ", "5 µ of it"),
        ("straße", "STRASSE"),
    ],
)
def test_a_term_in_the_text_is_used(term: str, text: str) -> None:
    assert list_unused(f"outlook: '{text}'\nglossary: [{{term: '{term}'}}]") == []


@pytest.mark.parametrize(
    ("term", "text"), [("nerve", "nerves"), ("blood test", "test blood"), ("≥", "more than 5"), ("art", "heart")]
)
def test_a_part_of_a_word_is_not_the_word(term: str, text: str) -> None:
    (message,) = list_unused(f"outlook: '{text}'\nglossary: [{{term: '{term}'}}]")
    assert f"no text for patients uses '{term}'" in message


def test_one_of_its_forms_is_enough() -> None:
    assert list_unused("outlook: two nerves\nglossary: [{term: nerve, forms: [nerval, nerves]}]") == []


def test_its_own_explanation_does_not_count() -> None:
    assert len(list_unused("outlook: x\nglossary: [{term: nerve, meaning: A nerve is a nerve}]")) == 1


def test_a_term_is_explained_once() -> None:
    text = "glossary:\n- term: A b\n- term: a  B\n- term: c\n  forms: [C, d]\n- term: e\n  forms: [D]\n"
    assert list_doubled(text) == [3, 7]


@pytest.mark.parametrize("text", ["glossary: x", "glossary: [x, [y]]", "glossary: [{term: [x]}]", "glossary:"])
def test_a_glossary_of_another_shape_is_left_to_the_model(text: str) -> None:
    assert list_unused(text) == []
    assert list_doubled(text) == []
