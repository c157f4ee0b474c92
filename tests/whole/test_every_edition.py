"""Every edition of every shipped condition conforms, is legible, and says the same words as its sisters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.build import BuildRequest, make_edition
from leaflets.folders import program_root
from leaflets.judge import judge_edition
from leaflets.model.edition import Edition, Extract, Kind, Spacing, Weight
from leaflets.model.layout import Layout, find_folding
from leaflets.pages.manuscript import Manuscript
from leaflets.preflight.check_standard import check_standards
from tests.whole.editions import (
    CLINIC,
    CONDITIONS,
    DAY,
    FOLDED,
    SAMPLE,
    editions_of,
    load,
    make,
    set_one,
    shorten,
    shorten_together,
)
from tests.whole.judge import body_words, find_faults

NOTICE = "not clinically reviewed"
names = [path.stem for path in CONDITIONS]


def judge(path: Path, edition: Edition) -> list[str]:
    """All faults of one edition: measured here, found by preflight, and by veraPDF against PDF/UA-1 and PDF/A-3a."""
    made, document = make(path, edition), set_one(path, edition).document
    name = f"{path.stem} {edition.kind} {edition.layout} {edition.size_name} {edition.palette}"
    faults = find_faults(made, edition, NOTICE)
    for verdict in judge_edition(made.content, document, name):
        faults += [str(finding) for finding in verdict.findings if finding.severity == "error"]
    faults += [str(finding) for finding in check_standards(made.content, "edition.pdf", ("ua1", "a3a"))]
    return [f"{name}: {fault}" for fault in faults]


def test_there_are_at_least_four_conditions_of_different_shape() -> None:
    assert len(CONDITIONS) >= 4 and "lambert-eaton-syndrome" in names


@pytest.mark.parametrize("edition", SAMPLE, ids=lambda e: f"{e.kind_name}-{e.layout}-{e.size_name}-{e.palette}")
@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_a_sample_of_editions_is_right(path: Path, edition: Edition) -> None:
    assert judge(path, edition) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_every_edition_is_right(path: Path, kind: Kind) -> None:
    faults = [fault for edition in editions_of(kind) for fault in judge(path, edition)]
    assert faults == []


BETWEEN = (
    ("asthma", Edition(Kind.CLINICIAN, size=10.5)),  # a cell held 72 letters
    ("asthma", Edition(Kind.PATIENT, size=13)),  # part of a name was painted twice
    ("guillain-barre-syndrome", Edition(Kind.CITATIONS, Layout.LETTER, 40)),  # a heading stood alone on its page
)


@pytest.mark.parametrize(("name", "edition"), BETWEEN)
def test_what_failed_between_the_usual_sizes_is_right(name: str, edition: Edition) -> None:
    path = next(path for path in CONDITIONS if path.stem == name)
    manuscript = Manuscript(load(path), roots=(program_root(),))
    made = make_edition(BuildRequest(manuscript, edition, Path("any.pdf"), DAY))
    faults = [finding for verdict in made.verdicts for finding in verdict.findings if finding.severity == "error"]
    assert faults == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", FOLDED, ids=lambda edition: edition.layout)
@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_every_folded_leaflet_is_right_and_has_the_pages_of_its_fold(path: Path, edition: Edition) -> None:
    folded = shorten(path, edition)
    assert judge(path, folded) == []
    most = find_folding(edition.layout).pages
    assert not most or make(path, folded).page_count <= most


FOR_BAD_SIGHT = (
    ("guillain-barre-syndrome", Layout.BIFOLD_A5, 14, Weight.BOLD),  # headings were neither larger nor bolder
    ("miller-fisher-syndrome", Layout.TRIFOLD_LETTER, 13.5, Weight.REGULAR),  # its record strip has the code below
)


@pytest.mark.parametrize(("name", "layout", "size", "weight"), FOR_BAD_SIGHT)
def test_a_folded_leaflet_in_bold_or_wide_print_is_right(
    name: str, layout: Layout, size: float, weight: Weight
) -> None:
    path = next(path for path in CONDITIONS if path.stem == name)
    plain = next(edition for edition in FOLDED if edition.layout is layout)
    wide = replace(plain, size=size, weight=weight, spacing=Spacing.WIDE)
    assert judge(path, shorten(path, wide)) == []


def test_a_bold_poster_is_right() -> None:
    """Its headings were as large as its largest text, and no bolder."""
    path = next(path for path in CONDITIONS if path.stem == "asthma")
    poster = Edition(Extract.POSTER, Layout.POSTER_A3, 28, weight=Weight.BOLD)
    assert judge(path, poster) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_all_folds_of_one_order_say_the_same_and_fit_their_paper(path: Path) -> None:
    """The choice used to be made for the paper that is smallest by its area, which is not the one filled first."""
    folds = shorten_together(path, FOLDED)
    assert len({(edition.short, edition.left_out) for edition in folds}) == 1
    full = [fold.layout for fold in folds if make(path, fold).page_count > (find_folding(fold.layout).pages or 999)]
    assert full == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_every_size_says_the_same_words_in_the_same_order(path: Path, kind: Kind) -> None:
    first, *others = editions_of(kind)
    words = body_words(make(path, first).content)
    assert len(words) > 100
    different = [other for other in others if body_words(make(path, other).content) != words]
    assert different == []


@pytest.mark.parametrize("path", CONDITIONS, ids=names)
def test_a_leaflet_without_a_clinic_is_right_too(path: Path) -> None:
    edition = Edition(Kind.PATIENT, size=18)
    with_clinic, without = make(path, edition, CLINIC), make(path, edition, None)
    assert find_faults(without, edition, NOTICE) == []
    assert len(body_words(without.content)) < len(body_words(with_clinic.content))


def test_the_clinicians_page_of_lambert_eaton_is_one_page_at_its_standard_size() -> None:
    (path,) = [path for path in CONDITIONS if path.stem == "lambert-eaton-syndrome"]
    standard = [edition for edition in editions_of(Kind.CLINICIAN) if edition.size < 12 and edition.layout != "a5"]
    assert {edition.layout: make(path, edition).page_count for edition in standard} == {"a4": 1, "letter": 1}
