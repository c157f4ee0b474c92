"""Faults inside sources that need no look-up: check digits, pages that run backwards, one source twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from leaflets.citations.check_identifiers import JUDGES, find_orcid_fault, find_orcids
from leaflets.citations.check_pages import find_backward_range
from leaflets.content.fold_name import fold_name
from leaflets.content.yaml_tree import Place, Tree
from leaflets.errors import Problem

_SHORTEST_TITLE = 12
"""Letters; a shorter title such as "Editorial" says too little to take two sources for one."""


_MODEL = {"DOI": r"10\.\d{4,9}/\S+", "PMID": r"\d{1,8}", "PMCID": r"PMC\d{1,9}"}
"""What the model refuses as an error of its own needs no warning beside it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source of any file, and where it stands.

    Attributes:
        fields: its values under their CSL names, of any kind; the file may be faulty.
        place: where it begins.
        places: where its values stand, as far as that is known.
    """

    fields: Mapping[str, Any]
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)

    def read(self, name: str) -> str:
        """The text of a field; "" when it has none."""
        value = self.fields.get(name)
        return value.strip() if isinstance(value, str) else ""

    def locate(self, name: str) -> Place:
        """Where a field stands, else where the source begins."""
        return self.places.get(name, self.place)


def list_sources(tree: Tree) -> list[Source]:
    """The references of a condition's file, whatever their shape."""
    section = tree.root.children.get("references") if tree.root else None
    found = []
    for entry in section.children.values() if section else ():
        if isinstance(entry.value, dict):
            places = {name: child.place for name, child in entry.children.items() if isinstance(name, str)}
            found.append(Source(entry.value, entry.place, places))
    return found


def check_sources(tree: Tree, sources: Sequence[Source], severity: str = "warning") -> Iterator[Problem]:
    """A problem for each fault; ``severity`` is "warning" where a leaflet shall not be kept back for it."""
    for source in sources:
        for name, judge in JUDGES.items():
            fault = judge(source.read(name)) if source.read(name) else None
            is_refused = severity == "warning" and not re.fullmatch(
                _MODEL.get(name, r".*"), source.read(name), re.DOTALL
            )
            if fault and not is_refused:
                said = f"{name} {source.read(name)[:60]} cannot be right: {fault}"
                yield tree.make_problem(source.locate(name), said, severity)
        for orcid in find_orcids(source.read("note")):
            if fault := find_orcid_fault(orcid):
                yield tree.make_problem(source.locate("note"), f"ORCID {orcid} cannot be right: {fault}", severity)
        backward = find_backward_range(source.read("page"))
        if backward:
            said = f"the pages {backward} run backwards; give the first page first"
            yield tree.make_problem(source.locate("page"), said, severity)
    yield from _check_twice(tree, sources, severity)


def _check_twice(tree: Tree, sources: Iterable[Source], severity: str) -> Iterator[Problem]:
    """Two sources with one DOI or PMID, or with one title and year in no two books or journals."""
    seen: dict[tuple[str, str], list[Source]] = {}
    for source in sources:
        twin = next(
            (
                (what, other)
                for what, mark in _list_marks(source)
                for other in seen.get((what, mark), ())
                if what != "title and year" or _can_be_one(source, other)
            ),
            None,
        )
        if twin:
            what, other = twin
            said = (
                f"'{source.read('id')[:60]}' has the {what} of '{other.read('id')[:60]}' in line {other.place.line}; "
                "keep one of the two, and cite that"
            )
            yield tree.make_problem(source.locate("DOI" if what == "DOI" else "id"), said, severity)
        for what, mark in _list_marks(source):
            seen.setdefault((what, mark), []).append(source)


def _list_marks(source: Source) -> list[tuple[str, str]]:
    marks = [(name, source.read(name).lower()) for name in ("DOI", "PMID") if source.read(name)]
    title, year = fold_name(source.read("title")), source.read("issued")[:4]
    # A chapter "Introduction" of 2016 is another one in each book: _can_be_one looks at that.
    return marks + ([("title and year", f"{title} {year}")] if len(title) >= _SHORTEST_TITLE and year else [])


def _can_be_one(one: Source, other: Source) -> bool:
    """Whether nothing that both say, differs: book or journal, volume, first page, chapter, edition, identifiers."""
    names = ("container-title", "volume", "page", "chapter-number", "edition", "DOI", "PMID", "type")
    pairs = [(fold_name(one.read(name)), fold_name(other.read(name))) for name in names]
    return all(not first or not second or first == second for first, second in pairs)
