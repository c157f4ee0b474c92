"""Ways of working are chosen by what was asked for; the sessions' tests run the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.errors import FileError, RenderError
from leaflets.execution.local_workers import LocalWorkers
from leaflets.execution.run_here import Here
from leaflets.production import run_production
from leaflets.production.production import Means, Production
from leaflets.production.run_production import choose_executor
from leaflets.production.session import open_session


@pytest.mark.parametrize(
    ("means", "count", "kind"),
    [
        (Means(worker_count=1), 100, Here),
        (Means(worker_count=1, seconds=5), 100, LocalWorkers),
        (Means(worker_count=3), 100, LocalWorkers),
        (Means(), 2, Here),
        (Means(), 100, LocalWorkers),
    ],
)
def test_the_way_of_working_follows_from_the_means(
    means: Means, count: int, kind: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_production, "count_processors", lambda: 2)
    assert type(choose_executor(means, count, is_judged=True)) is kind


def test_a_cluster_that_does_not_answer_is_told() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(RenderError, match="no scheduler answers"):
        choose_executor(Means(cluster="nonsense://x"), 10, is_judged=False)


def test_a_text_changed_while_the_batch_runs_stops_it_and_what_is_finished_is_kept(
    production: Production, conditions: Path
) -> None:
    def change(*_: object) -> None:
        (conditions / "thing-001.yaml").write_text("changed")

    with open_session(production, lambda warning: None) as session, pytest.raises(FileError, match="was changed while"):
        session.run(Means(worker_count=1), change)
    assert len(list(production.out.glob("*.pdf"))) == 1


def test_two_processes_make_the_same_bytes_as_one(production: Production) -> None:
    contents = []
    for number, means in enumerate((Means(worker_count=1), Means(worker_count=2))):
        other = replace(production, out=production.out / str(number))
        with open_session(other, lambda warning: None) as session:
            outcome = session.run(means, lambda item, entry: None)
        contents.append([(entry.file, (other.out / entry.place).read_bytes()) for entry in outcome.entries])
    assert contents[0] == contents[1]
