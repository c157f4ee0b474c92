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


LIBRARY = """references:
  - {id: reed, type: book, title: Reeds of the fen, publisher: Fen Press, issued: "2019"}
  - {id: mill, type: book, title: Mills and water, publisher: Fen Press, issued: "2020"}
"""


@pytest.fixture
def library(conditions: Path) -> Path:
    """A file of shared references above both conditions; thing-000 cites one of them, thing-001 none."""
    path = conditions.parent / "references.yaml"
    path.write_text(LIBRARY, encoding="utf-8")
    for number, cited in ((0, " [@reed]"), (1, "")):
        file = conditions / f"thing-{number:03d}.yaml"
        text = file.read_text("utf-8").replace(" is small.", f" is small{cited}.")
        file.write_text(f"{text}shared_references: references.yaml\n", encoding="utf-8")
    return path


@pytest.fixture
def production(conditions: Path, tmp_path: Path) -> Production:
    """The patient leaflet of both at 12 points, unmeasured, into ``out``."""
    wish = Wish(kinds=(Kind.PATIENT,), sizes=(12.0,))
    return Production((str(conditions),), (wish,), tmp_path / "out", TODAY, is_judged=False)
