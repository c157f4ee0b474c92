from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from leaflets.content.examine_sources import examine_sources, read_source_file
from leaflets.errors import ContentError

TODAY = date(2026, 11, 23)


def examine(path: Path, text: str) -> list[str]:
    path.write_text(text, encoding="utf-8")
    return [str(problem).splitlines()[0] for problem in examine_sources(read_source_file(path), TODAY)]


def test_a_condition_is_examined_with_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    found = examine(path, "name: A\nreferences:\n  - {id: a, ISSN: 0317-8472, issued: '2027', retracted: true}\n")
    assert [line.partition(" ")[0] for line in found] == [f"{path}:3:{column}:" for column in (19, 38, 57)]
    assert "'issued' is 2027, which is to come" in found[1] and "warning" in found[1]


def test_a_file_of_a_reference_manager_is_examined_with_the_line_of_each_source(tmp_path: Path) -> None:
    path = tmp_path / "a b.txt"
    found = examine(path, "@book{a, title={A}, isbn={0-306-40615-3}}\n\n@book{b,\n title={B}, isbn={0-306-40615-2}}\n")
    fault = "its last digit is 3, and the others ask for 2; compare it"
    assert found == [f"{path}:1:1: error: ISBN 0-306-40615-3 cannot be right: {fault}"]


def test_faulty_yaml_is_told_and_what_could_be_read_is_examined(tmp_path: Path) -> None:
    found = examine(tmp_path / "a.yaml", "references:\n  - {id: a, PMID: '0'}\nname: [\n")
    assert len(found) == 2 and "PMID 0 cannot be right" in found[0]


def test_a_file_that_is_neither_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Dear reader", encoding="utf-8")
    with pytest.raises(ContentError, match="none of the formats"):
        read_source_file(path)
