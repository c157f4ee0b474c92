"""Lines that another program prints, and lines from printed lists, are read back field by field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from leaflets.citations.format_parts import STYLES, Style
from leaflets.citations.parse_reference import parse_reference
from tests.citeproc_lines import measure
from tests.hard_corpus import make_hard_corpus
from tests.reference_corpus import FIELDS, make_corpus

LEAST = 0.97
RESOURCES = Path(__file__).parents[1] / "resources"
PRINTED = RESOURCES / "printed-lines.txt"


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
def test_the_corpus_printed_by_citeproc_is_read_back(style: Style) -> None:
    shares, notes = measure(make_corpus(), style)
    assert set(shares) == set(FIELDS)
    assert min(shares.values()) >= LEAST, (shares, notes[:20])


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
def test_names_titles_and_journals_of_real_lists_are_read_back(style: Style) -> None:
    shares, notes = measure(make_hard_corpus(), style)
    assert min(shares.values()) >= LEAST, (shares, notes[:20])


def read_real_sources() -> list[dict[str, Any]]:
    """CSL-JSON items with the facts of published sources of every kind."""
    return [json.loads(line) for line in (RESOURCES / "real-sources.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("style", STYLES)
def test_published_sources_printed_by_citeproc_are_read_back(style: Style) -> None:
    shares, notes = measure(read_real_sources(), style)
    assert min(shares.values()) >= LEAST, (shares, notes)


def read_printed() -> list[tuple[str, list[str]]]:
    lines = [line for line in PRINTED.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(text, facts.split("|")) for text, _, facts in (line.partition(" || ") for line in lines)]


@pytest.mark.parametrize(
    ("text", "facts"), read_printed(), ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_lines_of_printed_lists_are_read(text: str, facts: list[str]) -> None:
    fields = parse_reference(text)
    names = [name for name in fields.get("author") or fields.get("editor") or [] if name.get("literal") != "et al."]
    first = (names[0].get("family") or names[0]["literal"]) if names else ""
    host = fields.get("container-title", "").rstrip(".")
    found = [first, str(len(names)), (fields.get("issued") or "")[:4], fields.get("title", ""), host,
             fields.get("volume") or "", (fields.get("page") or "").replace("–", "-")]  # fmt: skip
    assert found == facts
