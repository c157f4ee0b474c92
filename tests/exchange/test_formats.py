from __future__ import annotations

import pytest

from leaflets.exchange.formats import recognise_format


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\ufeffTY  - JOUR\r\nER  - ", "ris"),
        ("\n\nPMID- 1\nTI  - A", "nbib"),
        ("% a remark\n@book{a,}", "bib"),
        (' [ {"id": "a"}]', "csl-json"),
        ("[]", "csl-json"),
        ("Dear reader, write to a@b.example", None),
        ("name: Asthma\n", None),
        ("", None),
    ],
)
def test_a_format_is_told_by_its_content(text: str, name: str | None) -> None:
    assert recognise_format(text) == name
