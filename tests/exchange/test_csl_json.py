from __future__ import annotations

import json

import pytest

from leaflets.exchange.csl_json import make_item, read_entries, write_entry
from leaflets.exchange.entry import list_fields
from tests.exchange.samples import ARTICLE, FIELDS, OWN


def test_an_item_has_the_names_of_csl_and_the_rest_under_custom() -> None:
    item = make_item(list_fields(ARTICLE))
    assert item["issued"] == {"date-parts": [[2020, 5, 3]]}
    assert item["author"][1] == {"non-dropping-particle": "van der", "family": "Berg", "given": "Ada", "suffix": "Jr"}
    assert item["custom"] == {"leaflets": OWN}
    (entry,) = read_entries(json.dumps(item))
    assert entry.fields == FIELDS | OWN


def test_what_stands_in_custom_is_what_is_asked_for() -> None:
    assert "custom" not in json.loads(write_entry(FIELDS, {}))
    assert read_entries(f"[{write_entry(FIELDS, {})}]")[0].fields == FIELDS


def test_what_other_programs_write_is_read() -> None:
    item = {
        "id": 7, "type": "entry-encyclopedia", "title": "<i>Grip</i> &amp; more", "volume": 3, "URL": "https://a.example",
        "author": [{"given": "Plato"}, {"family": "Reed", "given": "Ann", "ORCID": "x"}],
        "issued": {"raw": "2019-07"}, "accessed": {"date-parts": [["2020", 1]]}, "journalAbbreviation": "J Grip",
        "annote": "no", "custom": "no",
    }  # fmt: skip
    (entry,) = read_entries(json.dumps([item]))
    assert entry.fields == {
        "id": "7", "type": "chapter", "title": "Grip & more", "volume": "3", "URL": "https://a.example",
        "author": [{"literal": "Plato"}, {"family": "Reed", "given": "Ann"}],
        "issued": "2019-07", "accessed": "2020-01", "container-title-short": "J Grip",
    }  # fmt: skip
    assert entry.unread == ("annote",)


def test_one_item_a_line_and_own_fields_in_custom_itself_are_read() -> None:
    lines = '{"id": "a", "title": "T", "custom": {"patients": 3, "confidence": {}}}\n\n{"id": "b", "title": "U"}\n'
    assert [entry.fields for entry in read_entries(lines)] == [
        {"id": "a", "title": "T", "type": "document", "patients": 3},
        {"id": "b", "title": "U", "type": "document"},
    ]


@pytest.mark.parametrize("text", ["{", "{}\n{", "a\nb", "[1]", '"x"', "[" * 100_000])
def test_what_is_no_list_of_items_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_entries(text)
