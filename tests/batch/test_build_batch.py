"""A whole order: what is found, planned, refused and built."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from leaflets.batch.build_batch import Order, build_batch
from leaflets.batch.plan_editions import Wish
from leaflets.errors import ExitCode, FileError, UnknownCondition, UsageError
from leaflets.model.edition import Kind, Layout

PATIENT = Wish(kinds=(Kind.PATIENT,))
MakeOrder = Callable[..., Order]


@pytest.fixture
def order(small_file: Path, tmp_path: Path, today: datetime.date) -> MakeOrder:
    def make(*names: object, wish: Wish = PATIENT, **more: object) -> Order:
        texts = tuple(str(name) for name in names or (small_file,))
        return Order(texts, wish, tmp_path / "out", today, worker_count=1, **more)  # type: ignore[arg-type]

    return make


def write_variant(small_file: Path, name: str, old: str, new: str) -> Path:
    """A second condition file beside the first, with one text changed."""
    text = small_file.read_text().replace("id: small-thing", f"id: {name}")
    assert old in text
    path = small_file.with_name(f"{name}.yaml")
    path.write_text(text.replace(old, new))
    return path


def test_an_order_is_built_into_its_folder(order: MakeOrder, tmp_path: Path) -> None:
    report = build_batch(order())
    assert report.exit_code is ExitCode.OK
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["small-thing-patient-a4-14pt.pdf"]
    assert report.built[0].is_new
    again = build_batch(order())
    assert not again.built[0].is_new and again.built[0].sha256 == report.built[0].sha256


def test_a_finished_pdf_is_set_again_in_another_size(order: MakeOrder, small_file: Path, tmp_path: Path) -> None:
    wish = Wish(kinds=(Kind.CLINICIAN,), layouts=(Layout.LETTER,))
    first = build_batch(order(wish=wish)).built[0]
    small_file.unlink()
    large = build_batch(order(first.target, wish=Wish(sizes=(28,)))).built[0]
    assert large.target.name == "small-thing-clinician-letter-28pt.pdf"
    rebuilt = build_batch(order(large.target, wish=Wish(sizes=(9.75,)))).built[0]
    assert rebuilt.sha256 == first.sha256, "from the large one back to the first: the very same file"


def test_a_condition_with_problems_does_not_stop_the_others(order: MakeOrder, small_file: Path) -> None:
    broken = write_variant(small_file, "broken", "status: sample", "status: simple")
    report = build_batch(order(broken, small_file))
    assert [failure.condition for failure in report.failed] == ["broken"]
    assert "broken.yaml:7:9:" in report.failed[0].message
    assert len(report.built) == 1
    assert report.exit_code is ExitCode.CONTENT


def test_a_withdrawn_condition_is_never_built(order: MakeOrder, small_file: Path, tmp_path: Path) -> None:
    withdrawn = write_variant(small_file, "gone", "status: sample", "status: withdrawn")
    report = build_batch(order(withdrawn, is_expired_allowed=True, is_forced=True))
    assert report.exit_code is ExitCode.CONTENT and "withdrawn" in report.failed[0].message
    assert not (tmp_path / "out").exists()


def test_a_passed_review_date_needs_a_word(order: MakeOrder, small_file: Path) -> None:
    old = write_variant(small_file, "old", "review_by: 2027-01-05", "review_by: 2026-11-22")
    report = build_batch(order(old))
    assert report.exit_code is ExitCode.CONTENT
    assert "2026-11-22" in report.failed[0].message and "--expired" in report.failed[0].message
    report = build_batch(order(old, is_expired_allowed=True))
    assert report.exit_code is ExitCode.OK
    assert any("review" in warning for warning in report.warnings)


def test_the_last_day_of_a_review_date_is_still_good(order: MakeOrder, small_file: Path) -> None:
    last = write_variant(small_file, "last", "review_by: 2027-01-05", "review_by: 2026-11-23")
    assert build_batch(order(last)).exit_code is ExitCode.OK


def test_an_unknown_name_stops_before_anything_is_built(order: MakeOrder, small_file: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownCondition, match="no-such-thing"):
        build_batch(order(small_file, "no-such-thing"))
    assert not (tmp_path / "out").exists()


def test_a_name_that_promises_a_pdf_is_held_to_it(order: MakeOrder, small_file: Path, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"gone\.PDF: there is no such file"):
        build_batch(order(tmp_path / "gone.PDF"))
    text = small_file.rename(tmp_path / "text.pdf")
    with pytest.raises(FileError, match=r"text\.pdf: this is not a PDF"):
        build_batch(order(text))


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"wish": Wish(layouts=(Layout.A4, Layout.A5), sizes=(28,))}, "A5 at 28"),
        ({"name_template": "{nothing}"}, "no field"),
        ({"name_template": "{id}", "wish": Wish()}, "two editions would be named"),
    ],
)
def test_an_order_that_does_not_fit_together_builds_nothing(
    order: MakeOrder, tmp_path: Path, more: dict[str, object], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        build_batch(order(**more))
    assert not (tmp_path / "out").exists()


def test_a_condition_asked_for_twice_is_built_once(order: MakeOrder, small_file: Path) -> None:
    assert len(build_batch(order(small_file, small_file)).outcomes) == 1


def test_names_are_looked_up_in_ones_own_folder_first(order: MakeOrder, small_file: Path, tmp_path: Path) -> None:
    (tmp_path / "own" / "conditions").mkdir(parents=True)
    small_file.rename(tmp_path / "own" / "conditions" / small_file.name)
    report = build_batch(order("tiny thing", own=tmp_path / "own"))
    assert report.built[0].condition == "small-thing"
