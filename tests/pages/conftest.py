"""Manuscripts for the tests of this room."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_thing import Write, make_writer


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Makes a manuscript of a text."""
    return make_writer(tmp_path)
