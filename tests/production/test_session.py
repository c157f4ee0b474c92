"""One run in one folder: what is due is made, what is not is left; whatever was done to the outputs is noticed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from leaflets.batch.plan_editions import Wish
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import BuildRequest, build_edition
from leaflets.errors import DiskRefused, ExitCode, FileError, RenderError, UsageError
from leaflets.ledger.entry import State
from leaflets.ledger.hold_lock import hold_lock
from leaflets.ledger.ledger import LEDGER_FILE
from leaflets.model.edition import Edition, Kind
from leaflets.model.layout import Layout
from leaflets.production import run_production
from leaflets.production.production import Means, Production
from leaflets.production.session import Outcome, open_session
from tests.production.conftest import TODAY

HERE = Means(worker_count=1)


def run(production: Production, means: Means = HERE) -> Outcome:
    told: list[str] = []
    with open_session(production, told.append) as session:
        outcome = session.run(means, lambda item, entry: told.append(entry.file))
    assert len(told) >= len(outcome.made)
    return outcome


def test_a_run_makes_everything_the_next_nothing_and_what_was_harmed_is_mended(production: Production) -> None:
    first = run(production)
    assert (first.exit_code, len(first.made)) == (ExitCode.OK, 2)
    assert {entry.state for entry in first.entries} == {State.UNMEASURED}
    one, two = (production.out / entry.place for entry in first.entries)
    contents = one.read_bytes(), two.read_bytes()

    again = run(production)
    assert again.made == frozenset() and again.entries == first.entries

    one.unlink()
    two.write_bytes(contents[1] + b"x")
    (production.out / ".leaflets-0123.part").write_text("half")
    mended = run(production)
    assert len(mended.made) == 2
    assert (one.read_bytes(), two.read_bytes()) == contents
    assert not list(production.out.glob("*.part"))
    assert not (production.out / "altered").exists()

    two.write_bytes(b"somebody else's notes")
    run(production)
    assert two.read_bytes() == contents[1]
    assert (production.out / "altered" / two.name).read_bytes() == b"somebody else's notes"


def test_a_lost_ledger_makes_everything_again_and_writes_the_same(production: Production) -> None:
    first = run(production)
    stamps = {entry.file: (production.out / entry.place).stat().st_mtime_ns for entry in first.entries}
    (production.out / LEDGER_FILE).unlink()
    again = run(production)
    assert len(again.made) == 2
    assert stamps == {entry.file: (production.out / entry.place).stat().st_mtime_ns for entry in again.entries}


def test_a_dry_run_makes_nothing_at_all(production: Production) -> None:
    with open_session(production, lambda warning: None, is_dry=True) as session:
        assert len(session.plan.due) == 2
    assert not production.out.exists()


def test_a_text_that_cannot_be_printed_fails_alone_is_remembered_and_moves_the_old_leaflet_away(
    production: Production, conditions: Path
) -> None:
    first = run(production)
    target = production.out / first.entries[0].place
    old = target.read_bytes()
    text = (conditions / "thing-000.yaml").read_text()
    (conditions / "thing-000.yaml").write_text(text.replace("very", "").replace("It has", "\U0001f994 It has"))
    failed = run(production)
    assert failed.exit_code is ExitCode.CONTENT
    assert [entry.state for entry in failed.entries] == [State.FAILED, State.UNMEASURED]
    assert "no font of the program" in failed.entries[0].message
    assert not target.exists() and (production.out / "outdated" / target.name).read_bytes() == old
    again = run(production)
    assert (again.exit_code, again.made) == (ExitCode.CONTENT, frozenset())


def test_a_condition_that_is_withdrawn_later_is_told_and_the_rest_is_made(
    production: Production, conditions: Path
) -> None:
    text = (conditions / "thing-000.yaml").read_text()
    (conditions / "thing-000.yaml").write_text(text.replace("sample", "withdrawn"))
    outcome = run(production)
    assert outcome.exit_code is ExitCode.CONTENT and len(outcome.made) == 1
    assert "is withdrawn" in outcome.entries[-1].message


def test_editions_no_longer_asked_for_are_left_alone_and_told(production: Production) -> None:
    run(production)
    other = replace(production, wishes=(Wish((Kind.CITATIONS,)),))
    with open_session(other, lambda warning: None, is_dry=True) as session:
        assert session.forgotten == ("thing-000-patient-a4-12pt.pdf", "thing-001-patient-a4-12pt.pdf")


class Faking:
    """Ways of working that give what a test wants."""

    def __init__(self, results: list[Any]) -> None:
        self._results = results

    def run(self, tasks: Iterator[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        for (number, _), result in zip(tasks, self._results, strict=False):
            if isinstance(result, Exception):
                raise result
            yield number, result


def test_a_lost_edition_is_recorded_with_its_cause_and_tried_again_next_time(
    production: Production, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = run_production.Lost("it took longer than 3 seconds; then it took longer than 3 seconds")
    monkeypatch.setattr(run_production, "choose_executor", lambda *_, **__: Faking([lost, lost]))
    outcome = run(production)
    assert outcome.exit_code is ExitCode.RENDER
    assert "took longer than 3 seconds; then" in outcome.entries[0].message
    monkeypatch.undo()
    assert run(production).exit_code is ExitCode.OK


def test_fail_fast_stops_at_the_first_and_counts_the_rest(
    production: Production, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = run_production.Lost("why")
    monkeypatch.setattr(run_production, "choose_executor", lambda *_, **__: Faking([lost, lost]))
    outcome = run(production, Means(worker_count=1, is_stopping=True))
    assert (len(outcome.entries), outcome.untried) == (1, 1)


def test_what_was_finished_before_a_breakdown_is_kept(production: Production, monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = (Wish((Kind.PATIENT,), sizes=(12.0,)),)
    real = run_production.choose_executor(HERE, 2, is_judged=False)

    class Breaking:
        def run(self, tasks: Any) -> Iterator[tuple[int, Any]]:
            results = real.run(tasks)
            yield next(results)
            raise RenderError("the cluster has gone away")

    monkeypatch.setattr(run_production, "choose_executor", lambda *_, **__: Breaking())
    with pytest.raises(RenderError):
        run(replace(production, wishes=wishes))
    monkeypatch.undo()
    assert len(run(production).made) == 1


def test_a_full_disk_stops_the_run_and_leaves_nothing_half_written(
    production: Production, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(content: bytes, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("leaflets.publish.replace_file", refuse)
    with pytest.raises(DiskRefused, match="No space left"):
        run(production)
    monkeypatch.undo()
    assert list(production.out.rglob("*.pdf")) == []
    assert run(production).exit_code is ExitCode.OK


def test_two_runs_in_one_folder_are_one_too_many(production: Production) -> None:
    production.out.mkdir()
    found: list[str] = []

    def second() -> None:
        with pytest.raises(FileError) as caught:
            run(production)
        found.append(str(caught.value))

    with hold_lock(production.out, "leaflets batch"):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join()
    assert "another run is at work here: leaflets batch, process" in found[0]


def test_a_folder_that_cannot_be_made_is_told(production: Production) -> None:
    production.out.write_text("a file")
    with pytest.raises(FileError, match="cannot be made"):
        run(production)


def test_an_address_takes_the_files_and_the_folder_keeps_the_ledger(production: Production, tmp_path: Path) -> None:
    far = replace(production, address=(tmp_path / "far").as_uri())
    first = run(far)
    assert first.exit_code is ExitCode.OK
    assert sorted(path.name for path in (tmp_path / "far").iterdir()) == sorted(entry.file for entry in first.entries)
    assert not list(far.out.glob("*.pdf"))
    assert run(far).made == frozenset()
    (tmp_path / "far" / first.entries[0].place).write_bytes(b"short")
    (tmp_path / "far" / first.entries[1].place).unlink()
    assert len(run(far).made) == 2


def folded(production: Production, *, has_sheets: bool = True) -> Production:
    wish = Wish(kinds=(Kind.PATIENT,), layouts=(Layout.A5, Layout.A4), sizes=(12.0,))
    return replace(production, wishes=(wish,), has_sheets=has_sheets)


def test_print_sheets_are_made_kept_current_and_never_outlive_their_leaflet(production: Production) -> None:
    first = run(folded(production))
    sheets = [entry.sheets for entry in first.entries]
    assert sheets == ["thing-000-patient-a5-12pt-sheets.pdf", "", "thing-001-patient-a5-12pt-sheets.pdf", ""]
    path = production.out / sheets[0]
    content = path.read_bytes()
    with pikepdf.open(path) as pdf:  # an A5 page beside another on A4
        assert pdf.pages[0].mediabox[2] > 800
    assert run(folded(production)).made == frozenset()

    path.write_bytes(content + b"x")
    assert run(folded(production)).made == {first.entries[0].file} and path.read_bytes() == content
    path.write_bytes(b"notes")
    run(folded(production))
    assert path.read_bytes() == content and (production.out / "altered" / path.name).read_bytes() == b"notes"

    without = run(folded(production, has_sheets=False))
    assert len(without.made) == 2 and not any(entry.sheets for entry in without.entries)
    assert not path.exists() and (production.out / "outdated" / path.name).read_bytes() == content


def test_print_sheets_are_those_of_a_build(production: Production, conditions: Path, tmp_path: Path) -> None:
    entry = run(folded(production)).entries[0]
    manuscript = read_manuscript(conditions / "thing-000.yaml", own=None, today=TODAY, scratch=tmp_path)
    edition = Edition(Kind.PATIENT, Layout.A5, size=12)
    target = tmp_path / "built" / entry.file
    built = build_edition(BuildRequest(manuscript, edition, target, TODAY, is_judged=False, has_sheets=True))
    assert built.sheets and built.sheets.read_bytes() == (production.out / entry.sheets).read_bytes()


def test_print_sheets_and_a_leaflet_of_one_name_are_refused(production: Production, conditions: Path) -> None:
    other = conditions / "thing-001.yaml"
    other.write_text(other.read_text("utf-8").replace("id: thing-001", "id: thing-000-sheets"), encoding="utf-8")
    wish = Wish(kinds=(Kind.PATIENT,), layouts=(Layout.A5,), sizes=(12.0,))
    twins = replace(production, wishes=(wish,), has_sheets=True, name_template="{id}")
    with pytest.raises(UsageError, match=r"two editions would be named thing-000-sheets\.pdf"):
        run(twins)
    assert len(run(replace(twins, has_sheets=False)).made) == 2
