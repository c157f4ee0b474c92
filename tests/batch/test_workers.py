"""The same outcomes in the same order, however many processes; no failure stops the rest."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from leaflets.batch import workers
from leaflets.batch.outcome import Failed
from leaflets.batch.workers import choose_worker_count, run_requests
from leaflets.build import BuildRequest, BuiltEdition
from leaflets.errors import ExitCode, MissingDependency, RenderError
from leaflets.model.edition import Edition, Kind
from leaflets.pages.manuscript import Manuscript


@pytest.fixture
def requests(manuscript: Manuscript, today: object, tmp_path: Path) -> tuple[BuildRequest, ...]:
    """Three editions; the second cannot be written, for a folder is in the way."""
    out = tmp_path / "out"
    (out / "1.pdf").mkdir(parents=True)
    return tuple(
        BuildRequest(manuscript, Edition(kind), out / f"{number}.pdf", today)  # type: ignore[arg-type]
        for number, kind in enumerate(Kind)
    )


def read_all(requests: tuple[BuildRequest, ...]) -> list[bytes]:
    return [request.target.read_bytes() for request in requests if request.target.is_file()]


def test_one_and_two_workers_give_the_same_outcomes_and_bytes(requests: tuple[BuildRequest, ...]) -> None:
    alone = run_requests(requests, 1)
    alone_bytes = read_all(requests)
    for request in requests:
        if request.target.is_file():
            request.target.unlink()
    together = run_requests(requests, 2)
    assert together == alone
    assert read_all(requests) == alone_bytes
    assert len(alone_bytes) == 2
    assert isinstance(alone[1], Failed) and alone[1].exit_code is ExitCode.FILE
    assert [outcome.edition for outcome in alone] == [request.edition for request in requests]


def test_progress_is_told_after_each_edition(
    requests: tuple[BuildRequest, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "build_edition", make_fake())
    told: list[tuple[int, int]] = []
    run_requests(requests, 1, lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def make_fake(error: Exception | None = None) -> object:
    """A stand-in for the recipe: it fails for clinicians when an error is given."""

    def build(request: BuildRequest) -> BuiltEdition:
        if error and request.edition.kind is Kind.CLINICIAN:
            raise error
        return BuiltEdition("small-thing", request.edition, request.target, 1, 1, "", True)

    return build


@pytest.mark.parametrize(
    ("error", "code"), [(RenderError("broken"), ExitCode.RENDER), (RuntimeError("bug"), ExitCode.BUG)]
)
def test_a_failure_is_a_value_and_the_rest_goes_on(
    requests: tuple[BuildRequest, ...], monkeypatch: pytest.MonkeyPatch, error: Exception, code: ExitCode
) -> None:
    monkeypatch.setattr(workers, "build_edition", make_fake(error))
    outcomes = run_requests(requests, 1)
    assert [isinstance(outcome, Failed) for outcome in outcomes] == [False, True, False]
    assert isinstance(outcomes[1], Failed) and outcomes[1].exit_code is code


def test_what_is_missing_on_the_machine_stops_all(
    requests: tuple[BuildRequest, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "build_edition", make_fake(MissingDependency("no Pango: apt-get install it")))
    with pytest.raises(MissingDependency, match="apt-get install"):
        run_requests(requests, 1)


def test_a_killed_worker_is_a_failure_of_its_editions(requests: tuple[BuildRequest, ...]) -> None:
    class EndsItsReader:
        def __reduce__(self) -> tuple[object, tuple[int]]:
            return os._exit, (9,)  # called where the request is unpickled: in the worker

    deadly = dataclasses.replace(requests[0], target=EndsItsReader())  # type: ignore[arg-type]
    outcomes = run_requests((deadly, *requests), 2)
    assert len(outcomes) == 4
    assert isinstance(outcomes[0], Failed)
    assert outcomes[0].exit_code is ExitCode.RENDER and "--jobs 1" in outcomes[0].message


def test_a_few_editions_are_not_worth_a_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "count_processors", lambda: 8)
    assert [choose_worker_count(count) for count in (0, 1, 7, 8, 400)] == [1, 1, 1, 2, 8]
    assert choose_worker_count(3, asked=2) == 2


def test_no_requests_need_no_workers() -> None:
    assert run_requests((), 4) == ()
