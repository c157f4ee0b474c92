from __future__ import annotations

from datetime import date

from leaflets.content.locate_characters import locate_characters
from leaflets.content.read_condition import LoadedCondition, read_condition_bytes

SOURCE = """\
# ☃ in a comment is no text
name: Made-up condition
language: en
definition:
  - text: |
      First line,
      then ☃ and 𝔛 and ☃.
  - "Escaped \\u2603 \\u2721"
"""


def load() -> LoadedCondition:
    return read_condition_bytes(SOURCE.encode(), "made-up.yaml", today=date(2026, 11, 23))


def test_each_character_is_shown_where_it_first_stands() -> None:
    snowman, letter = locate_characters(load(), ("☃", "𝔛"))
    assert (snowman.file, snowman.line, snowman.column) == ("made-up.yaml", 7, 12)
    assert (letter.line, letter.column) == (7, 18)
    assert "'☃' (U+2603 SNOWMAN) in 'definition.text'; write it another way" in snowman.message
    assert "U+1D51B MATHEMATICAL FRAKTUR CAPITAL X" in letter.message
    assert str(snowman).endswith("then ☃ and 𝔛 and ☃.\n" + " " * 15 + "^")


def test_an_escaped_character_is_shown_at_its_text() -> None:
    (star,) = locate_characters(load(), ("✡",))
    assert (star.line, star.column) == (8, 5)


def test_a_character_from_elsewhere_is_told_without_a_place() -> None:
    (problem,) = locate_characters(load(), ("\ue000",))
    assert (problem.line, problem.column) == (0, 0)
    assert "U+E000 without a name" in problem.message
    assert "comes from a wording or the clinic" in problem.message


def test_no_characters_are_no_problem() -> None:
    assert locate_characters(load(), ()) == ()
