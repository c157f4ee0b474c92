"""Keys of sources: what their file calls them where a text can cite that, else author and year."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Any

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_:.-]{0,79}")
_LONGEST = 70


def make_key(fields: Mapping[str, Any], taken: Collection[str]) -> str:
    """A key that no other source has, always the same for the same source and the same taken keys.

    Its own id when that can be cited (it must not end in a full stop or colon, which would end a sentence); else the
    first author's family name, or the first words of the title, with the year: ``mill2016``, then ``mill2016b``.
    """
    given = str(fields.get("id", ""))
    if _KEY.fullmatch(given) and given[-1] not in ".:" and given not in taken:
        return given
    name: Mapping[str, str] = next(iter(fields.get("author") or fields.get("editor") or ()), {})
    words = name.get("family") or name.get("literal") or fields.get("title") or "source"
    plain = unicodedata.normalize("NFKD", str(words)).encode("ascii", "ignore").decode().lower()
    stem = "".join(re.findall(r"[a-z0-9]+", plain)[:3]).lstrip("0123456789")[:_LONGEST] or "source"
    base = given if _KEY.fullmatch(given) and given[-1] not in ".:" else stem + str(fields.get("issued", ""))[:4]
    return next(key for key in _count_up(base[:_LONGEST]) if key not in taken)


def _count_up(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")
    number = 27
    while True:
        yield f"{base}-{number}"
        number += 1
