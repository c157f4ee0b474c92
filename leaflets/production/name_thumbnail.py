"""Where the small pictures of first pages stand."""

from __future__ import annotations

THUMBNAIL_FOLDER = "report-pages"


def name_thumbnail(sha256: str) -> str:
    """The picture of a first page, below the folder of the outputs: named after the PDF's own bytes."""
    return f"{THUMBNAIL_FOLDER}/{sha256[:20]}.png"
