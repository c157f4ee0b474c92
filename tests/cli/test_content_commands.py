"""``list``, ``validate`` and ``schema``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def own(tmp_path: Path, small_file: Path) -> Path:
    """A folder of one's own with the small condition in it."""
    folder = tmp_path / "own"
    (folder / "conditions").mkdir(parents=True)
    (folder / "clinic.yaml").write_text("name: Own Clinic\n")
    small_file.rename(folder / "conditions" / "small-thing.yaml")
    return folder


def test_the_list_has_the_shipped_conditions(run: Any) -> None:
    outcome = run("list")
    assert outcome.code == 0
    assert "lambert-eaton-syndrome" in outcome.out and outcome.err == ""


def test_the_list_as_json_has_ones_own_conditions_too(run: Any, own: Path) -> None:
    conditions = {each["id"]: each for each in json.loads(run("list", "--json", "--folder", own).out)["conditions"]}
    assert "lambert-eaton-syndrome" in conditions
    small = conditions["small-thing"]
    assert (small["name"], small["status"], small["review_by"]) == ("Small thing", "sample", "2027-01-05")
    assert small["problems"] == 0 and Path(small["file"]).is_file()


def test_shipped_conditions_are_valid_and_are_checked_by_default(run: Any) -> None:
    outcome = run("validate")
    assert outcome.code == 0 and outcome.out.splitlines()[-1].startswith("0 errors, ")


def test_ones_own_conditions_and_clinic_are_checked_by_default(
    run: Any, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / "clinic.yaml").write_text("nome: x\n")
    (own / "conditions" / "small-thing.yaml").write_text("name: x\nlanguage: en\n")
    monkeypatch.setenv("LEAFLETS_FOLDER", str(own))
    outcome = run("validate")
    assert outcome.code == 3
    assert f"{own / 'clinic.yaml'}:1:1: error:" in outcome.out
    assert "small-thing.yaml" in outcome.out
    assert outcome.out.splitlines()[-1].endswith("errors, 0 warnings")


def test_warnings_alone_do_not_fail(run: Any, small_file: Path) -> None:
    small_file.write_text(small_file.read_text().replace("issued: 2026-01-05\nreview_by: 2027", "review_by: 2026"))
    outcome = run("validate", small_file)
    assert outcome.code == 0
    assert outcome.out.splitlines()[-1] == "0 errors, 1 warning"


def test_a_missing_path_is_a_file_error(run: Any) -> None:
    outcome = run("validate", "nowhere")
    assert outcome.code == 7 and "nowhere" in outcome.err


@pytest.mark.parametrize(
    ("words", "title"), [((), "Condition"), (("condition",), "Condition"), (("clinic",), "Clinic")]
)
def test_the_schema_is_printed(run: Any, words: tuple[str, ...], title: str) -> None:
    outcome = run("schema", *words)
    assert outcome.code == 0 and json.loads(outcome.out)["title"] == title


def test_the_schema_is_written_to_a_file(run: Any) -> None:
    outcome = run("schema", "clinic", "-o", "deep/clinic.json")
    assert outcome.code == 0 and outcome.out == "" and "deep/clinic.json" in outcome.err
    assert json.loads(Path("deep/clinic.json").read_text("utf-8"))["title"] == "Clinic"
