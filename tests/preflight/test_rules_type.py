from __future__ import annotations

import pytest

from leaflets.preflight.rules_type import is_condensed, is_serif
from tests.facts_made import make_block, make_facts, make_file, make_page, make_piece, make_tag
from tests.preflight.asked import ask, measure

TEXT = ("The nerve sends a signal and", "the muscle answers it late")


def test_size_is_asked_of_every_visible_text_and_page_number() -> None:
    page = make_page(
        make_block("Body", size=14),
        make_block("Page 1", size=9, top=780, is_artifact=True),
        make_block("•", size=5, top=200),
        make_block("Unseen", size=1, top=220, is_visible=False),
    )
    assert measure("smallest-text", make_facts(page)) == [14, 9]


def test_x_height_is_asked_where_the_font_tells_it() -> None:
    page = make_page(make_block("Body", size=12), make_block("Body", top=200, x_height_mm=None))
    (sample,) = ask("x-height", make_facts(page))
    assert sample.value == pytest.approx(2.1, abs=0.01)
    assert "12.0 pt" in sample.note


def test_the_lightest_weight_is_told_with_its_font() -> None:
    (sample,) = ask("lightest-weight", make_file("Thin", weight=250, font="Inter-ExtraLight"))
    assert (sample.value, sample.note) == (250, "Inter-ExtraLight")


def test_the_share_of_bold_counts_letters_of_running_text_alone() -> None:
    page = make_page(
        make_block("Heading", size=24, weight=700, top=60, mark=0),
        make_block("aaaa bbbb", top=200, weight=700, mark=1),
        make_block("cccc dddd", "eeee ffff gggg hhhh", top=240),
        make_block("Page 1", top=780, weight=700, is_artifact=True),
    )
    tags = (make_tag("H1", make_piece("Heading", 0)), make_tag("P", make_piece("aaaa bbbb", 1)))
    (sample,) = ask("bold-body", make_facts(page, tags=tags))
    assert sample.value == pytest.approx(25)
    assert sample.note == "8 of 32 letters"


def test_a_file_without_text_has_no_share_of_bold() -> None:
    assert ask("bold-body", make_facts(make_page())) == []


@pytest.mark.parametrize(
    "font",
    ["TimesNewRomanPSMT", "Georgia-Bold", "NotoSerif", "DejaVuSerif", "CMR10", "LMRoman12", "NimbusRomNo9L", "Lora"],
)
def test_fonts_with_serifs_are_known_by_name(font: str) -> None:
    assert is_serif(font)


@pytest.mark.parametrize("font", ["AtkinsonHyperlegible-Regular", "ArialMT", "SourceSansPro", "NotoSans", "Inter"])
def test_fonts_without_serifs_are_not_blamed(font: str) -> None:
    assert not is_serif(font)
    assert not is_serif("MSSansSerif") and not is_serif("CenturyGothic")


@pytest.mark.parametrize("font", ["ArialNarrow-Bold", "RobotoCondensed-Regular", "Univers-Cn", "HelveticaNeue-Cond"])
def test_narrowed_fonts_are_known_by_name(font: str) -> None:
    assert is_condensed(font)


@pytest.mark.parametrize("font", ["Inter-Regular", "SecondaryText", "Acne", "LucidaConsole", "DINCnidaria"])
def test_other_fonts_are_not_taken_for_narrowed(font: str) -> None:
    assert not is_condensed(font)


def test_a_font_at_fault_is_named_once_a_page() -> None:
    block = make_block(*TEXT, font="Georgia")
    facts = make_facts(make_page(block, make_block("More", top=300, font="Georgia")), make_page(block, number=2))
    assert [(sample.page, sample.note) for sample in ask("serif-letters", facts)] == [(1, "Georgia"), (2, "Georgia")]
    assert ask("condensed-letters", facts) == []
    assert len(ask("condensed-letters", make_file("Text", font="ArialNarrow"))) == 1
