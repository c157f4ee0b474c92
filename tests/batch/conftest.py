"""A small condition of our own, as a file and as a manuscript."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from leaflets.batch.read_manuscript import read_manuscript
from leaflets.pages.manuscript import Manuscript

TODAY = datetime.date(2026, 11, 23)
SMALL = """\
id: small-thing
name: Small thing
language: en
version: "1.0"
issued: 2026-01-05
review_by: 2027-01-05
status: sample
other_names: [tiny thing]
definition: A thing that is small. You may not see it.
"""


@pytest.fixture
def today() -> datetime.date:
    """The day of all tests here."""
    return TODAY


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    """A condition file of a few lines, named small-thing.yaml."""
    path = tmp_path / "small-thing.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def manuscript(small_file: Path, tmp_path: Path) -> Manuscript:
    """The same, read, without a clinic."""
    return read_manuscript(small_file, own=None, today=TODAY, scratch=tmp_path / "scratch")
