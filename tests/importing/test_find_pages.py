from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.importing.find_pages import find_pages


def test_folders_give_their_files_in_order_each_once(tmp_path: Path) -> None:
    (tmp_path / "b ü").mkdir()
    for name in ("c.xml", "b ü/a.txt", ".hidden", "b ü/Z.html"):
        (tmp_path / name).touch()
    found = find_pages([tmp_path, tmp_path / "c.xml", tmp_path / "gone.txt"])
    assert found == [tmp_path / name for name in ("b ü/Z.html", "b ü/a.txt", "c.xml", "gone.txt")]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no pages in this folder"):
        find_pages([tmp_path])
