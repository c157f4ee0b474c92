"""Files under their names are current, whole and ours; what is not is moved aside, never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.production.folder_store import FolderStore
from tests.production.made_pdf import make_one

PDF = make_one().content


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    """The store of the test's own folder."""
    return FolderStore(tmp_path, is_forced=False)


def put(store: FolderStore, *, is_passed: bool = True, is_known: bool = True, content: bytes = PDF) -> str:
    return store.put("sub/a.pdf", content, is_passed=is_passed, is_known=is_known)


def list_files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_passed_edition_stands_under_its_name(store: FolderStore, tmp_path: Path) -> None:
    assert put(store) == "sub/a.pdf"
    assert list_files(tmp_path) == ["sub/a.pdf"]


def test_a_kept_back_edition_stands_apart_and_the_leaflet_before_it_is_moved_away(
    store: FolderStore, tmp_path: Path
) -> None:
    put(store)
    assert put(store, is_passed=False) == "sub/failed/a.pdf"
    assert list_files(tmp_path) == ["sub/failed/a.pdf", "sub/outdated/a.pdf"]
    put(store)
    assert list_files(tmp_path) == ["sub/a.pdf", "sub/outdated/a.pdf"]


def test_each_outdated_leaflet_is_kept(store: FolderStore, tmp_path: Path) -> None:
    for _ in range(3):
        put(store)
        store.retire("sub/a.pdf")
    assert list_files(tmp_path) == [f"sub/outdated/a{number}.pdf" for number in ("-2", "-3", "")]


def test_what_somebody_else_put_there_is_moved_aside_where_the_ledger_knows_the_name(
    store: FolderStore, tmp_path: Path
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.pdf").write_text("notes")
    with pytest.raises(FileError, match="was not made by leaflets"):
        put(store, is_known=False)
    put(store)
    assert list_files(tmp_path) == ["sub/a.pdf", "sub/altered/a.pdf"]
    (tmp_path / "sub" / "a.pdf").write_bytes(b"")
    put(store)
    assert list_files(tmp_path) == ["sub/a.pdf", "sub/altered/a.pdf"]


def test_what_is_not_ours_is_never_retired(store: FolderStore, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("notes")
    store.retire("a.pdf")
    store.retire("none.pdf")
    assert list_files(tmp_path) == ["a.pdf"]


def test_a_file_where_a_folder_should_be_is_told(store: FolderStore, tmp_path: Path) -> None:
    put(store)
    (tmp_path / "sub" / "outdated").write_text("")
    with pytest.raises(FileError, match="move it by hand"):
        store.retire("sub/a.pdf")
