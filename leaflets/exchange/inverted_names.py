"""Names written with the family name first, as RIS, BibTeX and PubMed have them: ``Mill, Lois C., 3rd``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leaflets.citations.parse_names import ET_AL, is_organisation, parse_name

Name = dict[str, str]
_PARTICLES = re.compile(r"(?:[a-zà-ÿ]{1,5}['’]?\s+){1,4}(?=\S)")
_SUFFIX = re.compile(r"(?:[JS]r\.?|2nd|3rd|[4-9]th|I{2,3}|IV)", re.IGNORECASE)


def write_inverted(name: Name) -> str:
    """``Family, Given, Suffix``; a comma alone behind a family name shows that it is a person; bodies as they are."""
    if "literal" in name:
        return name["literal"]
    parts = [full_family(name), name.get("given", "")]
    return ", ".join([*parts, name["suffix"]] if name.get("suffix") else parts).rstrip(" ")


def full_family(name: Name) -> str:
    """The family name with its particles before it: van der Berg."""
    parts = (name.get("dropping-particle"), name.get("non-dropping-particle"), name.get("family"))
    return " ".join(part for part in parts if part)


def read_inverted(text: str) -> Name:
    """The name in a text with commas; without one, a person written as ``Reed A``, else a body."""
    family, *rest = [" ".join(part.split()) for part in text.split(",")]
    if re.fullmatch(r"et\.? al\.?|others", text.strip(), re.IGNORECASE):
        return {"literal": ET_AL}
    if not rest or not family or len(rest) > 2 or is_organisation(text):
        return (not rest and parse_name(family)) or {"literal": " ".join(text.split())}
    return join_name(family, rest)


def join_name(family: str, rest: Sequence[str]) -> Name:
    """A person from the parts behind the family name: given name and suffix in either order.

    Small words before the family name become its particle, as ``parse_name`` reads them.
    """
    particle = _PARTICLES.match(family)
    if particle:
        family = family[particle.end() :]
    given, suffix = [*rest, "", ""][:2]
    if suffix and _SUFFIX.fullmatch(given) and not _SUFFIX.fullmatch(suffix):
        given, suffix = suffix, given
    parts = {
        "non-dropping-particle": particle[0].strip() if particle else "",
        "family": family,
        "given": given,
        "suffix": suffix,
    }
    return {key: value for key, value in parts.items() if value}
