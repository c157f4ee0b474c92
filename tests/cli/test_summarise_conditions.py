"""One line on how hard a condition is to read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from leaflets.cli.summarise_conditions import MOST_UNASKED, write_summary
from leaflets.readability.formulas import Counts
from leaflets.readability.reading import DocumentReading, Finding, JargonFinding, NumberFinding, TextReading

TEXT = TextReading(Counts(40, 1400, 2000, 90), Counts(40, 1400, 1900, 20), 31, "Long.", 2)


def make(**fields: Any) -> DocumentReading:
    given = {"jargon": (), "acronyms": (), "numbers": (), "pointers": ()} | fields
    return DocumentReading("x", "patient", "en", given.pop("text", TEXT), TEXT, (), **given)


def test_a_text_without_findings_is_told_by_its_figures() -> None:
    assert write_summary(make()) == "x: 1,400 words, grade 14.9, longest sentence 31 words"


def test_findings_are_counted_and_explained_words_are_none() -> None:
    one = Finding("see above", "causes", "See above.")
    words = tuple(JargonFinding("w", "causes", "W.", 1, ("v",), is_explained) for is_explained in (False, False, True))
    shares = tuple(
        NumberFinding(text, "causes", "S.", 1, whole) for text, whole in (("a", "10"), ("b", "10"), ("c", "%"))
    )
    told = write_summary(make(jargon=words, acronyms=(one,), numbers=shares, pointers=(one, one)))
    assert told.endswith("2 hard words, 1 acronym not spelled out, 2 denominators, 2 phrases such as 'see above'")


def test_a_language_without_formulas_is_told_so() -> None:
    text = TextReading(Counts(1, 2, 3, 0), Counts(1, 2, 3, 0), 2, "A b", 0, is_english=False)
    assert write_summary(make(text=text)) == "x: 2 words, no grade for language 'en', longest sentence 2 words"


def test_validate_tells_it_for_each_condition_without_errors(run: Any, small_file: Path) -> None:
    (small_file.parent / "bad.yaml").write_text("name: Bad\n")
    lines = run("validate", small_file.parent).out.splitlines()
    assert re.fullmatch(r"small-thing: \d+ words, grade \d+\.\d, longest sentence \d+ words", lines[-2])
    assert not any(line.startswith("bad: ") for line in lines)


def test_many_conditions_are_read_only_when_asked_for(run: Any, small_file: Path) -> None:
    for number in range(MOST_UNASKED):
        path = small_file.parent / f"thing-{number}.yaml"
        path.write_text(small_file.read_text().replace("small-thing", f"thing-{number}"))
    assert len(run("validate", small_file.parent).out.splitlines()) == 1
    assert len(run("validate", small_file.parent, "--readability").out.splitlines()) == MOST_UNASKED + 2


def test_what_cannot_be_composed_is_told_and_is_no_error(run: Any, small_file: Path) -> None:
    small_file.write_text(small_file.read_text().replace("language: en", "language: xx"))
    outcome = run("validate", small_file)
    assert outcome.code == 0 and "cannot be said: language 'xx'" in outcome.out


def test_a_fault_of_the_clinic_is_told_once(run: Any, small_file: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "clinic.yaml").write_text("nome: x\n")
    outcome = run("validate", small_file, own / "clinic.yaml", "--folder", own)
    assert outcome.code == 3 and "small-thing: " in outcome.out and "cannot be said" not in outcome.out
