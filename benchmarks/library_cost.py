"""What an edition costs of a processor and of a disk, and from that a national library of them.

``python -m benchmarks.library_cost``. Every sixth edition of ``--all`` of two long conditions is made and judged in
this process. Processor time is measured, not the clock, so that a busy machine does not count. The arithmetic is the
one that ``docs/performance.md`` prints.
"""

from __future__ import annotations

import datetime
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

from leaflets.batch import preload, preload_judge  # noqa: F401 - loading is not an edition's cost
from leaflets.batch.plan_editions import Wish, plan_editions
from leaflets.folders import program_folder
from leaflets.ledger.program_state import hash_engines, hash_program
from leaflets.production.perform_task import perform_task
from leaflets.production.task import Made, Task

CONDITIONS = ("asthma", "lambert-eaton-syndrome")
EVERY = 6
LIBRARY_CONDITIONS, LANGUAGES = 5000, 10
NIGHT_HOURS, CORES_OF_A_MACHINE = 8, 32


def measure_library_cost() -> None:
    """Print processor seconds and bytes of an edition, then core-hours, bytes and machines of the library."""
    tasks = [task for name in CONDITIONS for task in _list_tasks(program_folder("conditions") / f"{name}.yaml")]
    perform_task(tasks[0])  # fonts and templates are set up once in a worker's life
    plain = [_measure(task) for task in tasks]
    judged = [_measure(replace(task, is_judged=True)) for task in tasks]
    forms = len(plan_editions(Wish(is_all=True)))
    editions = LIBRARY_CONDITIONS * LANGUAGES * forms
    size = statistics.mean(made.byte_count for _, made in plain)
    pages = statistics.mean(made.page_count for _, made in plain)
    thumbnail = statistics.mean(len(made.thumbnail) for _, made in plain)
    print(f"{len(tasks)} editions, mean: {pages:.1f} pages, {size / 1000:.0f} kB, picture {thumbnail / 1000:.1f} kB")
    print(f"library: {LIBRARY_CONDITIONS} conditions × {LANGUAGES} languages × {forms} editions = {editions:,} files")
    print(f"bytes: {editions * size / 1e9:.0f} GB, pictures {editions * thumbnail / 1e9:.0f} GB")
    for name, found in (("without preflight", plain), ("with preflight", judged)):
        seconds = statistics.mean(spent for spent, _ in found)
        hours = editions * seconds / 3600
        machines = hours / NIGHT_HOURS / CORES_OF_A_MACHINE
        print(
            f"{name:<18} {seconds:.2f} processor s an edition, {hours:,.0f} core-hours, {machines:.1f} machines of "
            f"{CORES_OF_A_MACHINE} cores for a night of {NIGHT_HOURS} hours"
        )


def _list_tasks(path: Path) -> list[Task]:
    return [
        Task(
            file=f"{number}.pdf",
            condition=path.stem,
            source_path=path.name,
            source=path.read_bytes(),
            edition=edition,
            today=datetime.date.today(),
            program=hash_program(),
            engines=hash_engines(),
            is_expired_allowed=True,
            is_judged=False,
        )
        for number, edition in enumerate(plan_editions(Wish(is_all=True)))
        if number % EVERY == 0
    ]


def _measure(task: Task) -> tuple[float, Made]:
    start = time.process_time()
    made = perform_task(task)
    spent = time.process_time() - start
    if not isinstance(made, Made):
        raise SystemExit(made.message)
    return spent, made


if __name__ == "__main__":
    measure_library_cost()
    sys.exit(0)
