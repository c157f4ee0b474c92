"""Sources under treatments that are older than the reader would expect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from leaflets.content.check_citations import list_citations
from leaflets.content.check_sources import Source
from leaflets.content.text_fields import TextField, find_place
from leaflets.content.yaml_tree import Tree
from leaflets.errors import Problem

MAX_AGE = 10
"""Years, unless asked otherwise. NICE looks at each of its guidelines again after five years; rare diseases move
slower, and a source of twice that age under a treatment is worth a look."""


def check_age(
    tree: Tree, texts: list[TextField], sources: Mapping[str, Source], today: date, most: int = MAX_AGE
) -> Iterator[Problem]:
    """A warning for each source older than ``most`` years at the first place where a treatment cites it."""
    told: set[str] = set()
    for citation in list_citations([text for text in texts if text.path[0] == "treatments"]):
        source = sources.get(citation.key)
        year = source.read("issued")[:4] if source else ""
        if citation.key in told or not citation.is_read or not (year.isdecimal() and year.isascii()):
            continue
        age = today.year - int(year)
        if age > most:
            told.add(citation.key)
            sign = f"@{citation.key}"
            said = f"'{sign[:60]}' is of {year}, {age} years old, and supports a treatment; look for a newer source"
            yield tree.make_problem(find_place(tree, citation.text, citation.start, sign), said, "warning")
