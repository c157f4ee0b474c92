"""The program finds its own folders from anywhere, and never takes them from where it is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.folders import program_folder, program_root


def test_the_working_directory_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "styles").mkdir()
    monkeypatch.chdir(tmp_path)
    program_folder.cache_clear()
    assert program_folder("styles").parent == program_root()
    assert tmp_path not in program_folder("styles").parents


@pytest.mark.parametrize("name", ["templates", "styles", "wording", "conditions", "schema"])
def test_each_folder_is_there(name: str) -> None:
    assert any(program_folder(name).iterdir())


def test_a_folder_that_is_missing_is_a_damaged_installation() -> None:
    with pytest.raises(FileError, match="folder 'nothing' is missing"):
        program_folder("nothing")
