"""The text of another program's file → References; what the model cannot take is told, never dropped in silence."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from leaflets.errors import ContentError, Problem
from leaflets.exchange.entry import Entry
from leaflets.exchange.formats import FORMATS, recognise_format
from leaflets.exchange.make_keys import make_key
from leaflets.model.reference import Reference

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class ReadReferences:
    """What a file holds.

    Attributes:
        format: its name in FORMATS.
        references: in the order of the file, each with a key of its own.
        lines: the line at which each begins, 0 when that is not known.
        remarks: warnings about what was not taken over, with their lines.
    """

    format: str
    references: tuple[Reference, ...]
    lines: tuple[int, ...]
    remarks: tuple[Problem, ...]


def read_references(text: str, name: str, taken: Collection[str] = ()) -> ReadReferences:
    """The references in a text of any of the formats.

    Args:
        text: the whole file.
        name: its name for messages.
        taken: keys that other sources have already.

    Raises:
        ContentError: it is in none of the formats, or holds no entry that can be read.
    """
    form = recognise_format(text)
    if form is None:
        titles = ", ".join(each.title for each in FORMATS.values())
        raise _refuse(name, f"the file is in none of the formats {titles}; export it in one of them")
    try:
        entries = FORMATS[form].read(text)
    except ValueError as error:
        raise _refuse(name, f"the {FORMATS[form].title} cannot be read: {error}") from None
    references: list[Reference] = []
    lines = []
    remarks: list[Problem] = []
    keys = set(taken)
    for entry in entries:
        reference, said = _make_reference(entry, keys)
        remarks += [Problem(name, entry.line, 1 if entry.line else 0, each, severity="warning") for each in said]
        if reference is not None:
            references.append(reference)
            lines.append(entry.line)
            keys.add(reference.id)
    if not references:
        raise _refuse(name, f"the {FORMATS[form].title} holds no source that can be read", remarks)
    return ReadReferences(form, tuple(references), tuple(lines), tuple(remarks))


def _refuse(name: str, message: str, others: Iterable[Problem] = ()) -> ContentError:
    return ContentError(f"{name}: {message}", (Problem(name, 0, 0, message), *others))


def _make_reference(entry: Entry, taken: Collection[str]) -> tuple[Reference | None, list[str]]:
    """The reference, and what is to be said about it; None when nothing of it can be read."""
    given = entry.fields.get("id", "")
    fields = {**entry.fields, "id": make_key(entry.fields, taken)}
    said = []
    if given and given != fields["id"]:
        said.append(f"'{_show(given)}' is now called '{fields['id']}', because that key cannot be cited or is taken")
    if entry.unread:
        said.append(f"'{fields['id']}': no field of ours takes {', '.join(entry.unread)}; not taken over")
    reference = None
    while reference is None:
        try:
            reference = Reference.model_validate(fields)
        except ValidationError as error:
            bad = {
                str(found["loc"][0]): found for found in error.errors() if found["loc"] and found["loc"][0] in fields
            }
            bad.pop("id", None)
            if not bad:
                return None, [*said, "this entry has neither a title nor a text that can be read; it is left out"]
            for name, found in bad.items():
                said.append(f"'{fields['id']}': {name} is {_show(fields[name])}: {found['msg']}; not taken over")
                del fields[name]
    return reference, said


def _show(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
