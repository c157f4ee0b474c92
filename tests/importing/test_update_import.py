from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leaflets.content.read_condition import read_condition
from leaflets.errors import ContentError, FileError, UsageError
from leaflets.importing.finish_import import ImportedPage, Origin
from leaflets.importing.import_page import import_content
from leaflets.importing.save_import import save_import
from leaflets.importing.update_import import Update, update_import
from tests.importing.question_page import INFORMATION, make_xml

THEN, NOW = date(2026, 11, 23), date(2026, 12, 1)
CAUSES, OUTLOOK = ("causes", "Why ?", "Old ink."), ("outlook", "How is it ?", "It passes.")


def import_xml(*pairs: tuple[str, str, str], today: date = NOW) -> ImportedPage:
    return import_content(make_xml(INFORMATION, *pairs), Origin("page.xml", "1" * 64, today, {}))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return save_import(import_xml(CAUSES, OUTLOOK, today=THEN), tmp_path, force=False).path


def update(path: Path, *pairs: tuple[str, str, str], accept: tuple[str, ...] = (), **more: Any) -> Update:
    return update_import(import_xml(*pairs), path.parent, accept, today=NOW, **more)


def kinds(found: Update) -> dict[str, str]:
    return {difference.field: difference.kind for difference in found.differences}


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


NEW = (("causes", "Why ?", "New ink."), ("outlook", "How is it ?", "It stays."))


def test_a_page_that_is_the_same_differs_in_nothing(path: Path) -> None:
    assert update(path, CAUSES, OUTLOOK).differences == ()


def test_nothing_is_written_unasked(path: Path) -> None:
    edit(path, "Old ink.", "Old ink, I think.")
    before = path.read_bytes()
    assert kinds(update(path, *NEW)) == {"causes": "both", "outlook": "page"}
    assert path.read_bytes() == before


def test_what_nobody_edited_is_taken_over_and_the_rest_stays_as_it_is(path: Path) -> None:
    edit(path, "causes: Old ink.", "# from the nurse\ncauses: My own ink.")
    found = update(path, *NEW, accept=("unedited",))
    assert found.accepted == ("outlook",)
    text = path.read_text("utf-8")
    assert "# from the nurse\ncauses: My own ink.\noutlook: It stays.\n" in text
    loaded = read_condition(path, today=NOW).condition
    assert loaded.provenance[0].date == NOW and loaded.provenance[0].sha256 == "1" * 64
    assert kinds(update(path, *NEW)) == {"causes": "both"}


def test_an_edited_field_is_taken_over_when_it_is_named(path: Path) -> None:
    edit(path, "Old ink.", "My own ink.")
    update(path, *NEW, accept=("causes",))
    assert kinds(update(path, *NEW)) == {"outlook": "page"}
    update(path, *NEW, force=True)
    assert update(path, *NEW).differences == ()


def test_fields_come_and_go(path: Path) -> None:
    found = update(path, OUTLOOK, ("prevention", "How ?", "Dust it."), accept=("unedited",))
    assert found.accepted == ("causes", "prevention")
    loaded = read_condition(path, today=NOW).condition
    assert loaded.causes == () and loaded.prevention is not None
    assert update(path, OUTLOOK, ("prevention", "How ?", "Dust it.")).differences == ()


def test_the_file_is_known_by_its_page_whatever_it_is_called(path: Path) -> None:
    other = path.rename(path.with_name("ü renamed.yaml"))
    assert update(other, CAUSES, OUTLOOK).path == other


def test_an_import_from_before_there_were_fingerprints_counts_as_edited(path: Path) -> None:
    text = path.read_text("utf-8")
    begin, end = text.index("    imported:"), text.index("definition:")
    path.write_text(text[:begin] + text[end:], "utf-8")
    assert kinds(update(path, *NEW)) == {"causes": "both", "outlook": "both"}
    assert update(path, *NEW, accept=("causes",)).accepted == ("causes",)


def test_what_cannot_be_updated_is_said(path: Path) -> None:
    with pytest.raises(UsageError, match="--accept cause: a condition has no such field; those that differ are causes"):
        update(path, *NEW, accept=("cause",))
    edit(path, "language: en", "language: 12")
    with pytest.raises(ContentError, match=r"paper-lung\.yaml:4:11: error: 'language'"):
        update(path, CAUSES)
    path.unlink()
    with pytest.raises(FileError, match=r"no condition file in this folder was imported from 'page\.xml'"):
        update(path, CAUSES)
