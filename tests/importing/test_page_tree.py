from __future__ import annotations

from leaflets.importing.page_blocks import read_blocks
from leaflets.importing.page_lines import split_page
from leaflets.importing.page_sections import read_sections
from leaflets.importing.page_tree import BUILDERS, PageTree, build_tree
from leaflets.model.condition import Condition

LONG = "Marsh fever is a cold that comes from water in the boots."


def tree_of(text: str) -> PageTree:
    return build_tree(read_sections(read_blocks(split_page(text))))


def test_every_builder_is_of_a_field_in_the_order_of_the_model() -> None:
    order = [name for name in Condition.model_fields if name in BUILDERS]
    assert order == list(BUILDERS)


def test_sections_of_one_field_are_put_together() -> None:
    tree = tree_of("Fen\n\nCauses\n\nCold.\n\nSymptoms\n\nWet.\n\nCauses\n\nRain.")
    assert tree.values == {"causes": ["Cold.", "Rain."], "symptoms": {"introduction": "Wet."}}
    assert [piece.line for piece in tree.pieces["causes"]] == [5, 13]


def test_what_has_no_field_is_unplaced_with_its_line_and_its_marker() -> None:
    tree = tree_of("Fen\n\nMy Own Menu\n\nCauses\n\nCold.\n\nWhy me?\n\n• No *idea*")
    assert tree.values["unplaced"] == [
        {"line": 3, "text": "My Own Menu"},
        {"line": 9, "text": "Why me?"},
        {"line": 11, "text": "• No \\*idea\\*"},
    ]


def test_headings_with_nothing_under_them_are_listed_but_not_the_menu_of_the_page() -> None:
    tree = tree_of(
        "Fen\n\nMy Menu\n\nCauses\n\nTreatment\n\nTea.\n\nTop Clinics\n\nLatest Research\n\nLatest Advance\n• Journal"
    )
    assert [(heading.line, heading.text) for heading in tree.empty] == [(5, "Causes"), (11, "Top Clinics")]


def test_without_a_heading_the_first_sentences_are_the_definition() -> None:
    tree = tree_of(f"Fen\n\nMenu line\n\n{LONG}\n\nCauses\n\nCold.")
    assert tree.values["definition"] == LONG
    assert tree.values["unplaced"] == [{"line": 3, "text": "Menu line"}]
    assert tree.notes == ["line 5: no heading for the definition; the text before the first heading was taken"]


def test_with_a_heading_for_it_the_first_sentences_are_unplaced() -> None:
    tree = tree_of(f"Fen\n\n{LONG}\n\nDefinition\n\nA cold.")
    assert tree.values["definition"] == "A cold."
    assert tree.values["unplaced"] == [{"line": 3, "text": LONG}]


def test_text_under_a_question_is_no_definition() -> None:
    tree = tree_of(f"Fen\n\nIs it catching?\n\n{LONG}\n\nCauses\n\nCold.")
    assert "definition" not in tree.values
