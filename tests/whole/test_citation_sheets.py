"""The citation sheet tells of the other two documents what they say: the same statements, the same numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leaflets.document.compose_document import compose_document
from leaflets.document.list_claims import list_claims
from leaflets.document.list_texts import list_texts
from leaflets.document.numbering import number_sources
from leaflets.document.split_words import squeeze
from leaflets.judge import judge_edition
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, explain_mismatch
from leaflets.model.layout import Layout, explain_limit
from tests.whole.editions import CONDITIONS, DAY, load, make, set_one

MARK = re.compile(r"\[(\d+)\]")
names = [path.stem for path in CONDITIONS]


def read_document(condition: Condition, kind: Kind) -> tuple[str, set[str]]:
    """The letters of a document without its marks, and the numbers of its marks; the list of sources left out."""
    texts = list_texts(compose_document(condition, Edition(kind), today=DAY))
    said = " ".join(text.words for text in texts if text.part not in ("sources", "provenance", "research"))
    return squeeze(MARK.sub("", said)), set(MARK.findall(said))


@pytest.mark.parametrize("kind", [Kind.PATIENT, Kind.CLINICIAN])
@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_every_claim_stands_in_its_document_and_the_numbers_agree(path: Path, kind: Kind) -> None:
    condition = load(path).condition
    letters, marks = read_document(condition, kind)
    claims = [claim for claim in list_claims(condition) if str(kind) in claim.documents]
    missing = [claim for claim in claims for text in claim.text.split(". ") if squeeze(text) not in letters]
    assert [claim for claim in missing if claim.topic != "glossary"] == []
    numbers = number_sources(condition).references
    assert {str(numbers[key]) for claim in claims for key in claim.keys} == marks


@pytest.mark.slow
@pytest.mark.parametrize("is_for_patients", [False, True], ids=["clinician", "patient"])
@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_both_versions_pass_at_every_size(path: Path, is_for_patients: bool) -> None:
    editions = [
        Edition(Kind.CITATIONS, layout, size, is_for_patients=is_for_patients)
        for layout in Layout
        if not explain_mismatch(Kind.CITATIONS, layout)
        for size in (11, 14, 18, 28)
        if not explain_limit(layout, size)
    ]
    for edition in editions:
        made, document = make(path, edition), set_one(path, edition).document
        verdicts = judge_edition(made.content, document, f"{path.stem} {edition.kind_name} {edition.size_name}")
        assert [str(found) for verdict in verdicts for found in verdict.findings if found.severity == "error"] == []
