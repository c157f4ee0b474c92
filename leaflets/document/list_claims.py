"""What the documents claim: each statement with the sources it names and the documents in which it stands.

A claim ends where a source is named: the sentences of a statement up to and with the one that carries the mark. A
statement that names no source is one claim. An introduction that ends in a colon names its sources for all below it
that names none, and so does a bare mark such as ``evidence: {note: "[@x]"}`` for all that is said of its treatment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel

from leaflets.document.numbering import CLINICIAN_FIELDS, FOR_CLINICIANS, PATIENT_FIELDS, is_heard
from leaflets.document.prose import flatten_runs, read_prose
from leaflets.document.typography import plain
from leaflets.model.condition import Condition
from leaflets.model.sections import Table
from leaflets.model.text import Audience, Statement

_NO_FACTS = frozenset({"questions_to_ask", "glossary"})
"""Fields that ask or explain words: a statement there needs no source."""
_FOR_PATIENTS = frozenset({"what_it_is"})
"""Parts inside tests that the summary leaves out."""
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[^\sa-z])")
_MARK = re.compile(r"\s*\x01([\d,]+)\x01")
_NO_WORDS = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim.

    Attributes:
        topic: the field in which it stands, such as "treatments".
        name: what it is about within the field, such as a treatment; "" for none.
        text: its words, without marks; "" for a bare mark beside which nothing else is said of ``name``.
        keys: the references that vouch for it.
        documents: "patient", "clinician" or both: the documents that say it.
    """

    topic: str
    name: str
    text: str
    keys: tuple[str, ...]
    documents: tuple[Audience, ...]

    @property
    def is_open(self) -> bool:
        """Whether it states something, and nothing vouches for it."""
        return not (self.keys or self.topic in _NO_FACTS or self.is_opening or self.text.endswith("?"))

    @property
    def is_opening(self) -> bool:
        """Whether it only opens what follows it."""
        return self.text.endswith(":")


def list_claims(condition: Condition) -> tuple[Claim, ...]:
    """Every claim in the order in which the leaflet and then the summary says it; one that both say stands once."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in _list_all(condition):
        key = (claim.topic, claim.name, claim.text, claim.keys)
        if key not in found:
            found[key] = claim
        elif claim.documents[0] not in found[key].documents:
            found[key] = replace(found[key], documents=(*found[key].documents, *claim.documents))
    return tuple(found.values())


def _list_all(condition: Condition) -> Iterator[Claim]:
    numbers = {reference.id: str(place) for place, reference in enumerate(condition.references)}
    for audience, fields in _list_fields(condition):
        for field in fields:
            walk = _Walk(field, audience, numbers)
            yield from walk.list_claims(getattr(condition, field), "")
            for table in condition.tables:
                if table.section == field and is_heard(table, audience):
                    yield from walk.list_claims(table, table.title)


def _list_fields(condition: Condition) -> Iterator[tuple[Audience, tuple[str, ...]]]:
    """The fields of each document; the summary says the symptoms where it has no key findings of its own."""
    yield "patient", PATIENT_FIELDS
    stand_in = {} if condition.key_findings else {"key_findings": "symptoms"}
    yield "clinician", tuple(stand_in.get(field, field) for field in CLINICIAN_FIELDS)


@dataclass(frozen=True, slots=True)
class _Walk:
    """One field of one document, and the place of each reference in the condition."""

    topic: str
    audience: Audience
    numbers: Mapping[str, str]

    def list_claims(self, value: object, name: str) -> Iterator[Claim]:
        """The claims anywhere inside a value of the model that this document says."""
        if isinstance(value, Statement):
            if is_heard(value, self.audience):
                yield from self._split(value.text, name)
        elif isinstance(value, Table):
            rows = (" ".join(f"{cell}." if cell[-1] not in ".?!:" else cell for cell in row) for row in value.rows)
            yield from (claim for row in rows for claim in self._split(row, name))
        elif isinstance(value, (tuple, list)):
            for part in value:
                yield from self.list_claims(part, name)
        elif isinstance(value, BaseModel) and is_heard(value, self.audience):
            yield from self._list_parts(value, getattr(value, "name", None) or getattr(value, "term", None) or name)

    def _list_parts(self, value: BaseModel, name: str) -> Iterator[Claim]:
        skipped = FOR_CLINICIANS if self.audience == "patient" else _FOR_PATIENTS
        parts = [(part, list(self.list_claims(getattr(value, part), name))) for part in type(value).model_fields
                 if part not in skipped]  # fmt: skip
        claims = [claim for _, inside in parts for claim in inside]
        vouching = [claim for claim in claims if not claim.text and claim.name == name]
        vouching += [claim for part, inside in parts if part == "introduction" for claim in inside if claim.is_opening]
        keys = tuple(dict.fromkeys(key for claim in vouching for key in claim.keys))
        silent = [claim for claim in claims if not claim.keys and not claim.is_opening]
        for claim in claims:
            if claim in silent:
                yield replace(claim, keys=keys)
            elif claim.text or not silent:
                yield claim

    def _split(self, text: str, name: str) -> Iterator[Claim]:
        pieces = [piece for block in read_prose(text, self.numbers.__getitem__) for piece in flatten_runs(block)]
        lines = ["".join(f"\x01{_join_marks(run.text)}\x01" if run.is_citation else run.text for run in piece)
                 for piece in pieces]  # fmt: skip
        claims = [claim for line in lines for claim in self._cut(plain(line), name)]
        named = [claim for claim in claims if claim.keys]
        # A statement that names a source has said where it comes from; its other sentences go along.
        yield from named or claims

    def _cut(self, line: str, name: str) -> Iterator[Claim]:
        keys = list(self.numbers)
        taken: list[str] = []
        for sentence in _SENTENCE.split(line):
            taken.append(sentence)
            marks = _MARK.findall(sentence)
            if marks:
                places = sorted({int(place) for mark in marks for place in mark.split(",")})
                yield self._claim(taken, name, [keys[place] for place in places])
                taken = []
        if taken:
            yield self._claim(taken, name, ())

    def _claim(self, sentences: Sequence[str], name: str, keys: Sequence[str]) -> Claim:
        text = " ".join(_MARK.sub("", " ".join(sentences)).split())
        words = "" if _NO_WORDS.fullmatch(text) else text
        return Claim(self.topic, name, words, tuple(keys), (self.audience,))


def _join_marks(written: str) -> str:
    """The numbers of marks such as "[1], [3]" with commas between them."""
    return ",".join(re.findall(r"\d+", written))
