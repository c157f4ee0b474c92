from __future__ import annotations

from typing import Any

import pytest

from leaflets.exchange.make_keys import make_key


@pytest.mark.parametrize(
    ("fields", "taken", "key"),
    [
        ({"id": "mill2016"}, (), "mill2016"),
        ({"id": "mill2016"}, ("mill2016",), "mill2016b"),
        ({"id": "mill2016"}, ("mill2016", "mill2016b"), "mill2016c"),
        ({"id": "10.5555/x", "author": [{"family": "Müller"}], "issued": "2016-05"}, (), "muller2016"),
        ({"author": [{"literal": "World Health Organization and others"}]}, (), "worldhealthorganization"),
        ({"title": "2 grips of the hand", "issued": "1999"}, (), "gripsof1999"),
        ({"title": "神経"}, (), "source"),
        ({"id": "ends.in."}, (), "source"),
    ],
)
def test_a_key_that_a_text_can_cite(fields: dict[str, Any], taken: tuple[str, ...], key: str) -> None:
    assert make_key(fields, taken) == key


def test_there_is_always_another_key() -> None:
    taken: set[str] = set()
    for _ in range(60):
        taken.add(make_key({"id": "a"}, taken))
    assert len(taken) == 60
