"""From a file's own roles to standard ones."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.facts.role_map import RoleMap, is_standard


@pytest.mark.parametrize(
    ("role", "expected"),
    [("Title1", "H1"), ("Far", "P"), ("Ring", "Ring"), ("Lost", "Lost"), ("H2", "H2"), ("Number", "Number")],
)
def test_a_role_map_is_followed_to_its_end(role: str, expected: str) -> None:
    names = {"/Title1": "/H1", "/Far": "/Near", "/Near": "/P", "/Ring": "/Gnir", "/Gnir": "/Ring", "/H2": "/P"}
    mapped = Dictionary({key: Name(value) for key, value in names.items()})
    mapped["/Number"] = 5
    assert RoleMap(Dictionary(RoleMap=mapped)).find_standard(role, None) == expected


def test_a_namespace_maps_before_the_file_does() -> None:
    far = Dictionary(RoleMapNS=Dictionary({"/b": Name("/L")}))
    near = Dictionary(RoleMapNS=Dictionary({"/a": Array([Name("/b"), far]), "/c": Name("/TD")}))
    roles = RoleMap(Dictionary(RoleMap=Dictionary({"/a": Name("/P"), "/d": Name("/TH")})))
    assert [roles.find_standard(role, near) for role in "acde"] == ["L", "TD", "TH", "e"]
    assert roles.find_standard("a", None) == "P"


def test_a_map_of_another_type_maps_nothing() -> None:
    assert RoleMap(Dictionary(RoleMap=Array([1]))).find_standard("Own", Array([])) == "Own"
    assert RoleMap(None).find_standard("Own", None) == "Own"


def test_headings_of_any_level_are_standard() -> None:
    assert [is_standard(role) for role in ("H", "H1", "H12", "H0", "H1a", "h1", "")] == [True] * 3 + [False] * 4
