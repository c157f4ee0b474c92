from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.content.content_files import is_letter, list_condition_files
from leaflets.content.read_letter import examine_letter, read_letter
from leaflets.content.validate_files import validate_files
from leaflets.errors import ContentError, FileError
from leaflets.folders import program_folder
from leaflets.letters.read_people import read_people
from tests.small_thing import TODAY

STARTER = program_folder("starter") / "letter.yaml"


def test_the_letter_that_comes_with_the_program_reads_the_people_beside_it() -> None:
    letter, content = read_letter(STARTER)
    assert content == STARTER.read_bytes()
    people = read_people((STARTER.parent / "people.csv").read_bytes(), "people.csv", letter)
    assert [person.size for person in people.people] == [18, 14, 28, 24]
    assert people.stopped == ()


def test_every_problem_has_its_place() -> None:
    faulty = STARTER.read_bytes().replace(b"type: copies", b"type: copis").replace(b"paper: a4", b"paper: a3")
    problems = examine_letter(faulty, "letter.yaml").problems
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)
    assert "did you mean 'copies'?" in problems[1].message


def test_a_faulty_or_missing_letter_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.yaml").write_text("paper: a4\n")
    with pytest.raises(ContentError, match="columns"):
        read_letter(tmp_path / "letter.yaml")
    with pytest.raises(FileError):
        read_letter(tmp_path / "no.yaml")


def test_a_letter_file_is_known_by_its_name_and_is_no_condition(tmp_path: Path) -> None:
    assert is_letter(Path("a/Letter.yaml")) and is_letter(Path("letter-clinic.yml"))
    assert not is_letter(Path("letters-of-asthma.yaml")) and not is_letter(Path("letter.csv"))
    (tmp_path / "letter.yaml").write_bytes(STARTER.read_bytes())
    assert list_condition_files([tmp_path]) == []
    assert validate_files([tmp_path], TODAY) == ()
