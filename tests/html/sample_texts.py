"""Short ways to write blocks of made-up text."""

from __future__ import annotations

from leaflets.document.blocks import (
    Block,
    Item,
    List,
    Paragraph,
    Run,
    Runs,
    Section,
)


def runs(text: str) -> Runs:
    """Runs from a text with ``**bold**`` in it."""
    pieces = text.replace("_", "\u00a0").split("**")
    return tuple(Run(piece, strong=bool(number % 2)) for number, piece in enumerate(pieces) if piece)


def bullets(*texts: str) -> List:
    return List(tuple(Item(runs(text)) for text in texts))


def link(text: str, href: str) -> Runs:
    return (Run(text, href=href),)


def section(name: str, heading: str, *blocks: Block) -> Section:
    return Section(name, heading, blocks)


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(runs(text)) for text in texts)
