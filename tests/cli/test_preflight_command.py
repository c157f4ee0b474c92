"""``leaflets preflight``: verdicts for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas


@pytest.fixture
def good(run: Any, small_file: Path) -> Path:
    """An edition of ours."""
    run("build", small_file, "--kind", "patient")
    return Path("out/small-thing-patient-a4-14pt.pdf")


@pytest.fixture
def bad() -> Path:
    """A page of another maker, with small grey text and no tags."""
    path = Path("from a ward ü.pdf")
    page = Canvas(str(path), pagesize=(595, 842), invariant=1)
    page.setFillGray(0.6)
    page.setFont("Helvetica", 8)
    page.drawString(72, 700, "Take one tablet a day")
    page.save()
    return path


def test_a_good_file_passes(run: Any, good: Path) -> None:
    outcome = run("preflight", good)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"{good}: passed (profile leaflets)")


def test_a_fault_is_told_with_place_words_value_and_limit(run: Any, bad: Path) -> None:
    outcome = run("preflight", bad, "--profile", "clear")
    assert outcome.code == 1
    assert f"{bad}: failed (profile clear)" in outcome.out
    assert "25 mm from the left" in outcome.out
    assert '"Take one tablet a day": 8 pt (Helvetica), at least 12 pt' in outcome.out


def test_every_profile_asked_for_gives_its_verdict(run: Any, good: Path, bad: Path) -> None:
    outcome = run("preflight", good, bad, "--profile", "clear", "--profile", "aph", "--json")
    report = json.loads(outcome.out)
    assert [(each["file"], each["profile"]) for each in report["verdicts"]] == [
        (str(path), name) for path in (good, bad) for name in ("clear", "aph")
    ]
    assert report["exit_code"] == outcome.code == 1


def test_a_file_that_cannot_be_read_does_not_stop_the_others(run: Any, good: Path, bad: Path) -> None:
    Path("broken.pdf").write_bytes(b"%PDF-1.4\nnothing")
    outcome = run("preflight", "broken.pdf", good, "missing.pdf", bad)
    assert outcome.code == 7
    assert outcome.err.count("leaflets: error:") == 2
    assert "passed" in outcome.out and "failed" in outcome.out


def test_a_rule_is_set_aside_with_its_reason(run: Any, bad: Path) -> None:
    verdict = json.loads(run("preflight", bad, "--profile", "clear", "--json").out)["verdicts"][0]
    broken = {finding["rule"] for finding in verdict["findings"] if finding["severity"] == "error"}
    words = [word for rule in sorted(broken) for word in ("--suppress", f"{rule}=seen by the ward")]
    outcome = run("preflight", bad, "--profile", "clear", *words)
    assert outcome.code == 0 and "seen by the ward" in outcome.out


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), "at least one PDF"),
        (("a.pdf", "--profile", "nhs"), "nhs-20"),
        (("a.pdf", "--suppress", "smalest-text=why"), "smallest-text"),
        (("a.pdf", "--standard", "ua9"), "ua1"),
        (("a.pdf", "--standard", ", "), "--standard ua1,a3a"),
    ],
)
def test_what_makes_no_sense_is_refused_before_any_file_is_read(run: Any, words: tuple[str, ...], text: str) -> None:
    outcome = run("preflight", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert text in outcome.err and "a.pdf" not in outcome.err


def test_the_profiles_are_listed(run: Any) -> None:
    outcome = run("preflight", "--profiles")
    names = [line.split()[0] for line in outcome.out.splitlines()]
    assert {"clear", "ukaaf-large", "acb-2025", "aph", "nhs-20", "nhs-24", "nhs-28", "eu-medicine-leaflet"} < set(names)


def test_a_report_and_proofs_are_written_and_never_over_what_is_not_ours(run: Any, good: Path, bad: Path) -> None:
    outcome = run("preflight", good, bad, "--report", "r ü.html", "--proof", "proofs")
    assert outcome.code == 1
    assert "from a ward ü.pdf" in Path("r ü.html").read_text("utf-8")
    proofs = sorted(path.name for path in Path("proofs").iterdir())
    assert proofs == ["from a ward ü-leaflets-proof.pdf", "small-thing-patient-a4-14pt-leaflets-proof.pdf"]
    assert run("preflight", good, bad, "--report", "r ü.html", "--proof", "proofs").code == 1  # the same bytes again
    Path("r ü.html").write_text("mine")
    assert run("preflight", good, "--report", "r ü.html").code == 7
    assert Path("r ü.html").read_text() == "mine"
    assert run("preflight", good, "--report", "r ü.html", "--force").code == 0


def test_survival_is_asked_on_demand(run: Any, bad: Path) -> None:
    rules = [
        {each["rule"] for each in json.loads(run("preflight", bad, "--json", *words).out)["verdicts"][0]["rules"]}
        for words in ((), ("--survival",))
    ]
    assert "survives-blur" in rules[1] - rules[0]


def test_verapdf_is_asked_on_demand(run: Any, good: Path, bad: Path) -> None:
    assert "veraPDF finds nothing" in run("preflight", good, "--standard", "ua1,a3a").out
    outcome = run("preflight", bad, "--standard", "ua1", "--profile", "clear", "--json")
    found = json.loads(outcome.out)["standards"]
    assert outcome.code == 1 and {each["standard"] for each in found} == {"ua1"}


def test_a_folded_leaflet_of_ours_is_judged_as_one_unless_a_profile_is_named(run: Any, small_file: Path) -> None:
    assert run("build", small_file, "--layout", "zfold-a4", "--kind", "patient").code == 0
    (path,) = Path("out").glob("*.pdf")
    outcome = run("preflight", path)
    assert (outcome.code, outcome.out.split(")")[0]) == (0, f"{path}: passed (profile panels")
    assert "profile leaflets" in run("preflight", path, "--profile", "leaflets").out
