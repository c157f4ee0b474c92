"""What a new import of a page would say, field by field, against a condition file that people have edited since."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leaflets.content.write_yaml import write_yaml
from leaflets.importing.fingerprints import take_fingerprints
from leaflets.model.condition import Condition, Provenance

PAGE, EDIT, BOTH = "page", "edit", "both"
_SAID = {
    PAGE: "the page changed, nobody edited it here",
    EDIT: "edited here, the page says what it said before",
    BOTH: "edited here, and the page says something else",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the file and the page have differently.

    Attributes:
        field: its key.
        kind: PAGE (the page changed), EDIT (a person edited the file), or BOTH; a file whose import left no
            fingerprint counts as edited.
        now: what stands in the file, None for nothing.
        new: what the page says, None for nothing.
    """

    field: str
    kind: str
    now: Any
    new: Any

    def __str__(self) -> str:
        """The field, why it differs, and its lines: ``-`` stands here now, ``+`` the page says."""
        before, after = (_list_lines(self.field, value) for value in (self.now, self.new))
        changed = list(difflib.unified_diff(before, after, lineterm="", n=1))[2:]
        return "\n".join([f"{self.field}: {_SAID[self.kind]}", *(f"  {line}" for line in changed)])


def _list_lines(field: str, value: Any) -> list[str]:
    return [] if value is None else write_yaml({field: value}, "").splitlines()


def compare_import(
    now: Condition, new: Condition, values: tuple[Mapping[str, Any], Mapping[str, Any]], origin: Provenance | None
) -> Iterator[Difference]:
    """Every field that differs, in the order of the model.

    Args:
        now: the condition as its file has it.
        new: the condition as the page would give it now.
        values: both as their files write them, for the eye.
        origin: the entry in the file's provenance that the page belongs to, with the fingerprints of its import.
    """
    before = {entry.field: entry.fingerprint for entry in origin.imported} if origin else {}
    here, there = take_fingerprints(now), take_fingerprints(new)
    for field in Condition.model_fields:
        name = Condition.model_fields[field].alias or field
        prints = before.get(name), here.get(name), there.get(name)
        if prints[1] == prints[2] or (prints[0] is None and prints[2] is None):
            continue  # the same, or written by a person alone
        kind = PAGE if prints[0] == prints[1] else EDIT if prints[0] == prints[2] else BOTH
        yield Difference(name, kind, values[0].get(name), values[1].get(name))
