"""``leaflets batch`` from the command line: what is said, what it ends with, and what an idle run loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from leaflets.ledger.hold_lock import hold_lock
from tests.small_things import write_small_things

ROOT = Path(__file__).parents[2]
WORDS = ("--kind", "patient", "--size", "12", "--no-preflight", "--workers", "1")


@pytest.fixture
def conditions(tmp_path: Path) -> Path:
    return write_small_things(tmp_path / "conditions", 2)


def test_a_dry_run_shows_what_would_be_made_then_a_run_makes_it_then_there_is_nothing_to_do(
    run: Any, conditions: Path
) -> None:
    words = ("batch", "--conditions", conditions, *WORDS)
    planned = run(*words, "--dry-run")
    assert planned.code == 0 and planned.out.splitlines()[0].split() == [
        *("condition", "document", "paper", "size", "palette", "pages", "why", "file")
    ]
    assert "2 editions: 2 new; 2 would be made" in planned.err and not Path("out").exists()
    made = run(*words)
    assert made.code == 0 and "2 made, 0 up to date" in made.err and "report: out/report.html" in made.err
    assert "preflight was left out" in made.err
    again = run(*words)
    assert again.code == 0 and "0 made, 2 up to date" in again.err
    planned = run(*words, "--dry-run")
    assert planned.out == "" and "2 editions: 2 up to date; 0 would be made" in planned.err
    assert "pages known from before" in planned.err


def test_json_has_every_edition_in_the_order_of_the_plan(run: Any, conditions: Path) -> None:
    outcome = run("batch", "--conditions", conditions, *WORDS, "--json", "--json-log", "log.jsonl")
    facts = json.loads(outcome.out)
    assert [each["condition"] for each in facts["editions"]] == ["thing-000", "thing-001"]
    assert facts["exit_code"] == 0 and all(each["is_new"] for each in facts["editions"])
    assert len(Path("log.jsonl").read_text().splitlines()) == 2
    plan = json.loads(run("batch", "--conditions", conditions, *WORDS, "--json", "--dry-run").out)
    assert [each["reason"] for each in plan["editions"]] == ["up to date"] * 2


def test_what_failed_is_told_and_sets_the_exit_code_each_time(run: Any, conditions: Path) -> None:
    (conditions / "thing-000.yaml").write_text("name: x\n")
    words = ("batch", "--conditions", conditions, *WORDS)
    for made, current in ((1, 1), (0, 2)):
        outcome = run(*words)
        assert outcome.code == 3 and "definition" in outcome.err
        assert f"{made} made, {current} up to date, 1 failed" in outcome.err
    assert run(*words, "--dry-run").code == 3
    assert "thing-000" in Path("out/report.html").read_text() and "definition" in Path("out/report.csv").read_text()


def test_what_preflight_keeps_back_ends_with_1_until_it_is_mended(run: Any, conditions: Path) -> None:
    (conditions / "styles").mkdir()
    (conditions / "styles" / "patient.css").write_text("p { font-size: 6pt }")
    words = (
        "batch",
        "--conditions",
        conditions / "thing-000.yaml",
        *WORDS[:4],
        "--workers",
        "1",
        "--folder",
        conditions,
    )
    for told in ("1 made", "0 made"):
        outcome = run(*words)
        assert outcome.code == 1 and "kept back, because it did not pass preflight" in outcome.err
        assert told in outcome.err and "1 kept back" in outcome.err
    assert Path("out/failed/thing-000-patient-a4-12pt.pdf").exists()
    (conditions / "styles" / "patient.css").unlink()
    assert run(*words).code == 0
    assert not Path("out/failed").exists()


def test_editions_no_longer_asked_for_are_told(run: Any, conditions: Path) -> None:
    run("batch", "--conditions", conditions, *WORDS)
    outcome = run("batch", "--conditions", conditions / "thing-000.yaml", *WORDS)
    assert "1 earlier editions are not in this plan and were left alone: thing-001" in outcome.err


def test_a_second_run_is_told_who_is_at_work(run: Any, conditions: Path) -> None:
    Path("out").mkdir()
    with hold_lock(Path("out"), "leaflets batch"):
        outcome = run("batch", "--conditions", conditions, *WORDS)
    assert outcome.code == 7 and f"another run is at work here: leaflets batch, process {os.getpid()}" in outcome.err


def test_wrong_orders_are_one_clear_error(run: Any, conditions: Path) -> None:
    assert run("batch", "--conditions", "no-such-thing").code == 3
    assert run("batch", "nowhere.yaml").code == 7
    assert run("batch", "--conditions", conditions, "--layout", "a5", "--size", "28").code == 2
    assert run("batch", "--conditions", conditions, "--all", "--size", "12").code == 2
    outcome = run("batch", "nowhere.yaml", "--json")
    assert json.loads(outcome.out)["exit_code"] == 7


def test_nothing_heavy_is_loaded_when_there_is_nothing_to_do(run: Any, conditions: Path) -> None:
    words = ["batch", "--conditions", str(conditions), *WORDS]
    assert run(*words).code == 0
    program = (
        "import sys; from leaflets.cli import main; code = main(sys.argv[1:]);"
        "print('loaded', *{name.partition('.')[0] for name in sys.modules}); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0 and "0 made, 2 up to date" in done.stderr
    loaded = set(done.stdout.rpartition("loaded ")[2].split())
    heavy = {"pydantic", "weasyprint", "pikepdf", "pypdfium2", "jinja2", "babel", "PIL", "distributed", "fsspec"}
    assert not loaded & heavy


def test_print_sheets_are_asked_for_by_option_or_in_the_job(run: Any, conditions: Path) -> None:
    words = ("batch", "--conditions", conditions, "--layout", "a5", *WORDS)
    planned = json.loads(run(*words, "--sheets", "--dry-run", "--json").out)
    assert planned["editions"][0]["sheets"] == "thing-000-patient-a5-12pt-sheets.pdf"
    made = run(*words, "--sheets")
    assert made.code == 0 and "2 made, 0 up to date, 2 with print sheets" in made.err
    job = Path("job.yaml")
    job.write_text(f"conditions: {conditions}\nkind: patient\nlayout: a5\nsize: 12\npreflight: false\nsheets: true\n")
    assert "0 made, 2 up to date, 2 with print sheets" in run("batch", job, "--workers", "1").err
