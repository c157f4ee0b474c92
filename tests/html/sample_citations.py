"""A made-up citation sheet: sources with and without address, date and number."""

from __future__ import annotations

from leaflets.document.blocks import (
    Block,
    Paragraph,
    RecordRow,
    Source,
)
from leaflets.document.chart import Chart, ChartRow
from tests.html.sample_texts import link, runs, section


def _source(number: int, title: str, text: str, supports: str, study: str, address: str = "") -> Source:
    rows = [RecordRow("Supports", runs(supports)), RecordRow("Type", runs(study))]
    if address:
        rows.append(RecordRow("Address", link(address, address)))
    return Source(f"[{number}]", title, runs(text), tuple(rows), address, f"QR code for {address}" if address else "")


CITATIONS_BLOCKS: tuple[Block, ...] = (
    Paragraph(
        runs("The numbers match the marks in the text, such as [1], on the leaflet and the summary."),
        "introduction",
    ),
    section(
        "evidence",
        "Evidence at a glance",
        Chart(
            "Sources by year",
            (ChartRow("Cohort study", (2019,)), ChartRow("Case series", (2019, 2023))),
            "Chart: one mark for each source, by year. Cohort study: 2019; Case series: 2019, 2023.",
        ),
    ),
    section(
        "references",
        "References",
        _source(
            1,
            "Disorders of made-up transmission",
            ("Roper AH, Sample MA. In: Principles of Invented Neurology. 11th ed. Harbour Press; 2021: chapter 12."),
            "What it is, treatment",
            "Textbook",
        ),
        _source(
            2,
            "Who gets lattice neuropathy? A study of everyone in one river valley over twenty years",
            "Amato B, Preston D, Shapiro E, et al. Journal of Invented Cases. 2019;12(3):45-52.",
            "Who gets it, tests",
            "Cohort study",
            "https://doi.org/10.5555/sample.textbook.2019.0012",
        ),
        _source(
            3,
            "Long-term outlook",
            "Titulaer Q. Made-up Neurology. 2023;4:1-9.",
            "Outlook, treatment",
            "Case series",
            "https://doi.org/10.5555/sample.3",
        ),
    ),
    section(
        "research",
        "Research",
        _source(
            4,
            "Gefitinib in a person with lung adenocarcinoma",
            "Sample journal. Weakness followed the tumour's response to treatment.",
            "Research",
            "Case report, 1_patient",
            "https://doi.org/10.5555/sample.case.4",
        ),
        Source(
            "[5]",
            "Amifampridine in lattice neuropathy",
            runs("Works for symptoms."),
            (RecordRow("Published", runs("Date not known")),),
        ),
    ),
    section(
        "provenance",
        "Where the content comes from",
        Source("", "Harbour Encyclopaedia of Nerves", (), (RecordRow("Taken on", runs("3_May_2026")),)),
    ),
)
