"""``leaflets readability``: the report, the gate, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

EASY = "id: easy\nname: Easy\nlanguage: en\ndefinition: It is mild. You can rest. We help you.\n"
HARD = (
    "id: hard\nname: Hard\nlanguage: en-GB\ndefinition: >-\n  Immunological abnormalities precipitate considerable "
    "neuromuscular incapacitation, necessitating\n  comprehensive multidisciplinary rehabilitation in specialised "
    "institutional environments.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an easy and a hard condition; its name has a space and a letter beyond ASCII."""
    folder = tmp_path / "mine größe"
    folder.mkdir()
    (folder / "easy.yaml").write_text(EASY)
    (folder / "hard.yaml").write_text(HARD)
    (folder / "clinic.yaml").write_text("name: A Clinic\n")
    return folder


def test_a_shipped_condition_is_told_by_name(run: Any) -> None:
    outcome = run("readability", "LEMS")
    assert outcome.code == 0 and outcome.err == ""
    assert outcome.out.startswith("lambert-eaton-syndrome, patient leaflet\n  grade ")
    assert "within the target of 6" in outcome.out


def test_a_folder_is_read_file_by_file_and_a_clinic_is_none(run: Any, folder: Path) -> None:
    outcome = run("readability", folder)
    assert outcome.code == 0
    assert [line for line in outcome.out.splitlines() if line.endswith("leaflet")] == [
        "easy, patient leaflet",
        "hard, patient leaflet",
    ]


@pytest.mark.parametrize(("most", "code"), [("20", 0), ("8", 1), ("0", 1)])
def test_the_gate_ends_with_1_when_a_document_is_harder(run: Any, folder: Path, most: str, code: int) -> None:
    outcome = run("readability", folder / "hard.yaml", "--max-grade", most)
    assert outcome.code == code
    assert ("above" if code else "within") + f" --max-grade of {most}" in outcome.out


def test_above_the_target_without_a_gate_is_told_and_fails_nothing(run: Any, folder: Path) -> None:
    outcome = run("readability", folder / "hard.yaml")
    assert outcome.code == 0 and "above the target of 6" in outcome.out


def test_the_report_is_told_as_json(run: Any, folder: Path) -> None:
    told = json.loads(run("readability", folder, "--json", "--max-grade", "8").out)
    assert [(document["condition"], document["is_within"]) for document in told["documents"]] == [
        ("easy", True),
        ("hard", False),
    ]
    assert (told["max_grade"], told["target_grade"], told["exit_code"]) == (8, 6, 1)


def test_a_clinician_is_told_of_the_summary(run: Any) -> None:
    outcome = run("readability", "LEMS", "--audience", "clinician", "--json")
    told = json.loads(outcome.out)
    assert told["audience"] == told["documents"][0]["audience"] == "clinician"
    assert told["target_grade"] == 12


def test_a_file_with_problems_does_not_stop_the_rest(run: Any, folder: Path) -> None:
    (folder / "bad.yaml").write_text("name: Bad\n")
    outcome = run("readability", folder, "--max-grade", "8")
    assert outcome.code == 3, "the highest code of all"
    assert "bad.yaml" in outcome.err and "hard, patient leaflet" in outcome.out


def test_unknown_names_are_all_told_at_once(run: Any) -> None:
    outcome = run("readability", "nothing-such", "nor-this")
    assert outcome.code == 3
    assert "nothing-such" in outcome.err and "nor-this" in outcome.err


def test_an_empty_folder_is_told(run: Any, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = run("readability", tmp_path / "empty")
    assert outcome.code == 7 and "no YAML files" in outcome.err


def test_a_condition_named_twice_is_told_once(run: Any, folder: Path) -> None:
    assert run("readability", folder / "easy.yaml", folder / "easy.yaml").out.count("patient leaflet") == 1


def test_ones_own_word_list_is_used(run: Any, folder: Path) -> None:
    (folder / "wording").mkdir()
    (folder / "wording" / "jargon-en.toml").write_text('[words]\n"precipitate" = "bring on"\n')
    outcome = run("readability", folder / "hard.yaml", "--folder", folder)
    assert "precipitate → bring on (definition)" in outcome.out


def test_a_fault_in_ones_own_word_list_ends_with_7(run: Any, folder: Path) -> None:
    (folder / "wording").mkdir()
    (folder / "wording" / "jargon-en.toml").write_text("words = 1\n")
    outcome = run("readability", folder / "easy.yaml", "--folder", folder)
    assert outcome.code == 7 and "no table [words]" in outcome.err
