from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from leaflets.content.write_yaml import SCHEMA_COMMENT
from leaflets.errors import FileError
from leaflets.importing.finish_import import ImportedPage
from leaflets.importing.import_page import import_text
from leaflets.importing.save_import import read_origins, save_import, write_schema_comment


@pytest.fixture
def page(tmp_path: Path) -> ImportedPage:
    return import_page_for(tmp_path / "new" / "conditions")


def import_page_for(folder: Path) -> ImportedPage:
    text = "Marsh fever\n\nDefinition\n\nA fever of the marsh."
    return import_text(text, "page", "0" * 64, date(2026, 11, 23), write_schema_comment(folder))


def test_a_page_is_saved_under_its_id_in_a_new_folder(page: ImportedPage, tmp_path: Path) -> None:
    path = save_import(page, tmp_path / "new" / "conditions", force=False).path
    assert path == tmp_path / "new" / "conditions" / "marsh-fever.yaml"
    assert path.read_text("utf-8") == page.yaml
    assert stat.S_IMODE(path.stat().st_mode) & 0o600 == 0o600
    names = sorted(entry.name for entry in path.parent.iterdir())
    assert names == ["condition.schema.json", "marsh-fever.yaml"]


def test_a_file_that_is_there_is_replaced_only_when_asked(page: ImportedPage, tmp_path: Path) -> None:
    target = tmp_path / "marsh-fever.yaml"
    target.write_text("mine")
    with pytest.raises(FileError, match=r"marsh-fever\.yaml: this file is already there.*--force"):
        save_import(page, tmp_path, force=False)
    assert target.read_text() == "mine"
    save_import(page, tmp_path, force=True)
    assert target.read_text("utf-8") == page.yaml


def test_a_write_that_fails_leaves_nothing_behind(
    page: ImportedPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(FileError, match="cannot be written: No space left"):
        save_import(page, tmp_path, force=False)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused(page: ImportedPage, tmp_path: Path) -> None:
    (tmp_path / "conditions").write_text("")
    with pytest.raises(FileError, match="cannot be written"):
        save_import(page, tmp_path / "conditions", force=False)


@pytest.mark.parametrize("name", ["conditions", "somewhere/else", "a/../b"])
def test_the_first_line_names_a_schema_that_is_there(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    path = save_import(import_page_for(folder), folder, force=False).path
    first = path.read_text("utf-8").splitlines()[0]
    schema = json.loads((path.parent / first.partition("$schema=")[2]).read_text("utf-8"))
    assert schema["title"] == "Condition"
    assert set(yaml.safe_load(path.read_text("utf-8"))) <= set(schema["properties"])


def test_a_schema_beside_the_folder_is_named_and_not_copied(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "condition.schema.json").write_text("{}")
    folder = tmp_path / "conditions"
    path = save_import(import_page_for(folder), folder, force=False).path
    assert path.read_text("utf-8").splitlines()[0] == SCHEMA_COMMENT
    assert [entry.name for entry in folder.iterdir()] == ["marsh-fever.yaml"]


def test_a_schema_that_is_in_the_folder_is_kept(tmp_path: Path) -> None:
    (tmp_path / "condition.schema.json").write_text("mine")
    save_import(import_page_for(tmp_path), tmp_path, force=False)
    assert (tmp_path / "condition.schema.json").read_text() == "mine"


def test_another_page_of_the_same_name_gets_an_id_of_its_own(page: ImportedPage, tmp_path: Path) -> None:
    first = save_import(page, tmp_path, force=False)
    other = replace(page, yaml=page.yaml.replace("source: page", "source: other"), origins=frozenset({"other"}))
    second = save_import(other, tmp_path, force=True)
    assert (first.note, second.path.name) == ("", "marsh-fever-2.yaml")
    assert "marsh-fever.yaml has the name 'Marsh fever' too" in second.note
    assert "\nid: marsh-fever-2\n" in second.path.read_text("utf-8")
    with pytest.raises(FileError, match=r"marsh-fever-2\.yaml: this file is already there"):
        save_import(other, tmp_path, force=False)


def test_an_id_taken_in_the_same_run_is_taken(page: ImportedPage, tmp_path: Path) -> None:
    taken = {"marsh-fever": "a.txt", "marsh-fever-2": "b.txt"}
    saved = save_import(page, tmp_path, force=False, taken=taken)
    assert saved.path.name == "marsh-fever-3.yaml" and "because a.txt has the name" in saved.note


def test_origins_are_addresses_and_sources(page: ImportedPage, tmp_path: Path) -> None:
    path = save_import(page, tmp_path, force=False).path
    assert read_origins(path) == page.origins == {"page"}
    path.write_text("name: x\nprovenance: {source: a, url: b}")
    assert read_origins(path) == {"a", "b"}
    path.write_text("name: x")
    assert read_origins(path) == frozenset()
