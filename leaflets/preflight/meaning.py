"""Meaning: whether a finished file says what its Document says: all of it, once, in order, in both senses.

The rules hold the Document against the words on the paper and against the words that a screen reader says. They are
made for one Document and so are no part of the rule table: a profile can neither loosen nor forget them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from leaflets.document.content_code import CONTENT_CODE, make_content_code
from leaflets.document.document import Document
from leaflets.document.list_texts import Text, list_texts
from leaflets.document.split_words import squeeze
from leaflets.facts.facts import FileFacts
from leaflets.preflight.check_help_box import find_help_faults
from leaflets.preflight.count_numbers import count_citations, count_numbers, restore_texts
from leaflets.preflight.match_texts import Fault, match_texts
from leaflets.preflight.required_parts import find_absent_parts, find_lost_parts
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.seen_texts import Seen, list_heard, list_painted
from leaflets.preflight.text_parts import list_runs, sample_run

_SOURCE = "leaflets: a finished file says what its content says, at every size"
_ROUNDING = 0.002
"""Of the size asked for: PDF numbers are cut to few digits."""
_STEP = 2.0
"""Points: boxes of ink on one line differ by this much with the letters in them."""

MEANING_LIMITS: tuple[tuple[str, Limit], ...] = (
    ("statements-present", Limit(0, "error", _SOURCE)),
    ("numbers-present", Limit(0, "error", _SOURCE)),
    ("citations-present", Limit(0, "error", _SOURCE)),
    ("help-box", Limit(0, "error", "docs/decisions/0001: the help box comes first, whole, at every size up to 28")),
    ("required-parts", Limit(0, "error", "DISCERN, EQIP, PIF TICK: dates, version, contact, formats and sources")),
    ("parts-in-content", Limit(0, "warning", "DISCERN, EQIP, PIF TICK: what a leaflet must carry")),
    ("content-code", Limit(0, "error", _SOURCE)),
    ("asked-size", Limit(1, "error", "leaflets: no text is smaller than the size asked for")),
    ("transcript-order", Limit(0, "error", _SOURCE)),
)
"""The limits that go with the rules below."""

Find = Callable[[Document, FileFacts], Iterator[Sample]]


def meaning_rules(document: Document) -> tuple[Rule, ...]:
    """The rules that hold a file against its Document, in the order of MEANING_LIMITS."""
    return tuple(
        Rule(name, measures, unit, "least" if unit == "× size" else "most", _bind(find, document), tolerance)
        for name, measures, unit, find, tolerance in _MEASURES
    )


def describe_meaning() -> tuple[tuple[str, str, str, str], ...]:
    """Id, what is measured, unit and bound of each of these rules, which need no Document to be told of."""
    return tuple(
        (name, measures, unit, "least" if unit == "× size" else "most") for name, measures, unit, _, _ in _MEASURES
    )


def _bind(find: Find, document: Document) -> Callable[[FileFacts, Limit], Iterator[Sample]]:
    return partial(_collect, find, document)


def _collect(find: Find, document: Document, facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    return find(document, facts)


def _list_words(texts: Sequence[Text], *, is_heard: bool) -> list[str]:
    """What should be seen or heard, numbers of list entries before their texts.

    A picture's words are only heard, the letters drawn in it only seen.
    """
    other = "drawn" if is_heard else "picture"
    wanted = (text for text in texts if text.role != other)
    return [f"{text.label} {text.words}".strip() for text in wanted]


def _list_both(document: Document, facts: FileFacts) -> Iterator[tuple[str, list[str], tuple[Seen, ...]]]:
    """Paper and speech: the name of the sense, what should be there, and what is."""
    texts = list_texts(document)
    yield "on the paper", _list_words(texts, is_heard=False), list_painted(facts)
    yield "in the transcript", _list_words(texts, is_heard=True), list_heard(facts)


def _find_statements(document: Document, facts: FileFacts) -> Iterator[Sample]:
    for sense, expected, seen in _list_both(document, facts):
        for fault in match_texts(expected, [found.words for found in seen]):
            yield _make_sample(fault, sense, seen, facts)
        if sense == "on the paper":
            yield from _find_jumps(seen)


_NAMES = {
    "lost": "not {sense} in these words",
    "doubled": "more often {sense} than in the content",
    "moved": "{sense} in another place than in the content",
    "foreign": "{sense}, but not in the content",
}


def _make_sample(fault: Fault, sense: str, seen: Sequence[Seen], facts: FileFacts) -> Sample:
    near = seen[min(fault.place, len(seen) - 1)] if seen else Seen("")
    page = near.page or _find_page(fault.words, facts)
    box = near.box if fault.kind in ("doubled", "foreign") else None
    return Sample(1, page, box, fault.words, _NAMES[fault.kind].format(sense=sense))


def _find_page(words: str, facts: FileFacts) -> int:
    """The page whose letters hold the text; 0 for the file as a whole."""
    text = squeeze(words)
    pages = ((page.number, squeeze("".join(run.words for run in page.runs))) for page in facts.pages)
    return next((number for number, letters in pages if text in letters), 0)


def _find_jumps(seen: Sequence[Seen]) -> Iterator[Sample]:
    """Texts that stand on the paper before the text that is spoken before them: on an earlier page, or above it."""
    for before, after in pairwise([found for found in seen if found.runs]):
        note = f"stands above or before the text that is read before it: {before.words[:60]}"
        if after.page < before.page:
            yield Sample(1, after.page, after.box, after.words, note)
        elif after.page == before.page and (one := before.box) and (other := after.box):
            is_below_each_other = one.left < other.right - 1 and other.left < one.right - 1
            if is_below_each_other and other.bottom <= one.top + _STEP:
                yield Sample(1, after.page, other, after.words, note)


def _find_numbers(document: Document, facts: FileFacts) -> Iterator[Sample]:
    for sense, expected, seen in _list_both(document, facts):
        found = count_numbers(restore_texts([text.words for text in seen], expected))
        wanted = count_numbers(expected)
        for number in sorted(wanted.keys() | found.keys()):
            if wanted[number] != found[number]:
                yield _sample_count(number, wanted[number], found[number], sense, seen)


def _find_citations(document: Document, facts: FileFacts) -> Iterator[Sample]:
    for sense, expected, seen in _list_both(document, facts):
        words = [text.words for text in seen]
        wanted, found = count_citations(expected), count_citations(words)
        for mark in sorted(wanted.keys() | found.keys()):
            if wanted[mark] != found[mark]:
                yield _sample_count(mark, wanted[mark], found[mark], sense, seen)
        letters = squeeze(" ".join(words))
        for source in _list_sources(document):
            if squeeze(source) not in letters:
                yield Sample(1, 0, None, source, f"this source is not {sense}")


def _sample_count(name: str, wanted: int, found: int, sense: str, seen: Sequence[Seen]) -> Sample:
    first = name.split()[0]
    page = next((text.page for text in seen if first in text.words), 0)
    return Sample(1, page, None, name, f"{found} times {sense}, {wanted} times in the content")


def _list_sources(document: Document) -> Iterator[str]:
    """The sources of the document, each as its entry in the list or as its title."""
    for text in list_texts(document):
        is_entry = text.part == "sources" and text.role == "item"
        if is_entry or (text.part in ("references", "research") and text.role in ("heading", "paragraph")):
            yield text.words


def _find_code(document: Document, facts: FileFacts) -> Iterator[Sample]:
    code = make_content_code(document)
    texts = [text for text in list_texts(document) if text.name == CONTENT_CODE and text.role == "value"]
    written = [text.words for text in texts]
    if written != [code]:
        yield Sample(
            1, 0, None, ", ".join(written), f"the Document carries another content code than its words: {code}"
        )
    # In a strip its label stands in the same text.
    forms = {squeeze(code), *(squeeze(f"{text.label} {code}") for text in texts)}
    painted = [text for text in list_painted(facts) if squeeze(text.words) in forms]
    if len(painted) != 1:
        yield Sample(1, 0, None, code, f"the content code is printed {len(painted)} times, and should be once")


def _measure_sizes(document: Document, facts: FileFacts) -> Iterator[Sample]:
    for run in list_runs(facts):
        yield sample_run(run, run.size / document.edition.size, f"{run.size:.2f} pt")


def _find_order(document: Document, facts: FileFacts) -> Iterator[Sample]:
    """The first text that the transcript says out of its order, with both lines; texts on one side only are skipped."""
    wanted = _list_words(list_texts(document), is_heard=True)
    heard = [text.words for text in list_heard(facts)]
    shared = Counter(map(squeeze, wanted)) & Counter(map(squeeze, heard))
    ours, theirs = (_keep(texts, shared) for texts in (wanted, heard))
    for one, other in zip(ours, theirs, strict=False):
        if squeeze(one) != squeeze(other):
            yield Sample(1, _find_page(other, facts), None, other, f'the document says here: "{one}"')
            return


def _keep(texts: Sequence[str], shared: Counter[str]) -> list[str]:
    """The texts that both sides have, each as often as both have it."""
    left = shared.copy()
    kept = []
    for text in texts:
        letters = squeeze(text)
        if letters and left[letters]:
            left[letters] -= 1
            kept.append(text)
    return kept


_MEASURES: tuple[tuple[str, str, str, Find, float], ...] = (
    (
        "statements-present",
        "Texts lost, doubled, moved or foreign, on the paper or spoken",
        "places",
        _find_statements,
        0,
    ),
    ("numbers-present", "Numbers with units, too often or not often enough", "places", _find_numbers, 0),
    ("citations-present", "Citation marks and sources, too often or not at all", "places", _find_citations, 0),
    ("help-box", "Faults of the help box: place, frame, size", "places", find_help_faults, 0),
    ("required-parts", "Required parts of the document that the paper has lost", "places", find_lost_parts, 0),
    ("parts-in-content", "Required parts that the content does not have", "places", find_absent_parts, 0),
    ("content-code", "Faults of the content code", "places", _find_code, 0),
    ("asked-size", "Smallest text ÷ the size asked for", "× size", _measure_sizes, _ROUNDING),
    ("transcript-order", "Texts that a screen reader says in another order", "places", _find_order, 0),
)
"""Id, what is measured, unit, how it is found, and how much rounding is allowed."""
