"""``leaflets evidence``: scores, a sheet, questions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ANSWER = "- item: DISCERN 1\n    answer: 4\n    by: Jo\n    date: 2026-11-20\n"
OPEN = "- item: DISCERN 1\n    answer:\n    by:\n    date:\n"


def answers_of(small_file: Path) -> Path:
    return small_file.with_name("größe a.evidence.yaml")


def test_it_prints_scores_and_where_sheet_and_questions_are(run: Any, small_file: Path) -> None:
    outcome = run("evidence", small_file)
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0].startswith("small-thing (text code ")
    assert lines[1].split() == ["instrument", "score", "program", "people", "open"]
    assert [line.split(",")[0].split()[0] for line in lines[2:6]] == ["PEMAT-P", "PEMAT-P", "CDC", "DISCERN"]
    assert "Not complete" in lines[2] and "%" not in outcome.out
    assert lines[6:] == ["sheet: out/small-thing-evidence-a4-10pt.pdf", f"answers: {answers_of(small_file)}"]
    assert "questions added; answer them" in outcome.err
    assert Path("out/small-thing-evidence-a4-10pt.pdf").is_file() and answers_of(small_file).is_file()


def test_the_file_of_questions_is_taken_for_what_it_is(run: Any, small_file: Path) -> None:
    run("evidence", small_file)
    validated = run("validate", small_file.parent)
    assert validated.code == 0 and validated.out.endswith("0 errors, 0 warnings\n")
    assert run("build", answers_of(small_file)).code == 3


def test_json_tells_every_question(run: Any, small_file: Path) -> None:
    first = json.loads(run("evidence", small_file, "--json").out)
    (sheet,) = first["sheets"]
    assert len(sheet["questions"]) == 60 and sheet["result"] == "written" and sheet["asked"] > 0
    assert [score["percent"] for score in sheet["scores"]] == [None] * 4
    path = answers_of(small_file)
    path.write_text(path.read_text().replace(OPEN, ANSWER))
    (sheet,) = json.loads(run("evidence", small_file, "--json").out)["sheets"]
    found = next(each for each in sheet["questions"] if each["name"] == "DISCERN 1")
    assert (found["origin"], found["answer"], found["by"], found["date"]) == ("person", "4", "Jo", "2026-11-20")
    assert sheet["scores"][-1]["people"] == 1 and sheet["asked"] == 0 and first["exit_code"] == 0


def test_a_wrong_answer_is_told_with_its_place_and_stops_that_sheet_alone(run: Any, small_file: Path) -> None:
    run("evidence", small_file)
    path = answers_of(small_file)
    path.write_text(path.read_text().replace(OPEN, ANSWER.replace("4", "often", 1)))
    outcome = run("evidence", small_file, "asthma", "--json")
    assert outcome.code == 3
    line = path.read_text().splitlines().index("    answer: often") + 1
    assert f"{path}:{line}:13: error: DISCERN 1 cannot be answered with" in outcome.err
    found = json.loads(outcome.out)
    assert [sheet["condition"] for sheet in found["sheets"]] == ["asthma"]
    assert len(found["errors"]) == 1 and found["exit_code"] == 3


def test_answers_for_an_earlier_text_are_told(run: Any, small_file: Path) -> None:
    run("evidence", small_file)
    path = answers_of(small_file)
    path.write_text(path.read_text().replace(OPEN, ANSWER))
    small_file.write_text(small_file.read_text() + "outlook: You get well.\n")
    assert "1 answer given for an earlier text; look again and confirm" in run("evidence", small_file).err


def test_answers_of_a_condition_of_the_program_stand_beside_the_sheet_or_where_one_likes(run: Any) -> None:
    assert run("evidence", "asthma", "-o", "mine").code == 0
    assert Path("mine/asthma.evidence.yaml").is_file()
    assert run("evidence", "asthma", "--answers", "kept/mine.evidence.yaml").code == 0
    assert Path("kept/mine.evidence.yaml").is_file() and not Path("out/asthma.evidence.yaml").exists()


def test_one_file_of_answers_is_for_one_condition_and_named_so(run: Any) -> None:
    two = run("evidence", "asthma", "LEMS", "--answers", "a.evidence.yaml")
    assert two.code == 2 and "one condition" in two.err
    odd = run("evidence", "asthma", "--answers", "a.yaml")
    assert odd.code == 2 and ".evidence.yaml" in odd.err
    assert not Path("out").exists()


def test_a_sheet_can_be_made_from_a_leaflet(run: Any, small_file: Path) -> None:
    run("build", small_file, "--kind", "patient")
    outcome = run("evidence", "out/small-thing-patient-a4-14pt.pdf")
    assert outcome.code == 0 and "answers: out/small-thing.evidence.yaml" in outcome.out
    rebuilt = run("build", "out/small-thing-evidence-a4-10pt.pdf", "-o", "again")
    assert rebuilt.code == 0 and len(list(Path("again").iterdir())) == 3, "the sheet carries the condition"


def test_no_sheet_is_made_by_all(run: Any, small_file: Path) -> None:
    run("build", small_file, "--kind", "all")
    assert len(list(Path("out").glob("*.pdf"))) == 3
    assert run("build", small_file, "--kind", "evidence").code == 2
