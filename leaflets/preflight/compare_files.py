"""Two finished files → whether they say the same: a certificate, or the first difference."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from leaflets.document.split_words import count_words, squeeze
from leaflets.errors import FileError
from leaflets.facts.facts import FileFacts
from leaflets.frozen_value import frozen_value
from leaflets.preflight.count_numbers import tighten
from leaflets.preflight.read_edition import EditionEntry, read_edition
from leaflets.preflight.running_text import split_pages
from leaflets.preflight.seen_texts import join_runs, list_heard
from leaflets.preflight.walk_tags import find_owners

Order = Literal["spoken", "painted"]
_CONTEXT = 8


@frozen_value
class Side:
    """One of the two files.

    Attributes:
        edition: what its record says of kind, size and paper, "" when it says nothing (it is not ours).
        size: the size in that entry, such as "14"; "" when there is none.
        content_code: as printed, or "".
        word_count: words compared: without the edition entry.
    """

    name: str
    sha256: str
    page_count: int
    edition: str
    size: str
    content_code: str
    word_count: int


@frozen_value
class Place:
    """Where a file begins to differ: the words around (the differing ones in ⟦ ⟧), and their page, 0 if unknown."""

    words: str
    page: int


@frozen_value
class Comparison:
    """Two files held against each other.

    Attributes:
        order: "spoken" in the order of the tags; "painted" in painting order, because a file has no tags.
        difference: the first one, in the first file and in the second; None when both say the same.
    """

    one: Side
    other: Side
    order: Order
    difference: tuple[Place, Place] | None

    @property
    def is_equal(self) -> bool:
        """The same words in the same order, the edition entry excepted."""
        return self.difference is None


@frozen_value
class _Word:
    """A word between spaces: as written, and where its letters begin among all letters of the file."""

    written: str
    start: int


def compare_facts(a: FileFacts, b: FileFacts) -> Comparison:
    """Whether two files say the same words in the same order.

    Letters, digits, the points and commas inside numbers, and signs such as "<" count; quotes, dashes and lines do
    not. The edition entry and the crosswalk of our own files are left out: they alone may differ between sizes. Running
    lines are no content where tags tell them. A file without tags has no spoken order; then both files are compared in
    painting order, and their running lines by themselves, page numbers left out: what only looks like one, such as a
    heading that comes back on each page, may say something.

    Raises:
        FileError: a file has no words to compare: a scan, or empty pages.
    """
    order: Order = "spoken" if a.tags and b.tags else "painted"
    texts_a, entry_a = _read_texts(a, order)
    texts_b, entry_b = _read_texts(b, order)
    words_a, words_b = _list_words(texts_a), _list_words(texts_b)
    for facts, words in ((a, words_a), (b, words_b)):
        if not words:
            raise FileError(
                f"{facts.name}: there is no text in it to compare: recognise the text of a scan (OCR) first."
            )
    at = _find_difference(words_a, words_b)
    difference = None if at is None else (_make_place(words_a, at, a), _make_place(words_b, at, b))
    if difference is None and order == "painted":
        difference = _compare_running(a, b)
    return Comparison(_make_side(a, texts_a, entry_a), _make_side(b, texts_b, entry_b), order, difference)


def _read_texts(facts: FileFacts, order: Order) -> tuple[list[str], EditionEntry]:
    shown = [run for page in facts.pages for run in page.runs if run.is_visible and not run.is_artifact]
    if order == "spoken":
        # What the eye reads outside the tags, such as the value of a form field, is content as well.
        owned = find_owners(facts).by_mark
        texts = [text.words for text in list_heard(facts)]
        texts += [join_runs([run]) for run in shown if run.mark is None or (run.page, run.mark) not in owned]
    else:
        running = {id(run) for page in split_pages(facts) for line in page.running for run in line.runs}
        texts = [join_runs([run]) for run in shown if id(run) not in running]
    entry = read_edition(texts, facts.language)
    return entry.rest, entry


def _compare_running(a: FileFacts, b: FileFacts) -> tuple[Place, Place] | None:
    """The first running line of each file that the other has not, in order of their words; None when there is none."""
    lines_a, lines_b = _list_running(a), _list_running(b)
    only_a, only_b = sorted(lines_a.keys() - lines_b.keys()), sorted(lines_b.keys() - lines_a.keys())
    if not only_a and not only_b:
        return None
    return _place_running(lines_a, only_a), _place_running(lines_b, only_b)


def _place_running(lines: Mapping[str, Place], only: Sequence[str]) -> Place:
    return lines[only[0]] if only else Place("⟦no such running line⟧", 0)


def _list_running(facts: FileFacts) -> dict[str, Place]:
    """Each different running line without the numbers of pages, by its letters, with where it stands first."""
    found: dict[str, Place] = {}
    for text in split_pages(facts):
        page = text.page
        numbers = {str(page.number), page.label, str(len(facts.pages))}
        for line in text.running:
            words = [word for word in line.words.split() if word.strip(".,:;/|()[]-–—") not in numbers]
            letters = "".join(map(tighten, words))
            if letters:
                found.setdefault(letters, Place(f"running line ⟦{line.words.strip()}⟧", page.number))
    return found


def _list_words(texts: Sequence[str]) -> list[_Word]:
    found, start = [], 0
    for text in texts:
        for written in text.split():
            letters = tighten(written)
            if letters:
                found.append(_Word(written, start))
                start += len(letters)
    return found


def _find_difference(a: Sequence[_Word], b: Sequence[_Word]) -> int | None:
    """Among the letters of both, where the first difference is; None when there is none."""
    letters_a, letters_b = ("".join(tighten(word.written) for word in words) for words in (a, b))
    first = next((n for n, (one, other) in enumerate(zip(letters_a, letters_b, strict=False)) if one != other), None)
    if first is None and len(letters_a) != len(letters_b):
        first = min(len(letters_a), len(letters_b))
    return min((place for place in (first, *_find_joins(a, b, first)) if place is not None), default=None)


def _find_joins(a: Sequence[_Word], b: Sequence[_Word], end: int | None) -> Iterator[int]:
    """Where one file has a space inside a word of the other; a long address may be broken over two lines."""
    starts_a, starts_b = [word.start for word in a], [word.start for word in b]
    for starts, others, words in ((starts_a, starts_b, b), (starts_b, starts_a, a)):
        for place in sorted(set(starts) - set(others)):
            if end is not None and place >= end:
                break
            whole = words[bisect_right(others, place) - 1].written
            if "/" not in whole and "@" not in whole:
                yield place
                break


def _make_place(words: Sequence[_Word], at: int, facts: FileFacts) -> Place:
    number = max(0, bisect_right([word.start for word in words], at) - 1) if words else 0
    if words and at >= words[-1].start + len(tighten(words[-1].written)):
        number = len(words)
    before = [word.written for word in words[max(0, number - _CONTEXT) : number]]
    here = words[number].written if number < len(words) else "end"
    after = [word.written for word in words[number + 1 : number + _CONTEXT]]
    return Place(" ".join([*before, f"⟦{here}⟧", *after]), _find_page(words, number, facts))


def _find_page(words: Sequence[_Word], number: int, facts: FileFacts) -> int:
    """The page with the words around a place: as few of them as are needed to stand on one page only."""
    pages = [(page.number, squeeze("".join(run.words for run in page.runs))) for page in facts.pages]
    found: list[int] = []
    for reach in range(1, 2 * _CONTEXT):
        near = words[max(0, number - reach) : number + reach]
        text = squeeze("".join(word.written for word in near))
        now = [page for page, letters in pages if text in letters]
        if not now or len(now) == 1:
            return (now or found or [0])[0]
        found = now
    return found[0] if found else 0


def _make_side(facts: FileFacts, texts: Sequence[str], entry: EditionEntry) -> Side:
    return Side(
        name=facts.name,
        sha256=facts.sha256,
        page_count=len(facts.pages),
        edition=entry.value,
        size=entry.size,
        content_code=entry.content_code,
        word_count=count_words(texts),
    )


def write_certificate(comparison: Comparison) -> str:
    """The comparison as lines of text: the certificate that both say the same, or the first difference."""
    one, other = comparison.one, comparison.other
    if comparison.is_equal:
        lines = [f"Equal content: the same {one.word_count:,} words in the same order."]
    else:
        lines = ["Different content. The first difference, between ⟦ and ⟧:"]
    if comparison.order == "painted":
        lines.append("Compared in painting order, because a file has no tags: the order of reading is not known.")
    if comparison.is_equal:
        lines.append("Words alone were compared: pictures were not.")
    lines.append("")
    for place, side in zip(comparison.difference or (None, None), (one, other), strict=True):
        lines += _describe(side)
        if place:
            lines.append(f"  page {place.page}: {place.words}" if place.page else f"  {place.words}")
    if comparison.is_equal and one.edition and other.edition and one.edition != other.edition:
        lines += [
            "",
            "Only the entry that names the edition and the list of pages of the standard print differ, as they must.",
        ]
    return "\n".join(lines) + "\n"


def _describe(side: Side) -> list[str]:
    size = f", {side.edition}" if side.edition else ""
    code = f", content code {side.content_code}" if side.content_code else ""
    pages = "1 page" if side.page_count == 1 else f"{side.page_count} pages"
    return [f"{side.name}: {pages}, {side.word_count:,} words{size}{code}", f"  SHA-256 {side.sha256}"]
