"""References → the text of a file for another program, from which every field comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from leaflets.exchange.entry import list_fields
from leaflets.exchange.formats import FORMATS
from leaflets.exchange.own_notes import find_lost
from leaflets.model.reference import Reference


@dataclass(frozen=True, slots=True)
class WrittenReferences:
    """The text of a file.

    Attributes:
        text: the whole file.
        noted: each field that the format cannot hold as it is, with the number of references whose note keeps it.
    """

    text: str
    noted: Mapping[str, int]


def write_references(references: Iterable[Reference], name: str) -> WrittenReferences:
    """The file that holds these references in the format of that name (see FORMATS).

    Each entry is written, read back, and written again with a note of every field that came back otherwise: so nothing
    is lost that a format does not have, and what it does have stands where other programs look for it.
    """
    form = FORMATS[name]
    noted: Counter[str] = Counter()
    entries = []
    for reference in references:
        fields = list_fields(reference)
        reread = form.read(form.start + form.write(fields, {}) + form.end)
        lost = find_lost(fields, reread[0].fields if reread else {})
        noted.update(lost.keys())
        entries.append(form.write(fields, lost))
    return WrittenReferences(form.start + form.between.join(entries) + form.end, dict(noted))
