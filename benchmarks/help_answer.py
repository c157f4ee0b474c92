"""``leaflets --help`` as a whole process against Python itself doing nothing: what the door adds to the start."""

from __future__ import annotations

import os
import statistics
import sys

from benchmarks.one_build import time_command

LIMIT_MS = 150
"""A person takes an answer within this time as immediate; the goal of the first issue."""


def measure_help(rounds: int) -> float:
    """Prints the medians and gives that of ``leaflets --help`` in milliseconds."""
    commands = ([sys.executable, "-m", "leaflets", "--help"], [sys.executable, "-c", "pass"])
    runs: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for command, times in zip(commands, runs, strict=True):
            wall = time_command(command, dict(os.environ)).wall * 1000
            if number:  # the first round only warms the disk
                times.append(wall)
    ours, bare = (statistics.median(times) for times in runs)
    print(
        f"leaflets --help {ours:.0f} ms, python doing nothing {bare:.0f} ms, ratio {ours / bare:.1f}, goal {LIMIT_MS}"
    )
    return ours
