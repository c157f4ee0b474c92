"""Rules on where pages end: no heading left behind, no line of a paragraph alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from leaflets.facts.facts import Block, Box, FileFacts, Line, Tag
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.running_text import ZONE, PageText, find_body_size, split_pages
from leaflets.preflight.walk_tags import PARAGRAPHS, Owned, Owners, find_owners, read_level

_BOLD = 600
_LARGER = 1.08
_CELLS = ("TH", "TD")
_SHORTEST = 3
"""A paragraph of two lines cannot be broken without leaving one alone: only from three lines on is it a fault."""


def _find_stranded_headings(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Headings whose text begins on a later page, or never.

    Where tags tell, a heading is a tag H or H1 to H6 and its text is what is read next. In a file that tags no heading,
    it is a short last text of a page that is larger than the body, or bold where the body is not, and is no sentence. A
    heading over a picture, or over lines to write on, is not left behind. The head of a table or of a row is a heading
    of the cells that are read next.
    """
    owned = find_owners(facts).all
    texts = split_pages(facts)
    yield from _find_stranded_heads(owned)
    is_tagged = any(read_level(one.tag.standard_role) is not None for one in owned)
    for found in _find_stranded_tags(owned) if is_tagged else _find_stranded_looks(texts):
        if not _has_drawing_below(found, texts):
            yield found


def _has_drawing_below(found: Sample, texts: Sequence[PageText]) -> bool:
    """Whether lines to write on, or a picture, stand below a heading; a rule right under it is its own.

    They end where the running foot begins. What is drawn at one place on several pages is furniture, such as a rule
    above the foot.
    """
    text, box = next((text for text in texts if text.page.number == found.page), None), found.box
    if text is None or box is None:
        return False
    page = text.page
    feet = [line.box.top for line in text.running if line.box.top > page.height * (1 - ZONE)]
    top, end = box.bottom + box.height, min(feet, default=page.height * (1 - ZONE))
    others = {_round(shape) for other in texts if other.page is not page for shape in other.page.drawings}
    shapes = (*(shape for shape in page.drawings if _round(shape) not in others), *(each.box for each in page.pictures))
    return any(top < shape.top < end and shape.left < box.right and shape.right > box.left for shape in shapes)


def _round(box: Box) -> tuple[float, ...]:
    # To no decimals, not to whole numbers: a broken file may say that an edge is nowhere, or without end.
    return tuple(round(edge, 0) for edge in (box.left, box.top, box.right, box.bottom))


def _find_stranded_tags(owned: Sequence[Owned]) -> Iterator[Sample]:
    for number, one in enumerate(owned):
        if read_level(one.tag.standard_role) is None or not _has_ink(one):
            continue
        last = max(one.pieces, key=lambda piece: piece.page)
        later = (owned[place] for place in range(number + 1, len(owned)))
        following = next((other.pieces[0] for other in later if _has_ink(other)), None)
        if following is None:
            yield Sample(1, last.page, last.box, one.words, "nothing follows it")
        elif following.page > last.page:
            yield Sample(1, last.page, last.box, one.words, f"its text begins on page {following.page}")


def _find_stranded_heads(owned: Sequence[Owned]) -> Iterator[Sample]:
    """Header cells (TH) that are read right before a cell of the same table on a later page."""
    cells = [one for one in owned if one.tag.standard_role in _CELLS and _has_ink(one)]
    for one, following in pairwise(cells):
        last = max(one.pieces, key=lambda piece: piece.page)
        page = following.pieces[0].page
        if one.tag.standard_role == "TH" and page > last.page and _find_table(one) is _find_table(following):
            yield Sample(1, last.page, last.box, one.words, f"its cells begin on page {page}")


def _find_table(cell: Owned) -> Tag | None:
    """The innermost table around a cell."""
    return next((tag for tag in reversed(cell.ancestors) if tag.standard_role == "Table"), None)


def _has_ink(owned: Owned) -> bool:
    return any(piece.words.strip() or piece.box for piece in owned.pieces)


def _find_stranded_looks(texts: tuple[PageText, ...]) -> Iterator[Sample]:
    body = find_body_size(texts) or 0.0
    weights: Counter[bool] = Counter()
    for text in texts:
        for block in text.body:
            weights[_is_bold(block)] += len(block.words)
    is_body_bold = weights[True] > weights[False]
    for text, following in pairwise(texts):
        if len(text.body) < 2 or not following.body:
            continue
        last = text.body[-1]
        stands_out = last.size > _LARGER * body or (_is_bold(last) and not is_body_bold)
        is_title = len(last.lines) <= 3 and last.words.strip()[-1:] not in ".!;,"
        if stands_out and is_title and any(letter.isalpha() for letter in last.words):
            yield Sample(1, text.page.number, last.box, last.words, f"its text begins on page {following.page.number}")


def _is_bold(block: Block) -> bool:
    runs = [run for line in block.lines for run in line.runs if run.words.strip()]
    return bool(runs) and all(run.weight >= _BOLD for run in runs)


def _find_orphans(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """First lines of paragraphs left alone at the foot of a page."""
    for parts in _list_broken_paragraphs(facts):
        if len(parts[0]) == 1:
            line = parts[0][0]
            yield Sample(1, line.page, line.box, line.words, "first line alone at the foot of the page")


def _find_widows(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Last lines of paragraphs carried over alone to the head of a page."""
    for parts in _list_broken_paragraphs(facts):
        if len(parts[-1]) == 1:
            line = parts[-1][0]
            yield Sample(1, line.page, line.box, line.words, "last line alone at the head of the page")


@remember_last
def _list_broken_paragraphs(facts: FileFacts) -> tuple[tuple[tuple[Line, ...], ...], ...]:
    """The lines of each paragraph of three lines or more that crosses pages: the lines of each page apart.

    By tags where one tag owns both parts; else the last block of a page and the first of the next are one paragraph
    when they look alike and the text flows on: no full stop, then a small letter.
    """
    texts, owners = split_pages(facts), find_owners(facts)
    found = [
        tuple(_merge_rows(pages[page]) for page in sorted(pages))
        for pages in _list_crossing_paragraphs(texts, owners)
        if len(pages) > 1
    ]
    for text, following in pairwise(texts):
        if text.body and following.body and is_continued(text.body[-1], following.body[0], owners):
            found.append((_merge_rows(text.body[-1].lines), _merge_rows(following.body[0].lines)))
    return tuple(parts for parts in found if sum(map(len, parts)) >= _SHORTEST)


def _list_crossing_paragraphs(texts: Sequence[PageText], owners: Owners) -> Iterable[Mapping[int, list[Line]]]:
    """The lines by page of each tagged paragraph that has ink on several pages."""
    crossing = {
        number
        for number, owned in enumerate(owners.all)
        if len(owned.pieces) > 1 and len({piece.page for piece in owned.pieces}) > 1
    }
    if not crossing:  # files of one page, and many others
        return ()
    lines: defaultdict[int, defaultdict[int, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in (line for text in texts for block in text.body for line in block.lines):
        number = owners.find_paragraph(line)
        if number in crossing:
            lines[number][line.page].append(line)
    return lines.values()


def _merge_rows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """One line for each baseline: texts side by side count once."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda line: line.baseline):
        if not rows or line.baseline - rows[-1].baseline > 0.4 * line.size:
            rows.append(line)
    return tuple(rows)


def is_continued(block: Block, following: Block, owners: Owners) -> bool:
    """Whether two blocks of different tags, or of none, are one paragraph to the eye."""
    one, other = owners.find(block.lines[-1]), owners.find(following.lines[0])
    if one is not None and other is not None:
        role, following_role = (owners.all[number].tag.standard_role for number in (one, other))
        if role != following_role or (one == other and role in PARAGRAPHS):
            return False
    is_alike = abs(block.lines[-1].size - following.lines[0].size) < 0.03 * block.size
    end, start = block.lines[-1].words.strip(), following.lines[0].words.strip()
    return is_alike and end[-1:] not in ".!?:;…" and start[:1].islower()


BREAK_RULES: tuple[Rule, ...] = (
    Rule(
        "stranded-headings", "Headings and table heads apart from their text", "places", "most", _find_stranded_headings
    ),
    Rule("orphans", "First lines of paragraphs alone at the foot of a page", "places", "most", _find_orphans),
    Rule("widows", "Last lines of paragraphs alone at the head of a page", "places", "most", _find_widows),
)
