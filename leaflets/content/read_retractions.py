"""A list of retracted papers, a CSV file in the shape of the Crossref/Retraction Watch list, and who is on it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from leaflets.content.check_sources import Source
from leaflets.content.yaml_tree import Tree
from leaflets.errors import ContentError, FileError, Problem

_NEEDED = ("OriginalPaperDOI", "RetractionNature")
_PMID = "OriginalPaperPubMedID"
_NOTHING = frozenset({"", "0", "unavailable"})
"""What the list writes for an identifier that it does not know."""


@dataclass(frozen=True, slots=True)
class Retraction:
    """One notice: what became of a paper, when (as the list writes it), why, and the DOI of the notice."""

    nature: str
    date: str
    reason: str
    doi: str


RetractionList = Mapping[tuple[str, str], tuple[Retraction, ...]]
"""The notices of each paper, by ("DOI", …) in small letters and by ("PMID", …)."""


def read_retractions(path: Path, wanted: Iterable[Source]) -> RetractionList:
    """The notices about the wanted sources; of a list with 60,000 lines the rest is passed over.

    Raises:
        FileError: the file cannot be read.
        ContentError: it is no such list.
    """
    marks = {mark for source in wanted for mark in _list_marks(source)}
    found: dict[tuple[str, str], tuple[Retraction, ...]] = {}
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            for row in _read_rows(file, path):
                notice = Retraction(
                    nature=_get(row, "RetractionNature"),
                    date=_get(row, "RetractionDate"),
                    reason=_get(row, "Reason").strip("+; "),
                    doi=_get(row, "RetractionDOI"),
                )
                for mark in (("DOI", _get(row, "OriginalPaperDOI").lower()), ("PMID", _get(row, _PMID))):
                    if mark in marks:
                        found[mark] = (*found.get(mark, ()), notice)
    except OSError as error:
        raise FileError(f"{path}: cannot be read: {error.strerror}; check its name and folder") from None
    except csv.Error as error:
        raise ContentError(f"{path}: is no CSV file: {error}") from None
    return found


def _read_rows(file: Iterable[str], path: Path) -> Iterator[Mapping[str, str | None]]:
    reader = csv.DictReader(file)
    missing = [name for name in _NEEDED if name not in (reader.fieldnames or ())]
    if missing:
        raise ContentError(
            f"{path}: has no column {' and '.join(missing)}; take the list of Crossref and Retraction Watch as it is"
        )
    yield from reader


def _get(row: Mapping[str, str | None], name: str) -> str:
    return (row.get(name) or "").strip()


def _list_marks(source: Source) -> list[tuple[str, str]]:
    marks = [("DOI", source.read("DOI").lower()), ("PMID", source.read("PMID"))]
    return [mark for mark in marks if mark[1] not in _NOTHING]


def check_retracted(tree: Tree, sources: Sequence[Source], listed: RetractionList) -> Iterator[Problem]:
    """An error for each source that is retracted, by its own mark or by the list; a warning for lesser notices."""
    for source in sources:
        key = source.read("id")[:60]
        if str(source.fields.get("retracted", "")).lower() == "true":
            said = f"'{key}' is marked as retracted; take it out, and look again at what it supported"
            yield tree.make_problem(source.locate("retracted"), said)
            continue
        name, notices = next(((mark[0], listed[mark]) for mark in _list_marks(source) if mark in listed), ("id", ()))
        natures = {notice.nature.lower() for notice in notices}
        if not notices or "reinstatement" in natures:
            continue
        worst = next((each for each in notices if each.nature.lower() == "retraction"), notices[-1])
        is_retracted = worst.nature.lower() == "retraction"
        about = "; ".join(
            part for part in (worst.date, worst.reason, worst.doi) if part and part.lower() not in _NOTHING
        )
        advice = "take it out, and look again at what it supported" if is_retracted else "read the notice"
        said = f"the list has a notice about '{key}': {worst.nature} ({about}); {advice}"
        yield tree.make_problem(source.locate(name), said, "error" if is_retracted else "warning")
