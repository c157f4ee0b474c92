"""The tool that renews the list of syllables."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DICTIONARY = """\
current K ER1 AH0 N T
current(2) K ER1 N T
pious P AY1 AH0 S
cat K AE1 T # a pet
xylograph Z AY1 L AH0 G R AE2 F
zzz Z
"""


@pytest.fixture
def tool(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("list_syllables", root / "tools" / "list_syllables.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_ordinary_words_that_the_rule_gets_wrong_are_listed_below_the_head(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cmudict.dict").write_text(DICTIONARY)
    (tmp_path / "words.txt").write_text("current pious cat")
    target = tmp_path / "syllables-en.txt"
    target.write_text("# Head\n# and licence\n\n9 old words\n")
    monkeypatch.setattr(tool, "TARGET", target)
    tool.main(str(tmp_path / "cmudict.dict"), str(tmp_path / "words.txt"))
    head, _, listed = target.read_text().partition("\n\n")
    assert head == "# Head\n# and licence"
    assert "old" not in listed and "cat" not in listed and "xylograph" not in listed
    assert all(line[0].isdigit() for line in listed.splitlines())


def test_the_fewer_syllables_count_but_not_what_only_quick_speech_swallows(tool: ModuleType) -> None:
    assert tool.choose_count("current", {1, 2}) == 2
    assert tool.choose_count("fire", {1, 2}) == 1
    assert tool.choose_count("family", {2, 3}) == 2
    assert tool.choose_count("zzz", {0}) == 1
