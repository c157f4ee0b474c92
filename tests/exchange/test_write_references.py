from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaflets.exchange.entry import list_fields
from leaflets.exchange.formats import FORMATS, recognise_format
from leaflets.exchange.read_references import read_references
from leaflets.exchange.write_references import write_references
from tests.exchange.strategy import references


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(found=st.lists(references(), min_size=1, max_size=3, unique_by=lambda each: each.id))
def test_any_references_come_back_with_every_field(name: str, found: list) -> None:
    written = write_references(found, name)
    assert recognise_format(written.text) == name
    read = read_references(written.text, "x")
    assert [list_fields(each) for each in read.references] == [list_fields(each) for each in found]
    assert read.remarks == ()
