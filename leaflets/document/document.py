"""A whole document in reading order, with what stands around the text: masthead, running lines, metadata."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.document.blocks import Block, Notice
from leaflets.model.edition import Edition


@dataclass(frozen=True, slots=True)
class Running:
    """The lines at the head and foot of each page.

    ``page`` and ``pages`` are templates with ``{page}`` and ``{pages}``; ``notice`` and ``title`` come long first, then
    shorter forms for large type (the html room takes the longest that fits); ``foot`` is the text at the lower right.
    """

    titles: tuple[str, ...]
    notices: tuple[str, ...]
    page: str
    feet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the PDF says of itself: title, author, subject, keywords and dates (ISO 8601, or "" when unknown)."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    created: str
    modified: str


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of page 1: clinic name (or ""), logo address (or ""), its alternative text, the kind of document."""

    clinic: str
    logo: str
    logo_text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in reading order: masthead, title, notices, blocks."""

    edition: Edition
    language: str
    masthead: Masthead
    title: str
    notices: tuple[Notice, ...]
    blocks: tuple[Block, ...]
    running: Running
    metadata: Metadata
