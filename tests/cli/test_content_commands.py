"""``list``, ``validate``, ``import`` and ``schema``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

PAGE = """\
Paper lung

What is the definition of Paper lung?

Paper lung is an illness of people in books. It is not real.

What are the symptoms of Paper lung?

• Dry pages
• A loose spine
"""


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


def test_a_page_becomes_a_valid_condition_file_that_can_be_built(run: Any) -> None:
    Path("page ü.txt").write_text(PAGE, encoding="utf-8")
    outcome = run("import", "page ü.txt")
    assert outcome.code == 0, outcome.err
    assert outcome.out.splitlines()[0] == "conditions/paper-lung.yaml"
    assert run("validate", "conditions").code == 0
    assert run("build", "conditions/paper-lung.yaml", "--kind", "patient").code == 0


def test_an_imported_file_is_not_overwritten_unless_forced(run: Any) -> None:
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    assert run("import", "page.txt", "-o", "new").code == 0
    Path("new/paper-lung.yaml").write_text("mine")
    outcome = run("import", "page.txt", "--out", "new")
    assert outcome.code == 7 and "--force" in outcome.err
    assert Path("new/paper-lung.yaml").read_text() == "mine"
    assert run("import", "page.txt", "--out", "new", "--force").code == 0


def test_a_bad_page_does_not_stop_the_others(run: Any, own: Path) -> None:
    Path("empty.txt").touch()
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    outcome = run("import", "gone.txt", "empty.txt", "page.txt", "--folder", own)
    assert outcome.code == 7
    assert "gone.txt" in outcome.err and "empty.txt" in outcome.err
    assert (own / "conditions" / "paper-lung.yaml").is_file()


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
