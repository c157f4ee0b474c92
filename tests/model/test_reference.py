"""References carry CSL-JSON names and know their full address."""

from __future__ import annotations

import pytest

from leaflets.model.reference import Reference


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({"DOI": "10.5555/x", "PMID": "1", "URL": "https://a.example"}, "https://doi.org/10.5555/x"),
        ({"PMID": "12", "URL": "https://a.example"}, "https://pubmed.ncbi.nlm.nih.gov/12/"),
        ({"URL": "https://a.example"}, "https://a.example"),
        ({}, None),
    ],
)
def test_the_address_is_doi_then_pubmed_then_url(fields: dict[str, str], address: str | None) -> None:
    assert Reference.model_validate({"id": "a", "title": "T", **fields}).address == address


def test_csl_names_are_read_and_written_back() -> None:
    written = {"id": "a", "type": "chapter", "title": "T", "container-title": "B", "chapter-number": "3"}
    reference = Reference.model_validate(written)
    assert reference.model_dump(by_alias=True, exclude_defaults=True) == written
