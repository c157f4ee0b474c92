"""The recipe: what a finished PDF carries, what is withheld, and how a file reaches its place."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from leaflets import build
from leaflets.build import FAILED_FOLDER, BuildRequest, build_edition
from leaflets.errors import ConditionWithheld, MissingGlyph
from leaflets.folders import program_folder
from leaflets.pages.fit_pages import VARIATIONS
from leaflets.pages.manuscript import Manuscript
from leaflets.pdf import read_attachments
from leaflets.publish import publish_file
from tests.small_thing import EDITION, TEXT, TODAY, Write, make_writer


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Makes a manuscript of a text."""
    return make_writer(tmp_path)


def test_a_finished_pdf_carries_all_it_was_made_from(write: Write, tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "a b ü.pdf"
    built = build_edition(BuildRequest(write(TEXT), EDITION, target, TODAY))
    content = target.read_bytes()
    assert (built.byte_count, built.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert built.page_count >= 1 and built.is_new
    files = {file.name: file for file in read_attachments(target)}
    assert {name: file.relationship for name, file in files.items()} == {
        "small-thing.yaml": "Source",
        "clinic.yaml": "Supplement",
        "edition.json": "Data",
    }
    assert files["small-thing.yaml"].content == TEXT.encode()
    assert files["clinic.yaml"].content == b"# ours\nname: Own Clinic\n"
    note = json.loads(files["edition.json"].content)
    assert (note["kind"], note["layout"], note["size"], note["palette"]) == ("patient", "a5", 12, "cream")
    assert {file.modified for file in files.values()} == {datetime.date(2026, 1, 5)}
    assert list(target.parent.iterdir()) == [target]


def test_the_day_changes_nothing_until_the_review_date_has_passed(write: Write, tmp_path: Path) -> None:
    request = BuildRequest(write(TEXT), EDITION, tmp_path / "a.pdf", TODAY, is_expired_allowed=True)
    first = build_edition(request)
    same = build_edition(dataclasses.replace(request, today=datetime.date(2027, 1, 5)))
    later = build_edition(dataclasses.replace(request, today=datetime.date(2027, 1, 6)))
    assert (same.sha256, same.is_new) == (first.sha256, False)
    assert later.sha256 != first.sha256


def test_a_withheld_condition_and_a_missing_glyph_write_nothing(write: Write, tmp_path: Path) -> None:
    withdrawn, odd = TEXT + "status: withdrawn\n", TEXT.replace("small.", "small 𓀀.")
    with pytest.raises(ConditionWithheld):
        build_edition(BuildRequest(write(withdrawn), EDITION, tmp_path / "a.pdf", TODAY, is_expired_allowed=True))
    with pytest.raises(MissingGlyph, match=r"small\.yaml:6:"):
        build_edition(BuildRequest(write(odd), EDITION, tmp_path / "a.pdf", TODAY))
    assert not (tmp_path / "a.pdf").exists()


def test_a_pdf_of_ours_is_replaced(write: Write, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    build_edition(BuildRequest(write(TEXT), EDITION, target, TODAY))
    assert publish_file(b"newer", target) is True
    assert target.read_bytes() == b"newer"


def test_the_recipe_never_asks_the_clock() -> None:
    source = Path(build.__file__).read_text("utf-8")
    assert ".today()" not in source and ".now()" not in source and "import time" not in source


@pytest.mark.slow
def test_a_help_box_that_cannot_stand_whole_on_page_one_is_warned_of(write: Write, tmp_path: Path) -> None:
    signs = "".join(
        f"    - A sign with a good many words in it, of which this is number {number}\n" for number in range(40)
    )
    manuscript = write(TEXT + f"when_to_get_help:\n  emergency:\n{signs}")
    built = build_edition(BuildRequest(manuscript, EDITION, tmp_path / "a.pdf", TODAY))
    assert built.warning.startswith("the help box is not whole on page 1; shorten 'when_to_get_help'")
    short = write(TEXT + "when_to_get_help:\n  emergency: [A sign]\n")
    assert build_edition(BuildRequest(short, EDITION, tmp_path / "b.pdf", TODAY)).warning == ""


# What does not pass preflight


@pytest.fixture
def spoil(write: Write, tmp_path: Path) -> Callable[[str], Manuscript]:
    """A manuscript whose own folder adds a rule to the program's page style."""

    def write_style(rule: str) -> Manuscript:
        styles = tmp_path / "own" / "styles"
        styles.mkdir(exist_ok=True)
        (styles / "page.css").write_text((program_folder("styles") / "page.css").read_text("utf-8") + rule)
        return write(TEXT)

    return write_style


def test_what_fails_is_kept_back_and_told_with_its_measure(spoil: Callable[[str], Manuscript], tmp_path: Path) -> None:
    target = tmp_path / "out" / "a ü.pdf"
    built = build_edition(BuildRequest(spoil(".paragraph { font-size: 9pt }"), EDITION, target, TODAY))
    assert not built.is_passed and not target.exists()
    assert built.target == tmp_path / "out" / FAILED_FOLDER / "a ü.pdf"
    assert hashlib.sha256(built.target.read_bytes()).hexdigest() == built.sha256
    (size,) = {finding.sample.value for finding in built.verdicts[0].findings if finding.rule == "smallest-text"}
    assert size == pytest.approx(9, abs=0.05)


def test_a_later_version_that_passes_takes_it_away(spoil: Callable[[str], Manuscript], tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.pdf"
    kept = build_edition(BuildRequest(spoil(".paragraph { font-size: 9pt }"), EDITION, target, TODAY)).target
    built = build_edition(BuildRequest(spoil(""), EDITION, target, TODAY))
    assert built.is_passed and target.is_file()
    assert not kept.parent.exists()


def test_the_published_file_of_an_earlier_build_stays(spoil: Callable[[str], Manuscript], tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.pdf"
    build_edition(BuildRequest(spoil(""), EDITION, target, TODAY))
    before = target.read_bytes()
    build_edition(BuildRequest(spoil(".paragraph { font-size: 9pt }"), EDITION, target, TODAY))
    assert target.read_bytes() == before


def test_a_rule_set_aside_or_no_preflight_lets_it_through(spoil: Callable[[str], Manuscript], tmp_path: Path) -> None:
    manuscript = spoil("ul, ol, p { text-indent: 3em }")
    request = BuildRequest(manuscript, EDITION, tmp_path / "a.pdf", TODAY)
    rules = {finding.rule for verdict in build_edition(request).verdicts for finding in verdict.findings}
    assert "first-line-indents" in rules
    aside = dataclasses.replace(request, suppressed=tuple((rule, "house style") for rule in sorted(rules)))
    assert build_edition(aside).is_passed
    unjudged = build_edition(dataclasses.replace(request, is_judged=False))
    assert unjudged.verdicts == () and unjudged.is_passed and unjudged.target == tmp_path / "a.pdf"


def test_pages_are_counted_without_a_file(write: Write, tmp_path: Path) -> None:
    request = BuildRequest(write(TEXT), EDITION, tmp_path / "new" / "a.pdf", TODAY, is_published=False)
    assert build_edition(request).page_count >= 1
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("passing", [1, 2, 3, 9])
def test_another_spacing_is_tried_before_an_edition_is_kept_back(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, passing: int
) -> None:
    """The judge lets the n-th spacing pass, whatever is in it."""
    seen: list[bytes] = []

    def judge(content: bytes, *arguments: object) -> tuple[SimpleNamespace, ...]:
        seen.append(content)
        return (SimpleNamespace(is_passed=len(seen) == passing),)

    monkeypatch.setattr("leaflets.judge.judge_edition", judge)
    built = build_edition(BuildRequest(write(TEXT), EDITION, tmp_path / "a.pdf", TODAY))
    chosen = seen[-1] if passing <= 3 else seen[0]
    assert len(seen) == len(set(seen)) == min(passing, 1 + len(VARIATIONS))
    assert built.target.read_bytes() == chosen
    assert built.is_passed is (passing <= 3) is (built.target.parent == tmp_path)
