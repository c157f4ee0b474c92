"""Text that does not survive is found by the rule that it fails; ours survives."""

from __future__ import annotations

import pytest

from leaflets.facts.facts import FileFacts
from leaflets.facts.measure_file import measure_file
from leaflets.folders import program_root
from leaflets.model.edition import Edition, Kind, Layout, Palette
from leaflets.pdf import render_pdf
from leaflets.preflight.rule import Sample
from leaflets.preflight.survive import SURVIVAL_LIMITS, survival_limits, survival_rules
from tests.preflight.tampered import LEMS, facts_of
from tests.whole.editions import SAMPLE, make

WORDS = "You may feel weak in the morning; moving about makes it better."


def print_text(style: str, words: str = WORDS) -> bytes:
    """A page with one paragraph in the program's typeface."""
    html = (
        '<!DOCTYPE html><html lang="en"><head><title>T</title><style>@page{size:A4}'
        f'p{{font:12pt "Atkinson Hyperlegible";color:#000;{style}}}</style></head><body><p>{words}</p></body></html>'
    )
    return render_pdf(html, roots=(program_root(),)).content


def find_worst(content: bytes, facts: FileFacts | None = None) -> dict[str, Sample]:
    """The worst sample of each rule."""
    facts = facts or measure_file(content, "page.pdf")
    limits = dict(SURVIVAL_LIMITS)
    rules = survival_rules(content)
    assert [rule.id for rule in rules] == list(limits)
    found = {rule.id: list(rule.collect(facts, limits[rule.id])) for rule in rules}
    return {name: min(samples, key=lambda sample: sample.value) for name, samples in found.items() if samples}


def find_failed(content: bytes, facts: FileFacts | None = None) -> set[str]:
    """The rules that a file breaks, without their first word."""
    limits = dict(SURVIVAL_LIMITS)
    return {
        name.removeprefix("survives-")
        for name, sample in find_worst(content, facts).items()
        if sample.value < limits[name].value
    }


@pytest.mark.slow
@pytest.mark.parametrize("edition", SAMPLE, ids=lambda e: f"{e.kind}-{e.layout}-{e.size_name}-{e.palette}")
def test_our_editions_survive_everything(edition: Edition) -> None:
    assert find_failed(make(LEMS, edition).content, facts_of(edition)) == set()


@pytest.mark.parametrize("palette", Palette)
def test_the_smallest_size_survives_on_every_ground(palette: Palette) -> None:
    edition = Edition(Kind.CLINICIAN, Layout.LETTER, 9.75, palette)
    assert find_failed(make(LEMS, edition).content, facts_of(edition)) == set()


def test_black_on_white_keeps_most_of_its_contrast() -> None:
    worst = {name: sample.value for name, sample in find_worst(print_text("")).items()}
    assert worst["survives-grey"] == pytest.approx(21, abs=0.01)
    assert worst["survives-colour-blindness"] == pytest.approx(21, abs=0.01)
    assert worst["survives-low-contrast"] == pytest.approx(10.7, abs=0.1)
    assert worst["survives-fax"] > 4
    assert 2.2 < worst["survives-blur"] < 3


def test_light_yellow_on_white_survives_nothing() -> None:
    assert find_failed(print_text("color:#ffff99")) == {"grey", "low-contrast", "colour-blindness", "fax", "blur"}


def test_red_on_green_of_the_same_luminance_is_lost_without_colour_and_to_colour_blind_eyes() -> None:
    content = print_text("color:#c00;background:#008400;font-size:20pt")
    assert {"grey", "colour-blindness", "fax"} <= find_failed(content)


def test_dark_red_on_black_is_lost_to_the_red_blind_alone() -> None:
    content = print_text("color:#ff2020;background:#000;font-size:20pt")
    assert "colour-blindness" in find_failed(content) and "low-contrast" not in find_failed(content)
    assert find_worst(content)["survives-colour-blindness"].note == "protanopia"


def test_six_points_are_lost_in_the_blur_and_twelve_are_not() -> None:
    assert find_failed(print_text("font-size:6pt")) == {"blur"}
    assert find_failed(print_text("font-size:12pt")) == set()


@pytest.mark.parametrize(("size", "is_kept"), [(6, False), (7, False), (9, True), (10, True)])
def test_the_blur_draws_its_line_at_8_points(size: int, is_kept: bool) -> None:
    assert ("blur" not in find_failed(print_text(f"font-size:{size}pt"))) == is_kept


@pytest.mark.parametrize(("size", "is_kept"), [(4, False), (5, False), (8, True), (10, True)])
def test_a_fax_loses_the_smallest_print(size: int, is_kept: bool) -> None:
    assert ("fax" not in find_failed(print_text(f"font-size:{size}pt"))) == is_kept


def test_a_fax_drops_grey_that_is_lighter_than_half() -> None:
    assert "fax" in find_failed(print_text("color:#8a8a8a;background:#fff;font-size:14pt"))
    assert "fax" not in find_failed(print_text("color:#595959;background:#fff;font-size:14pt"))


def test_see_through_letters_are_judged_as_they_look() -> None:
    faint = find_worst(print_text("color:rgba(0,0,0,.3)"))["survives-grey"].value
    assert faint < 2.5


def test_print_below_12_points_is_only_warned_of_the_blur() -> None:
    assert survival_limits(12) == SURVIVAL_LIMITS
    severities = {name: limit.severity for name, limit in survival_limits(10)}
    assert [name for name, severity in severities.items() if severity == "warning"] == ["survives-blur"]
