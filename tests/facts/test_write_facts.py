"""Facts as JSON: whole, stable, readable."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import pytest

from leaflets.facts.facts import Block, Bookmark, Box, FileFacts, InkMargins, Line, Picture, Piece
from leaflets.facts.measure_file import measure_file
from leaflets.facts.write_facts import write_facts
from tests.facts.hand_made import FACTS, PAGE, make_run, tag
from tests.whole.editions import CONDITIONS, SAMPLE, make

RUNS = (make_run("one", left=0.00001, contrast=20.98765), make_run("two", colour=(255, 0, 16)))
LINE = Line("two one", 1, (RUNS[1], RUNS[0], make_run("cut")), 10, Box(0, 1, 2.00049, 3), 20, 7, None)
BLOCK = Block((LINE,), 1, Box(0, 0, 1, 1), 10, "left", -0.00001, float("nan"), 1)


def load(facts: FileFacts) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(write_facts(facts))
    return loaded


def test_every_fact_has_its_place_under_its_own_name() -> None:
    page = replace(
        PAGE, runs=RUNS, lines=(LINE,), blocks=(BLOCK,), ink=InkMargins(1, 2, 3, 4),
        boxes=(("media", Box(0, 0, 3, 4)),), pictures=(Picture(1, Box(0, 0, 1, 1), (10, 20), 300, None, True),),
    )  # fmt: skip
    loaded = load(replace(FACTS, pages=(page,)))
    assert list(loaded) == ["format", "units", *(item.name for item in fields(FileFacts))]
    (written,) = loaded["pages"]
    assert list(written) == [item.name for item in fields(PAGE)]
    assert written["boxes"] == {"media": [0, 0, 3, 4]}
    assert written["runs"][1]["colour"] == "#ff0010"
    assert written["runs"][0]["contrast"] == 20.988
    assert written["lines"][0]["runs"] == [1, 0, None]
    assert written["lines"][0]["box"] == [0, 1, 2, 3]
    assert written["blocks"][0]["lines"] == [0]
    assert written["blocks"][0]["words"] == "two one"
    assert written["blocks"][0]["leading"] is None
    assert str(written["blocks"][0]["first_line_indent"]) == "0.0"
    assert written["pictures"][0]["pixels"] == [10, 20]


def test_tags_keep_their_nesting() -> None:
    cell = tag("TH", Piece(1, 4, "Dose", None), attributes={"Scope": "Row"})
    (loaded,) = load(replace(FACTS, tags=(tag("Table", cell, language="cy"),)))["tags"]
    assert loaded["language"] == "cy"
    assert loaded["children"][0]["attributes"] == {"Scope": "Row"}
    assert loaded["children"][0]["children"] == [{"page": 1, "mark": 4, "words": "Dose", "box": None}]


@pytest.mark.parametrize(
    ("name", "expected"), [("/somewhere/someone/a.pdf", "a.pdf"), ("out/a.pdf", "out/a.pdf"), ("a.pdf", "a.pdf")]
)
def test_no_path_of_the_machine_is_told(name: str, expected: str) -> None:
    assert load(replace(FACTS, name=name))["name"] == expected


def test_text_is_written_as_it_is_and_can_always_be_saved() -> None:
    text = write_facts(replace(FACTS, bookmarks=(Bookmark("Tŷ \ud800", 1, None),)))
    assert '"Tŷ ?"' in text
    assert text.endswith("}\n")
    assert text.encode("utf-8")


def test_one_run_or_tag_is_one_line() -> None:
    text = write_facts(replace(FACTS, pages=(replace(PAGE, runs=RUNS),)))
    assert sum('"words": "' in line for line in text.splitlines()) == len(RUNS)


def test_an_edition_is_written_whole_and_the_same_again() -> None:
    facts = measure_file(make(CONDITIONS[1], SAMPLE[5]).content, "a.pdf")
    loaded = load(facts)
    assert write_facts(facts) == write_facts(facts)
    assert [run["words"] for page in loaded["pages"] for run in page["runs"]] == [
        run.words for page in facts.pages for run in page.runs
    ]
    assert all(index is not None for page in loaded["pages"] for block in page["blocks"] for index in block["lines"])
