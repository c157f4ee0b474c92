"""References of a page: each parsed as far as it is sure, each kept as printed, each with a key."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.citations.parse_reference import Fields, parse_reference
from leaflets.content.fold_name import make_slug
from leaflets.importing.page_blocks import Block
from leaflets.importing.page_fields import Built

_LONGEST_KEY = 60


def build_references(blocks: Sequence[Block]) -> Built:
    """One reference for each paragraph or entry, with ``raw`` always as printed (without its number in the list)."""
    references: list[Fields] = []
    taken: dict[str, int] = {}
    for block in blocks:
        for piece in block.pieces:
            fields = parse_reference(piece.text)
            references.append(_order({"id": make_key(fields, taken), **fields}))
    return (references or None), []


def _order(fields: Fields) -> Fields:
    """The fields in the order of the model."""
    from leaflets.model.reference import Reference

    names = [info.alias or name for name, info in Reference.model_fields.items()]
    return {name: fields[name] for name in names if name in fields}


def make_key(fields: Fields, taken: dict[str, int]) -> str:
    """A key such as reed-2016: first author or editor (else the title), and the year.

    Args:
        fields: what ``parse_reference`` gave.
        taken: keys in use, each with the highest number behind it; the new key is entered. A key that is in use gets
            -2, -3 and so on.
    """
    names = fields.get("author") or fields.get("editor") or [{}]
    who = names[0].get("family") or names[0].get("literal") or fields.get("title") or ""
    stem = make_slug(who)[:_LONGEST_KEY].strip("-")
    if not stem[:1].isalpha():
        stem = f"ref-{stem}".strip("-")
    stem = "-".join(part for part in (stem, str(fields.get("issued", ""))[:4]) if part)
    key, number = stem, taken.get(stem, 0)
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    taken[key] = 1
    taken[stem] = max(number, 1)
    return key
