"""Whatever the model allows can be rated, and its sheet passes preflight."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from leaflets.appraisal.appraise import Origin
from leaflets.batch.make_evidence import EvidenceRequest, make_evidence
from leaflets.content.read_condition import read_condition_bytes
from leaflets.errors import ContentError
from leaflets.folders import program_root
from leaflets.pages.manuscript import Manuscript
from tests.strategies import Mapping, conditions, write_file
from tests.whole.editions import CLINIC, DAY

ODD_NAMES = {"hyphenated-lines", "split-addresses"}
"""A name or a version that is a web address longer than a line must be broken somewhere."""


@pytest.mark.slow
@settings(max_examples=8, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate])
@given(condition=conditions)
def test_any_condition_is_rated_and_its_sheet_passes(condition: Mapping) -> None:
    try:
        loaded = read_condition_bytes(write_file({**condition, "status": "sample"}), "any.yaml", today=DAY)
    except ContentError:
        return  # tests/whole/test_any_condition.py holds which may be refused
    with tempfile.TemporaryDirectory() as folder:
        manuscript = Manuscript(loaded, CLINIC, roots=(program_root(),))
        request = EvidenceRequest(manuscript, Path(folder, "any.evidence.yaml"), Path(folder, "out"), DAY)
        made = make_evidence(request)
        again = make_evidence(request)
    errors = [found for verdict in made.verdicts for found in verdict.findings if found.severity == "error"]
    assert [str(found) for found in errors if found.rule not in ODD_NAMES] == []
    assert made.asked == made.appraisal.count(Origin.OPEN)
    assert (again.asked, again.is_new) == (0, False)
