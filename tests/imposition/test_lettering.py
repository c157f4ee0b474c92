"""Every text has a font that draws it."""

from __future__ import annotations

import pytest

from leaflets import folders
from leaflets.errors import MissingDependency
from leaflets.imposition.lettering import BOLD, REGULAR, choose_font, load_fonts, measure_text


def test_usual_words_are_in_the_main_face_and_others_in_the_spare_one() -> None:
    assert choose_font("Größe 3 × 4") == (REGULAR, "Größe 3 × 4")
    assert choose_font("Blatt", BOLD) == (BOLD, "Blatt")
    font, text = choose_font("Ω ω Дом")
    assert font not in (REGULAR, BOLD)
    assert text == "Ω ω Дом"


def test_a_letter_that_nobody_has_is_a_box_and_a_line_break_is_nothing() -> None:
    assert choose_font("a\n\x00b漢")[1] == "ab□"


def test_widths_are_measured() -> None:
    assert measure_text("ww", REGULAR, 10) == pytest.approx(2 * measure_text("w", REGULAR, 10))


def test_a_missing_package_is_told_with_the_way_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "find_spec", lambda name: None)
    load_fonts.cache_clear()
    try:
        with pytest.raises(MissingDependency, match="python -m pip install fontpkg-atkinson-hyperlegible"):
            load_fonts()
    finally:
        load_fonts.cache_clear()
