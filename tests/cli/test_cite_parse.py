"""``leaflets cite parse``: lines to fields, as text and as CSL-JSON lines."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

LINE = "Reed A, Mill BC. Boots in water. Fen Lancet. 2019;3(2):4-9. doi:10.1000/x"
STRANGE = "Some words that nobody can read"


def test_one_reference_is_one_csl_item(run: Any) -> None:
    outcome = run("cite", "parse", LINE, "--json")
    item = json.loads(outcome.out)
    assert outcome.code == 0 and outcome.err == ""
    assert (item["id"], item["type"], item["title"]) == ("reed-2019", "article-journal", "Boots in water")
    assert item["issued"] == {"date-parts": [[2019]]}
    assert item["DOI"] == "10.1000/x"
    assert item["custom"]["leaflets"]["understood"] is True and item["custom"]["leaflets"]["raw"] == LINE
    assert set(item["custom"]["leaflets"]["confidence"]) == set(item) - {"id", "custom"}


def test_a_file_gives_one_item_a_line_with_keys_of_their_own(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "meine Bücher ü.txt"
    path.write_text(f"\ufeff1. {LINE}\n\n2. {LINE}\n{STRANGE}\n", "utf-8")
    outcome = run("cite", "parse", "--file", path, "--json")
    items = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 1
    assert [item["id"] for item in items][:2] == ["reed-2019", "reed-2019-2"]
    assert items[2]["custom"]["leaflets"] == {
        "raw": STRANGE, "understood": False, "style": None, "confidence": {"type": 0.4}, "left_over": STRANGE,
    }  # fmt: skip


def test_text_says_each_field_and_how_sure_it_is(run: Any) -> None:
    outcome = run("cite", "parse", LINE, STRANGE)
    assert "title             Boots in water  (95%)" in outcome.out
    assert "author            Reed, A; Mill, BC" in outcome.out
    assert "understood        in vancouver style" in outcome.out
    assert "NOT UNDERSTOOD" in outcome.out and f"left over         {STRANGE}" in outcome.out


def test_standard_input_and_a_style(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{LINE}\n"))
    outcome = run("cite", "parse", "--file", "-", "--style", "apa", "--json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["custom"]["leaflets"]["style"] is None


def test_nothing_to_read_and_a_file_that_is_no_text(run: Any, tmp_path: Path) -> None:
    assert run("cite", "parse").code == 2
    (tmp_path / "a.txt").write_bytes(b"Reed \xff")
    outcome = run("cite", "parse", "--file", tmp_path / "a.txt")
    assert outcome.code == 7 and "is not UTF-8 text (byte 5)" in outcome.err
    assert run("cite", "parse", "--file", tmp_path / "b.txt").code == 7
