from __future__ import annotations

import os
import sys

from leaflets.execution.run_here import Here
from tests.execution.deeds import do


def test_the_work_is_done_in_this_process_in_order() -> None:
    tasks = [(3, ("pid", None)), (1, ("double", 4))]
    assert list(Here(do).run(tasks)) == [(3, os.getpid()), (1, 8)]


def test_modules_are_loaded_before_the_first_task_and_not_without_one() -> None:
    sys.modules.pop("this_or_that", None)
    here = Here(do, ["colorsys"])
    sys.modules.pop("colorsys", None)
    assert list(here.run([])) == []
    assert "colorsys" not in sys.modules
    assert list(here.run([(0, ("double", 1))])) == [(0, 2)]
    assert "colorsys" in sys.modules
