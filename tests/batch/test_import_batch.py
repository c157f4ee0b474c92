from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from leaflets.batch import import_batch as batch
from leaflets.batch.import_batch import Imported, ImportOrder, Refused, choose_worker_count, import_batch
from leaflets.errors import ExitCode
from tests.importing.question_page import INFORMATION, make_xml

TODAY = date(2026, 11, 23)


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, ...]:
    """Three pages with one name, the second of them broken."""
    found = tuple(tmp_path / f"{name}.xml" for name in "abc")
    for path, content in zip(found, (make_xml(INFORMATION), b"<Document><b>", make_xml(INFORMATION)), strict=True):
        path.write_bytes(content.replace(b"example.org", path.stem.encode()).replace(b"0000001", path.stem.encode()))
    return found


def run(pages: tuple[Path, ...], folder: Path, workers: int = 1) -> list[Imported | Refused]:
    return list(import_batch(ImportOrder(pages, folder, TODAY, worker_count=workers), lambda done, total: None))


def test_any_number_of_workers_gives_the_same_files_and_outcomes(pages: tuple[Path, ...], tmp_path: Path) -> None:
    folders, told = [], []
    for workers in (1, 2):
        told.append(run(pages, tmp_path / "out", workers))
        folders.append((tmp_path / "out").rename(tmp_path / f"out-{workers}"))
    assert told[0] == told[1]
    names = sorted(path.name for path in folders[0].glob("*.yaml"))
    assert names == ["paper-lung-2.yaml", "paper-lung.yaml"]
    for name in names:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes()


def test_a_bad_page_stops_no_other_and_says_why(pages: tuple[Path, ...], tmp_path: Path) -> None:
    _, refused, second = run(pages, tmp_path / "new")
    assert isinstance(refused, Refused) and refused.exit_code is ExitCode.CONTENT
    assert refused.message.startswith(str(pages[1])) and "no well-formed XML" in refused.message
    assert isinstance(second, Imported) and "paper-lung-2" in second.saved.note


def test_a_second_run_overwrites_nothing(pages: tuple[Path, ...], tmp_path: Path) -> None:
    run(pages, tmp_path / "new")
    assert [type(outcome) for outcome in run(pages, tmp_path / "new")] == [Refused] * 3
    forced = ImportOrder(pages, tmp_path / "new", TODAY, is_forced=True)
    assert sum(isinstance(outcome, Imported) for outcome in import_batch(forced, lambda done, total: None)) == 2
    assert len(list((tmp_path / "new").glob("*.yaml"))) == 2


def test_a_bug_is_a_value_with_its_traceback(
    pages: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "import_page", lambda page, **_: 1 // 0)
    outcome = run(pages[:1], tmp_path / "new")[0]
    assert isinstance(outcome, Refused) and outcome.exit_code is ExitCode.BUG
    assert "ZeroDivisionError" in pickle.loads(pickle.dumps(outcome)).message


def test_a_second_process_is_started_when_it_pays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "count_processors", lambda: 8)
    assert [choose_worker_count(count, None) for count in (1, 10, 500)] == [1, 1, 8]
    assert choose_worker_count(3, 9) == 3
