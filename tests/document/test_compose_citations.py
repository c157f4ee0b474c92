"""The citation sheet: every source once, by number, with its facts and its full address."""

from __future__ import annotations

import datetime

from leaflets.document.blocks import Block, Paragraph, Section, Source
from leaflets.document.compose_document import compose_document
from leaflets.document.typography import plain
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind


def blocks(condition: Condition) -> tuple[Block, ...]:
    edition = Edition(Kind.CITATIONS, size=11)
    return compose_document(condition, edition, today=datetime.date(2026, 11, 23)).blocks


def sources(condition: Condition, name: str) -> list[Source]:
    found = [block for block in blocks(condition) if isinstance(block, Section) and block.name == name]
    return [source for section in found for source in section.blocks if isinstance(source, Source)]


def facts(source: Source) -> dict[str, str]:
    return {row.label: plain("".join(run.text for run in row.value)) for row in source.rows}


def test_references_and_research_are_grouped_and_each_source_stands_once(full: Condition) -> None:
    numbers = [[source.number for source in sources(full, name)] for name in ("references", "research")]
    assert numbers == [["[1]", "[2]", "[4]"], ["[3]", "[5]"]]


def test_a_source_says_what_it_supports_its_type_patients_and_full_address(full: Condition) -> None:
    book, trial, unused = sources(full, "references")
    assert facts(book)["Supports"] == "what it is" and facts(book)["Type"] == "Book"
    assert facts(trial) == {
        "Supports": "What it is, tests",
        "Statements": "Summary 2, 4",
        "Type": "Randomised trial",
        "Patients": "12 patients",
        "Address": "https://doi.org/10.5555/t.1",
    }
    assert trial.address == "https://doi.org/10.5555/t.1"
    assert trial.qr_text == "QR code for https://doi.org/10.5555/t.1"
    assert facts(unused)["Supports"].startswith("Read for this condition")


def test_research_shares_the_number_of_its_reference_or_has_its_own(full: Condition) -> None:
    linked, own = sources(full, "research")
    assert linked.title == "A case" and facts(linked)["Patients"] == "None (review)"
    assert linked.address == "https://pubmed.ncbi.nlm.nih.gov/12345/"
    assert own.title == "Rest in Test fever"
    assert facts(own) == {
        "Journal": "J Rest",
        "Type": "Case report",
        "Patients": "1 patient",
        "Published": "Date not known",
    }


def test_provenance_names_licence_and_date(full: Condition) -> None:
    (origin,) = sources(full, "provenance")
    assert (origin.title, origin.address) == ("A page", "https://p.example/x")
    assert facts(origin)["Licence"] == "CC BY 4.0" and facts(origin)["Taken on"] == "2 January 2026"


def test_a_condition_without_sources_says_so(bare: Condition) -> None:
    first, unsourced, record = blocks(bare)
    assert isinstance(unsourced, Section) and unsourced.name == "unsourced"
    assert isinstance(first, Paragraph)
    assert first.runs[0].text == "No sources are recorded for this condition."
    assert type(record).__name__ == "Record"


def test_the_clinic_chooses_the_style_of_its_references(full: Condition) -> None:
    edition = Edition(Kind.CITATIONS, size=11)
    texts = {}
    for style in ("vancouver", "ama", "apa", "harvard"):
        clinic = Clinic.model_validate({"name": "Fen Clinic", "citation_style": style})
        document = compose_document(full, edition, clinic=clinic, today=datetime.date(2026, 11, 23))
        sections = [block for block in document.blocks if isinstance(block, Section) and block.name == "references"]
        listed = [source for section in sections for source in section.blocks if isinstance(source, Source)]
        texts[style] = [plain("".join(run.text for run in source.text)) for source in listed]
    assert texts["vancouver"] == [plain("".join(run.text for run in item.text)) for item in sources(full, "references")]
    assert any("(" in text for text in texts["apa"]) and texts["apa"] != texts["vancouver"] != texts["harvard"]
