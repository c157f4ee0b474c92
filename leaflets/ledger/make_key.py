"""The key of an edition: what it is made of, as one digest. The same key gives the same bytes and the same verdict."""

from __future__ import annotations

from dataclasses import dataclass, fields

from leaflets.ledger.hash_files import hash_texts
from leaflets.model.edition import Edition

_FORM = "3"
"""Of the key itself; another number makes every edition out of date."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """All that an edition depends on beside its own form.

    Attributes:
        source: digest of the condition file.
        clinic: digest of the clinic's profile; empty without one.
        look: digest of the templates, style sheets and pictures that its kind uses.
        pictures: digest of the pictures that the content names.
        words: digest of the wording of its language.
        guidelines: digest of the profiles it is judged by; empty when it is not judged.
        program: digest of the program's source.
        engines: digest of the versions of the libraries and of the fonts.
        shared: digest of the references that the condition cites from other files; empty without any.
        brief: what the choice of sections of a brief leaflet depends on: pages allowed, and the editions it serves.
        has_sheets: print sheets are made of it.
        is_expired: the review date has passed, which is printed.
        suppressed: rules of preflight set aside, with their reasons.
    """

    source: str
    clinic: str
    look: str
    pictures: str
    words: str
    guidelines: str
    program: str
    engines: str
    shared: str = ""
    brief: str = ""
    has_sheets: bool = False
    is_expired: bool = False
    suppressed: tuple[tuple[str, str], ...] = ()


def list_form(edition: Edition) -> tuple[str, ...]:
    """Every field of an edition in words, such as ``weight=bold``: what is added to editions is part of their keys."""
    return tuple(f"{field.name}={getattr(edition, field.name)!s}" for field in fields(edition))


def make_key(edition: Edition, ingredients: Ingredients) -> str:
    """The key as 64 hexadecimal digits."""
    made_of = ingredients
    digests = (made_of.source, made_of.clinic, made_of.look, made_of.pictures, made_of.words, made_of.guidelines)
    rules = [text for pair in sorted(made_of.suppressed) for text in pair]
    rest = (
        made_of.program,
        made_of.engines,
        made_of.shared,
        made_of.brief,
        str(made_of.has_sheets),
        str(made_of.is_expired),
        *rules,
    )
    return hash_texts((_FORM, *list_form(edition), *digests, *rest))
