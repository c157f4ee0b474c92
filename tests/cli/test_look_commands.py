"""``leaflets facts``, ``transcript`` and ``compare``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def made(run: Any, small_file: Path) -> tuple[Path, Path]:
    """One condition at two sizes."""
    run("build", small_file, "--kind", "patient", "--size", "14", "--size", "28", "--out", "ö ü")
    small, large = sorted(Path("ö ü").glob("*.pdf"))
    return small, large


def test_facts_are_json_with_units(run: Any, made: tuple[Path, Path]) -> None:
    outcome = run("facts", made[1])
    facts = json.loads(outcome.out)
    assert outcome.code == 0 and facts["units"]
    assert facts["name"] == str(made[1])
    sizes = [each["size"] for page in facts["pages"] for each in page["runs"]]
    assert sizes and min(sizes) == pytest.approx(28, abs=0.05)


def test_a_transcript_names_roles_in_reading_order(run: Any, made: tuple[Path, Path]) -> None:
    outcome = run("transcript", made[0])
    assert outcome.code == 0
    title = next(number for number, line in enumerate(outcome.out.splitlines()) if "Small thing" in line)
    text = next(number for number, line in enumerate(outcome.out.splitlines()) if "A thing that is small" in line)
    assert title < text


def test_two_sizes_of_one_edition_get_a_certificate(run: Any, made: tuple[Path, Path]) -> None:
    outcome = run("compare", *made)
    assert outcome.code == 0 and outcome.err == ""
    assert all(str(path) in outcome.out for path in made)


def test_another_text_ends_with_1_and_the_first_difference(run: Any, made: tuple[Path, Path], small_file: Path) -> None:
    small_file.write_text(small_file.read_text().replace("that is small", "that is large"))
    run("build", small_file, "--kind", "patient", "--out", "other")
    (other,) = Path("other").glob("*.pdf")
    outcome = run("compare", made[0], other)
    assert outcome.code == 1 and "small" in outcome.out and "large" in outcome.out


@pytest.mark.parametrize("command", ["facts", "transcript", "compare"])
@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7 and no more", b"just text"])
def test_what_is_no_pdf_ends_with_7_and_one_line(run: Any, command: str, content: bytes | None) -> None:
    path = Path("a ü.pdf")
    if content is not None:
        path.write_bytes(content)
    outcome = run(command, *([path, path] if command == "compare" else [path]))
    assert (outcome.code, outcome.out) == (7, "")
    assert outcome.err.startswith("leaflets: error: a ü.pdf") and outcome.err.count("\n") == 1
