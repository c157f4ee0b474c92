from __future__ import annotations

import pytest

from leaflets.citations.format_names import (
    ama_names,
    apa_editors,
    apa_names,
    harvard_editors,
    harvard_names,
    vancouver_names,
)
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Name

ENGLISH = CitationWording()
REED = Name(family="Reed", given="Anna B.")
MILL = Name(family="Mill", given="C.-D.", suffix="3rd")
BODY = Name(literal="Fen Group")
ET_AL = Name(literal="et al.")
LETTERS = "abcdefghijklmnopqrstuv"


def many(count: int) -> list[Name]:
    return [Name(family=f"Reed{letter}", given="A") for letter in LETTERS[:count]]


def test_each_style_writes_three_names_its_way() -> None:
    names = [REED, MILL, BODY]
    assert vancouver_names(names, ENGLISH) == "Reed AB, Mill CD 3rd; Fen Group"
    assert ama_names(names, ENGLISH) == "Reed AB, Mill CD III; Fen Group"
    assert apa_names(names, ENGLISH) == "Reed, A. B., Mill, C.-D., III, & Fen Group"
    assert harvard_names(names, ENGLISH) == "Reed, A.B., Mill, C.-D., III and Fen Group"
    assert apa_editors(names, ENGLISH) == "A. B. Reed, C.-D. Mill, III, & Fen Group"
    assert harvard_editors(names, ENGLISH) == "A.B. Reed, C.-D. Mill III and Fen Group"


@pytest.mark.parametrize(
    ("count", "vancouver", "ama", "apa", "harvard"),
    [(3, 3, 3, 3, 3), (6, 6, 6, 6, 1), (7, 6, 3, 7, 1), (22, 6, 3, 20, 1)],
)
def test_each_style_names_so_many(count: int, vancouver: int, ama: int, apa: int, harvard: int) -> None:
    writers = (vancouver_names, ama_names, apa_names, harvard_names)
    texts = [write(many(count), ENGLISH) for write in writers]
    assert [text.count("Reed") for text in texts] == [vancouver, ama, apa, harvard]
    assert ("et al." in texts[0]) is (count > 6)


def test_apa_ends_a_long_list_with_an_ellipsis_and_the_last() -> None:
    assert apa_names(many(22), ENGLISH).endswith("Reeds, A., . . . Reedv, A.")


def test_a_list_that_the_source_cut_says_so_in_every_style() -> None:
    for write in (vancouver_names, ama_names, apa_names, harvard_names, apa_editors, harvard_editors):
        assert write([REED, ET_AL], ENGLISH).endswith("et al.")


def test_nobody_is_an_empty_text() -> None:
    for write in (vancouver_names, ama_names, apa_names, harvard_names, apa_editors, harvard_editors):
        assert write([], ENGLISH) == ""


def test_bodies_follow_people_after_a_semicolon_and_after_et_al() -> None:
    assert vancouver_names([*many(7), BODY], ENGLISH).endswith("Reedf A, et al; Fen Group")
    assert ama_names([REED, ET_AL, BODY], ENGLISH) == "Reed AB, et al; Fen Group"
    assert vancouver_names([BODY, Name(literal="Reed Trust")], ENGLISH) == "Fen Group; Reed Trust"
    assert ama_names([BODY, ET_AL], ENGLISH) == "Fen Group, et al."
