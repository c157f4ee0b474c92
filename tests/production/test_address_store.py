from __future__ import annotations

import sys
from pathlib import Path

import pytest

from leaflets.errors import FileError, MissingDependency, UsageError
from leaflets.production.address_store import AddressStore


@pytest.fixture
def address(tmp_path: Path) -> str:
    """An address that nothing stands at yet."""
    return (tmp_path / "far away").as_uri()


def test_passed_and_kept_back_editions_stand_where_a_folder_has_them(address: str) -> None:
    store = AddressStore(address)
    assert store.list_sizes() == {}
    assert store.put("sub/a.pdf", b"one", is_passed=True) == "sub/a.pdf"
    assert store.put("sub/a.pdf", b"three", is_passed=False) == "sub/failed/a.pdf"
    assert store.list_sizes() == {"sub/failed/a.pdf": 5, "sub/outdated/a.pdf": 3}
    store.put("sub/a.pdf", b"four", is_passed=True)
    assert store.list_sizes() == {"sub/a.pdf": 4, "sub/outdated/a.pdf": 3}


def test_memory_is_an_address_too() -> None:
    store = AddressStore("memory://batch")
    store.put("a.pdf", b"one", is_passed=True)
    assert store.list_sizes() == {"a.pdf": 3}


def test_an_address_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="cannot be written or read"):
        AddressStore((tmp_path / "file").as_uri()).put("sub/a.pdf", b"", is_passed=True)


def test_an_unknown_kind_of_address_and_a_missing_package_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match=r"--out nonsense://x"):
        AddressStore("nonsense://x")
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(MissingDependency, match=r"leaflets\[cluster\]"):
        AddressStore("memory://x")


def test_print_sheets_stand_beside_their_edition_and_go_when_there_are_none(address: str) -> None:
    store = AddressStore(address)
    store.put_sheets("sub/a.pdf", b"one")
    assert store.list_sizes() == {"sub/a-sheets.pdf": 3}
    store.put_sheets("sub/a.pdf", b"")
    assert store.list_sizes() == {"sub/outdated/a-sheets.pdf": 3}
