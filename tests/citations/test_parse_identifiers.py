from __future__ import annotations

import pytest

from leaflets.citations.parse_identifiers import is_online, split_online, take_identifiers


@pytest.mark.parametrize(
    "form",
    ["doi:10.1000/a(1)b", "doi: 10.1000/a(1)b.", "https://doi.org/10.1000/a(1)b", "http://dx.doi.org/10.1000/a(1)b",
     "Available from: https://doi.org/10.1000/a(1)b.", "doi:https://doi.org/10.1000/a(1)b"],
)  # fmt: skip
def test_every_form_of_a_doi_is_one_doi(form: str) -> None:
    assert take_identifiers(f"Reed A. Boots. {form}") == ({"DOI": "10.1000/a(1)b"}, "Reed A. Boots.")


def test_pubmed_numbers_and_the_first_electronic_edition() -> None:
    fields, rest = take_identifiers("Boots. Epub 2018 Dec 3. PMID: 12345; PMCID: PMC678.")
    assert fields == {"note": "Epub 2018 Dec 3", "PMID": "12345", "PMCID": "PMC678"}
    assert rest == "Boots."


@pytest.mark.parametrize(
    "text",
    ["[cited 2020 Jun 4]. Available from: https://a.example/b", "Accessed June 4, 2020. https://a.example/b",
     "Retrieved June 4, 2020, from https://a.example/b", "Available at: https://a.example/b (Accessed: 4 June 2020)."],
)  # fmt: skip
def test_each_style_says_when_an_address_was_read(text: str) -> None:
    fields, rest = take_identifiers(f"Boots. {text}")
    assert fields == {"accessed": "2020-06-04", "URL": "https://a.example/b"}
    assert rest.strip(" .") == "Boots"


def test_what_is_online_says_so_in_brackets() -> None:
    assert is_online("Boots [Internet]. Ely") and not is_online("Boots. Ely")
    assert split_online("Boots [Internet]. Ely") == ("Boots", ". Ely")
    assert split_online("Boots") == ("Boots", "")
