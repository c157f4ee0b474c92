"""Pictures of pages, as large as asked for and turned as shown."""

from __future__ import annotations

import pytest

from leaflets.errors import FileError
from leaflets.preflight.render_page import open_renderer
from tests.hostile_seeds import write_pdf

PAGE = {
    1: b"<< /Type /Catalog /Pages 2 0 R >>",
    2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 400] /Contents 4 0 R >>",
    4: b"1 0 0 rg 0 200 100 200 re f",  # red in the upper left quarter
}


def turned(rotation: int) -> bytes:
    return write_pdf(PAGE | {3: PAGE[3].replace(b"/Contents", b"/Rotate %d /Contents" % rotation)})


@pytest.mark.parametrize(
    ("rotation", "size", "red"), [(0, (100, 200), (5, 5)), (90, (200, 100), (195, 5)), (180, (100, 200), (95, 195))]
)
def test_a_page_as_shown(rotation: int, size: tuple[int, int], red: tuple[int, int]) -> None:
    with open_renderer(turned(rotation), "page.pdf") as renderer:
        picture = renderer.render(1, 200, 200, 72)
    assert (picture.mode, picture.size) == ("RGB", size)
    assert picture.getpixel(red) == (255, 0, 0)
    assert picture.getpixel((size[0] - 1 - red[0], red[1])) == (255, 255, 255)
    assert picture.getpixel((red[0], size[1] - 1 - red[1])) == (255, 255, 255)


def test_the_picture_fits_into_the_space() -> None:
    with open_renderer(turned(0), "page.pdf") as renderer:
        wide, tall = renderer.render(1, 50, 1000, 72), renderer.render(1, 1000, 50, 72)
    assert (wide.size, tall.size) == ((50, 100), (25, 50))


def test_bytes_that_are_no_pdf() -> None:
    with pytest.raises(FileError, match=r"^page.pdf: cannot be opened to draw"), open_renderer(b"no", "page.pdf"):
        pass


def test_a_page_that_is_not_there_has_no_picture() -> None:
    with open_renderer(turned(0), "page.pdf") as renderer:
        assert renderer.render(2, 100, 100, 72) is None
        assert renderer.render(1, 100, 100, 72) is not None
