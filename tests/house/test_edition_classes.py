"""A weight or a spacing is that of a whole edition or of a specimen, never of a block with a class of that name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leaflets.folders import program_root
from leaflets.model.edition import Spacing, Weight

NAMES = "|".join(name for name in (*Weight, *Spacing) if name not in (Weight.REGULAR, Spacing.STANDARD))


@pytest.mark.parametrize("sheet", sorted((program_root() / "styles").glob("*.css")), ids=lambda path: path.name)
def test_letters_change_for_a_whole_edition_or_a_specimen_alone(sheet: Path) -> None:
    """An entry with a long label has the class "wide" too: its letters stood apart."""
    for selectors, body in re.findall(
        r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.S)
    ):
        if "letter-spacing" in body or "font-weight" in body:
            for selector in selectors.split(","):
                if re.search(rf"\.({NAMES})\b", selector):
                    assert selector.strip().startswith((":root.", ".specimen.")), selector
