"""A small condition, and manuscripts of it with a clinic of one's own: for tests of what happens around the words."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from leaflets.batch.read_manuscript import read_manuscript
from leaflets.model.edition import Edition, Kind, Layout, Palette
from leaflets.pages.manuscript import Manuscript

TODAY = datetime.date(2026, 11, 23)
EDITION = Edition(Kind.PATIENT, Layout.A5, 12, Palette.CREAM)
TEXT = """\
id: small-thing
name: Small thing
language: en
issued: 2026-01-05
review_by: 2027-01-05
definition: A thing that is small.
"""
Write = Callable[[str], Manuscript]


def make_writer(folder: Path) -> Write:
    """Makes a manuscript of a text, with the clinic of a folder of one's own."""
    (folder / "own").mkdir()
    (folder / "own" / "clinic.yaml").write_text("# ours\nname: Own Clinic\n")

    def write_text(text: str = TEXT) -> Manuscript:
        path = folder / "small.yaml"
        path.write_text(text, encoding="utf-8")
        return read_manuscript(path, own=folder / "own", today=TODAY, scratch=folder)

    return write_text
