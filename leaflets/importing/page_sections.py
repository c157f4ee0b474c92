"""A page as sections: what stands under which heading, and the name of the condition."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from dataclasses import dataclass

from leaflets.citations.parse_reference import LONGEST, Fields, parse_reference
from leaflets.content.fold_name import fold_name
from leaflets.importing.page_blocks import Block, as_paragraph
from leaflets.importing.page_headings import BOILERPLATE, UNKNOWN, Heading

FRONT, REST = "front", "rest"
"""What stands before the first heading, and what follows references that have no heading."""
_MEANS_THE_CONDITION = frozenset({"", "it", "this", "thiscondition", "thecondition", "thisdisease", "thedisease"})
_LONGEST_NAME = 200


@dataclass(slots=True)
class Section:
    """The blocks under one heading; ``field`` is a field of the model, UNKNOWN, BOILERPLATE, FRONT or REST."""

    field: str
    heading: Heading | None = None
    blocks: list[Block] = dataclasses.field(default_factory=list)


def read_sections(blocks: list[Heading | Block]) -> list[Section]:
    """The sections of a page in order; the first one is FRONT. References without a heading become a section."""
    sections = [Section(FRONT)]
    for block in blocks:
        last = sections[-1]
        if isinstance(block, Heading):
            if _is_text_there(block, last):
                last.blocks.append(as_paragraph(block))
            elif block.field == BOILERPLATE:
                sections += [Section(BOILERPLATE, block), Section(last.field)]
            else:
                sections.append(Section(block.field, block))
            continue
        if last.field not in (UNKNOWN, FRONT, "references", "research") and _is_list_of_references(block):
            last = Section("references")
            sections.append(last)
        elif last.field == "references" and not _has_heading(sections) and not _is_list_of_references(block):
            last = Section(REST)
            sections.append(last)
        last.blocks.append(block)
    return [section for section in sections if section.heading or section.blocks]


def _has_heading(sections: list[Section]) -> bool:
    """Whether the section that is open began with a heading."""
    return sections[-1].heading is not None


def _is_text_there(heading: Heading, section: Section) -> bool:
    """Whether a line that looks like an unknown heading is text in its section.

    The first name under "Alternative names" has capitals, as do bodies that give support; a group of symptoms has
    a title such as "Early Signs".
    """
    if heading.field != UNKNOWN or heading.is_question:
        return False
    if section.field == "symptoms":
        return bool(re.search(r"\b(?:symptom|sign)s?\b", heading.text, re.IGNORECASE))
    return section.field == "support_organisations" or (section.field == "other_names" and not section.blocks)


def _is_list_of_references(block: Block) -> bool:
    return all(is_sure_reference(piece.text) for piece in block.pieces)


def is_sure_reference(text: str) -> bool:
    """Whether a text is a reference beyond doubt, without a heading that says so: names, title, year and place."""
    if len(text) > LONGEST or not re.search(r"\d{4}", text):
        return False
    fields: Fields = parse_reference(text)
    has_place = bool(fields.get("container-title") or fields.get("publisher"))
    has_names = bool(fields.get("author") or fields.get("editor"))
    return has_place and has_names and "title" in fields and "issued" in fields


def find_name(sections: list[Section]) -> tuple[str, bool]:
    """The name of the condition ("" when the page gives none), and whether the first line of the page is that name.

    Headings decide; the first line, when it is the same name, says how it is written.
    """
    front = sections[0] if sections and sections[0].field in (FRONT, UNKNOWN) else None
    title = _first_text(front)
    subjects = [_strip_article(section.heading.subject) for section in sections if section.heading]
    named = Counter(fold_name(subject) for subject in subjects)
    ranked = [fold for fold, _ in named.most_common() if fold not in _MEANS_THE_CONDITION]
    is_title = bool(title) and len(title) <= _LONGEST_NAME and not title.endswith((".", "!", "?", ":"))
    if is_title and (not ranked or fold_name(title) == ranked[0]):
        return title, True
    if not ranked:
        return "", False
    return next(subject for subject in subjects if fold_name(subject) == ranked[0])[:_LONGEST_NAME], False


def _first_text(front: Section | None) -> str:
    """The first line of the page, when it stands before every known heading and is no entry of a list."""
    if front is None:
        return ""
    if front.heading:
        return front.heading.text
    return "" if front.blocks[0].is_list else front.blocks[0].text


def _strip_article(subject: str) -> str:
    return re.sub(r"^(?:an?|the)\s+(?=\S)", "", subject, flags=re.IGNORECASE)


def list_other_subjects(sections: list[Section], names: list[str]) -> list[Heading]:
    """Headings that speak of something other than the condition, under none of its names."""
    known = {fold_name(name) for name in names} | _MEANS_THE_CONDITION
    headings = [section.heading for section in sections if section.heading and section.heading.subject]
    return [heading for heading in headings if fold_name(_strip_article(heading.subject)) not in known]
