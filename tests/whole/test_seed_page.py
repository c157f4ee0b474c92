"""The page that all this began with: imported and built, every sentence and entry that counts is on paper.

Its words belong to its publisher, so they are read from the file and never written here.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from leaflets.build import render_edition
from leaflets.content.read_condition import read_condition_bytes
from leaflets.folders import program_root
from leaflets.importing.import_page import import_page
from leaflets.model.edition import Edition, Kind
from leaflets.pages.manuscript import Manuscript
from tests.shared_files import SEED
from tests.whole.editions import DAY
from tests.whole.said import read_said, squeeze

pytestmark = pytest.mark.shared(SEED)
SIZES = pytest.mark.parametrize("size", [14, 18])


@cache
def read_page() -> dict[str, list[str]]:
    """The lines below each heading of the page, by what the heading asks for."""
    sections: dict[str, list[str]] = {}
    found: list[str] = []
    for line in SEED.read_text("utf-8").splitlines():
        heading = re.match(r"(?:What|When|Who|How)\b.*?\b(definition|causes|symptoms|treatments|outlook)\b.*\?$", line)
        if heading or line.endswith("?") or re.fullmatch(r"(?:References|Latest Research)\W*", line.strip()):
            found = sections.setdefault(heading[1] if heading else line.strip(" :"), [])
        elif line.strip():
            found.append(line.strip())
    return sections


@cache
def say(kind: Kind, size: float) -> str:
    """What one document of the imported page says."""
    imported = import_page(SEED, today=DAY)
    loaded = read_condition_bytes(imported.yaml.encode(), f"{imported.id}.yaml", today=DAY)
    return read_said(
        render_edition(Manuscript(loaded, roots=(program_root(),)), Edition(kind, size=size), today=DAY).content
    )


def split(lines: list[str]) -> list[str]:
    """The sentences of some lines, squeezed."""
    return [squeeze(part) for line in lines for part in re.split(r"(?<=[.!?])\s+(?=[A-Z])", line)]


@SIZES
def test_definition_and_causes_are_on_the_leaflet(size: float) -> None:
    sentences = split([*read_page()["definition"], *read_page()["causes"]])
    assert len(sentences) >= 4
    said = say(Kind.PATIENT, size)
    assert [len(sentence) for sentence in sentences if said.count(sentence) != 1] == []


@SIZES
def test_all_symptoms_are_on_the_leaflet(size: float) -> None:
    lines = read_page()["symptoms"]
    symptoms = [squeeze(line) for line in lines if line.startswith("•")]
    assert len(symptoms) == 14
    said = say(Kind.PATIENT, size)
    places = [said.find(symptom) for symptom in symptoms]
    assert -1 not in places and places == sorted(places)
    assert all(sentence in said for sentence in split([line for line in lines if not line.startswith("•")]))


@SIZES
def test_three_references_are_on_the_citation_sheet_and_their_titles_on_the_leaflet(size: float) -> None:
    lines = [line for line in SEED.read_text("utf-8").splitlines() if re.match(r"[A-Z]\w+ [A-Z]{1,3}[,.] ", line)]
    assert len(lines) == 3
    sheet, leaflet = say(Kind.CITATIONS, size), say(Kind.PATIENT, size)
    for line in lines:
        authors, title = line.split(". ")[:2]
        assert squeeze(title) in leaflet
        surnames = re.findall(r"\w{2,}(?= [A-Z]{1,3}\b)", authors)
        (year,) = set(re.findall(r"\b(?:19|20)\d\d\b", line))
        # Two of them have the same title.
        places = [found.end() for found in re.finditer(squeeze(title), sheet)]
        entries = [sheet[place : place + 2 * len(line)] for place in places]
        assert surnames and any(all(fact in entry for fact in [*surnames, year]) for entry in entries)


@SIZES
def test_two_research_entries_are_on_paper_for_clinicians(size: float) -> None:
    lines = read_page()["Latest Research"]
    starts = [place for place, line in enumerate(lines) if line.startswith("• Condition:")]
    assert len(starts) == 2
    for kind in (Kind.CLINICIAN, Kind.CITATIONS):
        said = say(kind, size)
        for start in starts:
            facts = dict(re.findall(r"• (.+?): (.+)", "\n".join(lines[start : start + 5])))
            found = next(line for line in lines[start:] if not line.startswith("•"))
            assert squeeze(facts["Condition"]) in said and squeeze(facts["Treatment Used"]) in said
            assert all(sentence in said for sentence in split([found]))
