from __future__ import annotations

from leaflets.production.name_thumbnail import name_thumbnail


def test_the_picture_is_named_after_the_bytes() -> None:
    assert name_thumbnail("0123456789abcdef" * 4) == "report-pages/0123456789abcdef0123.png"
