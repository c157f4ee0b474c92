from __future__ import annotations

import datetime
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.write_yaml import SCHEMA_COMMENT, WIDTH, write_yaml

WORDS = [
    "a", "no", "Yes", "12", "1.5", "- ", "#", "a:", ":", "it's", '"q"', "{x}", "[y]", "&z", "*", "!", "|", ">", "%",
    "@", "`", "=", "~", "null", "2016-01-01", "é≥", "0x1F", "12:30", "---", "...", "\\n", "<<", "?", "long-word " * 30,
]  # fmt: skip
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(lambda words: " ".join(" ".join(words).split()))
LITERAL = st.lists(TEXT, min_size=2, max_size=4).map(lambda lines: "\n".join(f"- {line}" for line in lines))
LEAF = TEXT | LITERAL | st.integers(0, 10**9) | st.dates()
TREE = st.recursive(
    LEAF,
    lambda inner: (
        st.lists(inner.filter(lambda value: not isinstance(value, list)), min_size=1, max_size=4)
        | st.dictionaries(st.sampled_from(["name", "items", "container-title", "raw"]), inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["id", "name", "symptoms", "references"]), TREE, min_size=1))
def test_what_is_written_is_read_again_as_the_same(tree: dict[str, Any]) -> None:
    assert yaml.safe_load(write_yaml(tree)) == tree
    assert yaml.safe_load(write_yaml(tree, "")) == tree


def test_the_file_is_made_for_people() -> None:
    tree = {
        "id": "fen",
        "date": datetime.date(2026, 1, 2),
        "patients": 0,
        "name": "It's: cold",
        "code": "007",
        "is_yaml": "no",
        "groups": [{"items": ["one", "- two"], "note": "- a\n- b"}],
        "long": "cold water " * 20 + "end",
    }
    written = write_yaml(tree).split("\n")
    assert written[:15] == [
        SCHEMA_COMMENT, "id: fen", "date: 2026-01-02", "patients: 0", "name: 'It''s: cold'", "code: '007'",
        "is_yaml: 'no'", "groups:", "  - items:", "      - one", "      - '- two'", "    note: |-", "      - a",
        "      - b", "long: >-",
    ]  # fmt: skip
    assert written[15] == "  " + "cold water " * 8 + "cold water"
    assert all(len(line) <= WIDTH for line in written)
