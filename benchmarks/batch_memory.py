"""Memory of one batch worker over many documents: flat, or does something leak?

``python -m benchmarks.batch_memory --documents 2000 [--preflight]``. One worker process, never replaced, makes the
editions of all shipped conditions again and again; its resident memory is read after every document. Goal (issue
"Batch"): 120 MiB, flat. What preflight loads comes on top of that.
"""

from __future__ import annotations

import argparse
import datetime
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any

from leaflets.execution.local_workers import Limits, LocalWorkers
from leaflets.execution.serve_tasks import read_memory
from leaflets.folders import program_folder
from leaflets.ledger.program_state import hash_engines, hash_program
from leaflets.model.edition import Edition, Kind
from leaflets.production.perform_task import perform_task
from leaflets.production.task import Made, Task

EDITIONS = (
    Edition(Kind.PATIENT, size=14),
    Edition(Kind.PATIENT, size=18),
    Edition(Kind.CLINICIAN, size=10),
    Edition(Kind.CITATIONS, size=11),
)
_MEBI = 2**20


def make_and_weigh(task: Task) -> int:
    """Bytes that the worker holds after the task."""
    made = perform_task(task)
    if not isinstance(made, Made):
        raise SystemExit(f"could not be made: {made.message}")
    return read_memory()


def list_tasks(count: int, *, is_judged: bool) -> Iterator[tuple[int, Task]]:
    """So many tasks over all shipped conditions, as ``leaflets batch`` makes them."""
    paths = sorted(program_folder("conditions").glob("*.yaml"))
    forms = [(path, edition) for path in paths for edition in EDITIONS]
    for number in range(count):
        path, edition = forms[number % len(forms)]
        yield (
            number,
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
                is_judged=is_judged,
            ),
        )


def measure_batch_memory(documents: int, *, is_judged: bool = False) -> None:
    """Print the worker's memory along the way, and what a thousand documents add to it."""
    modules = ("leaflets.batch.preload", *(("leaflets.batch.preload_judge",) if is_judged else ()))
    workers = LocalWorkers(make_and_weigh, 1, modules, Limits(tasks=sys.maxsize, memory=sys.maxsize))
    start = time.monotonic()
    sizes: list[Any] = [size for _, size in workers.run(list_tasks(documents, is_judged=is_judged))]
    spent = time.monotonic() - start
    marks = [mark for mark in (50, 100, 200, 500, 1000, 1500, 2000, 5000) if mark <= documents]
    print(f"one batch worker, {'with' if is_judged else 'without'} preflight, {documents} documents in {spent:.0f} s")
    for mark in marks:
        print(f"after {mark:>5} documents {statistics.median(sizes[max(0, mark - 16) : mark]) / _MEBI:>7.0f} MiB")
    if documents >= 200:
        grown = statistics.median(sizes[-16:]) - statistics.median(sizes[84:100])
        print(f"growth after the first 100: {grown / _MEBI / (documents - 100) * 1000:.2f} MiB a thousand documents")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the options say."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.batch_memory", description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--preflight", action="store_true")
    options = parser.parse_args(arguments)
    measure_batch_memory(options.documents, is_judged=options.preflight)
    return 0


if __name__ == "__main__":
    sys.exit(main())
