from __future__ import annotations

import pytest

from leaflets.importing.page_lines import split_page


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("  • Cold feet", "•", "Cold feet"),
        ("•Cold feet", "•", "Cold feet"),
        ("- cold", "-", "cold"),
        ("– cold", "–", "cold"),
        ("* cold", "*", "cold"),
        ("◦\u00a0cold", "◦", "cold"),
        ("-5 degrees", "", "-5 degrees"),
        ("*cold*", "", "*cold*"),
        ("2. cold", "2.", "cold"),
        ("(3) cold", "(3)", "cold"),
        ("[12] Reed A.", "[12]", "Reed A."),
        ("2.5 mg", "", "2.5 mg"),
        ("2016. A year", "", "2016. A year"),
        ("•", "•", ""),
    ],
)
def test_a_line_is_its_marker_and_its_words(line: str, marker: str, text: str) -> None:
    (found,) = split_page(line)
    assert (found.marker, found.text) == (marker, text)


def test_words_have_single_spaces_and_no_unseen_characters() -> None:
    (line,) = split_page("\tcold\u00a0\u200b  feet\u00ad ")
    assert (line.text, line.indent) == ("cold feet", 4)


def test_lines_are_counted_as_an_editor_does() -> None:
    lines = split_page("one\r\n\r\n=====\rtwo\n- - -")
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]
    assert [line.is_blank for line in lines] == [False, True, True, False, True]


def test_a_line_knows_whether_it_is_numbered() -> None:
    bullet, number = split_page("• a\n1) b")
    assert (bullet.is_numbered, number.is_numbered) == (False, True)
    assert number.whole == "1) b"
