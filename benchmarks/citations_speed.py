"""How long 1,000 references take to be parsed, printed again and compared, in the style they are in."""

from __future__ import annotations

import time

from leaflets.citations.format_reference import format_reference
from leaflets.citations.understand_line import understand_line
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Reference

COUNT = 1000
LIMIT_S = 5.0
"""The goal of issue 7 for 1,000 references in one style."""
_SHAPES = (
    "Reed A, van der Fen BC, Mill D{n}. Boots and weak hands in older weavers. N Engl J Med. 2002 Jul;347(4):284-7.",
    "Evans R. Fens. In: Mill B, Dyke C, editors. Goldman's Fen Medicine. {n}th ed. Ely, UK: Heron; 2016. p. 93-113.",
    "Fen Institute. Boots no. {n} [Internet]. Ely: Heron; 2019 [cited 2020 Jun 4]. Available from: https://a.example/b",
    "Ng T. Hands [dissertation]. Ely: University of the Fens; 2002. PMID: {n}.",
)


def measure_citations() -> float:
    """Prints the time and gives it in seconds."""
    wording = CitationWording()
    lines = [_SHAPES[number % len(_SHAPES)].format(n=number + 1) for number in range(COUNT)]
    start = time.perf_counter()
    for line in lines:
        fields = understand_line(line, ("vancouver",)).fields
        format_reference(Reference.model_validate({"id": "line", **fields}), wording)
    seconds = time.perf_counter() - start
    print(f"{COUNT} references parsed, proven and printed in {seconds:.2f} s, goal {LIMIT_S} s")
    return seconds
