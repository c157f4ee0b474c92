from __future__ import annotations

from leaflets.exchange.entry import KNOWN, list_fields
from leaflets.model.reference import Reference


def test_fields_bear_the_names_of_a_condition_file_and_empty_ones_are_left_out() -> None:
    reference = Reference.model_validate({"id": "a", "title": "T", "container-title": "J", "patients": 0})
    fields = list_fields(reference)
    assert fields == {"id": "a", "type": "document", "title": "T", "container-title": "J", "patients": 0}
    assert set(fields) <= KNOWN
