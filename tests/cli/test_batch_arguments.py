from __future__ import annotations

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.errors import UsageError


def test_conditions_may_be_given_together_or_one_by_one() -> None:
    options = read_arguments(["batch", "job.yaml", "--conditions", "a", "b", "--size", "14", "--conditions", "c"])
    assert options.conditions == ["a", "b", "c"] and str(options.job) == "job.yaml"


def test_nothing_is_needed() -> None:
    options = read_arguments(["batch"])
    assert (options.job, options.conditions, options.workers, options.timeout, options.cluster) == (None,) * 5


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "nan", "inf"])
def test_a_time_that_is_none_is_refused(seconds: str) -> None:
    with pytest.raises(UsageError, match="not a number of seconds such as 60"):
        read_arguments(["batch", f"--timeout={seconds}"])


@pytest.mark.parametrize("count", ["0", "many", "1.5"])
def test_workers_that_are_no_number_are_refused(count: str) -> None:
    with pytest.raises(UsageError, match="--workers"):
        read_arguments(["batch", f"--workers={count}"])
