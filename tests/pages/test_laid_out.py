from __future__ import annotations

from leaflets.pages.laid_out import Pages, PagesT
from leaflets.pdf import RenderedPdf


def count(pages: Pages) -> int:
    return pages.page_count


def test_painted_pages_are_pages() -> None:
    rendered = RenderedPdf(b"", 3, (), (10, 20, 30))
    assert count(rendered) == 3
    assert PagesT.__bound__ is Pages
