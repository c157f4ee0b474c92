from __future__ import annotations

import inspect
import pickle

import pytest

from leaflets.execution.dask_cluster import DaskCluster
from leaflets.execution.executor import Executor, Lost
from leaflets.execution.local_workers import LocalWorkers
from leaflets.execution.run_here import Here


@pytest.mark.parametrize("way", [Here, LocalWorkers, DaskCluster])
def test_every_way_of_working_keeps_the_protocol(way: type) -> None:
    asked, kept = inspect.signature(Executor.run), inspect.signature(way.run)  # type: ignore[attr-defined]
    assert list(kept.parameters) == list(asked.parameters)
    assert kept.return_annotation == asked.return_annotation


def test_a_lost_task_travels() -> None:
    assert pickle.loads(pickle.dumps(Lost("why"))) == Lost("why")
