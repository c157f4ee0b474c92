from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from leaflets.engine import fonts
from leaflets.folders import program_folder
from leaflets.ledger import program_state
from leaflets.ledger.program_state import (
    FONT_PACKAGES,
    hash_engines,
    hash_guidelines,
    hash_program,
    hash_words,
    list_engines,
)


def test_every_font_that_pages_are_set_in_counts() -> None:
    assert set(FONT_PACKAGES) == set(fonts.FONT_PACKAGES)
    assert all(len(list_engines()[package]) == 64 for package in FONT_PACKAGES)


def test_versions_are_those_of_this_machine() -> None:
    engines = list_engines()
    assert engines["weasyprint"] == importlib.metadata.version("weasyprint")
    assert engines["libpango-1.0.so.0"].count(".") == 2
    assert "none" not in engines.values()
    assert len(hash_engines()) == 64


def test_a_library_that_is_not_there_has_no_version() -> None:
    assert program_state._find_version("no-such-package") == "none"
    assert program_state._ask_library("libnothing.so.0", "version") == "none"


def test_the_program_is_its_source_without_the_rooms_that_never_reach_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = tmp_path / "leaflets" / "ledger"
    for name in ("ledger", "html", "cli"):
        (tmp_path / "leaflets" / name).mkdir(parents=True)
        (tmp_path / "leaflets" / name / "code.py").write_text("1")
    monkeypatch.setattr(program_state, "__file__", str(room / "program_state.py"))

    def digest() -> str:
        hash_program.cache_clear()
        return hash_program()

    try:
        before = digest()
        (tmp_path / "leaflets" / "cli" / "code.py").write_text("2")
        assert digest() == before
        (tmp_path / "leaflets" / "html" / "code.py").write_text("2")
        assert digest() != before
    finally:
        monkeypatch.undo()
        hash_program.cache_clear()


def test_words_differ_by_language_and_change_with_their_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = hash_words("en")
    assert hash_words("de") != hash_words("en-GB") or not (program_folder("wording") / "de.po").exists()
    for name in ("wording", "journals"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(program_state, "program_folder", lambda name: tmp_path / name)
    hash_words.cache_clear()
    try:
        (tmp_path / "wording" / "en.po").write_text("other words")
        assert hash_words("en") != english
    finally:
        hash_words.cache_clear()


def test_guidelines_have_a_digest() -> None:
    assert len(hash_guidelines()) == 64
