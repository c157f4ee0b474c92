"""``import``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PAGE = """\
Paper lung

What is the definition of Paper lung?

Paper lung is an illness of people in books. It is not real.

What are the symptoms of Paper lung?

• Dry pages
• A loose spine
"""


@pytest.fixture
def own(tmp_path: Path, small_file: Path) -> Path:
    """A folder of one's own with the small condition in it."""
    folder = tmp_path / "own"
    (folder / "conditions").mkdir(parents=True)
    (folder / "clinic.yaml").write_text("name: Own Clinic\n")
    small_file.rename(folder / "conditions" / "small-thing.yaml")
    return folder


def test_a_page_becomes_a_valid_condition_file_that_can_be_built(run: Any) -> None:
    Path("page ü.txt").write_text(PAGE, encoding="utf-8")
    outcome = run("import", "page ü.txt")
    assert outcome.code == 0, outcome.err
    assert outcome.out.splitlines()[0] == "conditions/paper-lung.yaml"
    assert run("validate", "conditions").code == 0
    assert run("build", "conditions/paper-lung.yaml", "--kind", "patient").code == 0


def test_an_imported_file_is_not_overwritten_unless_forced(run: Any) -> None:
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    assert run("import", "page.txt", "-o", "new").code == 0
    Path("new/paper-lung.yaml").write_text("mine")
    outcome = run("import", "page.txt", "--out", "new")
    assert outcome.code == 7 and "--force" in outcome.err
    assert Path("new/paper-lung.yaml").read_text() == "mine"
    assert run("import", "page.txt", "--out", "new", "--force").code == 0


def test_a_bad_page_does_not_stop_the_others(run: Any, own: Path) -> None:
    Path("empty.txt").touch()
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    outcome = run("import", "gone.txt", "empty.txt", "page.txt", "--folder", own)
    assert outcome.code == 7
    assert "gone.txt" in outcome.err and "empty.txt" in outcome.err
    assert (own / "conditions" / "paper-lung.yaml").is_file()
