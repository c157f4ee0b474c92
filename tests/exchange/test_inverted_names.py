from __future__ import annotations

import pytest

from leaflets.exchange.inverted_names import full_family, join_name, read_inverted, write_inverted

BERG = {"non-dropping-particle": "van der", "family": "Berg", "given": "Jan", "suffix": "3rd"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mill, Lois C.", {"family": "Mill", "given": "Lois C."}),
        ("van der Berg, Jan, 3rd", BERG),
        ("Berg, Jr, Jan", {"family": "Berg", "given": "Jan", "suffix": "Jr"}),
        ("Reed A", {"family": "Reed", "given": "A"}),
        ("World Health Organization", {"literal": "World Health Organization"}),
        ("National Heart, Lung, and Blood Institute", {"literal": "National Heart, Lung, and Blood Institute"}),
        ("Plato,", {"family": "Plato"}),
        ("et al", {"literal": "et al."}),
    ],
)
def test_names_with_the_family_first(text: str, name: dict[str, str]) -> None:
    assert read_inverted(text) == name


@pytest.mark.parametrize("name", [BERG, {"family": "Plato"}, {"literal": "World Health Organization"}])
def test_names_come_back(name: dict[str, str]) -> None:
    assert read_inverted(write_inverted(name)) == name


def test_particles_stand_before_the_family_name() -> None:
    assert full_family(BERG) == "van der Berg"
    assert join_name("Van Horn", ["A"]) == {"family": "Van Horn", "given": "A"}
