"""The options of ``leaflets readability``."""

from __future__ import annotations

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.errors import UsageError


def test_a_condition_is_read_for_patients_without_a_gate() -> None:
    options = read_arguments(["readability", "a", "b"])
    assert (options.names, options.audience, options.max_grade, options.json) == (["a", "b"], "patient", None, False)


@pytest.mark.parametrize(("text", "grade"), [("6", 6.0), ("8.5", 8.5), ("0", 0.0)])
def test_a_grade_is_a_number(text: str, grade: float) -> None:
    assert read_arguments(["readability", "a", "--max-grade", text]).max_grade == grade


@pytest.mark.parametrize("text", ["six", "21", "-1", "nan", "inf", ""])
def test_another_grade_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="grade from 0 to 20"):
        read_arguments(["readability", "a", f"--max-grade={text}"])


@pytest.mark.parametrize("words", [["readability"], ["readability", "a", "--audience", "nurse"]])
def test_what_makes_no_sense_is_refused(words: list[str]) -> None:
    with pytest.raises(UsageError):
        read_arguments(words)


def test_validate_can_be_asked_for_a_summary() -> None:
    assert read_arguments(["validate", "--readability"]).readability
    assert not read_arguments(["validate"]).readability
