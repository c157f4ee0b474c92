from __future__ import annotations

from typing import Any

import pytest

from leaflets.errors import ContentError
from leaflets.importing.check_import import check_nothing_is_lost
from leaflets.importing.page_blocks import Piece
from leaflets.importing.page_lines import PageLine, split_page

LINES = split_page("Fen\n\nCauses\n\n• It is *cold* here.\n• Wet; blue\n• Journal: A\n• Number of Patients: 1,200\n•")
HEADINGS = {(3, 0): "Causes"}
TREE: dict[str, Any] = {
    "id": "fen",
    "name": "Fen",
    "causes": "- It is \\*cold\\* here.",
    "other_names": ["Wet", "blue"],
    "research": [{"patients": 1200, "journal": "A", "study_design": "review"}],
}


def pieces_of(lines: list[PageLine]) -> dict[str, list[Piece]]:
    listed = [Piece((line,)) for line in lines if line.text]
    return {"name": [listed[0]], "causes": [listed[2]], "other_names": [listed[3]], "research": listed[4:]}


def check(tree: dict[str, Any], **changed: list[Piece]) -> None:
    check_nothing_is_lost(LINES, pieces_of(LINES) | changed, HEADINGS, tree, "page")


def test_a_file_with_all_the_words_passes() -> None:
    check(TREE)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"causes": "- It is here."}, "causes"),
        ({"causes": "- It is \\*cold\\* here. Really."}, "causes"),
        ({"causes": "- It cold is \\*here.\\*"}, "causes"),
        ({"causes": "- it is \\*cold\\* here."}, "causes"),
        ({"other_names": ["Wet"]}, "other_names"),
        ({"research": [{"patients": 12, "journal": "A"}]}, "research"),
        ({"outlook": "Good."}, "outlook"),
        ({"unplaced": [{"line": 5, "text": "It"}]}, "unplaced"),
    ],
)
def test_a_word_lost_added_moved_or_changed_is_found(change: dict[str, Any], field: str) -> None:
    with pytest.raises(ContentError, match=f"'{field}' of the condition file differs from the page"):
        check(TREE | change)


def test_a_line_that_went_nowhere_is_named() -> None:
    with pytest.raises(ContentError, match="page:6:1: error: this line found no place"):
        check(TREE, other_names=[])


def test_a_line_whose_words_were_changed_on_the_way_is_named() -> None:
    with pytest.raises(ContentError, match="page:5:1: error: this line found no place"):
        check(TREE, causes=[Piece((PageLine(5, "It is warm here.", 0, "•"),))])
