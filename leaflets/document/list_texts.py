"""A Document → its texts in reading order, each as long as what a screen reader says in one go.

One text for each heading, paragraph, list entry, table cell and picture. Two things that stand in one line, such as a
glossary word and its meaning, are one text. This is what the finished file is held against, so it follows the meaning
of the blocks and not a template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch

from leaflets.document import blocks as b
from leaflets.document.chart import Chart
from leaflets.document.document import Document
from leaflets.document.typography import plain


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a document.

    Attributes:
        words: as a reader would type them: without invisible characters.
        part: the section it belongs to ("causes", "sources", "record" …), "head" above them, or "" for none.
        role: "heading", "paragraph", "item", "cell", "label", "value", "picture" or "drawn"; a picture's text is only
            heard, and the letters drawn in it are only seen.
        name: of the record's row that it belongs to, such as "version"; "" elsewhere.
        label: what stands before it in the same text: the number of a list's entry, such as "2.", or "Content code".
        is_edition: it differs between the sizes of a document.
    """

    words: str
    part: str
    role: str
    name: str = ""
    label: str = ""
    is_edition: bool = False


def list_texts(document: Document) -> tuple[Text, ...]:
    """Every text of the document in reading order, running lines and metadata excepted; empty ones are left out."""
    head = document.masthead
    found = [Text(head.logo_text if head.logo else "", "head", "picture")]
    found += [Text(words, "head", "paragraph") for words in (head.clinic, head.kind)]
    found.append(Text(document.title, "head", "heading"))
    for notice in document.notices:
        found += _list_block(notice, "head")
    return (*_tidy(found), *list_block_texts(document.blocks))


def list_block_texts(blocks: Sequence[b.Block]) -> tuple[Text, ...]:
    """Every text of the blocks in reading order; empty ones are left out."""
    return _tidy(text for block in blocks for text in _list_block(block, ""))


def _tidy(found: Iterable[Text]) -> tuple[Text, ...]:
    plain_texts = (replace(text, words=" ".join(plain(text.words).split())) for text in found)
    return tuple(text for text in plain_texts if text.words or text.label)


def _join(runs: b.Runs) -> str:
    return "".join(run.text for run in runs)


def _heading(words: str, part: str) -> Text:
    return Text(words, part, "heading")


@singledispatch
def _list_block(block: object, part: str) -> Iterator[Text]:
    """The texts of one block; TypeError for a value that is no block."""
    raise TypeError(f"{type(block).__name__} is no block with texts")


@_list_block.register
def _(block: b.Paragraph, part: str) -> Iterator[Text]:
    yield Text(_join(block.runs), part, "paragraph")


@_list_block.register
def _(block: b.Notice, part: str) -> Iterator[Text]:
    yield Text(block.text, part, "paragraph")


@_list_block.register
def _(block: b.List, part: str) -> Iterator[Text]:
    for number, item in enumerate(block.items, start=block.start):
        yield Text(_join(item.runs), part, "item", label=f"{number}." if block.is_ordered else "")
        if item.sublist:
            yield from _list_block(item.sublist, part)


@_list_block.register
def _(block: b.MainMessage, part: str) -> Iterator[Text]:
    yield _heading(block.heading, "main_message")
    yield Text(_join(block.runs), "main_message", "paragraph")


@_list_block.register
def _(block: b.HelpBox, part: str) -> Iterator[Text]:
    yield _heading(block.heading, "help")
    for level in block.levels:
        yield _heading(_label(level.label, level.action), "help")
        yield from (Text(_join(runs), "help", "item") for runs in level.items)


def _label(label: str, words: str) -> str:
    """A label and what it labels, in one line."""
    return f"{label}: {words}" if label and words else label or words


@_list_block.register(b.Section)
@_list_block.register(b.Group)
def _(block: b.Section | b.Group, part: str) -> Iterator[Text]:
    part = block.name if isinstance(block, b.Section) else part
    number = block.number if isinstance(block, b.Section) else ""
    yield _heading(f"{number} {block.heading}", part)
    for inner in block.blocks:
        yield from _list_block(inner, part)


@_list_block.register
def _(block: b.Contents, part: str) -> Iterator[Text]:
    yield _heading(block.heading, "contents")
    yield from (Text(f"{entry.number} {entry.heading}", "contents", "item") for entry in block.entries)


@_list_block.register
def _(block: b.Crosswalk, part: str) -> Iterator[Text]:
    yield Text(block.heading, "crosswalk", "heading", is_edition=True)
    yield Text(block.introduction, "crosswalk", "paragraph", is_edition=True)
    yield from (Text(row, "crosswalk", "item", is_edition=True) for row in block.rows)


@_list_block.register
def _(block: b.Entry, part: str) -> Iterator[Text]:
    yield _heading(block.heading, part)
    for text in block.texts:
        if not text.blocks:
            continue
        first, *rest = [found for inner in text.blocks for found in _list_block(inner, part)]
        if isinstance(text.blocks[0], b.Paragraph):
            yield replace(first, words=_label(text.label, first.words))
        else:
            yield Text(text.label, part, "paragraph")
            yield first
        yield from rest


@_list_block.register
def _(block: b.Table, part: str) -> Iterator[Text]:
    yield _heading(block.title, part)
    yield from (Text(column, part, "cell") for column in block.columns)
    yield from (Text(_join(cell), part, "cell") for row in block.rows for cell in row)


@_list_block.register
def _(block: b.Checklist, part: str) -> Iterator[Text]:
    yield from (Text(_join(runs), part, "item") for runs in block.items)
    yield _heading(block.lines_heading, part)


@_list_block.register
def _(block: b.NameLines, part: str) -> Iterator[Text]:
    yield from (Text(label, "name_lines", "paragraph") for label in block.labels)


@_list_block.register
def _(block: b.Glossary, part: str) -> Iterator[Text]:
    for word in block.words:
        term = f"{word.term} ({word.say})" if word.say else word.term
        yield Text(_label(term, _join(word.meaning)), part, "paragraph")


@_list_block.register
def _(block: b.Columns, part: str) -> Iterator[Text]:
    for column in block.columns:
        for inner in column:
            yield from _list_block(inner, part)


@_list_block.register
def _(block: b.Codes, part: str) -> Iterator[Text]:
    for line in block.lines:
        yield Text(f"{line.system} {line.codes} {line.display}", "codes", "paragraph")


@_list_block.register
def _(block: b.Contact, part: str) -> Iterator[Text]:
    yield _heading(block.heading, "contact")
    yield Text(_join(block.telephone), "contact", "paragraph")
    yield Text(block.qr_text if block.qr_address else "", "contact", "picture")
    yield from (Text(_join(runs), "contact", "paragraph") for runs in block.lines)


@_list_block.register
def _(block: b.Record, part: str) -> Iterator[Text]:
    yield _heading(block.heading, "record")
    yield from _list_rows(block.rows, "record")
    yield Text(block.qr_text if block.qr_address else "", "record", "picture")
    if block.strip:
        yield from _list_block(block.strip, "record")


@_list_block.register
def _(block: b.Strip, part: str) -> Iterator[Text]:
    yield Text(block.introduction, part, "paragraph")
    for row in block.rows:
        yield Text(_join(row.value), part, "value", name=row.name, label=row.label, is_edition=row.is_edition)
    yield Text(block.qr_text, part, "picture")


@_list_block.register
def _(block: b.Source, part: str) -> Iterator[Text]:
    yield Text(block.number, part, "paragraph")
    # A title with nothing below it leads to nothing: it is no heading, on the page either.
    yield Text(block.title, part, "heading" if block.text or block.rows else "paragraph")
    yield Text(_join(block.text), part, "paragraph")
    yield from _list_rows(block.rows, part)
    for inner in block.below:
        yield from _list_block(inner, part)
    yield Text(block.qr_text if block.address else "", part, "picture")


@_list_block.register
def _(block: Chart, part: str) -> Iterator[Text]:
    yield _heading(block.heading, part)
    drawn = (*(row.label for row in block.rows), *map(str, dict.fromkeys(block.ends)))
    yield Text(" ".join(drawn), part, "drawn")
    yield Text(block.text, part, "picture")


@_list_block.register
def _(block: b.Specimen, part: str) -> Iterator[Text]:
    yield Text(f"{block.code} {block.label}", part, "paragraph")
    yield Text(block.words, part, "paragraph")


def _list_rows(rows: Sequence[b.RecordRow], part: str) -> Iterator[Text]:
    for row in rows:
        yield Text(row.label, part, "label", name=row.name)
        yield Text(_join(row.value), part, "value", name=row.name, is_edition=row.is_edition)
