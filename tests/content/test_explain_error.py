from __future__ import annotations

import json
from typing import Any

import pytest

from leaflets.content.explain_error import PATTERNS, Seen, explain_error, is_mistaken_colon, suggest_key
from leaflets.content.yaml_tree import Node, Place
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.text import Statement


def see(error: dict[str, Any], value: object = None, model: Any = None) -> Seen:
    return Seen(error, "field", Node(Place(1, 1), value=value), Place(1, 1), model)


def list_patterns(schema: Any) -> set[str]:
    found = {schema["pattern"]} if isinstance(schema, dict) and "pattern" in schema else set()
    parts = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    return found.union(*(list_patterns(part) for part in parts))


@pytest.mark.parametrize("model", [Condition, Clinic])
def test_every_pattern_of_the_model_has_an_explanation(model: type[Condition] | type[Clinic]) -> None:
    patterns = list_patterns(json.loads(json.dumps(model.model_json_schema())))
    assert patterns
    assert patterns - PATTERNS.keys() == set()


@pytest.mark.parametrize(
    ("key", "model", "is_text", "meant"),
    [
        ("Call 999", Clinic, True, None),
        ("Asthma", Statement, True, None),
        ("txet", Statement, False, "text"),
        ("fax", Clinic, False, None),
        ("adress", Clinic, False, "address"),
        ("anything", None, False, None),
    ],
)
def test_a_key_made_by_a_colon_is_told_from_a_misspelt_one(
    key: str, model: Any, is_text: bool, meant: str | None
) -> None:
    seen = see({"type": "extra_forbidden", "loc": (key,)}, {}, model)
    assert is_mistaken_colon(seen) is is_text
    assert suggest_key(seen) == meant


def test_an_error_of_an_unknown_type_is_told_in_the_words_of_pydantic() -> None:
    said = explain_error(see({"type": "brand_new", "loc": ("field",), "msg": "Input is odd"}, "x"))
    assert said == "'field' is \"x\", which does not fit: Input is odd"


def test_the_keys_of_a_small_mapping_are_listed() -> None:
    said = explain_error(see({"type": "extra_forbidden", "loc": ("fax",)}, {}, Clinic))
    assert "the keys here are name, logo, telephone" in said
