"""References in a file of their own: taken over as far as they are cited, with every fault in its own file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from leaflets.content.read_condition import LoadedCondition, read_condition, read_condition_bytes
from leaflets.content.share_references import examine_library, list_library_names
from leaflets.content.validate_files import validate_files
from leaflets.errors import ContentError

TODAY = datetime.date(2026, 11, 25)
LIBRARY = """references:
  - {id: reed, type: book, title: Reeds of the fen, issued: "2019"}
  - {id: mill, type: article-journal, title: Mills and water, superseded_by: new-mill}
  - {id: new-mill, type: article-journal, title: Mills and water again}
  - {id: other, type: book, title: Something else}
"""
CONDITION = """name: Fen fever
language: en
definition: It is rare [@reed] and wet [@own].
causes: Water [@mill].
shared_references: references.yaml
references:
  - {id: own, type: book, title: Our own book}
"""


def write(folder: Path, condition: str = CONDITION, library: str = LIBRARY, name: str = "references.yaml") -> Path:
    (folder / "conditions").mkdir(exist_ok=True)
    (folder / name).write_text(library, encoding="utf-8")
    path = folder / "conditions" / "fen-fever.yaml"
    path.write_text(condition, encoding="utf-8")
    return path


def read(path: Path) -> LoadedCondition:
    return read_condition(path, today=TODAY)


def refuse(path: Path) -> list[str]:
    with pytest.raises(ContentError) as refused:
        read(path)
    return [str(problem) for problem in refused.value.problems]


def test_a_condition_takes_over_what_it_cites_and_what_takes_its_place(tmp_path: Path) -> None:
    loaded = read(write(tmp_path))
    assert [reference.id for reference in loaded.condition.references] == ["own", "reed", "mill", "new-mill"]
    assert b"Reeds of the fen" in loaded.shared and b"Something else" not in loaded.shared


def test_the_file_beside_the_condition_goes_before_the_one_above(tmp_path: Path) -> None:
    path = write(tmp_path)
    (path.parent / "references.yaml").write_text(LIBRARY.replace("Reeds of", "Birds of"), encoding="utf-8")
    assert read(path).condition.references[1].title == "Birds of the fen"


@pytest.mark.parametrize(
    ("name", "library"),
    [
        ("lib.bib", "@book{reed,\n title = {Reeds of the fen},\n year = {2019}\n}\n@book{mill, title = {Mills}}\n"),
        ("lib.ris", "TY  - BOOK\nID  - reed\nTI  - Reeds\nER  - \nTY  - BOOK\nID  - mill\nTI  - Mills\nER  - \n"),
        ("lib.json", '[{"id": "reed", "type": "book", "title": "R"}, {"id": "mill", "type": "book", "title": "M"}]'),
    ],
)
def test_files_of_reference_managers_are_taken_too(tmp_path: Path, name: str, library: str) -> None:
    loaded = read(write(tmp_path, CONDITION.replace("references.yaml", name), library, name))
    assert [reference.id for reference in loaded.condition.references] == ["own", "reed", "mill"]


def test_what_a_pdf_brings_along_takes_the_place_of_the_files(tmp_path: Path) -> None:
    loaded = read(write(tmp_path))
    again = read_condition_bytes(loaded.source, "given.pdf/fen-fever.yaml", today=TODAY, enclosed=loaded.shared)
    assert again.condition == loaded.condition and again.shared == loaded.shared


def test_a_pdf_of_a_condition_that_cites_none_of_its_files_brings_nothing_and_is_read(tmp_path: Path) -> None:
    own = CONDITION.replace(" [@reed]", "").replace(" [@mill]", "")
    loaded = read(write(tmp_path, own))
    assert loaded.shared == b""
    again = read_condition_bytes(loaded.source, "given.pdf/fen-fever.yaml", today=TODAY, enclosed=b"")
    assert again.condition == loaded.condition


def test_the_files_that_a_condition_names_are_known_whatever_else_is_wrong() -> None:
    def names(text: str) -> tuple[str, ...]:
        return list_library_names(text.encode("utf-8"), "a.yaml")

    assert names("shared_references: a.bib\nnonsense: x\n") == ("a.bib",)
    assert names("shared_references: [a.bib, references.yaml, {b: c}]\n") == ("a.bib", "references.yaml")
    assert names("name: x\n") == names("- shared_references\n") == names("shared_references\x00") == ()


@pytest.mark.parametrize(
    "name", ["../references.yaml", "/etc/passwd", "asthma.yaml", "sub/references.yaml", "references.txt"]
)
def test_no_other_file_is_opened(tmp_path: Path, name: str) -> None:
    (problem,) = (line for line in refuse(write(tmp_path, CONDITION.replace("references.yaml", name))) if name in line)
    assert "fen-fever.yaml:5:20" in problem and "without a folder" in problem


def test_a_missing_file_is_told_where_it_is_named(tmp_path: Path) -> None:
    problems = refuse(write(tmp_path, CONDITION.replace("references.yaml", "fen.references.yaml")))
    assert any("fen-fever.yaml:5:20: error" in problem and "no file" in problem for problem in problems)


def test_a_fault_in_the_file_has_its_own_line_and_stops_the_condition(tmp_path: Path) -> None:
    problems = refuse(write(tmp_path, library=LIBRARY.replace('issued: "2019"', "isued: x")))
    assert any("references.yaml:2:" in problem and "isued" in problem for problem in problems)
    assert any("fen-fever.yaml:5:20" in problem for problem in problems)


def test_one_key_in_both_is_refused_at_the_conditions_own(tmp_path: Path) -> None:
    problems = refuse(write(tmp_path, CONDITION.replace("id: own", "id: reed").replace("@own", "@reed")))
    assert any(
        "fen-fever.yaml:7:" in problem and "stands in 'shared_references', too" in problem for problem in problems
    )


def test_an_unknown_key_is_suggested_from_the_file(tmp_path: Path) -> None:
    assert any("did you mean 'reed'" in line for line in refuse(write(tmp_path, CONDITION.replace("@reed", "@rede"))))
    twice = LIBRARY + "  - {id: reed, type: book, title: Again and again}\n"
    assert any(
        "line 2 has the id 'reed'" in str(problem) for problem in examine_library(twice.encode(), "x.yaml").errors
    )


def test_validate_reads_the_file_as_what_it_is(tmp_path: Path) -> None:
    write(tmp_path)
    assert [str(problem) for problem in validate_files([tmp_path], TODAY) if "references.yaml" in problem.file] == []
    (tmp_path / "references.yaml").write_text(LIBRARY.replace("2019", "2091"), encoding="utf-8")
    problems = validate_files([tmp_path / "references.yaml"], TODAY)
    assert [problem.severity for problem in problems] == ["warning"] and "2091" in str(problems[0])


def test_a_successor_that_nothing_has_is_an_error(tmp_path: Path) -> None:
    own = "title: Our own book, superseded_by: nobody"
    problems = refuse(write(tmp_path, CONDITION.replace("title: Our own book", own)))
    assert any("no reference has the id 'nobody'" in problem for problem in problems)
