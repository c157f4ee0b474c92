from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from leaflets.content.write_references_block import write_references_block
from leaflets.content.yaml_tree import parse_tree
from leaflets.model.reference import Reference
from tests.exchange.strategy import references


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(reference=references())
def test_the_block_is_read_as_the_same_reference_but_for_spaces(reference: Reference) -> None:
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
