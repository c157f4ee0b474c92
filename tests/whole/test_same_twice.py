"""The same input gives the same bytes: whatever was made before, wherever and however the program runs."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from leaflets.build import render_edition
from leaflets.content.read_condition import read_condition_bytes
from leaflets.errors import MissingGlyph, TemplateError
from leaflets.folders import program_folder, program_root
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.pages.manuscript import Manuscript
from tests.whole.editions import CLINIC, CONDITIONS, DAY, load

ROOT = Path(__file__).parents[2]
EDITIONS = (Edition(Kind.CLINICIAN, size=12), Edition(Kind.CITATIONS, Layout.A5, 12), Edition(Kind.PATIENT, size=28))
SHORT = program_folder("conditions") / "miller-fisher-syndrome.yaml"
BAD = "name: Small\nlanguage: en\ndefinition: A sign 𓀀 that no font has.\n".encode()


def make(path: Path, edition: Edition, *roots: Path) -> bytes:
    manuscript = Manuscript(load(path), CLINIC, roots=(*roots, program_root()))
    return render_edition(manuscript, edition, today=DAY).content


@pytest.mark.slow
def test_what_was_made_before_changes_nothing() -> None:
    forth = {(path, edition): make(path, edition) for path in CONDITIONS[2:] for edition in EDITIONS}
    back = {key: make(*key) for key in reversed(forth)}
    assert [key for key in forth if forth[key] != back[key]] == []


def test_a_failure_before_changes_nothing(tmp_path: Path) -> None:
    before = [make(SHORT, edition) for edition in EDITIONS]
    bad = Manuscript(read_condition_bytes(BAD, "bad.yaml", today=DAY), CLINIC, roots=(program_root(),))
    with pytest.raises(MissingGlyph, match="𓀀"):
        render_edition(bad, EDITIONS[0], today=DAY)
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "scale.css").write_text("p { colour: red } @import url(http://example.org/a.css);")
    with pytest.raises(TemplateError, match=r"colour|example\.org"):
        make(SHORT, EDITIONS[0], tmp_path)
    assert [make(SHORT, edition) for edition in EDITIONS] == before


def build(folder: Path, *words: str, **variables: str) -> dict[str, str]:
    """The fingerprints of all files that one run of the program makes in a folder, by name."""
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    environment = {**kept, "PYTHONPATH": str(ROOT), "HOME": str(folder), **variables}
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "leaflets", "build", str(SHORT), "--kind", "all", "--out", "o", *words]
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True, timeout=120)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "o").iterdir()}


@pytest.mark.slow
def test_surroundings_and_workers_change_nothing(tmp_path: Path) -> None:
    sizes = ("--size", "12", "--size", "18")
    first = build(tmp_path / "a", *sizes, TZ="Asia/Tokyo", PYTHONHASHSEED="1", LANG="C")
    assert len(first) == 6
    second = build(tmp_path / "b c" / "ü", *sizes, "--jobs", "2", TZ="UTC", PYTHONHASHSEED="77", LANG="de_DE.UTF-8")
    third = build(tmp_path / "d", *sizes, "--jobs", "4", PYTHONHASHSEED="0", SOURCE_DATE_EPOCH="99", HOME="/nowhere")
    assert first == second == third


@pytest.mark.slow
def test_all_workers_give_the_same_bytes_for_all_editions(tmp_path: Path) -> None:
    results = [build(tmp_path / jobs, "--all", "--jobs", jobs) for jobs in ("1", "2", "4")]
    assert len(results[0]) > 40 and results[0] == results[1] == results[2]
