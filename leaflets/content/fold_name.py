"""Names reduced to what counts when they are compared, and to what an id may hold."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a plain letter and an accent.
_PLAIN = str.maketrans(
    {
        "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h",
        "ı": "i", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ß": "ss", "ẞ": "ss",
    }
)  # fmt: skip
_LONGEST_ID = 100


def fold_name(name: str) -> str:
    """The letters and digits of a name, small and without accents: ``Lambert-Eaton`` is ``lamberteaton``."""
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN)).casefold()
    return "".join(letter for letter in apart if letter.isalnum())


def make_slug(name: str) -> str:
    """The id made from a name: a to z, digits, single hyphens, at most 100; empty when no letter is left."""
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN)).casefold()
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "").replace("’", ""))[:_LONGEST_ID].strip("-")
