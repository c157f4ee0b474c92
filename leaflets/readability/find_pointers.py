"""Phrases that point to a place on the page, such as "see above": it is elsewhere at another size, or read aloud."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from leaflets.readability.passages import Sentence
from leaflets.readability.reading import Finding

_SHOWN = (
    "see|seen|shown|listed|mentioned|described|explained|given|discussed|named|noted|outlined|set out|pictured|stated|"
    "said"
)
_THING = (
    "pictures?|figures?|photos?|images?|diagrams?|drawings?|charts?|graphs?|tables?|lists?|box(?:es)?|sections?|pages?|"
    "paragraphs?|text|steps?|symptoms?|signs?|tests?|treatments?|medicines?|problems?|numbers?|links?|information|advice"
)
_POINTERS = re.compile(
    rf"\b(?:{_SHOWN})\s+(?:\w+\s+){{0,2}}?(?:above|below|overleaf|opposite)\b"
    rf"|\b(?:{_SHOWN})\s+(?:earlier|previously)\b"
    rf"|\b(?:{_THING})\s+(?:above|below|overleaf|opposite)\b(?!\s+(?:the|your|a|an|\d))"
    rf"|\bthe\s+(?:above|below)\s+(?:\w+\s+)?(?:{_THING})\b"
    r"|\bas\s+(?:above|below)\b|\boverleaf\b"
    rf"|\bthe\s+(?:previous|next|following|last|preceding)\s+(?:page|section|table|picture|paragraph|column|panel)\b"
    r"|\b(?:on|at|to)\s+the\s+(?:left|right|top|bottom|back)(?:[- ]hand side)?"
    r"\s+of\s+(?:this|the)\s+(?:page|leaflet|sheet)\b"
    rf"|\b(?:{_THING})\s+(?:on|at|to)\s+the\s+(?:left|right)\b"
    r"|\bclick (?:here|on|the)\b|\bsee\s+(?:page|section|figure|fig\.|table)\s+\d+",
    re.IGNORECASE,
)


def find_pointers(sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """Each such phrase once, in the order in which they are met."""
    first: dict[str, Sentence] = {}
    counts: Counter[str] = Counter()
    for sentence in sentences:
        for found in _POINTERS.finditer(sentence.text):
            phrase = found[0].casefold()
            first.setdefault(phrase, sentence)
            counts[phrase] += 1
    return tuple(Finding(phrase, where.field, where.text, counts[phrase]) for phrase, where in first.items())
