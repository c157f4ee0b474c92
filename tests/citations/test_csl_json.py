from __future__ import annotations

from leaflets.citations.csl_json import to_csl_item


def test_dates_are_parts_and_what_csl_lacks_is_custom() -> None:
    fields = {"type": "book", "title": "Boots", "issued": "2019-05", "patients": 3, "raw": "Boots."}
    assert to_csl_item(fields, "boots", understood=True) == {
        "id": "boots",
        "type": "book",
        "title": "Boots",
        "issued": {"date-parts": [[2019, 5]]},
        "custom": {"patients": 3, "raw": "Boots.", "understood": True},
    }


def test_an_item_without_more_has_no_custom() -> None:
    assert to_csl_item({"title": "Boots"}, "boots") == {"id": "boots", "type": "document", "title": "Boots"}
