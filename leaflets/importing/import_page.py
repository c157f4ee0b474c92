"""A page about a condition, saved as text → a condition file in YAML, and a report of what went where.

    page ─ read_page ─ split_page ─ read_blocks ─ read_sections ─ build_tree ─ write_yaml ─ check_nothing_is_lost

The words of the page stay as they are; only characters that would be markup get a backslash.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from leaflets.content.fold_name import make_slug
from leaflets.content.write_yaml import SCHEMA_COMMENT, write_yaml
from leaflets.importing.check_import import check_nothing_is_lost
from leaflets.importing.import_report import ImportReport
from leaflets.importing.page_blocks import Piece, read_blocks
from leaflets.importing.page_lines import split_page
from leaflets.importing.page_research import read_entry
from leaflets.importing.page_sections import Section, list_other_subjects, read_sections
from leaflets.importing.page_sentences import split_sentences
from leaflets.importing.page_tree import UNPLACED, PageTree, build_tree, is_known
from leaflets.importing.read_page import decode_page, read_page, refuse_page

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class ImportedPage:
    """A page as a condition file.

    Attributes:
        id: of the condition, made from its name; the file is named after it.
        yaml: the whole file.
        report: what went where.
    """

    id: str
    yaml: str
    report: ImportReport


def import_page(path: Path, *, today: date, schema_comment: str = SCHEMA_COMMENT) -> ImportedPage:
    """The condition file made from a page.

    Args:
        path: a page saved as text (UTF-8).
        today: the day written as the date of the import.
        schema_comment: the first line of the file, such as ``write_schema_comment`` gives for its folder.

    Raises:
        FileError: the page cannot be read.
        ContentError: it is no text page, too large, empty, or does not say what the condition is.
    """
    text, sha256 = read_page(path)
    return import_text(text, " ".join(path.name.split()), sha256, today, schema_comment)


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
    page = decode_page(text.encode("utf-8", "surrogatepass"), source_name)
    lines = split_page(page)
    sections = read_sections(read_blocks(lines))
    tree = build_tree(sections)
    _refuse_incomplete(tree, source_name)
    slug = make_slug(tree.name) or f"condition-{sha256[:8]}"
    provenance = {"source": source_name[:500], "date": today, "sha256": sha256}
    given = {"id": slug, "name": tree.name, "language": "en", "status": "draft", "provenance": [provenance]}
    written = write_yaml(_order(given | tree.values), schema_comment)
    loaded = yaml.load(written, _LOADER)
    _check_file(loaded, source_name)
    known = [section.heading for section in sections if section.heading and is_known(section)]
    headings = {heading.line: heading.text for heading in known}
    check_nothing_is_lost(lines, tree.pieces, headings, loaded, source_name)
    return ImportedPage(slug, written, _report(tree, sections, source_name))


def _refuse_incomplete(tree: PageTree, source_name: str) -> None:
    """Refuse a page that does not say what a condition must say."""
    if not tree.name:
        said = "the page does not say which condition it is about; begin it with a line that is the condition's name"
        raise refuse_page(source_name, said)
    if "definition" not in tree.values:
        said = (
            f"the page does not say what {tree.name} is; add a line 'Definition', an empty line before it, "
            "and the definition below it"
        )
        raise refuse_page(source_name, said)


def _order(values: dict[str, Any]) -> dict[str, Any]:
    """The values in the order of the model."""
    from leaflets.model.condition import Condition

    return {name: values[name] for name in Condition.model_fields if name in values}


def _check_file(loaded: dict[str, Any], source_name: str) -> None:
    """Refuse what the model refuses, such as a paragraph of 200,000 characters."""
    from pydantic import ValidationError

    from leaflets.model.condition import Condition

    try:
        Condition.model_validate(loaded)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        said = f"what the page says does not fit '{place}' of a condition file: {first['msg']}; shorten that part"
        raise refuse_page(source_name, said) from None


def _report(tree: PageTree, sections: list[Section], source_name: str) -> ImportReport:
    counts = {
        name: sum(_count(name, piece) for piece in tree.pieces[name]) for name in _order(dict.fromkeys(tree.pieces))
    }
    unplaced = counts.pop(UNPLACED, 0)
    others = list_other_subjects(sections, [tree.name, *tree.values.get("other_names", ())])
    notes = [*tree.notes]
    notes += [
        f"line {heading.line}: the heading speaks of '{heading.subject}', not of {tree.name}" for heading in others
    ]
    references = tree.values.get("references", ())
    return ImportReport(
        name=tree.name,
        source=source_name,
        sentences_total=sum(counts.values()) + unplaced,
        placed=counts,
        unplaced=tuple((piece.line, piece.whole) for piece in tree.pieces.get(UNPLACED, ())),
        unplaced_sentences=unplaced,
        headings=sum(1 for section in sections if section.heading and is_known(section)),
        empty_headings=tuple((heading.line, heading.text) for heading in tree.empty),
        references=len(references),
        raw_references=sum(1 for reference in references if "title" not in reference),
        research=len(tree.values.get("research", ())),
        notes=tuple(notes),
    )


def _count(field: str, piece: Piece) -> int:
    """How many sentences or entries a piece is in a field."""
    if field == "other_names":
        return sum(1 for name in piece.text.split(";") if name.strip())
    if field == "references" or (field == "research" and read_entry(piece)):
        return 1
    return max(1, len(split_sentences(piece.text)))
