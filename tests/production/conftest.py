"""A production of a few small conditions that needs no preflight and no other process."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from leaflets.batch.plan_editions import Wish
from leaflets.model.edition import Kind
from leaflets.production.production import Means, Production
from tests.small_things import write_small_things

TODAY = datetime.date(2026, 11, 23)
HERE = Means(worker_count=1)


@pytest.fixture
def conditions(tmp_path: Path) -> Path:
    """A folder with two small conditions, thing-000 and thing-001."""
    return write_small_things(tmp_path / "conditions", 2)


@pytest.fixture
def production(conditions: Path, tmp_path: Path) -> Production:
    """The patient leaflet of both at 12 points, unmeasured, into ``out``."""
    wish = Wish(kinds=(Kind.PATIENT,), sizes=(12.0,))
    return Production((str(conditions),), (wish,), tmp_path / "out", TODAY, is_judged=False)
