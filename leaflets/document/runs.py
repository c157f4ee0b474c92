"""Runs: the pieces of text in one style that every block is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style.

    Attributes:
        text: plain text; no-break spaces and word joiners are already in place.
        strong: whether it is bold.
        href: the address it links to, a full URL, mailto: or tel:.
        language: BCP 47 tag when it differs from the document's.
        is_citation: whether it is a citation mark such as ``[3]``.
    """

    text: str
    strong: bool = False
    href: str | None = None
    language: str | None = None
    is_citation: bool = False


Runs = tuple[Run, ...]
