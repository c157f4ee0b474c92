"""``leaflets find-my-size`` and ``--need``: from the sheet to a leaflet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def sheet(run: Any, small_file: Path) -> dict[str, Any]:
    outcome = run("find-my-size", small_file, "--palette", "cream", "--weight", "bold", "--json", "-o", "ü out")
    assert outcome.code == 0, outcome.err
    told: dict[str, Any] = json.loads(outcome.out)
    return told


def test_the_sheet_is_made_and_its_codes_are_told(sheet: dict[str, Any]) -> None:
    assert Path(sheet["sheet"]) == Path("ü out/find-my-size-a4.pdf") and Path(sheet["sheet"]).is_file()
    assert (sheet["result"], sheet["is_passed"], sheet["exit_code"]) == ("written", True, 0)
    assert [sample["size"] for sample in sheet["samples"]][:3] == ["12", "14", "16"]
    assert {(sample["weight"], sample["spacing"], sample["palette"]) for sample in sheet["samples"]} == {
        ("bold", "standard", "cream")
    }


def test_a_code_of_the_sheet_prints_a_leaflet_that_way(run: Any, sheet: dict[str, Any], small_file: Path) -> None:
    code = next(sample["code"] for sample in sheet["samples"] if sample["size"] == "20")
    outcome = run("build", small_file, "--kind", "patient", "--need", code.lower(), "--json", "-o", "made")
    (edition,) = json.loads(outcome.out)["editions"]
    assert outcome.code == 0, outcome.err
    assert (edition["size"], edition["weight"], edition["palette"]) == (20, "bold", "cream")
    assert Path(edition["file"]) == Path("made/small-thing-patient-a4-20pt-cream-bold.pdf")
    again = run("build", edition["file"], "--json", "-o", "again")
    (same,) = json.loads(again.out)["editions"]
    assert again.code == 0 and (same["size"], same["weight"], same["sha256"]) == (20, "bold", edition["sha256"])


def test_a_table_on_a_narrow_terminal(run: Any, monkeypatch: pytest.MonkeyPatch, small_file: Path) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    outcome = run("find-my-size", small_file, "--spacing", "wide", "--layout", "letter")
    assert outcome.code == 0 and max(map(len, outcome.out.splitlines()[:-1])) <= 30
    assert outcome.out.splitlines()[-1].endswith("find-my-size-letter.pdf")


def test_what_is_no_condition_is_said(run: Any) -> None:
    outcome = run("find-my-size", "nothing-like-it")
    assert outcome.code == 3 and "nothing-like-it" in outcome.err
    assert not Path("out").exists()
