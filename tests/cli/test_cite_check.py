from __future__ import annotations

from pathlib import Path

from tests.cli.cite_line import write_condition
from tests.cli.conftest import Run


def test_sound_sources_end_with_0(run: Run, tmp_path: Path) -> None:
    outcome = run("cite", "check", write_condition(tmp_path / "größe a.yaml"))
    assert (outcome.code, outcome.out) == (0, "2 sources: 0 errors, 0 warnings\n")


def test_an_error_ends_with_3_and_stands_at_its_place(run: Run, tmp_path: Path) -> None:
    path = write_condition(tmp_path / "a.yaml", lambda text: text.replace("type: book", "type: book, ISBN: 0306406153"))
    outcome = run("cite", "check", tmp_path)
    assert outcome.code == 3
    assert outcome.out.startswith(f"{path}:14:34: error: ISBN 0306406153 cannot be right")
    assert outcome.out.endswith("2 sources: 1 error, 0 warnings\n")


def test_the_list_of_retractions_and_the_age_are_asked_for(run: Run, tmp_path: Path) -> None:
    path = write_condition(
        tmp_path / "a.yaml", lambda text: f"treatments: {{items: [{{name: Pill, risks: 'Sleep [@hand]'}}]}}\n{text}"
    )
    table = tmp_path / "list.csv"
    table.write_text("OriginalPaperDOI,RetractionNature\n10.5555/GRIP,Retraction\n", encoding="utf-8")
    outcome = run("cite", "check", path, "--retractions", table, "--max-age", "5")
    assert outcome.code == 3
    assert "the list has a notice about 'muller2020': Retraction" in outcome.out
    assert "'@hand' is of 2019, 7 years old, and supports a treatment" in outcome.out


def test_without_a_name_the_conditions_of_the_program_are_checked(run: Run) -> None:
    outcome = run("cite", "check")
    assert outcome.code == 0 and " sources: 0 errors" in outcome.out


def test_wrong_command_lines(run: Run, tmp_path: Path) -> None:
    assert run("cite", "check", "--max-age", "0").code == 2
    assert run("cite", "check", "no such thing").code == 3
    assert run("cite", "check", "--retractions", tmp_path / "missing.csv").code == 7
    strange = tmp_path / "a.ris"
    strange.write_text("Dear reader", encoding="utf-8")
    assert run("cite", "check", strange).code == 3
