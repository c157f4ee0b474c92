from __future__ import annotations

import pytest

from leaflets.errors import ContentError
from leaflets.importing.xml_source import parse_xml

BOMB = (
    '<!DOCTYPE a [<!ENTITY b "'
    + "x" * 10
    + '">'
    + "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10 if n else "&b;" * 10}">' for n in range(9))
    + "]><a>&b8;</a>"
)


def test_a_document_is_its_root() -> None:
    assert parse_xml(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>", "page").text == "é"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<a><b></a>", "page:1:1: error: this is no well-formed XML"),
        (b"<a>&nbsp;</a>", "no well-formed XML"),
        (BOMB.encode(), "declares entities"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "declares entities"),
    ],
)
def test_what_is_broken_or_reaches_out_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        parse_xml(content, "page")
