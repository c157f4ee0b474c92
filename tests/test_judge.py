"""The judgement of a finished edition: by which guidelines, and what breaks them."""

from __future__ import annotations

import dataclasses
import json

import pytest

from leaflets.build import render_edition
from leaflets.content.read_condition import read_condition_bytes
from leaflets.document.compose_document import compose_document
from leaflets.errors import UsageError
from leaflets.facts.measure_file import measure_file
from leaflets.facts.speak_tags import list_spoken
from leaflets.folders import program_root
from leaflets.judge import judge_edition, set_aside, suit_profiles
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.pages.manuscript import Manuscript
from leaflets.preflight.read_profile import list_profiles, read_profile
from tests.whole.editions import CLINIC, CONDITIONS, DAY, load, make

EDITION = Edition(Kind.PATIENT, Layout.A5, 14)


@pytest.mark.parametrize(
    ("layout", "size", "names"),
    [
        (Layout.A4, 10, ()),
        (Layout.A4, 12, ("clear",)),
        (Layout.A4, 15.9, ("clear",)),
        (Layout.A4, 16, ("ukaaf-large",)),
        (Layout.LETTER, 18, ("clear",)),
        (Layout.A5, 18, ("clear",)),
        (Layout.LETTER, 20, ("nhs-20",)),
        (Layout.A4, 24, ("nhs-24",)),
        (Layout.A4, 40, ("nhs-28",)),
    ],
)
def test_each_size_has_its_guideline_after_our_own(layout: Layout, size: float, names: tuple[str, ...]) -> None:
    found = suit_profiles(Edition(Kind.PATIENT, layout, size))
    assert found == ("leaflets", *names)
    assert set(found) <= set(list_profiles())


def test_an_edition_as_made_passes_with_every_rule_of_meaning_asked() -> None:
    document = compose_document(load(CONDITIONS[0]).condition, EDITION, clinic=CLINIC, today=DAY)
    own, clear = judge_edition(make(CONDITIONS[0], EDITION).content, document, "a.pdf")
    assert own.is_passed and clear.is_passed
    assert (own.file, own.profile, clear.profile) == ("a.pdf", "leaflets", "clear")
    asked = {outcome.rule for outcome in own.outcomes}
    assert {"statements-present", "transcript-order", "survives-fax", "smallest-text"} <= asked
    (size,) = [outcome for outcome in own.outcomes if outcome.rule == "smallest-text"]
    assert size.limit.value == 14 and size.worst is not None


def test_a_page_that_does_not_say_what_it_should_fails() -> None:
    document = compose_document(load(CONDITIONS[0]).condition, EDITION, clinic=CLINIC, today=DAY)
    changed = dataclasses.replace(document, blocks=document.blocks[:-2])
    own, clear = judge_edition(make(CONDITIONS[0], EDITION).content, changed, "a.pdf")
    assert not own.is_passed and clear.is_passed
    assert "statements-present" in {finding.rule for finding in own.findings}


def test_a_larger_size_than_the_page_has_fails() -> None:
    document = compose_document(load(CONDITIONS[0]).condition, EDITION, clinic=CLINIC, today=DAY)
    larger = dataclasses.replace(document, edition=dataclasses.replace(EDITION, size=14.5))
    verdict = judge_edition(make(CONDITIONS[0], EDITION).content, larger, "a.pdf")[0]
    assert {"smallest-text", "asked-size"} <= {finding.rule for finding in verdict.findings}


def test_a_rule_is_set_aside_where_it_is_asked_and_keeps_its_reason() -> None:
    document = compose_document(load(CONDITIONS[0]).condition, EDITION, clinic=CLINIC, today=DAY)
    changed = dataclasses.replace(document, blocks=document.blocks[:-2])
    reasons = dict.fromkeys(("statements-present", "content-code", "transcript-order"), "a trial")
    aside = judge_edition(make(CONDITIONS[0], EDITION).content, changed, "a.pdf", reasons)[0]
    assert not {finding.rule for finding in aside.findings} & set(reasons)
    assert {(each.rule, each.reason) for each in aside.outcomes if each.state == "suppressed"} == set(reasons.items())
    assert set_aside(read_profile("clear"), reasons) == read_profile("clear")


def test_an_unknown_rule_cannot_be_set_aside() -> None:
    document = compose_document(load(CONDITIONS[0]).condition, EDITION, clinic=CLINIC, today=DAY)
    with pytest.raises(UsageError, match=r"no rule 'smalest-text'.*smallest-text"):
        judge_edition(make(CONDITIONS[0], EDITION).content, document, "a.pdf", {"smalest-text": "why"})


@pytest.mark.parametrize("size", [14, 28])
def test_a_list_that_begins_at_three_is_numbered_from_three(size: float) -> None:
    """WeasyPrint reads no start attribute: "3. Take" was printed as "1. Take"."""
    text = "Go on:\n\n3. Take the third\n4. Take the fourth\n   - and\n     7. The seventh"
    source = {"name": "Small fever", "language": "en", "definition": text, "status": "sample"}
    loaded = read_condition_bytes(json.dumps(source).encode(), "any.yaml", today=DAY)
    edition = dataclasses.replace(EDITION, layout=Layout.A4, size=size)
    made = render_edition(Manuscript(loaded, CLINIC, roots=(program_root(),)), edition, today=DAY)
    document = compose_document(loaded.condition, edition, clinic=CLINIC, today=DAY)
    verdict = judge_edition(made.content, document, "a.pdf")[0]
    assert [finding.sample for finding in verdict.findings if finding.severity == "error"] == []
    spoken = " ".join(list_spoken(measure_file(made.content, "a.pdf").tags))
    assert "3. Take the third 4. Take the fourth" in spoken and "7. The seventh" in spoken
