from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.production.lay_out_files import lay_out_files
from tests.production.made_pdf import make_task


def test_tasks_of_one_run_fill_one_folder(tmp_path: Path) -> None:
    task = replace(make_task(), own_digest="d" * 64, scratch=str(tmp_path))
    home = lay_out_files(replace(task, own_files=(("clinic.yaml", b"a"),)))
    again = lay_out_files(replace(task, own_files=(("clinic.yaml", b"a"), ("styles/page.css", b"p {}"))))
    assert home == again and home.is_relative_to(tmp_path)
    assert (home / "styles" / "page.css").read_bytes() == b"p {}"
    assert lay_out_files(replace(task, own_digest="e" * 64)) != home


def test_without_a_scratch_folder_it_is_one_of_its_own() -> None:
    task = replace(make_task(), own_digest="d" * 64, own_files=(("clinic.yaml", b"a"),))
    assert (lay_out_files(task) / "clinic.yaml").read_bytes() == b"a"


@pytest.mark.parametrize("name", ["../evil", "/evil", "styles/../../evil"])
def test_no_name_leads_out(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="leads out"):
        lay_out_files(replace(make_task(), own_files=((name, b"x"),), scratch=str(tmp_path)))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="cannot be written"):
        lay_out_files(replace(make_task(), own_files=(("a", b""),), scratch=str(tmp_path / "file")))
