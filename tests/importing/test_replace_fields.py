from __future__ import annotations

from typing import Any

import pytest

from leaflets.content.yaml_tree import parse_tree
from leaflets.errors import ContentError
from leaflets.importing.replace_fields import replace_fields

TEXT = """\
# by hand
name:   Fen   # spaced

# why it is wet
definition: >-
  Wet
  land.

  # no comment, but text
causes:
  # mine
  - Rain.

# at the end
outlook: Dry.
"""


def replace(text: str = TEXT, **values: Any) -> str:
    return replace_fields(parse_tree(text, "fen.yaml"), "fen.yaml", values)


def test_nothing_else_changes() -> None:
    assert replace(definition="Water.") == TEXT.replace(
        "definition: >-\n  Wet\n  land.\n\n  # no comment, but text\n", "# no comment, but text\ndefinition: Water.\n"
    )
    assert replace(name="Marsh").splitlines()[:3] == ["# by hand", "name: Marsh", ""]


def test_a_comment_inside_a_field_moves_above_it() -> None:
    assert "\n# mine\ncauses: Mud.\n\n# at the end\n" in replace(causes="Mud.")


def test_new_fields_go_where_the_model_has_them_and_old_ones_go() -> None:
    assert "  - Rain.\ncomplications: Mud.\n" not in replace(complications="Mud.")
    assert replace(complications="Mud.").endswith("outlook: Dry.\ncomplications: Mud.\n")
    assert "symptoms: Cold.\n\n# at the end\noutlook" in replace(symptoms="Cold.")
    assert "outlook" not in replace(outlook=None) and replace(outlook=None).endswith("# at the end\n")


def test_many_at_once_come_out_in_order() -> None:
    text = replace(name="A", causes=["B", "C"], outlook="D", definition="E", symptoms="F")
    keys = [line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()]
    assert keys == ["name", "definition", "causes", "symptoms", "outlook"]


@pytest.mark.parametrize("text", ["{name: Fen, definition: Wet.}", "  name: Fen\n  definition: Wet."])
def test_a_file_written_otherwise_is_left_alone(text: str) -> None:
    with pytest.raises(ContentError, match="does not write each field on lines of its own"):
        replace(text, name="x")
