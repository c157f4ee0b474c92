"""The recipe: what a finished PDF carries, what is withheld, and how a file reaches its place."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from leaflets import build
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import (
    FAILED_FOLDER,
    BuildRequest,
    Manuscript,
    build_edition,
    find_misfit,
    make_attachments,
)
from leaflets.errors import ConditionWithheld, MissingGlyph
from leaflets.folders import program_folder
from leaflets.model.edition import Edition, Kind, Layout, Palette
from leaflets.pdf import Place, RenderedPdf, read_attachments
from leaflets.publish import publish_file
from tests.measure import measure
from tests.whole.editions import CONDITIONS, load

TODAY = datetime.date(2026, 11, 23)
EDITION = Edition(Kind.PATIENT, Layout.A5, 12, Palette.CREAM)
TEXT = """\
id: small-thing
name: Small thing
language: en
issued: 2026-01-05
review_by: 2027-01-05
definition: A thing that is small.
"""
Write = Callable[[str], Manuscript]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Makes a manuscript of a text, with the clinic of a folder of one's own."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "clinic.yaml").write_text("# ours\nname: Own Clinic\n")

    def write_text(text: str = TEXT) -> Manuscript:
        path = tmp_path / "small.yaml"
        path.write_text(text, encoding="utf-8")
        return read_manuscript(path, own=tmp_path / "own", today=TODAY, scratch=tmp_path)

    return write_text


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


def test_attachments_never_carry_the_day_of_the_build(write: Write) -> None:
    attachments = make_attachments(write(TEXT.replace("issued: 2026-01-05\n", "")), EDITION)
    assert {file.modified for file in attachments} == {datetime.date(1970, 1, 1)}


def test_the_day_changes_nothing_until_the_review_date_has_passed(write: Write, tmp_path: Path) -> None:
    request = BuildRequest(write(TEXT), EDITION, tmp_path / "a.pdf", TODAY, is_expired_allowed=True)
    first = build_edition(request)
    same = build_edition(dataclasses.replace(request, today=datetime.date(2027, 1, 5)))
    later = build_edition(dataclasses.replace(request, today=datetime.date(2027, 1, 6)))
    assert (same.sha256, same.is_new) == (first.sha256, False)
    assert later.sha256 != first.sha256


@pytest.mark.parametrize(
    ("text", "day", "message"),
    [
        (TEXT + "status: withdrawn\n", TODAY, r"small\.yaml: Small thing is withdrawn"),
        (TEXT, datetime.date(2027, 1, 6), r"review date of Small thing, 2027-01-05, has passed.*--expired"),
    ],
)
def test_what_must_not_reach_a_patient_is_withheld(
    write: Write, tmp_path: Path, text: str, day: datetime.date, message: str
) -> None:
    target = tmp_path / "a.pdf"
    with pytest.raises(ConditionWithheld, match=message):
        build_edition(BuildRequest(write(text), EDITION, target, day))
    assert not target.exists()


def test_a_withdrawn_condition_is_withheld_even_when_expired_ones_are_allowed(write: Write, tmp_path: Path) -> None:
    manuscript = write(TEXT + "status: withdrawn\n")
    with pytest.raises(ConditionWithheld, match="withdrawn"):
        build_edition(BuildRequest(manuscript, EDITION, tmp_path / "a.pdf", TODAY, is_expired_allowed=True))


def test_a_missing_glyph_is_reported_with_field_and_line(write: Write, tmp_path: Path) -> None:
    manuscript = write(TEXT.replace("small.", "small 𓀀."))
    with pytest.raises(MissingGlyph, match=r"small\.yaml:6:\d+: error: .*𓀀.*definition") as caught:
        build_edition(BuildRequest(manuscript, EDITION, tmp_path / "a.pdf", TODAY))
    assert caught.value.characters == ("𓀀",)


def test_a_pdf_of_ours_is_replaced(write: Write, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    build_edition(BuildRequest(write(TEXT), EDITION, target, TODAY))
    assert publish_file(b"newer", target) is True
    assert target.read_bytes() == b"newer"


def test_the_recipe_never_asks_the_clock() -> None:
    source = Path(build.__file__).read_text("utf-8")
    assert ".today()" not in source and ".now()" not in source and "import time" not in source


def made(*places: Place, pages: int = 2) -> RenderedPdf:
    return RenderedPdf(b"", pages, places)


@pytest.mark.parametrize(
    ("pages", "fault"),
    [
        (made(Place("help", 1, 60, 150), Place("end", 2, 20, 80)), ""),
        (made(Place("help", 1, 60, 150), Place("end", 2, 20, 74)), "nearly empty"),
        (made(Place("end", 1, 20, 30), pages=1), ""),
        (made(Place("help", 2, 60, 150), Place("end", 2, 160, 200)), "help box"),
        (made(Place("help", 1, 60, 280), Place("help", 2, 20, 40), Place("end", 2, 160, 200)), "help box"),
    ],
)
def test_a_misfit_is_a_split_help_box_or_a_nearly_empty_last_page(pages: RenderedPdf, fault: str) -> None:
    found = find_misfit(pages, Edition(Kind.PATIENT, size=28))
    assert fault in found and bool(found) == bool(fault)


def test_a_help_box_may_cross_pages_above_28_points_only() -> None:
    pages = made(Place("help", 1, 60, 280), Place("help", 2, 20, 40), Place("end", 2, 160, 200))
    assert find_misfit(pages, Edition(Kind.PATIENT, size=28.5)) == ""


@pytest.mark.parametrize("count", [24, 45])
def test_a_nearly_empty_last_page_is_mended_by_space_and_never_by_type(
    write: Write, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """Nearly empty is set just above the last page of a short text, so that it shows what long ones meet."""
    items = "".join(f"  - Sign number {number} of the small thing\n" for number in range(count))
    manuscript = write(TEXT + f"complications:\n{items}")
    document = build.compose_document(manuscript.condition, EDITION, clinic=manuscript.clinic, today=TODAY)
    normal = build.render_pdf(build.fill_templates(document, roots=manuscript.roots), roots=manuscript.roots)
    fill = max(place.bottom for place in normal.places if place.page == normal.page_count) / 210
    monkeypatch.setattr(build, "_LEAST_LAST_PAGE", fill + 0.01)
    fitted = build.render_edition(manuscript, EDITION, today=TODAY)
    assert "nearly empty" in find_misfit(normal, EDITION)
    assert find_misfit(fitted, EDITION) == ""
    sizes = [
        {round(piece.size, 1) for page in measure(pdf.content) for piece in page.pieces} for pdf in (normal, fitted)
    ]
    assert sizes[0] == sizes[1]


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


def test_another_spacing_is_tried_before_an_edition_is_kept_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A heading and the source below it that together are a little taller than a page at 40 points."""
    (path,) = [path for path in CONDITIONS if path.stem == "asthma"]
    manuscript = Manuscript(load(path), None, roots=(program_folder("styles").parent,))
    edition = Edition(Kind.CITATIONS, Layout.A4, 40, Palette.NIGHT)
    request = BuildRequest(manuscript, edition, tmp_path / "a.pdf", TODAY)
    assert build_edition(request).is_passed
    monkeypatch.setattr(build, "SPACINGS", ())
    kept = build_edition(request)
    assert {finding.rule for verdict in kept.verdicts for finding in verdict.findings} == {"stranded-headings"}
