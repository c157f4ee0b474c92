"""``leaflets impose`` and ``leaflets calibrate``, as somebody types them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from leaflets.facts.measure_file import measure_file
from tests.imposition.made import A5, make_pdf

NAME = Path("größe a.pdf")


@pytest.fixture
def pages() -> Path:
    """A file of six A5 pages, whose name has a space and letters beyond ASCII."""
    NAME.write_bytes(make_pdf([A5] * 6))
    return NAME


def test_sheets_stand_beside_the_file_and_the_steps_are_printed(run: Any, pages: Path) -> None:
    outcome = run("impose", pages, "--scheme", "booklet")
    target = Path("größe a-booklet.pdf")
    assert outcome.code == 0
    assert len(measure_file(target.read_bytes(), "a").pages) == 4
    assert outcome.out.splitlines()[0].startswith("1. Print 2 sheets of A4 on its side on both sides")
    assert outcome.err == f"leaflets: {target}: 2 sheets for 6 pages\n"


def test_sheets_of_ours_are_replaced_and_other_files_are_not(run: Any, pages: Path) -> None:
    words = ("impose", pages, "--scheme", "onefold", "--out", "out/a b.pdf")
    assert run(*words).code == 0
    assert run(*words, "--marks").code == 0
    Path("out/a b.pdf").write_bytes(make_pdf([A5]))
    outcome = run(*words)
    assert outcome.code == 7 and "was not made by leaflets" in outcome.err
    assert run(*words, "--force").code == 0


def test_the_file_itself_is_never_overwritten(run: Any, pages: Path) -> None:
    outcome = run("impose", pages, "--scheme", "booklet", "--out", pages, "--force")
    assert outcome.code == 2 and "would overwrite the file they are made from" in outcome.err


def test_without_a_scheme_the_choices_are_named(run: Any, pages: Path) -> None:
    outcome = run("impose", pages)
    assert outcome.code == 2
    assert "which --scheme? Choose from booklet, 2up, 4up, trifold, zfold, gate, onefold, cards" in outcome.err


def test_a_leaflet_of_ours_knows_its_scheme(run: Any, small_file: Path) -> None:
    assert run("build", small_file, "--kind", "patient", "--layout", "a5", "--size", "12").code == 0
    (made,) = Path("out").glob("*.pdf")
    assert run("impose", made).code == 0
    assert made.with_name(f"{made.stem}-booklet.pdf").is_file()


def test_build_writes_sheets_beside_what_is_folded(run: Any, small_file: Path) -> None:
    outcome = run(
        "build", small_file, "--kind", "patient", "--layout", "a5", "--layout", "a4", "--size", "12", "--sheets"
    )
    assert outcome.code == 0
    sheets = [path.name for path in Path("out").glob("*-sheets.pdf")]
    assert sheets == ["small-thing-patient-a5-12pt-sheets.pdf"]
    assert f"print sheets: out/{sheets[0]}" in outcome.err
    assert "no print sheets for a4: its pages are printed as they are" in outcome.err
    again = run("build", small_file, "--kind", "patient", "--layout", "a5", "--size", "12", "--sheets", "--json")
    assert '"sheets": "out/small-thing-patient-a5-12pt-sheets.pdf"' in again.out


@pytest.mark.parametrize(
    ("content", "options", "code", "words"),
    [
        (None, [], 7, "there is no such file; name a PDF"),
        (b"", [], 7, "this is not a PDF, or it is damaged"),
        (b"text", [], 7, "this is not a PDF, or it is damaged"),
        (make_pdf([A5, (100.0, 100.0)]), [], 5, "page 2 is 100 × 100 mm and page 1 is 148 × 210 mm"),
        (make_pdf([A5] * 2), ["--paper", "a5"], 2, "pages are never made smaller"),
        (make_pdf([A5] * 2), ["--paper", "a77"], 2, "not one of a6, a5"),
        (make_pdf([A5] * 50), ["--thickness", "1mm"], 2, "creep is larger than the gutter"),
        (make_pdf([A5] * 2), ["--bleed", "3mm"], 2, "has 0 mm beyond its trim box"),
        (make_pdf([A5] * 2), ["--copies", "3"], 2, "--copies is for cards"),
        (make_pdf([A5] * 2), ["--cmyk"], 5, "cannot become PDF/X-4: the font Helvetica is not embedded"),
    ],
)
def test_bad_input_gets_one_message_and_leaves_nothing(
    run: Any, content: bytes | None, options: list[str], code: int, words: str
) -> None:
    if content is not None:
        NAME.write_bytes(content)
    outcome = run("impose", NAME, "--scheme", "booklet", *options)
    assert (outcome.code, outcome.out) == (code, "")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1 and outcome.err.startswith("leaflets: error: ")
    assert sorted(Path().iterdir()) == ([NAME] if content is not None else [])


def test_a_locked_file_gets_one_message(run: Any) -> None:
    target = BytesIO()
    with pikepdf.open(BytesIO(make_pdf([A5]))) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(user="u", owner="o"))
    NAME.write_bytes(target.getvalue())
    outcome = run("impose", NAME, "--scheme", "booklet")
    assert outcome.code == 7
    assert outcome.err == f"leaflets: error: {NAME}: the PDF is locked with a password; save a copy without one\n"


def test_what_the_clinic_read_from_its_printer_moves_the_backs(run: Any, pages: Path) -> None:
    Path("mine").mkdir()
    Path("mine/clinic.yaml").write_text("name: C\nprinter:\n  back_right_mm: 2\n  flip: long\n")
    assert run("impose", pages, "--scheme", "booklet", "--flip", "short", "--out", "plain.pdf").code == 0
    outcome = run("impose", pages, "--scheme", "booklet", "--flip", "short", "--folder", "mine", "--out", "moved.pdf")
    assert outcome.code == 0
    boxes = [
        measure_file(Path(name).read_bytes(), name).pages[1].runs[0].box.left for name in ("plain.pdf", "moved.pdf")
    ]
    assert boxes[0] - boxes[1] == pytest.approx(2 * 72 / 25.4, abs=0.1)
    assert "flip on the long edge" in run("impose", pages, "--scheme", "booklet", "--folder", "mine").out


def test_cards_that_leave_places_blank_are_told_of_copies(run: Any) -> None:
    NAME.write_bytes(make_pdf([(105.0, 148.0)] * 2))
    outcome = run("impose", NAME, "--scheme", "cards", "--out", "a.pdf")
    assert "'--copies N' puts the cards on the sheets N times" in outcome.err
    assert outcome.err.endswith("a.pdf: 1 sheet for 2 pages\n")
    assert "--copies" not in run("impose", NAME, "--scheme", "cards", "--copies", "4", "--out", "a.pdf").err


def test_calibrate_writes_a_sheet_and_says_what_to_do(run: Any) -> None:
    outcome = run("calibrate", "--paper", "letter")
    assert outcome.code == 0
    assert len(measure_file(Path("calibration.pdf").read_bytes(), "a").pages) == 2
    assert "ruler_mm" in outcome.out and "clinic.yaml" in outcome.out
    Path("calibration.pdf").write_bytes(b"mine")
    assert run("calibrate").code == 7


def test_grey_and_four_inks_are_written(run: Any, small_file: Path) -> None:
    run("build", small_file, "--kind", "patient", "--layout", "a5", "--size", "12")
    (made,) = Path("out").glob("*.pdf")
    assert run("impose", made, "--mono", "--out", "grey.pdf").code == 0
    outcome = run("impose", made, "--cmyk", "--marks", "--instructions", "--out", "inks.pdf")
    assert outcome.code == 0
    assert "the file is PDF/X-4 for coated paper (FOGRA39)" in outcome.err


def test_sheets_of_an_earlier_text_do_not_stay_beside_a_new_one(run: Any, small_file: Path) -> None:
    words = ("build", small_file, "--kind", "patient", "--layout", "a5", "--size", "12")
    assert run(*words, "--sheets").code == 0
    sheets = Path("out/small-thing-patient-a5-12pt-sheets.pdf")
    assert run(*words).code == 0 and sheets.is_file()
    small_file.write_text(small_file.read_text("utf-8").replace("that is small", "that is tiny"), encoding="utf-8")
    assert run(*words).code == 0 and not sheets.exists()
