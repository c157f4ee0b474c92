"""A page about a condition, saved as text, HTML or XML → a condition file in YAML, and a report of what went where.

    page ─ read_page ─ split_page ─ read_blocks ─ read_sections ─ build_tree ─ finish_import

The words of the page stay as they are; only characters that would be markup get a backslash. What kind of page it is
is seen from its content, never from its name.
"""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from leaflets.content.write_yaml import SCHEMA_COMMENT
from leaflets.importing.finish_import import ImportedPage, Origin, finish_import
from leaflets.importing.page_blocks import read_blocks
from leaflets.importing.page_lines import split_page
from leaflets.importing.page_sections import read_sections
from leaflets.importing.page_tree import build_tree, refuse_incomplete
from leaflets.importing.read_page import HTML, QUESTIONS, decode_page, find_kind, read_page


def import_page(path: Path, *, today: date, schema_comment: str = SCHEMA_COMMENT) -> ImportedPage:
    """The condition file made from a page.

    Args:
        path: a page saved as text (UTF-8) or HTML, or questions and answers in XML.
        today: the day written as the date of the import.
        schema_comment: the first line of the file, such as ``write_schema_comment`` gives for its folder.

    Raises:
        FileError: the page cannot be read.
        ContentError: it is no page of these kinds, too large, empty, or does not say what the condition is.
    """
    content = read_page(path)
    origin = Origin(" ".join(path.name.split()), hashlib.sha256(content).hexdigest(), today, {}, schema_comment)
    return import_content(content, origin)


def import_content(content: bytes, origin: Origin) -> ImportedPage:
    """The condition file made from the bytes of a page, whatever kind it is.

    Raises:
        ContentError: as ``import_page``.
    """
    kind = find_kind(content)
    if kind == QUESTIONS:
        from leaflets.importing.import_questions import import_questions  # lxml, which a text page does not need

        return import_questions(content, origin)
    if kind == HTML:
        from leaflets.importing.import_html import import_html

        return import_html(content, origin)
    return _import_text(content, origin)


def import_text(
    text: str, source_name: str, sha256: str, today: date, schema_comment: str = SCHEMA_COMMENT
) -> ImportedPage:
    """The condition file made from the text of a page.

    Args:
        text: the whole page.
        source_name: what the file names as its source, such as the page's file name.
        sha256: fingerprint of the page's bytes, in hexadecimal.
        today: the day written as the date of the import.
        schema_comment: the first line of the file.

    Raises:
        ContentError: as ``import_page``.
    """
    origin = Origin(source_name, sha256, today, {}, schema_comment)
    return _import_text(text.encode("utf-8", "surrogatepass"), origin)


def _import_text(content: bytes, origin: Origin) -> ImportedPage:
    lines = split_page(decode_page(content, origin.name))
    sections = read_sections(read_blocks(lines))
    tree = build_tree(sections)
    refuse_incomplete(tree, origin.name)
    return finish_import(tree, sections, lines, {}, origin)
