"""The sheet of print sizes as a finished PDF."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from leaflets.batch.make_sizes import SHEET_SIZES, MadeSizes, SizesRequest, make_sizes, plan_needs
from leaflets.content.read_condition import read_condition
from leaflets.facts.measure_file import measure_file
from leaflets.folders import program_folder, program_root
from leaflets.model.edition import Layout, Palette, Spacing, Weight
from leaflets.model.need import Need, write_need
from leaflets.pages.manuscript import Manuscript
from leaflets.preflight.check_standard import check_standard

DAY = datetime.date(2026, 11, 24)


def make(out: Path, needs: tuple[Need, ...], layout: Layout = Layout.A4) -> MadeSizes:
    path = program_folder("conditions") / "lambert-eaton-syndrome.yaml"
    manuscript = Manuscript(read_condition(path, today=DAY), roots=(program_root(),))
    return make_sizes(SizesRequest(manuscript, layout, needs, out, DAY))


def test_without_a_wish_it_shows_a_choice_of_all() -> None:
    needs = plan_needs()
    assert {need.size for need in needs} >= set(SHEET_SIZES) and max(SHEET_SIZES) == 36
    assert {need.palette for need in needs} == set(Palette)
    assert {need.weight for need in needs} == set(Weight) and {need.spacing for need in needs} == set(Spacing)
    assert len(set(needs)) == len(needs) and all(map(write_need, needs))


def test_a_wish_is_shown_in_every_size() -> None:
    needs = plan_needs([Weight.BOLD], [], [Palette.YELLOW, Palette.YELLOW])
    assert needs == tuple(Need(size, Weight.BOLD, palette=Palette.YELLOW) for size in SHEET_SIZES)


@pytest.mark.slow
@pytest.mark.parametrize("layout", [Layout.A4, Layout.LETTER])
def test_the_sheet_passes_preflight_and_shows_each_sample_in_its_type(layout: Layout, tmp_path: Path) -> None:
    made = make(tmp_path, plan_needs(), layout)
    assert made.is_passed and made.is_new and made.target == tmp_path / f"find-my-size-{layout}.pdf"
    facts = measure_file(made.target.read_bytes(), "a.pdf")
    runs = [run for page in facts.pages for run in page.runs if run.words.strip()]
    sizes = {round(run.size, 1) for run in runs if "weakens" in run.words}
    assert sizes == set(SHEET_SIZES)
    heavy = {round(run.size, 1) for run in runs if "weakens" in run.words and run.weight >= 700}
    assert heavy == set(SHEET_SIZES)
    words = " ".join(run.words for run in runs)
    assert [write_need(need) for need in made.needs if write_need(need) not in words] == []
    assert make(tmp_path, plan_needs(), layout).is_new is False


def test_the_sheet_is_a_standard_file(tmp_path: Path) -> None:
    made = make(tmp_path, (Need(12), Need(36), Need(18, palette=Palette.NIGHT)))
    assert made.is_passed and made.page_count <= 2
    assert check_standard(made.target.read_bytes(), "a.pdf", "ua1") == ()
