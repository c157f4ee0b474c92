from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, assume, given, settings

from leaflets.content.read_source import FORBIDDEN
from leaflets.content.write_references_block import write_references_block
from leaflets.content.yaml_tree import parse_tree
from leaflets.model.reference import Reference
from tests.exchange.strategy import references


def list_values(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from list_values(each)
    elif isinstance(value, str):
        yield value


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(reference=references())
def test_the_block_is_read_as_the_same_reference_but_for_spaces(reference: Reference) -> None:
    # A text of nothing but such characters cannot come out of a file: reading refuses them.
    assume(all(FORBIDDEN.sub(" ", text).strip() for text in list_values(reference.model_dump())))
    tree = parse_tree(write_references_block([reference]), "x")
    assert tree.problems == [] and tree.root is not None
    read = Reference.model_validate(tree.root.value["references"][0])

    assert read.id == reference.id and read.issued == reference.issued
    assert read.retracted == reference.retracted and read.patients == reference.patients
    assert read.evidence == reference.evidence


def test_only_what_is_said_is_written() -> None:
    reference = Reference.model_validate(
        {"id": "a", "type": "book", "title": "T:  x", "retracted": True, "raw": "b\n c"},
    )
    assert write_references_block([reference]) == (
        "references:\n  - id: a\n    type: book\n    title: 'T: x'\n    retracted: true\n"
        "    raw: |-\n      b\n      c\n"
    )
