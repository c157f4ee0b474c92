from __future__ import annotations

import pytest

from leaflets.citations.parse_full_names import parse_full_names, parse_reversed_names

REED = {"family": "Reed", "given": "A. B."}
MILL = {"family": "Mill", "given": "C.-D.", "suffix": "III"}
FEN = {"family": "van der Fen", "given": "É."}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Reed, A. B.", [REED]),
        ("Reed, A. B., & Mill, C.-D., III.", [REED, MILL]),
        ("Reed, A.B. and van der Fen, É.", [REED, FEN]),
        ("Reed, A. B., van der Fen, É., & Fen Study Group.", [REED, FEN, {"literal": "Fen Study Group"}]),
        ("Fen Study Group & Reed, A. B.", [{"literal": "Fen Study Group"}, REED]),
        ("National Institute for Boots and Care.", [{"literal": "National Institute for Boots and Care"}]),
        ("Reed, A.B. et al.", [REED, {"literal": "et al."}]),
        ("Reed, A. B., … Mill, C.-D., III", [REED, {"literal": "et al."}, MILL]),
    ],
)
def test_lists_with_the_family_name_first(text: str, names: list[dict[str, str]]) -> None:
    assert parse_full_names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [("A. B. Reed & C.-D. Mill, III", [REED, MILL]), ("A.B. Reed, É. van der Fen and C.-D. Mill III", [REED,
     FEN, MILL]),
     ("B. C. St. Ives", [{"family": "St. Ives", "given": "B. C."}]), ("Fen Study Group",
      [{"literal": "Fen Study Group"}])],
)  # fmt: skip
def test_lists_with_the_initials_first(text: str, names: list[dict[str, str]]) -> None:
    assert parse_reversed_names(text) == names


@pytest.mark.parametrize("text", ["Words that are no name", "Reed, A. B., and other words here", "", "12, 13"])
def test_a_list_is_understood_whole_or_not_at_all(text: str) -> None:
    assert parse_full_names(text) is None
    assert parse_reversed_names(text) is None
