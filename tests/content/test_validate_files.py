from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from leaflets.content.validate_files import validate_files
from leaflets.errors import FileError

TODAY = date(2026, 11, 23)
WRONG = sorted((Path(__file__).parents[1] / "resources" / "wrong_content").glob("*.yaml"))
SOUND = "name: Made-up condition\nlanguage: en\ndefinition: It exists only in tests.\n"


def read_expectations(path: Path) -> list[tuple[str, str]]:
    marked = [line for line in path.read_text("utf-8").splitlines() if line.startswith("# problem: ")]
    return [(place, text) for line in marked for place, text in [line[len("# problem: ") :].split(" ", 1)]]


@pytest.mark.parametrize("path", WRONG, ids=[path.stem for path in WRONG])
def test_a_wrong_file_has_exactly_the_problems_it_says_it_has(path: Path) -> None:
    expected = read_expectations(path)
    problems = validate_files([path], TODAY)
    assert expected
    assert [f"{problem.line}:{problem.column}" for problem in problems] == [place for place, _ in expected]
    for problem, (_, text) in zip(problems, expected, strict=True):
        assert text in f"{problem.severity}: {problem.message}"
        assert problem.source_line in path.read_text("utf-8").splitlines()


def test_the_examples_are_there() -> None:
    assert len(WRONG) >= 25


def test_a_folder_is_read_with_everything_below_it(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "a.yaml").write_text(SOUND)
    (tmp_path / "deep" / "b.yml").write_text("name: B\nlanguage: en\n")
    (tmp_path / ".hidden" / "c.yaml").write_text("wrong")
    (tmp_path / "notes.txt").write_text("wrong")
    problems = validate_files([tmp_path, tmp_path / "a.yaml"], TODAY)
    assert [(Path(problem.file).name, problem.line) for problem in problems] == [("b.yml", 1)]


def test_an_id_may_be_taken_once_only(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(SOUND)
    (tmp_path / "two.yaml").write_text(f"{SOUND}id: one\n")
    (problem,) = validate_files([tmp_path], TODAY)
    assert (Path(problem.file).name, problem.line, problem.column) == ("two.yaml", 4, 5)
    assert "the id 'one' is taken by" in problem.message and "one.yaml" in problem.message


def test_a_clinic_is_known_by_its_file_name(tmp_path: Path) -> None:
    (tmp_path / "clinic.yaml").write_text("name: River clinic\nfax: 1\n")
    (problem,) = validate_files([tmp_path], TODAY)
    assert '"fax" is not a key' in problem.message


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "big.yaml").write_bytes(b"#" * 2_000_001)
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "wrong.yaml").write_text("name: x\n")
    problems = validate_files([tmp_path], TODAY)
    files = [Path(problem.file).name for problem in problems]
    assert files == ["big.yaml", "gone.yaml", "pipe.yaml", "wrong.yaml", "wrong.yaml"]
    assert [problem.line for problem in problems] == [0, 0, 0, 1, 1]
    assert "is not a plain file" in problems[2].message


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no such file"):
        validate_files([tmp_path / "nowhere.yaml"], TODAY)


def test_a_folder_without_yaml_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no YAML files in this folder"):
        validate_files([tmp_path], TODAY)


def test_problems_come_sorted_by_file_and_line(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml"):
        (tmp_path / name).write_text(f"language: xx\nnme: {name}\n")
    places = [(problem.file, problem.line) for problem in validate_files([tmp_path], TODAY)]
    assert places == sorted(places) and len({file for file, _ in places}) == 2


def test_answers_about_a_leaflet_are_checked_as_such(tmp_path: Path) -> None:
    path = tmp_path / "asthma.evidence.yaml"
    path.write_text("condition: asthma\nanswers:\n  - item: DISCERN 1\n")
    assert validate_files([tmp_path], TODAY) == ()
    path.write_text(
        "condition: asthma\nanswers:\n  - item: DISCERN 1\n    answer: 6\n    by: Jo\n    date: 2026-01-01\n"
    )
    (problem,) = validate_files([tmp_path], TODAY)
    assert (problem.line, problem.column) == (4, 13) and "write 1, 2, 3, 4 or 5" in problem.message
