"""Large print tells where the pages of the standard print are, truly, or says nothing."""

from __future__ import annotations

import re
import sys
from dataclasses import replace

import pytest

from leaflets.document.blocks import Crosswalk
from leaflets.facts.measure_file import measure_file
from leaflets.judge import judge_edition
from leaflets.model.edition import Edition, Kind
from leaflets.pages.fit_pages import VARIATIONS
from leaflets.pages.manuscript import Manuscript
from leaflets.pages.set_edition import SetEdition, set_edition, vary_edition
from leaflets.preflight.compare_files import compare_facts
from tests.small_thing import TEXT, TODAY, Write

NAMES = "abcdefghij"
STARTS = ("heads a sentence", "is here for once", "can be found again", "tells of a page", "leads us on", "ends", "was")
LONG = (
    TEXT
    + "causes: |\n"
    + "".join(
        f"  {STARTS[n % 7]} Marker{NAMES[n // 10]}{NAMES[n % 10]}, {STARTS[n % 5]} and {STARTS[n % 6]}, "
        f"then {STARTS[n % 4]}.\n\n"
        for n in range(60)
    )
)
LARGE = Edition(Kind.PATIENT, size=18)
set_edition_file = sys.modules["leaflets.pages.set_edition"]


def ask(manuscript: Manuscript) -> Manuscript:
    """The manuscript of a clinic that asks for the crosswalk."""
    assert manuscript.clinic is not None
    return replace(manuscript, clinic=manuscript.clinic.model_copy(update={"crosswalk": True}))


def find_crosswalk(made: SetEdition) -> Crosswalk | None:
    return next((block for block in made.document.blocks if isinstance(block, Crosswalk)), None)


def read_markers(made: SetEdition) -> dict[str, int]:
    """The page on which each marker stands."""
    pages = measure_file(made.pdf.content, "x").pages
    return {
        marker: page.number for page in pages for run in page.runs for marker in re.findall(r"Marker[a-j]+", run.words)
    }


def test_every_word_is_on_one_of_the_pages_told(write: Write) -> None:
    manuscript = ask(write(LONG))
    standard, large = (set_edition(manuscript, edition, today=TODAY) for edition in (replace(LARGE, size=14), LARGE))
    crosswalk = find_crosswalk(large)
    assert crosswalk is not None and find_crosswalk(standard) is None
    assert crosswalk.introduction.replace("\u00a0", " ").endswith("the leaflet in 14 point on A4:")
    ranges = [[int(number) for number in re.findall(r"\d+", row)][1:] for row in crosswalk.rows]
    assert len(ranges) == standard.pdf.page_count > 1
    there, here = read_markers(standard), read_markers(large)
    assert len(there) == 60 and there.keys() == here.keys()
    for marker, page in there.items():
        assert ranges[page - 1][0] <= here[marker] <= ranges[page - 1][-1], marker
    verdicts = judge_edition(large.pdf.content, large.document, "large.pdf")
    assert [str(finding) for verdict in verdicts for finding in verdict.findings if finding.severity == "error"] == []
    facts = [measure_file(made.pdf.content, "x") for made in (standard, large)]
    assert compare_facts(*facts).is_equal


@pytest.mark.parametrize(
    "edition",
    [
        Edition(Kind.PATIENT, size=15.9),
        Edition(Kind.CLINICIAN, size=18),
        Edition(Kind.CITATIONS, size=18),
        replace(LARGE, is_brief=True),
    ],
)
def test_other_editions_have_none(write: Write, edition: Edition) -> None:
    assert find_crosswalk(set_edition(ask(write(LONG)), edition, today=TODAY)) is None


def test_a_clinic_that_does_not_ask_gets_none(write: Write) -> None:
    manuscript = write(LONG)
    for unasked in (manuscript, replace(manuscript, clinic=None)):
        assert find_crosswalk(set_edition(unasked, LARGE, today=TODAY)) is None


def test_a_leaflet_of_one_standard_page_has_none(write: Write) -> None:
    assert find_crosswalk(set_edition(ask(write(TEXT)), LARGE, today=TODAY)) is None


def test_it_is_left_out_when_the_letters_of_both_differ(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_edition_file, "_count_standard_letters", lambda *arguments: (1000, 1000, 77))
    made = set_edition(ask(write(LONG)), LARGE, today=TODAY)
    assert find_crosswalk(made) is None and made.pdf.page_count > 1


def test_the_same_edition_has_the_same_bytes_with_and_without_what_was_kept(write: Write) -> None:
    manuscript = ask(write(LONG))
    first = set_edition(manuscript, LARGE, today=TODAY)
    set_edition_file._count_standard_letters.cache_clear()
    assert set_edition(manuscript, LARGE, today=TODAY) == first


def test_every_other_spacing_has_a_crosswalk_of_its_own(write: Write) -> None:
    others = list(vary_edition(ask(write(LONG)), LARGE, today=TODAY))
    assert len({made.pdf.content for made in others}) == len(VARIATIONS)
    for made in others:
        crosswalk = find_crosswalk(made)
        assert crosswalk is not None
        assert crosswalk.rows[-1].replace("\u00a0", " ").endswith(f" {made.pdf.page_count} here.")
