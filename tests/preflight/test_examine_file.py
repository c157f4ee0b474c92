from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.facts.measure_file import measure_file
from leaflets.preflight.examine_file import Asked, Examined, examine_apart, examine_file
from leaflets.preflight.read_profile import read_profile, with_limit
from leaflets.preflight.survive import SURVIVAL_LIMITS
from tests.facts.written_pdf import say, write_pdf

PLAIN = write_pdf(say("Take it with water", 60, 300, 18))
PROFILE = read_profile("clear")


def test_each_profile_gives_a_verdict_and_on_demand_a_proof() -> None:
    strict = with_limit(PROFILE, "smallest-text", 20, "a test")
    found = examine_file(Asked((PROFILE, strict), is_proof=True), PLAIN, "plain.pdf")
    assert (found.name, found.content) == ("plain.pdf", PLAIN)
    small = [[finding.rule for finding in verdict.findings].count("smallest-text") for verdict in found.verdicts]
    assert small == [0, 1]
    assert [measure_file(proof, "proof.pdf").is_marked for proof in found.proofs] == [False, False]
    assert examine_file(Asked((PROFILE,)), PLAIN, "plain.pdf").proofs == ()


def test_survival_is_asked_on_demand_alone() -> None:
    profile = replace(PROFILE, limits=(*PROFILE.limits, *SURVIVAL_LIMITS))
    (verdict,) = examine_file(Asked((profile,), is_survival=True), PLAIN, "plain.pdf").verdicts
    names = {outcome.rule for outcome in verdict.outcomes}
    assert {name for name, _ in SURVIVAL_LIMITS} <= names
    assert not [finding for finding in verdict.findings if finding.rule.startswith("survives")]


def test_a_file_that_cannot_be_read_is_an_error_in_its_place(tmp_path: Path) -> None:
    good, bad = tmp_path / "gut ü.pdf", tmp_path / "bad.pdf"
    good.write_bytes(PLAIN)
    bad.write_bytes(PLAIN[: len(PLAIN) // 2])
    first, second, third = examine_apart([good, bad, good], Asked((PROFILE,)))
    assert isinstance(second, FileError) and "cut off" in str(second)
    assert isinstance(first, Examined) and first == third and first.name == str(good)
    with pytest.raises(FileError, match="0 bytes"):
        examine_file(Asked((PROFILE,)), b"", "empty.pdf")


def test_a_layout_of_its_own_brings_profiles_of_its_own() -> None:
    own, other = (replace(PROFILE, name=name) for name in ("own", "other"))
    told = Asked((other,), tell_layout=lambda content: "fold" if content == PLAIN else "", by_layout={"fold": (own,)})
    assert told.choose_profiles(PLAIN) == (own,)
    assert told.choose_profiles(b"else") == (other,)
    assert replace(told, tell_layout=None).choose_profiles(PLAIN) == (other,)
    (verdict,) = examine_file(told, PLAIN, "plain.pdf").verdicts
    assert verdict.profile == "own"
