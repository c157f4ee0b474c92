from __future__ import annotations

import io

import pytest
from PIL import Image

from leaflets.errors import FileError
from leaflets.production.draw_thumbnail import draw_thumbnail
from tests.production.made_pdf import make_one


def test_it_is_a_small_picture_of_the_page() -> None:
    content = draw_thumbnail(make_one().content, "a.pdf")
    picture = Image.open(io.BytesIO(content))
    assert picture.format == "PNG" and 115 <= picture.width <= 122 and 165 <= picture.height <= 172
    assert len(content) < 8000
    low, high = picture.convert("L").getextrema()
    assert low < 120 and high == 255  # type: ignore[operator]  # ink on paper


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(FileError, match="cannot be opened"):
        draw_thumbnail(b"rubbish", "a.pdf")
