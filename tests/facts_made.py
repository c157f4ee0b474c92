"""Facts made by hand: short functions that set text on a page as a typesetter would, for tests of rules.

``make_facts(make_page(make_block("One line", "and a second")))`` is a tidy file of one page: 14 point, black on white,
ragged right. Every argument that a test does not care about has a value that no rule minds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from leaflets.facts.facts import (
    Block,
    Box,
    FileFacts,
    Font,
    InkMargins,
    Line,
    Link,
    Page,
    Picture,
    Piece,
    Run,
    Tag,
)

A4 = (595.276, 841.89)
LEFT, TOP = 72.0, 72.0
#: Width and x-height of an average letter, in sizes: as Atkinson Hyperlegible has them.
LETTER, X_HEIGHT = 0.5, 0.496


def make_run(words: str = "Some words", *, size: float = 14, left: float = LEFT, top: float = TOP, **more: Any) -> Run:
    """A run of text whose box is as wide as its letters; further attributes by name."""
    box = Box(left, top, left + LETTER * size * len(words), top + size)
    run = Run(
        words=words,
        page=1,
        font="AtkinsonHyperlegible-Regular",
        size=size,
        x_height_mm=X_HEIGHT * size * 25.4 / 72,
        weight=400,
        is_italic=False,
        is_embedded=True,
        is_underlined=False,
        is_over_picture=False,
        is_artifact=False,
        is_visible=True,
        colour=(0, 0, 0),
        backing=(255, 255, 255),
        contrast=21.0,
        angle=0.0,
        box=box,
        baseline=top + 0.8 * size,
        mark=None,
        missing_glyphs=0,
    )
    return replace(run, **more)


def make_line(*runs: Run, distance: float | None = None) -> Line:
    """A line of runs that stand one after another."""
    words = "".join(run.words for run in runs)
    size = max(runs, key=lambda run: len(run.words)).size
    box = join_boxes([run.box for run in runs])
    return Line(words, runs[0].page, runs, size, box, runs[0].baseline, len(words.strip()), distance)


def make_block(
    *texts: str, size: float = 14, leading: float = 1.4, left: float = LEFT, top: float = TOP, **more: Any
) -> Block:
    """A block of one line for each text; further attributes go to each of its runs, or to the block.

    Block attributes: alignment, first_line_indent, column.
    """
    own = {name: more.pop(name) for name in ("alignment", "first_line_indent", "column") if name in more}
    step = size * leading
    runs = [make_run(text, size=size, left=left, top=top + step * row, **more) for row, text in enumerate(texts)]
    lines = [make_line(run, distance=step if row else None) for row, run in enumerate(runs)]
    return replace(make_block_of(*lines), leading=leading if len(texts) > 1 else None, **own)


def make_block_of(*lines: Line) -> Block:
    """A block of lines that are made already."""
    leadings = [line.distance / line.size for line in lines if line.distance is not None]
    size = max(lines, key=lambda line: line.characters).size
    box = join_boxes([line.box for line in lines])
    return Block(lines, lines[0].page, box, size, "left", 0.0, min(leadings, default=None), 1)


def make_page(*blocks: Block, **more: Any) -> Page:
    """A page of blocks, A4 unless it is told otherwise; further attributes by name."""
    number = more.get("number", 1)
    blocks = tuple(_move_to_page(block, number) for block in blocks)
    lines = tuple(line for block in blocks for line in block.lines)
    page = Page(
        number=number,
        label=str(number),
        width=A4[0],
        height=A4[1],
        rotation=0,
        boxes=(("media", Box(0, 0, *A4)),),
        ink=InkMargins(25.4, 25.4, 25.4, 25.4) if blocks else None,
        runs=tuple(run for line in lines for run in line.runs),
        lines=lines,
        blocks=blocks,
        columns=1,
        pictures=(),
        links=(),
        drawings=(),
    )
    return replace(page, **more)


def make_facts(*pages: Page, **more: Any) -> FileFacts:
    """A file of pages with title, language and claims; further attributes by name."""
    facts = FileFacts(
        name="made.pdf",
        byte_count=1000,
        sha256="0" * 64,
        version="1.7",
        language="en",
        languages=("en",),
        metadata=(("title", "A title"),),
        claims=("PDF/UA-1",),
        is_marked=True,
        shows_title=True,
        pages=pages,
        tags=(),
        unowned=(),
        fonts=(Font("AtkinsonHyperlegible-Regular", "CIDFontType2", True, True),),
        bookmarks=(),
        attachments=(),
    )
    return replace(facts, **more)


def make_file(*texts: str, **more: Any) -> FileFacts:
    """A file of one page with one block of these lines."""
    return make_facts(make_page(make_block(*texts, **more)))


def make_tag(role: str, *children: Tag | Piece, **more: Any) -> Tag:
    """A structure element; further attributes by name."""
    tag = Tag(role, role, "", None, None, None, (), children, False)
    return replace(tag, **more)


def make_piece(words: str, mark: int, page: int = 1, box: Box | None = None) -> Piece:
    """Marked content that a tag owns."""
    return Piece(page, mark, words, box)


def make_picture(**more: Any) -> Picture:
    """A picture of 2 by 2 inches at 300 pixels an inch, with an alternative text."""
    picture = Picture(1, Box(LEFT, TOP, LEFT + 144, TOP + 144), (600, 600), 300.0, "A nerve and a muscle", False)
    return replace(picture, **more)


def make_link(target: str = "https://clinic.example/help", **more: Any) -> Link:
    """A link to a web address that is whole and tagged."""
    link = Link(1, Box(LEFT, TOP, LEFT + 100, TOP + 14), target, "Help", True, True, "Help")
    return replace(link, **more)


def join_boxes(boxes: Sequence[Box]) -> Box:
    """The smallest box around boxes."""
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return Box(left, top, max(box.right for box in boxes), max(box.bottom for box in boxes))


def _move_to_page(block: Block, number: int) -> Block:
    lines = tuple(
        replace(line, page=number, runs=tuple(replace(run, page=number) for run in line.runs)) for line in block.lines
    )
    return replace(block, page=number, lines=lines)
