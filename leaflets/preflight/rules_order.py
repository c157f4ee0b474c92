"""Rules on what is read when: tags in the order of the page, running heads and feet left out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from leaflets.facts.facts import Box, FileFacts, Line, Tag
from leaflets.facts.join_pieces import join_boxes
from leaflets.frozen_value import frozen_value
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.running_text import is_in_zone, list_places, split_pages
from leaflets.preflight.walk_tags import Owners, find_owners

# Read as a whole, or wherever its place in the sentence is: cells, what belongs to a picture, notes, asides.
_WHOLE = frozenset(("Table", "Figure", "Formula", "TOC", "Form"))
_FREE = frozenset(("Note", "FENote", "Aside", "Caption", "Lbl", "Artifact", "Annot"))
_OVERLAP = 0.5
_MOST, _FEWEST = 0.6, 3
_WINDOW = 40
"""How many texts back a text on an earlier page is looked for."""


@frozen_value
class _Part:
    """The ink of one text on one page, in reading order."""

    page: int
    box: Box
    words: str


def _find_disorder(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Texts that are read after one that stands below them in the same column, or on a later page.

    Two texts share a column when half of the narrower one lies over or under the other, so that what stands side by
    side may be read in either order. Tables and figures count as one; notes, captions and labels may stand anywhere. Of
    many texts out of order the fewest that explain the others are named, and of those read pages too late the first.
    """
    parts = _list_parts(facts)
    by_page: defaultdict[int, list[_Part]] = defaultdict(list)
    for part in parts:
        by_page[part.page].append(part)
    for page in sorted(by_page):
        yield from _find_inversions(by_page[page])
    yield from _find_late(parts)


def _find_late(parts: Sequence[_Part]) -> Iterator[Sample]:
    before, last = None, 0
    for place, part in enumerate(parts):
        last = max(last, part.page)
        if part.page == last:
            before = None
            continue
        earlier = parts[max(0, place - _WINDOW) : place]
        later = [other for other in earlier if other.page > part.page and _share_column(other.box, part.box)]
        if later and before != part.page:
            yield Sample(1, part.page, part.box, part.words, f"read after a text on page {later[0].page}")
        before = part.page if later else None


def _list_parts(facts: FileFacts) -> list[_Part]:
    found: dict[tuple[int, int], list[tuple[Box, str]]] = {}
    wholes: dict[int, int] = {}
    # By parents: what stands side by side in one tag has one line of ancestors, kept by their owners meanwhile.
    above: dict[int, tuple[bool, Tag | None]] = {}
    for number, owned in enumerate(find_owners(facts).all):
        ancestors, role = owned.ancestors, owned.tag.standard_role
        if id(ancestors) not in above:
            above[id(ancestors)] = _find_whole(ancestors)
        is_free, whole = above[id(ancestors)]
        if is_free or role in _FREE:
            continue
        if whole is None and role in _WHOLE:
            whole = owned.tag
        key = number if whole is None else wholes.setdefault(id(whole), number)
        for piece in owned.pieces:
            box = piece.box
            if box is not None and box.bottom > box.top:
                found.setdefault((key, piece.page), []).append((box, piece.words))
    return [_join_pieces(page, pieces) for (_, page), pieces in found.items()]


def _join_pieces(page: int, pieces: Sequence[tuple[Box, str]]) -> _Part:
    if len(pieces) == 1:  # most texts
        box, words = pieces[0]
        return _Part(page, box, words.strip())
    return _Part(page, join_boxes([box for box, _ in pieces]), " ".join([words for _, words in pieces]).strip())


def _find_whole(line: Sequence[Tag]) -> tuple[bool, Tag | None]:
    """Whether a tag of this line of ancestors may be read anywhere, and the outermost that is read as a whole."""
    whole = None
    for tag in line:
        if tag.standard_role in _FREE:
            return True, None
        if whole is None and tag.standard_role in _WHOLE:
            whole = tag
    return False, whole


def _share_column(one: Box, other: Box) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > _OVERLAP * min(one.right - one.left, other.right - other.left)


def _find_inversions(parts: Sequence[_Part]) -> Iterator[Sample]:
    """The fewest texts of a page whose removal leaves the rest in order, found greedily."""
    pairs: defaultdict[int, set[int]] = defaultdict(set)
    tops = [part.box.top for part in parts]
    lowest = 0.0
    for later, part in enumerate(parts):
        if part.box.bottom > lowest + 1:  # no earlier text begins below this one
            lowest = max(lowest, part.box.top)
            continue
        bottom = part.box.bottom
        for earlier, top in enumerate(tops[:later]):
            # Wholly above, by more than the ink of neighbouring lines touches.
            if bottom <= top + 1 and _share_column(part.box, parts[earlier].box):
                pairs[later].add(earlier)
                pairs[earlier].add(later)
    while pairs:
        wrong = max(pairs, key=lambda number: (len(pairs[number]), number))
        other = parts[min(pairs[wrong])]
        when, where = ("after", "below") if min(pairs[wrong]) < wrong else ("before", "above")
        note = f'read {when} "{other.words[:50]}", which stands {where} it'
        yield Sample(1, parts[wrong].page, parts[wrong].box, parts[wrong].words, note)
        for number in pairs.pop(wrong):
            pairs[number].discard(wrong)
            if not pairs[number]:
                del pairs[number]


def _find_tagged_running_lines(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Running heads and feet that are tagged, so that a screen reader reads them in the middle of a sentence.

    A running line stands in the upper or lower 15 % of a page and comes back at the same height with the same words,
    digits aside, on most pages of the file, or on most of three or more right or left pages. A cell or a list entry
    that chances to fall there, such as a label in a list of sources, is none. One sample for each text, where it comes
    first.
    """
    if not facts.tags or len(facts.pages) < 2:  # on one page nothing comes back
        return
    seen: defaultdict[tuple[str, int], dict[int, Line]] = defaultdict(dict)
    owners = find_owners(facts)
    for text in split_pages(facts):
        page = text.page
        for line in text.lines:
            if is_in_zone(line, page) and _is_tagged(line) and not _is_inside(line, owners):
                for place in list_places(line, page):
                    seen[place].setdefault(page.number, line)
    told: set[str] = set()
    for (words, _), pages in seen.items():
        if words not in told and _comes_back(set(pages), len(facts.pages)):
            told.add(words)
            page_number = min(pages)
            line = pages[page_number]
            listed = ", ".join(str(number) for number in sorted(pages)[:8])
            yield Sample(1, page_number, line.box, line.words, f"tagged on pages {listed}: read each time")


def _comes_back(numbers: set[int], count: int) -> bool:
    """Whether these pages are so many of all, of the odd or of the even ones that a text on them is no coincidence."""
    sides = [range(1, count + 1), *(range(first, count + 1, 2) for first in (1, 2) if count >= 2 * _FEWEST)]
    return len(numbers) > 1 and any(len(numbers.intersection(side)) >= _MOST * len(side) for side in sides)


def _is_tagged(line: Line) -> bool:
    return bool([run for run in line.runs if run.mark is not None and not run.is_artifact])


def _is_inside(line: Line, owners: Owners) -> bool:
    """Whether the line is part of a table or a list."""
    number = owners.find(line)
    if number is None:
        return False
    owned = owners.all[number]
    return any(tag.standard_role in ("Table", "L") for tag in (*owned.ancestors, owned.tag))


ORDER_RULES: tuple[Rule, ...] = (
    Rule("text-order", "Texts read out of the order of the page", "places", "most", _find_disorder),
    Rule("artifacts", "Running heads and feet that are read aloud", "places", "most", _find_tagged_running_lines),
)
