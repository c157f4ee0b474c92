"""References carry CSL-JSON names and know their full address."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from leaflets.model.reference import EvidenceLevel, Name, Reference


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({"DOI": "10.5555/x", "PMID": "1", "URL": "https://a.example"}, "https://doi.org/10.5555/x"),
        ({"PMID": "12", "URL": "https://a.example"}, "https://pubmed.ncbi.nlm.nih.gov/12/"),
        ({"URL": "https://a.example"}, "https://a.example"),
        ({"PMCID": "PMC12", "URL": "https://a.example"}, "https://a.example"),
        ({"PMCID": "PMC12"}, "https://pmc.ncbi.nlm.nih.gov/articles/PMC12/"),
        ({}, None),
    ],
)
def test_the_address_is_doi_then_pubmed_then_url(fields: dict[str, str], address: str | None) -> None:
    assert Reference.model_validate({"id": "a", "title": "T", **fields}).address == address


def test_csl_names_are_read_and_written_back() -> None:
    written = {"id": "a", "type": "chapter", "title": "T", "container-title": "B", "chapter-number": "3"}
    reference = Reference.model_validate(written)
    assert reference.model_dump(by_alias=True, exclude_defaults=True) == written


def test_every_name_of_csl_is_the_name_in_the_file() -> None:
    ours = {"study_type", "patients", "evidence", "found", "date_read", "retracted", "superseded_by", "supports", "raw"}
    names = {info.alias or name for name, info in Reference.model_fields.items()} - ours
    assert not [name for name in names if "_" in name]


def test_a_particle_stands_beside_the_family_name_or_in_it() -> None:
    apart = Name.model_validate({"family": "Berg", "non-dropping-particle": "van der", "given": "J"})
    assert apart.non_dropping_particle == "van der"
    assert Name.model_validate({"family": "van der Berg", "given": "J"}).non_dropping_particle is None


@pytest.mark.parametrize(
    "level",
    [
        {"scheme": "OCEBM", "year": 2011, "level": "2"},
        {"scheme": "OCEBM", "year": 2009, "level": "1c"},
        {"scheme": "SIGN", "level": "1++"},
        {"scheme": "GRADE", "level": "very low", "strength": "weak"},
    ],
)
def test_a_level_of_evidence_names_its_scheme(level: dict[str, object]) -> None:
    assert EvidenceLevel.model_validate(level).model_dump(exclude_none=True) == level


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ({"scheme": "OCEBM", "level": "2"}, "write the year"),
        ({"scheme": "OCEBM", "year": 2011, "level": "1a"}, "no level '1a'"),
        ({"scheme": "SIGN", "level": "high"}, "no level 'high'"),
        ({"scheme": "SIGN", "level": "3", "strength": "weak"}, "no strength"),
    ],
)
def test_a_level_that_its_scheme_lacks_is_refused(level: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        EvidenceLevel.model_validate(level)


def test_a_source_does_not_take_its_own_place() -> None:
    with pytest.raises(ValidationError, match="own place"):
        Reference.model_validate({"id": "a", "title": "T", "superseded_by": "a"})
