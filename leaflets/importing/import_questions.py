"""A file of questions and answers → a condition file.

XML ─ read_questions ─ split_answer ─ shape_answer ─ (titles open fields) ─ build_tree ─ finish_import
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaflets.content.fold_name import fold_name
from leaflets.importing.check_import import check_words
from leaflets.importing.finish_import import ImportedPage, Origin, finish_import
from leaflets.importing.page_blocks import Block, Piece
from leaflets.importing.page_headings import UNKNOWN, Heading, find_field
from leaflets.importing.page_lines import PageLine
from leaflets.importing.page_sections import Section
from leaflets.importing.page_tree import build_tree, is_known
from leaflets.importing.question_types import choose_field
from leaflets.importing.read_page import refuse_page
from leaflets.importing.read_questions import Answered, QuestionPage, read_questions
from leaflets.importing.shape_answer import shape_answer
from leaflets.importing.split_answer import Chunk, split_answer

_STAYS = frozenset({"definition", "other_names", "references", "research", "when_to_get_help", "support_organisations"})
"""What a title inside an answer does not open: the first is what an "Overview" belongs to, the rest ask for more than
prose can be."""
_LONGEST_NAME = 200
_ASKED = re.compile(r"\s*([A-Z][^?.!:]{8,200}\?)\s+(?=\S)")


def import_questions(content: bytes, origin: Origin) -> ImportedPage:
    """The condition file made from a file of questions and answers.

    Raises:
        ContentError: it cannot be read, none of its questions has an answer, or it does not say what it is about.
    """
    page = read_questions(content, origin.name)
    counter = _Counter()
    sections = [*_read_names(page, counter)]
    split = [_split(answered, counter, origin.name) for answered in page.answered]
    points = {chunk.line.text for _, chunks in split for chunk in chunks if chunk.line.marker}
    for opened, chunks in split:
        sections += [*opened[:-1], *_route(opened[-1], shape_answer(chunks, points), page.name)]
    note = _define(sections)
    tree = build_tree(sections, _cut_name(page.name))
    if not tree.name:
        raise refuse_page(origin.name, "the file does not say what it is about; give it a <Focus> with the name")
    tree.notes += [note] if note else []
    tree.notes += list(_list_notes(page, counter))
    facts = replace(origin, facts=page.origin)
    given = {"codes": page.codes} if page.codes else {}
    return finish_import(tree, sections, counter.lines, given, facts)


class _Counter:
    """Every line of the page so far; each gets a part of its own, for XML can stand in one line."""

    def __init__(self) -> None:
        self.lines: list[PageLine] = []
        self.rows: list[PageLine] = []

    def enter(self, line: PageLine) -> PageLine:
        """The line as it is known from now on."""
        self.lines.append(replace(line, part=len(self.lines)))
        return self.lines[-1]


def _read_names(page: QuestionPage, counter: _Counter) -> Iterator[Section]:
    """The synonyms; and the name, where it is too long to be one."""
    if len(page.name) > _LONGEST_NAME:
        yield Section(UNKNOWN, None, [_make_block(counter.enter(PageLine(1, page.name)))])
    if page.other_names:
        pieces = [Piece((counter.enter(PageLine(line, name)),)) for line, name in page.other_names]
        yield Section("other_names", None, [Block(tuple(pieces), is_list=True)])


def _make_block(line: PageLine, *, is_title: bool = False) -> Block:
    return Block((Piece((line,)),), is_title=is_title)


def _cut_name(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME].rpartition(" ")[0] or name[:_LONGEST_NAME]


def _split(answered: Answered, counter: _Counter, source_name: str) -> tuple[list[Section], list[Chunk]]:
    """The section of an answer, one before it for each question that opens it, and the chunks of its text.

    Some publishers begin each answer with its question once more; that is a heading, too.
    """
    question = counter.enter(PageLine(answered.line, answered.question))
    _, subject = find_field(answered.question) or ("", "")
    is_unknown = answered.field == UNKNOWN
    heading = Heading(
        question.number,
        question.text,
        answered.field,
        subject,
        is_unknown,
        question.part,
    )
    section = Section(answered.field, heading)
    if answered.keeps_question and answered.field != UNKNOWN:
        section = Section(answered.field, None, [_make_block(question, is_title=True)])
    opened, told = [section], []
    repeated, rest = part_question(answered)
    if repeated:
        again = counter.enter(PageLine(answered.answer_line, repeated))
        told.append(again)
        opened.insert(
            0, Section(answered.field, Heading(again.number, repeated, answered.field, subject, part=again.part))
        )
    chunks = [
        Chunk(counter.enter(chunk.line), chunk.is_apart, chunk.is_first, chunk.is_row)
        for chunk in split_answer(rest, answered.answer_line + answered.answer.removesuffix(rest).count("\n"))
    ]
    counter.rows += [chunk.line for chunk in chunks if chunk.is_row]
    check_words(answered.answer, [*told, *(chunk.line for chunk in chunks)], source_name)
    return opened, chunks


def part_question(answered: Answered) -> tuple[str, str]:
    """The question that an answer begins with, when it asks for the same field (else ""), and the rest of it."""
    found = _ASKED.match(answered.answer)
    asked = " ".join(found[1].split()) if found else ""
    if not found or answered.field == UNKNOWN or choose_field("", asked)[0] != answered.field:
        return "", answered.answer
    return asked, answered.answer[found.end() :]


def _route(section: Section, blocks: Sequence[Block], name: str) -> Iterator[Section]:
    """The sections of one answer: its own, and one for each title in it that belongs to another field."""
    routes = _find_routes(section, blocks, name)
    current = section
    for index, block in enumerate(blocks):
        if index in routes:
            yield current
            line = block.pieces[0].lines[0]
            field, subject = routes[index]
            current = Section(field, Heading(line.number, line.text, field, subject, part=line.part))
            continue
        if block.is_title and current is not section and current.heading is not None:
            yield current
            current = Section(section.field)
        current.blocks.append(block)
    yield current


def _find_routes(section: Section, blocks: Sequence[Block], name: str) -> dict[int, tuple[str, str]]:
    """Which titles open another field, with that field and the subject they name.

    A title does when text stands below it, no other title of the answer asks for the same field, and it does not stand
    between strange titles: in an answer about many kinds of a disease, "Treatment" belongs to the kind above it.
    """
    titles = [index for index, block in enumerate(blocks) if block.is_title]
    known = {index: find_field(blocks[index].text) for index in titles}
    fields = Counter(found[0] for found in known.values() if found)
    strange = [index for index in titles if known[index] is None]
    routes: dict[int, tuple[str, str]] = {}
    for index in titles if section.field != UNKNOWN else ():
        field, subject = known[index] or ("", "")
        is_elsewhere = field not in _STAYS and field not in ("", section.field) and fields[field] == 1
        is_over_text = index + 1 < len(blocks) and not blocks[index + 1].is_title
        is_surrounded = any(other < index for other in strange) and any(other > index for other in strange)
        is_its_own = fold_name(subject) in ("", fold_name(name))
        if is_elsewhere and is_over_text and is_its_own and not is_surrounded:
            routes[index] = field, subject
    return routes


def _define(sections: list[Section]) -> str:
    """Give a page that says nowhere what its condition is the first paragraph it has; a note of that, or ""."""
    if any(section.field == "definition" and section.blocks for section in sections):
        return ""
    found = [section for section in sections if section.field != "other_names"]
    found.sort(key=lambda section: not is_known(section))
    blocks = [(section, block) for section in found for block in section.blocks]
    prose = [(section, block) for section, block in blocks if not block.is_list and not block.is_title]
    for section, block in (prose or blocks)[:1]:
        section.blocks.remove(block)
        sections.append(Section("definition", None, [block]))
        where = section.field.replace("_", " ") or "an answer without a field"
        return f"line {block.pieces[0].line}: no answer says what it is; the first paragraph on {where} was taken"
    return ""


def _list_notes(page: QuestionPage, counter: _Counter) -> Iterator[str]:
    for line, question in page.unanswered:
        yield f"line {line}: no answer to '{question}'"
    if counter.rows:
        first = counter.rows[0].number
        yield f"line {first}: a table was flattened into text; its {len(counter.rows)} rows are entries of a list now"
    if page.name and len(page.name) > _LONGEST_NAME:
        yield f"the name has {len(page.name)} characters, and a condition's name at most {_LONGEST_NAME}; it was cut"
    if "licence" not in page.origin:
        yield "the file does not come from a publisher that is known here; add 'licence' and 'attribution'"
