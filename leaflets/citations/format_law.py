"""A law or regulation: title, number, where it stands and its year, alike in every style.

ICMJE, AMA 11 (section 3.16) and APA 7 (chapter 11) all send the writer to The Bluebook; a British Act has its year in
its title and its chapter as number (OSCOLA, Cite Them Right).
"""

from __future__ import annotations

import re

from leaflets.citations.format_parts import Composed, close, keep
from leaflets.model.reference import Reference


def compose_law(reference: Reference, date: str, tail: tuple[str, ...], *, is_dotted: bool = True) -> Composed:
    """Such as ``Health Act of 1993, Pub. L. No. 103-183, 107 Stat. 2226 (1993).``.

    Args:
        reference: a law; ``container_title`` is the collection of laws, such as Stat.
        date: as the style writes it; left out when the title ends with that year, as British Acts do.
        tail: day of reading and addresses.
        is_dotted: False leaves the full stops out of abbreviations, as AMA does: Pub L No. 103-183, 107 Stat 2226.
    """
    place = " ".join(keep(reference.volume, reference.container_title, reference.section, reference.page))
    parts = [", ".join(keep(reference.number, place))]
    if not is_dotted:
        parts = [re.sub(r"\b(Pub|L|Stat|U|S|C|F|R|Fed|Reg)\.", r"\1", part) for part in parts]
    title = (reference.title or "").rstrip(". ")
    has_year = date and title.endswith(date[-4:]) and not title[:-4].endswith("of ")
    ending = "" if not date or has_year else f"({date})"
    rest = " ".join(keep(*parts, ending))
    if not rest:
        return Composed((), close(title), (), tail)
    comma = "," if parts[0] else ""
    return Composed((), f"{title}{comma}", (close(rest),), tail)
