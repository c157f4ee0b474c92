"""A page saved as HTML → a condition file.

HTML ─ parse_html ─ read_html ─ (headings open fields) ─ build_tree ─ finish_import
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from leaflets.importing.check_import import check_words
from leaflets.importing.finish_import import ImportedPage, Origin, finish_import
from leaflets.importing.html_source import HtmlPage, find_text, parse_html
from leaflets.importing.page_blocks import Block, Piece
from leaflets.importing.page_headings import BOILERPLATE, UNKNOWN, Heading, find_field, is_boilerplate
from leaflets.importing.page_sections import FRONT, Section
from leaflets.importing.page_tree import BUILDERS, build_tree, refuse_incomplete
from leaflets.importing.place_tables import is_table, make_table_block
from leaflets.importing.read_html import ENTRY, HEADING, REST, HtmlBlock, HtmlContent, HtmlTable, read_html

_LANGUAGE = re.compile(r"[a-z]{2,3}")


def import_html(content: bytes, origin: Origin) -> ImportedPage:
    """The condition file made from a page saved as HTML.

    Raises:
        ContentError: there is no text in it, or it does not say what a condition must say.
    """
    page = parse_html(content, origin.name)
    facts, given = _read_facts(page.root)
    told = read_html(page, str(facts.get("url", "")))
    check_words(find_text(page.main), told.list_words(), origin.name)
    sections = [section for section in _read_sections(told) if section.heading or section.blocks]
    if told.pictures:
        sections.append(Section(UNKNOWN, None, [Block((Piece((line,)),)) for line in told.pictures]))
    name = _find_name(page.root, sections)
    tree = build_tree(sections, name)
    refuse_incomplete(tree, origin.name)
    tree.notes += list(_list_notes(page, told))
    return finish_import(tree, sections, told.lines, given, replace(origin, facts=facts))


def _read_sections(told: HtmlContent) -> Iterator[Section]:
    """The sections of a page: a heading of a field opens it; one below it is a title in it."""
    current, level = Section(FRONT), 1
    for block in told.blocks:
        if isinstance(block, HtmlTable):
            current.blocks += make_table_block(block.rows, block.caption, has_head=block.has_head)
        elif block.kind != HEADING:
            _append(current, block)
        elif is_boilerplate(block.line.text):
            yield current
            yield Section(BOILERPLATE, _make_heading(block, BOILERPLATE))
            current = Section(current.field)
        elif known := find_field(block.line.text):
            yield current
            current, level = Section(known[0], _make_heading(block, *known)), block.level
        elif block.level > level and current.field in (*BUILDERS, "research"):
            current.blocks.append(Block((Piece((block.line,)),), is_title=True))
        else:
            yield current
            current, level = Section(UNKNOWN, _make_heading(block, UNKNOWN)), block.level
    yield current


def _make_heading(block: HtmlBlock, field: str, subject: str = "") -> Heading:
    line = block.line
    return Heading(line.number, line.text, field, subject, line.text.endswith("?"), line.part)


def _append(section: Section, block: HtmlBlock) -> None:
    """Put a paragraph into a section, an entry into the list that is open there, an entry below one into that one."""
    piece = Piece((block.line,))
    last = section.blocks[-1] if section.blocks else None
    is_below = block.kind == ENTRY and block.depth > 0
    if is_below:
        piece = Piece((replace(block.line, indent=block.depth),))
    if (block.kind == REST or is_below) and last and last.is_list and not is_table(last):
        longer = Piece((*last.pieces[-1].lines, *piece.lines))
        section.blocks[-1] = replace(last, pieces=(*last.pieces[:-1], longer))
        return
    if block.kind != ENTRY:
        section.blocks.append(Block((piece,)))
    elif last and last.is_list and not is_table(last) and last.is_numbered == block.line.is_numbered:
        section.blocks[-1] = replace(last, pieces=(*last.pieces, piece))
    else:
        section.blocks.append(Block((piece,), is_list=True))


def _find_name(root: etree._Element, sections: list[Section]) -> str:
    """The condition's name where only the document's title or a heading outside the main part gives it."""
    if sections and (sections[0].field == UNKNOWN or sections[0].field == FRONT):
        return ""
    titles = [" ".join("".join(element.itertext()).split()) for element in (*root.iter("h1"), *root.iter("title"))]
    return next((re.split(r"\s+[|\-–—:]\s+", title)[0][:200] for title in titles if title), "")


def _read_facts(root: etree._Element) -> tuple[dict[str, Any], dict[str, Any]]:
    """Where the page comes from, and its language, as far as its head says so."""
    metas = {
        (element.get("property") or element.get("name") or "").casefold(): " ".join(
            (element.get("content") or "").split()
        )
        for element in root.iter("meta")
    }
    links = {(element.get("rel") or "").casefold(): element.get("href") or "" for element in root.iter("link", "a")}
    title = " ".join((root.findtext(".//title") or "").split())
    url = links.get("canonical") or metas.get("og:url") or ""
    source = ", ".join(part for part in (metas.get("og:site_name") or metas.get("citation_publisher"), title) if part)
    facts = {
        "source": source,
        "url": url if url.startswith("http") else "",
        "licence": links.get("license") or metas.get("dc.rights") or metas.get("dcterms.license"),
        "attribution": metas.get("author") or metas.get("dc.creator"),
    }
    found = _LANGUAGE.match((root.get("lang") or "").casefold())
    language = {"language": found[0]} if found and found[0] != "en" else {}
    return {name: value[:500] for name, value in facts.items() if value}, language


def _list_notes(page: HtmlPage, told: HtmlContent) -> Iterator[str]:
    left = [f"{reason} ({count} words)" if count else reason for reason, count in sorted(page.left_out.items())]
    if left:
        yield f"left out of the page: {', '.join(left)}"
    for line in told.pictures:
        yield f"line {line.number}: a picture was left out; its description is unplaced: {line.text[:80]}"
