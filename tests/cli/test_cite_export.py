from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.cite_line import write_condition
from tests.cli.conftest import Run


@pytest.fixture
def grip(tmp_path: Path) -> Path:
    return write_condition(tmp_path / "größe a.yaml")


def test_the_sources_are_printed_and_what_only_a_note_holds_is_told(run: Run, grip: Path) -> None:
    outcome = run("cite", "export", grip, "--format", "ris")
    assert outcome.code == 0
    assert "\r\nDO  - 10.5555/grip\r\n" in outcome.out
    assert "RIS has no field for all of this, so a note keeps it: patients (1)" in outcome.err


@pytest.mark.parametrize(("name", "word"), [("bib", "@article{muller2020,"), ("nbib", "AID - 10.5555/grip [doi]")])
def test_other_formats(run: Run, grip: Path, name: str, word: str) -> None:
    assert word in run("cite", "export", grip, "--format", name).out


def test_csl_json_is_one_list(run: Run, grip: Path) -> None:
    items = json.loads(run("cite", "export", grip, "--format", "csl-json").out)
    assert [item["id"] for item in items] == ["muller2020", "hand"]


def test_text_is_numbered_and_ends_in_the_address(run: Run, grip: Path) -> None:
    first, second = run("cite", "export", grip, "--format", "text").out.splitlines()
    assert first.startswith("1. Müller J. Grip strength") and first.endswith("https://doi.org/10.5555/grip")
    assert first.count("https://doi.org/10.5555/grip") == 1
    assert second == "2. The hand book. 2019."


def test_the_style_of_text_is_asked_for_or_the_clinics(run: Run, grip: Path, tmp_path: Path) -> None:
    apa = run("cite", "export", grip, "--format", "text", "--style", "apa").out.splitlines()
    assert apa[0].startswith("Müller, J. (2020") and apa[1].startswith("The hand book. (2019)")
    (tmp_path / "clinic.yaml").write_text("name: Fen Clinic\ncitation_style: harvard\n", encoding="utf-8")
    harvard = run("cite", "export", grip, "--format", "text", "--folder", tmp_path).out
    assert harvard.startswith("Müller, J. (2020) ‘")


def test_a_folder_of_conditions_and_none_at_all_mean_all_of_them(run: Run, grip: Path) -> None:
    empty = grip.parent / "empty.yaml"
    empty.write_text("name: Fen fever\nlanguage: en\ndefinition: Rare.\n", encoding="utf-8")
    outcome = run("cite", "export", grip.parent, "--format", "text")
    assert outcome.code == 0 and len(outcome.out.splitlines()) == 2
    assert "no sources, and so passed over: empty" in outcome.err
    assert "Lambert-Eaton" in run("cite", "export", "--format", "text").out


def test_one_file_for_all_holds_each_source_once(run: Run, grip: Path, tmp_path: Path) -> None:
    other = write_condition(
        tmp_path / "other.yaml",
        lambda text: text.replace("id: grip", "id: other").replace("The hand book", "Another hand book"),
    )
    target = tmp_path / "all.bib"
    outcome = run("cite", "export", grip, other, "--format", "bib", "-o", target)
    assert outcome.code == 0 and f"wrote {target}" in outcome.err
    assert "two sources are called 'hand'; the one of other is written as 'hand-other'" in outcome.err
    text = target.read_text("utf-8")
    assert text.count("@article{muller2020,") == 1
    assert "@book{hand," in text and "@book{hand-other," in text


def test_a_folder_gets_a_file_for_each_condition(run: Run, grip: Path, tmp_path: Path) -> None:
    other = write_condition(tmp_path / "other.yaml", lambda text: text.replace("id: grip", "id: other"))
    run("cite", "export", grip, other, "--format", "csl-json", "-o", tmp_path / "new folder")
    assert sorted(path.name for path in (tmp_path / "new folder").iterdir()) == ["grip.json", "other.json"]


def test_a_file_in_the_way_is_kept_unless_forced(run: Run, grip: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.ris"
    target.write_text("mine", encoding="utf-8")
    assert run("cite", "export", grip, "--format", "ris", "-o", target).code == 7
    assert target.read_text("utf-8") == "mine"
    assert run("cite", "export", grip, "--format", "ris", "-o", target, "--force").code == 0


def test_a_condition_without_sources_is_told(run: Run, small_file: Path) -> None:
    outcome = run("cite", "export", small_file, "--format", "ris")
    assert outcome.code == 3
    assert "no sources to export" in outcome.err
