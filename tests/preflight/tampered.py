"""Real editions with one thing changed: in the Document they are held against, or in the finished file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from io import BytesIO
from typing import Any

import pikepdf

from leaflets.document.blocks import Block, Section
from leaflets.document.document import Document
from leaflets.facts.facts import FileFacts
from leaflets.facts.measure_file import measure_file
from leaflets.model.clinic import Clinic
from leaflets.model.edition import Edition
from leaflets.preflight.meaning import MEANING_LIMITS, meaning_rules
from leaflets.preflight.rule import Sample
from tests.whole.editions import CLINIC, CONDITIONS, make, set_one

PATHS = {path.stem: path for path in CONDITIONS}
LEMS = PATHS["lambert-eaton-syndrome"]
Instruction = tuple[list[Any], pikepdf.Operator]


def document_of(edition: Edition, name: str = LEMS.stem, clinic: Clinic | None = CLINIC) -> Document:
    """The Document of an edition of a shipped condition."""
    return set_one(PATHS[name], edition, clinic).document


@lru_cache(maxsize=8)
def facts_of(edition: Edition, name: str = LEMS.stem) -> FileFacts:
    """The facts of the same edition, as finished."""
    return measure_file(make(PATHS[name], edition).content, f"{name}.pdf")


def find_broken(document: Document, facts: FileFacts) -> dict[str, list[Sample]]:
    """The rules of meaning that a file breaks, with the samples that break them."""
    limits = dict(MEANING_LIMITS)
    found: dict[str, list[Sample]] = {}
    for rule in meaning_rules(document):
        limit = limits[rule.id]
        broken = [sample for sample in rule.collect(facts, limit) if rule.is_broken(sample, limit)]
        if broken:
            found[rule.id] = broken
    return found


def find_errors(document: Document, facts: FileFacts) -> dict[str, list[Sample]]:
    """The same without warnings."""
    limits = dict(MEANING_LIMITS)
    return {name: found for name, found in find_broken(document, facts).items() if limits[name].severity == "error"}


def change_words(value: Any, old: str, new: str) -> Any:
    """A document, or a part of one, with one text for another wherever it stands."""
    if isinstance(value, str):
        return value.replace(old, new)
    if isinstance(value, tuple):
        return tuple(change_words(part, old, new) for part in value)
    if is_dataclass(value) and not isinstance(value, Edition):
        parts = {field.name: change_words(getattr(value, field.name), old, new) for field in fields(value)}
        return replace(value, **parts)  # type: ignore[type-var]
    return value


def change_section(document: Document, name: str, change: Callable[[tuple[Block, ...]], tuple[Block, ...]]) -> Document:
    """The document with the blocks of one section changed."""
    blocks = tuple(
        replace(block, blocks=change(block.blocks)) if isinstance(block, Section) and block.name == name else block
        for block in document.blocks
    )
    assert blocks != document.blocks
    return replace(document, blocks=blocks)


def change_marks(content: bytes, page: int, change: Callable[[list[list[Instruction]]], None]) -> bytes:
    """A file with the pieces of a page changed: each is a list of instructions, from BDC with a number to EMC."""
    with pikepdf.open(BytesIO(content)) as pdf:
        target = pdf.pages[page - 1]
        groups = list(_group(pikepdf.parse_content_stream(target)))
        change(groups)
        flat = [instruction for group in groups for instruction in group]
        target.Contents = pdf.make_stream(pikepdf.unparse_content_stream(flat))
        saved = BytesIO()
        pdf.save(saved)
    return saved.getvalue()


def _group(instructions: Any) -> Iterator[list[Instruction]]:
    """Marked content as one group each, every other instruction as a group of its own."""
    group: list[Instruction] = []
    for operands, operator in instructions:
        name = str(operator)
        if name in ("BDC", "BMC"):
            group = [(list(operands), operator)]
        elif group:
            group.append((list(operands), operator))
            if name == "EMC":
                yield group
                group = []
        else:
            yield [(list(operands), operator)]


def has_text(group: list[Instruction]) -> bool:
    """Whether a group of instructions is marked content of the tag tree that paints text."""
    is_marked = str(group[0][1]) == "BDC" and "/MCID" in group[0][0][1]
    return is_marked and any(str(operator) in ("Tj", "TJ") for _, operator in group)
