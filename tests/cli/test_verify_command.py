"""``leaflets verify``: papers held against a library, by file, by strip and by code."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

TEXT = (
    "id: small-thing\nname: Small thing\nlanguage: en\nstatus: {status}\nversion: '{version}'\nissued: 2026-01-05\n"
    "review_by: 2027-01-05\ndefinition: {definition}\n"
)


def write(folder: Path, status: str = "sample", version: str = "1.0", definition: str = "A thing.") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "small.yaml"
    path.write_text(TEXT.format(status=status, version=version, definition=definition))
    return path


@pytest.fixture
def leaflet(tmp_path: Path, run: Any) -> Path:
    """A finished leaflet; its name has a space and a letter beyond ASCII."""
    options = ("--kind", "patient", "--no-preflight", "--name-template", "für a")
    made = run("build", write(tmp_path / "first"), *options, "-o", tmp_path)
    assert made.code == 0
    return tmp_path / "für a.pdf"


def strip_source(path: Path) -> Path:
    """A copy without attachments, as printing to PDF leaves it."""
    target = path.with_name("printed.pdf")
    with pikepdf.open(path) as pdf:
        for name in list(pdf.attachments):
            del pdf.attachments[name]
        pdf.save(target)
    return target


def read_qr(run: Any, leaflet: Path) -> str:
    """What a scanner would read, composed from the file's facts."""
    told = json.loads(run("verify", strip_source(leaflet), "--json", "--library", leaflet.parent / "first").out)
    code = told["papers"][0]["content_code"]
    return (
        "LEAFLETS 1 ID:SMALL-THING KIND:PATIENT VERSION:1.0 ISSUED:2026-01-05 LANGUAGE:EN SIZE:14 PAPER:A4 "
        f"CONTENT:{code}"
    )


@pytest.mark.parametrize(
    ("library", "state", "code"),
    [
        ({}, "current", 0),
        ({"version": "1.1"}, "superseded", 1),
        ({"status": "withdrawn"}, "withdrawn", 1),
        ({"definition": "Another thing."}, "changed", 1),
    ],
)
def test_file_printed_file_and_code_stand_alike(
    run: Any, leaflet: Path, tmp_path: Path, library: dict[str, str], state: str, code: int
) -> None:
    text = read_qr(run, leaflet)
    write(tmp_path / "library", **library)
    outcome = run("verify", leaflet, strip_source(leaflet), "--code", text, "--library", tmp_path / "library")
    assert outcome.code == code and outcome.err == ""
    heads = [line for line in outcome.out.splitlines() if not line.startswith(" ")]
    assert heads == [f"{leaflet}: {state}", f"{leaflet.with_name('printed.pdf')}: {state}", f"{text}: {state}"]
    assert "  small-thing, patient, version 1.0, issued 2026-01-05, en\n" in outcome.out


def test_json_tells_the_same(run: Any, leaflet: Path, tmp_path: Path) -> None:
    outcome = run("verify", leaflet, tmp_path / "none.pdf", "--library", tmp_path / "first", "--json")
    told = json.loads(outcome.out)
    assert outcome.code == told["exit_code"] == 7
    good, bad = told["papers"]
    assert (good["state"], good["version"], good["library_version"], good["size"]) == ("current", "1.0", "1.0", "14")
    assert bad["state"] is None and "no such file" in bad["reason"] and "no such file" in outcome.err


def test_the_shipped_conditions_are_the_library_without_a_folder(run: Any, leaflet: Path) -> None:
    outcome = run("verify", leaflet)
    assert outcome.code == 1 and "unknown" in outcome.out and "no condition small-thing" in outcome.out


def test_codes_come_in_by_a_pipe(run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("leaflets 1 id:rash\n\nnonsense\n"))
    outcome = run("verify", "--code", "-", "--library", write(tmp_path / "library").parent)
    assert outcome.code == 2 and "leaflets 1 id:rash: unknown" in outcome.out
    assert "'nonsense' is not the text of a leaflet's QR code" in outcome.err


def test_a_pdf_of_another_program_is_unknown(run: Any, tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "blank.pdf")
    outcome = run("verify", tmp_path / "blank.pdf")
    assert outcome.code == 1 and "nothing in it says which leaflet it is" in outcome.out


def test_a_fault_in_the_library_is_told_and_the_rest_counts(run: Any, leaflet: Path, tmp_path: Path) -> None:
    (tmp_path / "first" / "bad.yaml").write_text("name: [\n")
    outcome = run("verify", leaflet, "--library", tmp_path / "first")
    assert outcome.code == 3 and f"{leaflet}: current" in outcome.out and "bad.yaml" in outcome.err


@pytest.mark.parametrize(("words", "code"), [([], 2), (["--code", ""], 2), (["x.pdf", "--library", "none"], 7)])
def test_what_cannot_be_done_is_said(run: Any, words: list[str], code: int) -> None:
    outcome = run("verify", *words)
    assert outcome.code == code and outcome.err.startswith("leaflets: error: ")
