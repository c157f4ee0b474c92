"""Bullets and numbers that stand before an item of a list."""

from __future__ import annotations

import re

BULLETS = "•◦▪▫■□●○‣⁃∙·◆◇❖▶►➢➤✓✔✗✘☐☑☒★*"
DASHES = "-‐‑–—−"
_ALONE = re.compile(
    rf"^(?:[{re.escape(BULLETS + DASHES)}\ue000-\uf8ff]"  # private use: bullets of Symbol and Wingdings
    r"|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$"
)
_LONGEST = len("12.34.56.78.")
_BEFORE_TEXT = re.compile(rf"^(?:[{re.escape(BULLETS)}]\s*\S|\(?\d{{1,3}}[.)]\s+\S|\[\d{{1,3}}\]\s+\S)")


def is_label(words: str) -> bool:
    """Whether text on its own is a bullet or number of a list: "•", "–", "3.", "b)", "[12]", "2.1"."""
    words = words.strip()
    return len(words) <= _LONGEST and bool(_ALONE.match(words))


def starts_with_label(words: str) -> bool:
    """Whether a line of text begins an item: a bullet, or a number with a full stop or bracket, then text.

    A dash before text does not count: sentences too break before a dash.
    """
    return bool(_BEFORE_TEXT.match(words.strip()))
