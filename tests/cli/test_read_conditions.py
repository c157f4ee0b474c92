"""Conditions by name or folder, read."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from leaflets.cli.read_conditions import list_conditions, read_condition_file
from leaflets.errors import ContentError, FileError, LeafletsError, TemplateError

TODAY = datetime.date(2026, 11, 23)


def test_names_come_before_folders_and_each_file_once(small_file: Path) -> None:
    paths = list_conditions([str(small_file.parent), str(small_file), "LEMS"], None, TODAY)
    assert [path.name for path in paths] == [small_file.name, "lambert-eaton-syndrome.yaml"]


def test_a_document_is_composed_with_the_clinic_and_read(small_file: Path, tmp_path: Path) -> None:
    small_file.write_text(small_file.read_text() + "when_to_get_help: {emergency: [You choke]}\n")
    (tmp_path / "clinic.yaml").write_text("name: Clinic\nemergency_number: '999'\n")
    with_clinic = read_condition_file(small_file, tmp_path, TODAY, "patient")
    without = read_condition_file(small_file, None, TODAY, "patient")
    assert with_clinic.condition == without.condition == "small-thing"
    assert with_clinic.text != without.text


def test_the_condition_inside_a_finished_pdf_is_read(run: Any, small_file: Path, tmp_path: Path) -> None:
    assert run("build", small_file, "--kind", "citations", "-o", tmp_path / "out").code == 0
    (pdf,) = (tmp_path / "out").glob("*.pdf")
    assert list_conditions([str(pdf)], None, TODAY) == [pdf]
    from_pdf = read_condition_file(pdf, None, TODAY, "patient")
    assert from_pdf == read_condition_file(small_file, None, TODAY, "patient")


def test_a_pdf_that_is_missing_or_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        list_conditions([str(tmp_path / "none.pdf")], None, TODAY)
    (tmp_path / "false.pdf").write_text("no PDF")
    with pytest.raises(LeafletsError, match=r"false\.pdf"):
        read_condition_file(tmp_path / "false.pdf", None, TODAY, "patient")


def test_a_condition_with_problems_or_without_wording_is_refused(small_file: Path) -> None:
    text = small_file.read_text()
    small_file.write_text(text.replace("language: en", "language: xx"))
    with pytest.raises(TemplateError, match="'xx'"):
        read_condition_file(small_file, None, TODAY, "patient")
    small_file.write_text(text + "nonsense: 1\n")
    with pytest.raises(ContentError):
        read_condition_file(small_file, None, TODAY, "clinician")
