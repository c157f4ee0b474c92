"""``leaflets build``: what it prints for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from leaflets.folders import program_folder

PATIENT = ("--kind", "patient")


def test_the_table_names_every_edition(run: Any, small_file: Path) -> None:
    outcome = run("build", small_file, "--kind", "patient", "--kind", "citations", "--layout", "letter", "--size", "18")
    assert outcome.code == 0
    heading, first, second = outcome.out.splitlines()
    assert heading.split() == ["condition", "document", "paper", "size", "palette", "pages", "file"]
    assert first.split()[:5] == ["small-thing", "patient", "Letter", "18", "white"]
    assert second.split()[-1] == "out/small-thing-citations-letter-18pt.pdf"
    assert outcome.err == "leaflets: 2 written\n"
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "small-thing-citations-letter-18pt.pdf",
        "small-thing-patient-letter-18pt.pdf",
    ]


def test_a_second_run_changes_nothing(run: Any, small_file: Path) -> None:
    run("build", small_file, *PATIENT)
    assert run("build", small_file, *PATIENT).err == "leaflets: 0 written, 1 unchanged\n"


def test_a_narrow_terminal_still_shows_whole_names(run: Any, small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = run("build", small_file, *PATIENT, "--palette", "night").out.splitlines()
    assert "palette: night" in lines
    assert "file: out/small-thing-patient-a4-14pt-night.pdf" in lines


def test_json_is_all_there_is_on_standard_output(run: Any, small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("name: x\n")
    outcome = run("build", small_file, tmp_path / "bad.yaml", *PATIENT, "--json", "--out", "ö")
    report = json.loads(outcome.out)
    assert report["exit_code"] == outcome.code == 3
    failed, built = report["editions"]
    assert (failed["condition"], failed["result"], failed["file"]) == ("bad", "failed", None)
    assert "bad.yaml" in failed["error"] and "bad.yaml" in outcome.err
    assert built["file"] == "ö/small-thing-patient-a4-14pt.pdf"
    assert (built["kind"], built["layout"], built["size"], built["palette"]) == ("patient", "a4", 14, "white")
    assert built["bytes"] == Path(built["file"]).stat().st_size
    assert built["result"] == "written" and built["pages"] >= 1 and len(built["sha256"]) == 64


def test_json_tells_why_an_order_was_refused(run: Any) -> None:
    outcome = run("build", "no such thing", "--json")
    report = json.loads(outcome.out)
    assert report["editions"] == [] and report["exit_code"] == outcome.code == 3
    assert "no such thing" in report["error"]


def test_one_failure_is_told_once_and_the_rest_is_made(run: Any, small_file: Path) -> None:
    blocked = Path("out/small-thing-clinician-a4-10pt.pdf")
    blocked.parent.mkdir()
    blocked.write_text("mine")
    outcome = run("build", small_file)
    assert outcome.code == 7
    assert outcome.err.count("leaflets: error:") == 1 and "--force" in outcome.err
    assert "2 written, 1 failed" in outcome.err
    assert blocked.read_text() == "mine"
    assert run("build", small_file, "--force").code == 0


def test_all_and_a_size_contradict_each_other(run: Any, small_file: Path) -> None:
    outcome = run("build", small_file, "--all", "--size", "14")
    assert outcome.code == 2 and "--all and --size" in outcome.err


def test_a5_from_20_points_names_the_paper_to_take(run: Any, small_file: Path) -> None:
    outcome = run("build", small_file, "--layout", "a4", "--layout", "a5", "--size", "20")
    assert outcome.code == 2 and "--layout a4" in outcome.err
    assert not Path("out").exists()


def test_warnings_about_a_condition_go_to_standard_error(run: Any, small_file: Path) -> None:
    small_file.write_text(
        small_file.read_text().replace("review_by: 2027", "review_by: 2026").replace("01-05\nd", "11-01\nd")
    )
    assert run("build", small_file, *PATIENT).code == 3
    outcome = run("build", small_file, *PATIENT, "--expired")
    assert outcome.code == 0
    assert ": warning: " in outcome.err and "2026-11-01" in outcome.err


def test_what_does_not_pass_is_kept_back_and_told(run: Any, small_file: Path, tmp_path: Path) -> None:
    run("init", tmp_path / "own")
    page = (program_folder("styles") / "page.css").read_text("utf-8")
    (tmp_path / "own" / "styles" / "page.css").write_text(page + ".paragraph { font-size: 9pt }")
    words = ("build", small_file, *PATIENT, "--folder", tmp_path / "own")
    outcome = run(*words)
    assert outcome.code == 1
    assert "out/failed/small-thing-patient-a4-14pt.pdf" in outcome.out
    assert "1 written, 1 of them kept back by preflight" in outcome.err
    assert "kept back, because it did not pass preflight" in outcome.err and "smallest-text" in outcome.err
    (told,) = json.loads(run(*words, "--json").out)["editions"]
    assert told["is_passed"] is False and {each["profile"] for each in told["verdicts"]} == {"leaflets", "clear"}
    unjudged = run(*words, "--no-preflight")
    assert unjudged.code == 0 and "preflight was left out" in unjudged.err
    assert Path("out/small-thing-patient-a4-14pt.pdf").is_file()
