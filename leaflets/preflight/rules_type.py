"""Rules on letters: how large, how heavy, from what kind of font."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from leaflets.facts.facts import FileFacts, Run
from leaflets.preflight.list_paragraphs import weigh_letters
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.text_parts import BOLD, list_run_words, list_runs, sample_run

# PDF does not say reliably whether a font has serifs, so families are known by name. A name with "sans" is not serif.
_SERIF = re.compile(
    r"serif|roman|times|georgia|garamond|cambria|palatino|bookman|schoolbook|baskerville|caslon|minion|didot|bodoni"
    r"|constantia|century(?!gothic)|perpetua|rockwell|charter|merriweather|playfair|lora\b|tinos|stix|gentium"
    r"|nimbusrom|libertine|crimson|spectral|antiqua|utopia|courier|cousine|nimbusmon|cmr\d|cmbx|cmti|lmr\d|sfrm",
    re.IGNORECASE,
)
_SANS = re.compile(r"sans|gothic|grotesk", re.IGNORECASE)
_CONDENSED = re.compile(r"[Cc]ondensed|[Cc]ompressed|[Nn]arrow|(?:Cond|Cn)(?![a-z])")


def collect_sizes(facts: FileFacts, limit: Limit) -> list[Sample]:
    """The size of every visible text in points, page numbers, labels and raised figures included."""
    return [Sample(run.size, run.page, run.box, words, run.font) for run, words in list_run_words(facts)]


def collect_x_heights(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """The height of "x" in millimetres for every visible text whose font is inside the file."""
    for run in list_runs(facts):
        if run.x_height_mm is not None:
            yield sample_run(run, run.x_height_mm, f"{run.font} at {run.size:.1f} pt")


def collect_weights(facts: FileFacts, limit: Limit) -> list[Sample]:
    """The weight of every visible text: 400 is regular."""
    return [Sample(run.weight, run.page, run.box, words, run.font) for run, words in list_run_words(facts)]


def collect_bold_share(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """How many in a hundred letters of the running text are bold, over the whole file."""
    weights = weigh_letters(facts)
    letters, bold = sum(weights.values()), sum(count for weight, count in weights.items() if weight >= BOLD)
    if letters:
        yield Sample(100 * bold / letters, note=f"{bold} of {letters} letters")


@lru_cache(maxsize=256)  # asked of the same few fonts on every page
def is_serif(font: str) -> bool:
    """Whether a font's name belongs to a family with serifs, such as ``TimesNewRomanPSMT``."""
    return bool(_SERIF.search(font)) and not _SANS.search(font)


def is_condensed(font: str) -> bool:
    """Whether a font's name says that its letters are narrowed, such as ``ArialNarrow`` or ``Univers-Cn``."""
    return bool(_CONDENSED.search(font))


def _collect_fonts(is_fault: Callable[[str], bool]) -> Callable[[FileFacts, Limit], Iterator[Sample]]:
    """A collector of the first text on each page in each font at fault."""

    def collect(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
        for run in _list_first_runs(facts):
            if is_fault(run.font):
                yield sample_run(run, 1, run.font)

    return collect


@remember_last
def _list_first_runs(facts: FileFacts) -> tuple[Run, ...]:
    """The first text on each page in each of its fonts."""
    seen: dict[tuple[int, str], Run] = {}
    for run in list_runs(facts):
        seen.setdefault((run.page, run.font), run)
    return tuple(seen.values())


TYPE_RULES = (
    Rule("smallest-text", "Size of the letters, of any text", "pt", "least", collect_sizes, tolerance=0.05),
    Rule("x-height", 'Height of the letter "x" as printed', "mm", "least", collect_x_heights, tolerance=0.005),
    Rule("lightest-weight", "Weight of the letters; 400 is regular, 700 bold", "weight", "least", collect_weights),
    Rule("bold-body", "Share of bold letters in the running text", "%", "most", collect_bold_share),
    Rule("serif-letters", "Fonts with serifs, known by name", "places", "most", _collect_fonts(is_serif)),
    Rule("condensed-letters", "Narrowed fonts, known by name", "places", "most", _collect_fonts(is_condensed)),
)
