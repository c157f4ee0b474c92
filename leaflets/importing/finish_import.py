"""The tree of a page → its condition file, checked against the page, and the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import yaml

from leaflets.content.fold_name import make_slug
from leaflets.content.write_yaml import SCHEMA_COMMENT, write_yaml
from leaflets.importing.check_import import check_nothing_is_lost, count_words
from leaflets.importing.find_pronunciations import find_pronunciations
from leaflets.importing.fingerprints import list_imported
from leaflets.importing.import_report import ImportReport
from leaflets.importing.page_blocks import Piece
from leaflets.importing.page_lines import PageLine
from leaflets.importing.page_research import read_entry
from leaflets.importing.page_sections import Section, list_other_subjects
from leaflets.importing.page_sentences import split_sentences
from leaflets.importing.page_tree import UNPLACED, PageTree, is_known
from leaflets.importing.read_page import refuse_page
from leaflets.model.condition import Condition

_NOT_READ = frozenset({"name", "other_names", "references", "research", "support_organisations", "tables", UNPLACED})
_MOST_UNPLACED = 0.8
"""A page without a known heading of which more than this finds no field is a licence, a letter or a list."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class ImportedPage:
    """A page as a condition file.

    Attributes:
        id: of the condition, made from its name; the file is named after it.
        yaml: the whole file.
        report: what went where.
        origins: by what the page is known again: its address, else its source; never empty.
    """

    id: str
    yaml: str
    report: ImportReport
    origins: frozenset[str] = frozenset()

    def rename(self, other: str) -> ImportedPage:
        """The same page under another id."""
        return replace(self, id=other, yaml=self.yaml.replace(f"\nid: {self.id}\n", f"\nid: {other}\n", 1))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page comes from.

    Attributes:
        name: the page's file name.
        sha256: fingerprint of its bytes, in hexadecimal.
        today: the day written as the date of the import.
        facts: source, url, licence and attribution, as far as the page gives them.
        comment: the first line of the file.
    """

    name: str
    sha256: str
    today: date
    facts: dict[str, Any]
    comment: str = SCHEMA_COMMENT


def finish_import(
    tree: PageTree, sections: Sequence[Section], lines: Sequence[PageLine], given: dict[str, Any], origin: Origin
) -> ImportedPage:
    """The condition file of a page, with every word of it accounted for.

    Args:
        tree: what the page became.
        sections: of the page, with the headings that became fields.
        lines: every line of the page.
        given: fields of the file beside those of the tree, such as ``codes``.
        origin: where the page comes from.

    Raises:
        ContentError: the page does not say what a condition must say, or a word found no place.
    """
    slug = make_slug(tree.name) or f"condition-{origin.sha256[:8]}"
    facts = {"source": origin.name[:500], **origin.facts, "date": origin.today, "sha256": origin.sha256}
    order = ("source", "url", "date", "sha256", "licence", "attribution")
    provenance = {name: facts[name] for name in order if name in facts}
    own = {"id": slug, "name": tree.name, "language": "en", "status": "draft", "provenance": [provenance]}
    known = [section.heading for section in sections if section.heading and is_known(section)]
    words, unexplained = find_pronunciations(list(_list_texts(tree)))
    if unexplained:
        tree.notes.append(f"the page says how to say these words, not what they mean: {', '.join(unexplained)}")
    values = _order(own | given | ({"glossary": words} if words else {}) | tree.values)
    provenance["imported"] = list_imported(_check_file(values, origin.name), [*known, *tree.captions])
    written = write_yaml(values, origin.comment)
    loaded = yaml.load(written, _LOADER)
    headings = {(heading.line, heading.part): heading.text for heading in (*known, *tree.captions)}
    check_nothing_is_lost(lines, tree.pieces, headings, loaded, origin.name)
    origins = frozenset({str(facts["source"]), str(facts.get("url", ""))} - {""})
    counts = count_words(lines, tree.pieces)
    if not known and counts[2] > counts[0] * _MOST_UNPLACED:
        said = (
            "hardly anything of this page found a field; if it is about a condition, put each heading on its own line"
        )
        raise refuse_page(origin.name, said)
    return ImportedPage(slug, written, _report(tree, sections, origin.name, counts), origins)


def _list_texts(tree: PageTree) -> Iterator[str]:
    """The paragraphs and entries that a patient reads."""
    for field, pieces in tree.pieces.items():
        if field not in _NOT_READ:
            yield from (piece.text for piece in pieces)


def _order(values: dict[str, Any]) -> dict[str, Any]:
    """The values in the order of the model."""
    return {name: values[name] for name in Condition.model_fields if name in values}


def _check_file(values: dict[str, Any], source_name: str) -> Condition:
    """The condition; refuses what the model refuses, such as a paragraph of 200,000 characters."""
    from pydantic import ValidationError

    try:
        return Condition.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        said = f"what the page says does not fit '{place}' of a condition file: {first['msg']}; shorten that part"
        raise refuse_page(source_name, said) from None


def _report(tree: PageTree, sections: Sequence[Section], source_name: str, words: tuple[int, int, int]) -> ImportReport:
    counts = {
        name: sum(_count(name, piece) for piece in tree.pieces[name]) for name in _order(dict.fromkeys(tree.pieces))
    }
    unplaced = counts.pop(UNPLACED, 0)
    others = list_other_subjects(list(sections), [tree.name, *tree.values.get("other_names", ())])
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
        words_total=words[0],
        words_placed=words[1],
        words_unplaced=words[2],
        words_of_headings=words[0] - words[1] - words[2],
        notes=tuple(notes),
    )


def _count(field: str, piece: Piece) -> int:
    """How many sentences or entries a piece is in a field."""
    if field == "other_names":
        return sum(1 for name in piece.text.split(";") if name.strip())
    if field == "references" or (field == "research" and read_entry(piece)):
        return 1
    return max(1, len(split_sentences(piece.text)))
