"""What is known of pages, whether they have been painted or only laid out."""

from __future__ import annotations

from typing import Protocol, TypeVar

from leaflets.pdf import Place


class Pages(Protocol):
    """What is known of pages, whether they have been painted or only laid out."""

    @property
    def page_count(self) -> int:
        """How many there are."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Where elements with ``data-place`` stand."""

    @property
    def letters(self) -> tuple[int, ...]:
        """Letters and digits on each page."""


PagesT = TypeVar("PagesT", bound=Pages)
