"""The evidence at a glance: a chart of what has a date, and a table of all."""

from __future__ import annotations

from typing import Any

from leaflets.document.blocks import Paragraph, Section, Table
from leaflets.document.chart import Chart
from leaflets.document.chart_evidence import chart_evidence
from leaflets.document.compose_document import make_voice
from leaflets.model.condition import Condition
from leaflets.model.edition import Kind


def section(references: list[dict[str, Any]], research: list[dict[str, Any]] | None = None) -> Section | None:
    listed = [{"title": "T", **item, "id": f"s{number}"} for number, item in enumerate(references)]
    condition = Condition.model_validate(
        {"name": "X", "language": "en", "definition": "X.", "references": listed, "research": research or []}
    )
    return next(iter(chart_evidence(make_voice(condition, Kind.CITATIONS, None))), None)


def rows(table: Table) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in row] for row in table.rows]


SOURCES = [
    {"study_type": "textbook", "issued": "2016"},
    {"study_type": "systematic review", "issued": "2020-05"},
    {"study_type": "textbook", "issued": "2012"},
    {"type": "webpage"},
]


def test_rows_run_from_the_strongest_design_and_marks_by_year() -> None:
    found = section(SOURCES)
    assert found is not None
    chart, undated, table = found.blocks
    assert isinstance(chart, Chart) and isinstance(undated, Paragraph) and isinstance(table, Table)
    assert [(row.label, row.years) for row in chart.rows] == [
        ("Systematic review", (2020,)), ("Textbook", (2012, 2016))]  # fmt: skip
    assert chart.ends == (2012, 2020)
    assert "Systematic review: 2020; Textbook: 2012, 2016" in chart.text
    assert undated.runs[0].text.startswith("1\u00a0source has no date")
    assert rows(table) == [
        ["Systematic review", "2020", "[2]"], ["Textbook", "2012, 2016", "[1], [3]"], ["Web page", "no date", "[4]"],
    ]  # fmt: skip


def test_research_without_a_reference_counts_by_its_own_design_and_year() -> None:
    update = {"study_design": "case report", "published": "2019", "found": "It passed."}
    found = section(SOURCES[:2], [update])
    assert found is not None and isinstance(found.blocks[-1], Table)
    assert ["Case report", "2019", "[3]"] in rows(found.blocks[-1])


def test_levels_have_a_column_only_when_a_source_has_one() -> None:
    level = {"evidence": {"scheme": "OCEBM", "year": 2011, "level": "1"}}
    with_level, without = section([SOURCES[0] | level, SOURCES[1]]), section(SOURCES)
    assert with_level and without
    assert isinstance(with_level.blocks[-1], Table) and isinstance(without.blocks[-1], Table)
    assert with_level.blocks[-1].columns[-1] == "Evidence level" and len(without.blocks[-1].columns) == 3


def test_one_date_is_no_chart_and_one_source_no_section() -> None:
    found = section([SOURCES[0], SOURCES[3]])
    assert found is not None and [type(block) for block in found.blocks] == [Table]
    assert section([SOURCES[0]]) is None and section([]) is None
