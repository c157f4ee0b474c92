from __future__ import annotations

from tests.reporting.rows import KEPT, PASSED, REFUSED


def test_findings_are_counted_over_all_guidelines() -> None:
    assert [(row.errors, row.warnings) for row in (PASSED, KEPT, REFUSED)] == [(0, 1), (2, 0), (0, 0)]
