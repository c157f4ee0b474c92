"""``leaflets plan``: paper before printing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def test_each_edition_has_its_paper_and_nothing_is_written(run: Any, small_file: Path) -> None:
    outcome = run("plan", small_file, "--kind", "patient", "--size", "14", "--size", "40")
    assert outcome.code == 0
    heading, small, large = outcome.out.splitlines()
    assert heading.split() == ["condition", "document", "paper", "size", "pages", "sheets", "grams", "staple"]
    pages, sheets = (int(word) for word in large.split()[4:6])
    assert sheets == (pages + 1) // 2 > int(small.split()[5])
    assert "one copy" in outcome.err
    assert not Path("out").exists()


def test_the_pages_are_those_that_build_makes(run: Any, small_file: Path) -> None:
    planned = json.loads(run("plan", small_file, "--json").out)
    built = json.loads(run("build", small_file, "--json").out)
    assert [each["pages"] for each in planned["editions"]] == [each["pages"] for each in built["editions"]]
    assert planned["exit_code"] == 0


def test_copies_multiply_paper_and_not_pages(run: Any, small_file: Path) -> None:
    words = ("plan", small_file, "--kind", "patient", "--json", "--copies")
    (one,), (many,) = (json.loads(run(*words, count).out)["editions"] for count in (1, 500))
    assert many["pages"] == one["pages"] and many["sheets"] == 500 * one["sheets"]
    assert many["grams"] == round(500 * one["sheets"] * 4.9896)


def test_what_cannot_be_printed_is_told(run: Any, small_file: Path) -> None:
    small_file.write_text(small_file.read_text().replace("sample", "withdrawn"))
    outcome = run("plan", small_file)
    assert (outcome.code, outcome.out) == (3, "") and "withdrawn" in outcome.err
