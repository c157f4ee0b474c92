"""A job file says what a batch makes; each fault is told with its line, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.batch.plan_editions import Wish
from leaflets.errors import ContentError, FileError
from leaflets.model.edition import Extract, Kind, Layout, Palette, Spacing, Weight
from leaflets.model.need import Need, write_need
from leaflets.production.job import Job
from leaflets.production.read_job import EDITION_KEYS, JOB_KEYS, read_job

WHOLE = """\
conditions: [asthma, my/own.yaml]
editions:
  - kind: patient
    layout: [a4, letter]
    size: [12, 18.5pt]
    palette: cream
  - kind: [clinician, citations]
  - kind: patient
    pages: 4
out: printed
folder: clinic
name_template: "{layout}/{id}"
expired: yes
preflight: false
suppress: {page-size: cut by the printer}
workers: 4
timeout: 90
"""


def read(tmp_path: Path, text: str) -> Job:
    path = tmp_path / "job.yaml"
    path.write_text(text, encoding="utf-8")
    return read_job(path)


def test_every_key_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Job(
        conditions=("asthma", "my/own.yaml"),
        wishes=(
            Wish((Kind.PATIENT,), (Layout.A4, Layout.LETTER), (12.0, 18.5), (Palette.CREAM,)),
            Wish((Kind.CLINICIAN, Kind.CITATIONS)),
            Wish((Kind.PATIENT,), is_brief=True, most_pages=4),
        ),
        out="printed",
        folder="clinic",
        name_template="{layout}/{id}",
        expired=True,
        preflight=False,
        suppress=(("page-size", "cut by the printer"),),
        workers=4,
        timeout=90.0,
    )


def test_a_job_of_one_group_needs_no_list(tmp_path: Path) -> None:
    assert read(tmp_path, "kind: all\nsize: 14\nall: false\n").wishes == (Wish(tuple(Kind), sizes=(14.0,)),)
    assert read(tmp_path, "conditions: asthma\n") == Job(("asthma",))
    assert read(tmp_path, "all: true\n").wishes == (Wish(is_all=True),)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("conditon: a\n", 1, "there is no key 'conditon' here; did you mean 'conditions'?"),
        ("kind: patients\n", 1, "'kind' is 'patients'; did you mean 'patient'?"),
        ("out: a\nsize: [12, big]\n", 2, "'size' is 'big'; write points such as 14 or 18.5"),
        ("size: 50\n", 1, "size 50: not between 10 and 40 points"),
        ("editions:\n  - kind: patient\n  - layout: a5\n    size: 28\n", 3, "A5 at 28 points"),
        ("editions:\n  - patient\n", 2, "a group of editions has keys such as kind, layout, size"),
        ("kind: patient\neditions: []\n", 1, "'kind' stands beside 'editions'"),
        ("workers: many\n", 1, "'workers' is 'many'; write a number such as 2 or 8"),
        ("timeout: -1\n", 1, "'timeout' is '-1'; write seconds such as 60"),
        ("expired: perhaps\n", 1, "'expired' is 'perhaps'; write true or false"),
        ("out: [a, b]\n", 1, "'out' is one value"),
        ("suppress: page-size\n", 1, "the name of a rule and the reason"),
        ("kind: {a: b}\n", 1, "'kind' is one value or a list"),
        ("kind: clinician\nbrief: true\n", 1, "--brief is for the patient leaflet"),
        ("out: [\n", 1, "put the whole text in quotes"),
    ],
)
def test_a_fault_has_its_line_and_says_what_to_do(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(ContentError) as caught:
        read(tmp_path, text)
    problems = caught.value.problems
    assert any(problem.line == line and message in problem.message for problem in problems), problems


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read(tmp_path, "kind: x\nlayout: y\nsizes: 3\n")
    assert [problem.line for problem in caught.value.problems] == [1, 2, 3]


@pytest.mark.parametrize("text", ["", "just words\n", "- a list\n"])
def test_what_is_no_job_is_told_as_such(tmp_path: Path, text: str) -> None:
    with pytest.raises(ContentError, match="is no job"):
        read(tmp_path, text)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        read_job(tmp_path / "none.yaml")


VALUES = st.one_of(st.text(max_size=6), st.sampled_from(["14", "true", "[a4, a5]", "{a: b}", "all", "[1, [2]]", "~"]))


@given(st.lists(st.tuples(st.sampled_from((*JOB_KEYS, *EDITION_KEYS)), VALUES), max_size=5))
def test_no_file_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, str]]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in lines)
    path = tmp_path_factory.getbasetemp() / "job.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        assert isinstance(read_job(path), Job)
    except ContentError as error:
        assert str(error)


def test_weight_spacing_audience_and_needs_are_read(tmp_path: Path) -> None:
    need = Need(18, Weight.BOLD)
    text = (
        "editions:\n  - {kind: [patient, card], weight: bold, spacing: [standard, wide]}\n"
        f"  - {{kind: citations, audience: [clinician, patient]}}\n  - {{need: {write_need(need)}}}\n"
    )
    assert read(tmp_path, text).wishes == (
        Wish((Kind.PATIENT, Extract.CARD), weights=(Weight.BOLD,), spacings=(Spacing.STANDARD, Spacing.WIDE)),
        Wish((Kind.CITATIONS,), audiences=("clinician", "patient")),
        Wish(needs=(need,)),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("weight: heavy", "'weight' is 'heavy'"),
        ("audience: nurse", "'audience' is 'nurse'"),
        ("need: 12", "12"),
        (f"{{need: {write_need(Need(18, Weight.REGULAR))}, size: 14}}", "'need' says 'size' already"),
    ],
)
def test_what_a_reader_needs_is_never_guessed(tmp_path: Path, line: str, message: str) -> None:
    group = line if line.startswith("{") else f"{{{line}}}"
    with pytest.raises(ContentError) as caught:
        read(tmp_path, f"editions:\n  - {group}\n")
    assert any(message in str(problem) for problem in caught.value.problems)
