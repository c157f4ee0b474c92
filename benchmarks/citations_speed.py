"""How long 1,000 references take to be parsed, printed again and compared in each style, beside citeproc."""

from __future__ import annotations

import time

from leaflets.citations.format_parts import STYLES, Style
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
    """Prints the time of each style, beside that of citeproc, which only prints; gives the longest in seconds."""
    wording = CitationWording()
    lines = [_SHAPES[number % len(_SHAPES)].format(n=number + 1) for number in range(COUNT)]
    references = [Reference.model_validate({"id": "line", **understand_line(line).fields}) for line in lines]
    slowest = 0.0
    for style in STYLES:
        printed = [format_reference(reference, wording, style).text for reference in references]
        start = time.perf_counter()
        for line in printed:
            fields = understand_line(line, (style,)).fields
            format_reference(Reference.model_validate({"id": "line", **fields}), wording, style)
        seconds = time.perf_counter() - start
        peer = _time_citeproc(references, style)
        beside = f"; citeproc prints them in {peer:.2f} s, {peer / seconds:.1f} times as long" if peer else ""
        print(f"{COUNT} references in {style} parsed, proven and printed in {seconds:.2f} s, goal {LIMIT_S} s{beside}")
        slowest = max(slowest, seconds)
    return slowest


def _time_citeproc(references: list[Reference], style: Style) -> float:
    """Seconds that citeproc takes to print as many by the style's own file; 0 where it is not installed."""
    try:
        from tests.citeproc_lines import print_by_citeproc
    except ImportError:
        return 0.0
    items = [
        {**each.model_dump(by_alias=True, exclude_defaults=True, mode="json"), "id": f"line-{number}"}
        for number, each in enumerate(references)
    ]
    start = time.perf_counter()
    try:
        print_by_citeproc(items, style)
    except ImportError:
        return 0.0
    return time.perf_counter() - start
