"""Conditions of a few words, composed and read."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from leaflets.document.compose_document import compose_document
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from leaflets.readability.jargon import JargonList
from leaflets.readability.read_document import read_document
from leaflets.readability.reading import DocumentReading

TODAY = datetime.date(2026, 11, 23)

Read = Callable[..., DocumentReading]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a condition with the given fields beside a name, a language and a definition."""

    def read_fields(
        kind: Kind = Kind.PATIENT, size: float = 14, jargon: JargonList | None = None, **fields: Any
    ) -> DocumentReading:
        given = {"name": "Harbour fever", "language": "en-GB", "definition": "It is a fever."} | fields
        condition = Condition.model_validate(given)
        document = compose_document(condition, Edition(kind, size=size), today=TODAY)
        return read_document(document, condition, jargon)

    return read_fields
