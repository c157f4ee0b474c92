"""A document of each kind that has every block, long words, long tables and nested lists; all of it made up."""

from __future__ import annotations

from leaflets.document.blocks import Notice, Record, RecordRow, Run, Strip
from leaflets.document.document import Document, Masthead, Metadata, Running
from leaflets.model.edition import Edition, Kind
from tests.html.sample_back import LAST_BLOCKS
from tests.html.sample_citations import CITATIONS_BLOCKS
from tests.html.sample_clinician import CLINICIAN_BLOCKS
from tests.html.sample_patient import FIRST_BLOCKS
from tests.html.sample_texts import runs


def make_sample(edition: Edition) -> Document:
    """The sample document of an edition: the same words at every size but for the record's edition row."""
    blocks = {
        Kind.PATIENT: (*FIRST_BLOCKS, *LAST_BLOCKS),
        Kind.CLINICIAN: CLINICIAN_BLOCKS,
        Kind.CITATIONS: CITATIONS_BLOCKS,
    }
    kind = {"patient": "Patient leaflet", "clinician": "Clinician summary", "citations": "Citation sheet"}[edition.kind]
    foot = (
        ("01632\u00a0960\u00a0123",)
        if edition.kind is Kind.PATIENT
        else ("RLN-C-1.2, 23\u00a0November\u00a02026", "RLN-C-1.2")
    )
    return Document(
        edition=edition,
        language="en-GB",
        masthead=Masthead("Harbour Neurology Clinic", "pictures/logo.svg", "Logo of Harbour Neurology Clinic", kind),
        title="Riverside lattice neuropathy",
        notices=(Notice("sample", "Sample content, not clinically reviewed"),),
        blocks=(*blocks[edition.kind], _record(edition, kind)),
        running=Running(
            ("Riverside lattice neuropathy", "RLN"),
            ("Sample content, not clinically reviewed", "Sample, not clinically reviewed"),
            "Page\u00a0{page} of\u00a0{pages}",
            foot,
        ),
        metadata=Metadata(
            f"Riverside lattice neuropathy: {kind}",
            "Ada Writer; Bo Checker",
            f"{kind} about Riverside lattice neuropathy, {edition.size_name} point",
            ("Riverside lattice neuropathy", "RLN"),
            "2026-11-23",
            "2026-11-23",
        ),
    )


def _record(edition: Edition, kind: str) -> Record:
    rows = [
        RecordRow("Title", runs("Riverside lattice neuropathy")),
        RecordRow("Edition", runs(f"{kind}, {edition.size_name}_point, {edition.layout.upper()}"), is_edition=True),
        RecordRow("Version", runs("1.2, 23_November_2026")),
        RecordRow("Next check", runs("23_November_2028")),
        RecordRow("Written by", runs("Ada Writer")),
        RecordRow("Reviewed by", runs("Nobody yet")),
        RecordRow("Code", runs("RLN-P-1.2")),
    ]
    address, qr_text = "https://harbour-neurology.example", "QR code for harbour-neurology.example"
    if edition.kind is not Kind.PATIENT:
        return Record("About this paper", tuple(rows), address, qr_text)
    lines = (
        RecordRow("", (Run("Riverside lattice neuropathy", strong=True),)),
        RecordRow("", runs("Version 1.2, issued 23_November_2026, in English")),
        RecordRow("", rows[1].value, is_edition=True),
        RecordRow("Content code", runs("H7JM-NJJK")),
    )
    strip = Strip("Copy or scan this:", lines, "LEAFLETS 1 ID:RLN", "QR code of these lines")
    return Record("About this paper", tuple(rows[3:]), strip=strip)
