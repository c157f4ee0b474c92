"""The strip in the texts of a PDF that has lost its source."""

from __future__ import annotations

import datetime

import pytest

from leaflets.document.blocks import Record
from leaflets.document.compose_document import compose_document
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout, Spacing, Weight
from leaflets.verification.read_strip import read_strip

DAY = datetime.date(2026, 11, 25)


def print_strip(edition: Edition, **fields: str) -> list[str]:
    """The lines of the strip as they stand on paper."""
    data = {"id": "fever", "name": "Fever, and Version 2 of it", "language": "en", "definition": "Heat.", **fields}
    record = compose_document(Condition.model_validate(data), edition, today=DAY).blocks[-1]
    assert isinstance(record, Record) and record.strip
    rows = [f"{row.label} {''.join(run.text for run in row.value)}".strip() for row in record.strip.rows]
    return [record.strip.introduction, *rows]


DATED = {"issued": "2026-01-05"}


@pytest.mark.parametrize("fields", [{}, {"version": "1.0 beta"}, DATED, {"version": "3", **DATED}])
@pytest.mark.parametrize(
    "edition",
    [
        Edition(Kind.PATIENT),
        Edition(Kind.PATIENT, Layout.LETTER, 24.5, is_brief=True),
        Edition(Kind.PATIENT, weight=Weight.BOLD, spacing=Spacing.WIDE),
    ],
)
def test_what_the_strip_says_is_read_back(fields: dict[str, str], edition: Edition) -> None:
    lines = print_strip(edition, **fields)
    for texts in (lines, [word for line in lines for word in line.split()], ["before", *lines, "Page 2 of 2"]):
        paper = read_strip(texts, "en-GB")
        assert paper is not None and paper.name == "Fever, and Version 2 of it"
        said = paper.imprint
        assert (said.version, said.kind, said.size) == (fields.get("version", ""), edition.kind_name, edition.size_name)
        assert said.style == "-".join(edition.style_names)
        assert (said.layout, said.language, said.condition) == (edition.layout, "en-gb", "")
        assert lines[-1].endswith(said.content_code) or "\u2060" in lines[-1]


def test_the_last_strip_counts() -> None:
    first, last = print_strip(Edition(Kind.PATIENT)), print_strip(Edition(Kind.PATIENT, size=28))
    paper = read_strip([*first, *last], "")
    assert paper is not None and paper.imprint.size == "28"


@pytest.mark.parametrize("language", ["en", "xx", ""])
def test_other_texts_have_none(language: str) -> None:
    assert read_strip([], language) is None
    assert read_strip(["To record this leaflet, copy this or scan the code:", "x" * 100_000], language) is None
    assert read_strip(print_strip(Edition(Kind.PATIENT))[:-1], language) is None
