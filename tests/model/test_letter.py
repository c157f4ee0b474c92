from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from leaflets.model.letter import Letter, list_fields

GOOD: dict[str, Any] = {
    "columns": {
        "name": {"header": "Name"},
        "address": {"header": ["Name", "Town"], "type": "address"},
        "need": {"header": "Need", "type": "print-need"},
    },
    "letters": {"en": {"paragraphs": ["Dear {name},", {"text": "Bye", "strong": True}]}},
}


def change(**columns: Any) -> dict[str, Any]:
    return {**GOOD, "columns": {**GOOD["columns"], **columns}}


def test_a_letter_file() -> None:
    letter = Letter.model_validate(GOOD)
    assert letter.find_column("address") == ("address", letter.columns["address"])
    assert letter.find_column("copies") is None
    assert letter.window.folds == 3
    assert letter.letters["en"].paragraphs[1].strong


def test_an_envelope_of_ones_own() -> None:
    own = {"envelope": [240, 120], "window": [80, 30], "left": 25, "bottom": 15, "folds": 3}
    assert Letter.model_validate({**GOOD, "envelope": own}).window.left == 25


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (change(need={"header": "Need"}), "one column of type 'print-need', and there are 0"),
        (change(other={"header": "B", "type": "address"}), "one column of type 'address', and there are 2"),
        (change(a={"header": "A", "type": "copies"}, b={"header": "B", "type": "copies"}), "may be one column"),
        (change(name={"header": ["A", "B"]}), "only an address is spread"),
        (change(name={"header": "A", "format": "%d"}), "not a date or time"),
        ({**GOOD, "letters": {"en": {"paragraphs": ["Dear {nmae},"]}}}, "{nmae} is no column"),
        ({**GOOD, "letters": {"en": {"paragraphs": ["Dear {need},"]}}}, "{need} is no column"),
        ({**GOOD, "letters": {"en": {"paragraphs": ["Dear {name.__class__},"]}}}, "is no name of a column"),
        ({**GOOD, "letters": {"en": {"paragraphs": ["Dear {name!r},"]}}}, "is no name of a column"),
        ({**GOOD, "letters": {"en": {"paragraphs": ["Dear {name,"]}}}, "letters: 'Dear {name,'"),
        ({**GOOD, "letters": {"english": {"paragraphs": ["x"]}}}, "english"),
    ],
)
def test_what_does_not_fit_together_is_told(facts: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Letter.model_validate(facts)
    assert reason in str(caught.value)


def test_fields_of_a_paragraph_in_order() -> None:
    assert list_fields("{a} and {b}, {{not this}}") == ("a", "b")
