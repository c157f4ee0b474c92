from __future__ import annotations

import pytest

from leaflets.citations.format_reference import format_reference
from leaflets.citations.understand_line import understand_line
from leaflets.citations.wording import CitationWording
from tests.golden_references import Golden, load_goldens

GOLDENS = load_goldens("apa")


def test_there_are_examples_of_many_kinds_of_source() -> None:
    assert len(GOLDENS) >= 15
    assert len({golden.reference.type for golden in GOLDENS}) >= 8


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.line[:30])
def test_the_facts_of_an_example_give_its_line(golden: Golden) -> None:
    assert format_reference(golden.reference, CitationWording(), "apa").text == golden.line


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.line[:30])
def test_the_line_of_an_example_is_understood(golden: Golden) -> None:
    assert understand_line(golden.line, ("apa",)).is_understood is golden.is_understood
