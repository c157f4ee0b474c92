"""Targets and the gate."""

from __future__ import annotations

import pytest

from leaflets.readability.targets import TARGETS, is_within


def test_each_audience_has_a_target_with_its_source() -> None:
    assert set(TARGETS) == {"patient", "clinician"}
    assert TARGETS["patient"].grade == 6
    assert all(target.source and target.longest >= target.mean for target in TARGETS.values())


@pytest.mark.parametrize(("grade", "answer"), [(5.0, True), (6.04, True), (6.06, False), (-1.0, True), (None, None)])
def test_a_grade_keeps_a_limit_as_it_is_shown(grade: float | None, answer: bool | None) -> None:
    assert is_within(grade, 6) is answer
