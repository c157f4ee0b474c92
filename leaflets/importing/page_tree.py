"""A page's sections → the tree of a condition file, and where each piece of the page went."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from leaflets.content.escape_markup import escape_markup
from leaflets.importing.page_blocks import Block, Piece, as_paragraph
from leaflets.importing.page_fields import (
    Built,
    build_introduction,
    build_listing,
    build_names,
    build_organisations,
    build_questions,
    build_statements,
)
from leaflets.importing.page_headings import BOILERPLATE, UNKNOWN, Heading
from leaflets.importing.page_help import build_help
from leaflets.importing.page_references import build_references
from leaflets.importing.page_research import build_research
from leaflets.importing.page_sections import FRONT, Section, find_name
from leaflets.importing.page_symptoms import build_symptoms
from leaflets.importing.place_tables import take_tables
from leaflets.importing.read_page import refuse_page

BUILDERS: dict[str, Callable[[Sequence[Block]], Built]] = {
    "other_names": build_names,
    "definition": build_statements,
    "who_gets_it": build_statements,
    "causes": build_statements,
    "symptoms": build_symptoms,
    "tests": build_introduction,
    "treatments": build_introduction,
    "outlook": build_statements,
    "complications": build_listing,
    "prevention": build_listing,
    "self_care": build_listing,
    "when_to_get_help": build_help,
    "questions_to_ask": build_questions,
    "support_organisations": build_organisations,
    "references": build_references,
}
"""Field → what builds its value from the blocks under its headings, in the order of the model."""
UNPLACED = "unplaced"
_SHORTEST_DEFINITION = 40


@dataclass(slots=True)
class PageTree:
    """What a page became.

    Attributes:
        name: of the condition; "" when the page gives none.
        values: field → its value as YAML holds it, in the order of the model, "unplaced" last.
        pieces: field → the pieces of the page in it; headings of known fields are in none.
        empty: headings with nothing under them.
        captions: of tables, which became their titles.
        notes: what an editor should look at.
    """

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    pieces: dict[str, list[Piece]] = field(default_factory=dict)
    empty: list[Heading] = field(default_factory=list)
    captions: list[Heading] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def build_tree(sections: list[Section], given_name: str = "") -> PageTree:
    """The values of every field that the page speaks of; blocks of no field are ``unplaced`` with their lines.

    Args:
        sections: of the page, in order.
        given_name: the condition's name, where the page gives it apart from its text.
    """
    name, is_title = (given_name, False) if given_name else find_name(sections)
    tree = PageTree(name, empty=list(_list_empty(sections)))
    left: list[Block] = []
    if is_title:
        title = _take_first(sections[0])
        _enter(tree, "name", [title])
    if not any(section.field == "definition" and section.blocks for section in sections):
        _define_from_front(sections, tree)
    for section in sections:
        if not is_known(section):
            heading = [as_paragraph(section.heading)] if section.heading else []
            left += [*heading, *section.blocks]
    tables, cells, tree.captions = take_tables(sections)
    if tables:
        tree.values["tables"] = tables
        tree.pieces["tables"] = cells
    for name_of_field, builder in BUILDERS.items():
        blocks = [block for section in sections if section.field == name_of_field for block in section.blocks]
        _place(tree, name_of_field, builder(blocks), blocks, left)
    research = [section.blocks for section in sections if section.field == "research"]
    _place(tree, "research", build_research(research), [block for blocks in research for block in blocks], left)
    _place_rest(tree, left)
    return tree


def _take_first(front: Section) -> Block:
    """The first line of the page, taken out of its section."""
    if front.heading:
        title = as_paragraph(front.heading)
        front.heading, front.field = None, FRONT
        return title
    return front.blocks.pop(0)


def _define_from_front(sections: list[Section], tree: PageTree) -> None:
    """Without a heading for it, the definition is the first sentences that stand before every known heading."""
    for index, section in enumerate(sections):
        if section.field not in (FRONT, UNKNOWN, BOILERPLATE) or (section.heading and section.heading.is_question):
            return
        found = [block for block in section.blocks if _is_prose(block)]
        if found:
            section.blocks = [block for block in section.blocks if block not in found]
            sections.insert(index + 1, Section("definition", None, found))
            line = found[0].pieces[0].line
            tree.notes.append(
                f"line {line}: no heading for the definition; the text before the first heading was taken"
            )
            return


def _is_prose(block: Block) -> bool:
    return not block.is_list and len(block.text) >= _SHORTEST_DEFINITION and block.text.endswith((".", "!", "?"))


def _place(tree: PageTree, name: str, built: Built, blocks: list[Block], left: list[Block]) -> None:
    """Put a built value into the tree, and what found no place into ``left``."""
    value, refused = built
    if value is not None:
        tree.values[name] = value
    left += refused
    places = {piece.place for block in refused for piece in block.pieces}
    kept = [piece for block in blocks for piece in block.pieces if piece.place not in places]
    _enter(tree, name, [Block((piece,)) for piece in kept])


def _enter(tree: PageTree, name: str, blocks: list[Block]) -> None:
    """Note where pieces went."""
    for block in blocks:
        tree.pieces.setdefault(name, []).extend(block.pieces)


def _place_rest(tree: PageTree, left: list[Block]) -> None:
    """Everything without a field, in the order of the page."""
    pieces = sorted((piece for block in left for piece in block.pieces), key=lambda piece: piece.place)
    if pieces:
        tree.values[UNPLACED] = [{"line": piece.line, "text": escape_markup(piece.whole)} for piece in pieces]
    _enter(tree, UNPLACED, [Block((piece,)) for piece in pieces])


def _list_empty(sections: list[Section]) -> Iterator[Heading]:
    """Headings with nothing under them; one that is followed by another of its own field is not empty.

    Lines before the first known heading are the page's own navigation, not headings without text.
    """
    is_begun = False
    for section, following in zip_longest(sections, sections[1:]):
        is_begun = is_begun or is_known(section)
        is_continued = following is not None and following.field == section.field and following.field != UNKNOWN
        if is_begun and section.heading and section.field != BOILERPLATE and not section.blocks and not is_continued:
            yield section.heading


def is_known(section: Section) -> bool:
    """Whether a section is of a field of the model."""
    return section.field in BUILDERS or section.field == "research"


def refuse_incomplete(tree: PageTree, source_name: str) -> None:
    """Refuse a page that does not say what a condition must say.

    Raises:
        ContentError: it names no condition, or does not say what that is.
    """
    if not tree.name:
        said = "the page does not say which condition it is about; begin it with a line that is the condition's name"
        raise refuse_page(source_name, said)
    if "definition" not in tree.values:
        said = (
            f"the page does not say what {tree.name} is; add a line 'Definition', an empty line before it, "
            "and the definition below it"
        )
        raise refuse_page(source_name, said)
