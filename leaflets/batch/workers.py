"""Runs requests on one or more processes; outcomes and their order are the same for any number."""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from leaflets.batch.outcome import Failed, describe_failure
from leaflets.batch.worker_pool import open_pool
from leaflets.build import BuildRequest, BuiltEdition, build_edition
from leaflets.errors import ExitCode, MissingDependency
from leaflets.execution.start_server import count_processors, hold_back
from leaflets.pages.manuscript import name_condition

_PRELOAD = "leaflets.batch.preload"
_PRELOAD_JUDGE = "leaflets.batch.preload_judge"

Progress = Callable[[int, int], None]
"""Called after each edition with the number that are done, and the number of all."""


def run_requests(
    requests: tuple[BuildRequest, ...], worker_count: int, announce: Progress = lambda done, total: None
) -> tuple[BuiltEdition | Failed, ...]:
    """One outcome per request, in their order; a failure is a value and stops no other edition.

    Args:
        requests: what to build.
        worker_count: 1 builds in this process; more start that many processes, at most one a request.
        announce: told how many of how many are done, as they are.

    Raises:
        MissingDependency: what is missing on this machine is missing for all.
    """
    outcomes: list[BuiltEdition | Failed] = []
    with _open_stream(requests, min(worker_count, len(requests))) as stream:
        for outcome in stream:
            if isinstance(outcome, Failed) and outcome.exit_code is ExitCode.MISSING:
                raise MissingDependency(outcome.message)
            outcomes.append(outcome)
            announce(len(outcomes), len(requests))
    return tuple(outcomes)


def choose_worker_count(request_count: int, asked: int | None = None) -> int:
    """How many processes to use: as many as asked for, else as there are processors; 1 for a few requests."""
    if asked is not None:
        return asked
    # A pool loads everything once more: measured on two processors, it pays from about eight editions on.
    return max(1, min(count_processors(), request_count // 4))


def build_safely(request: BuildRequest) -> BuiltEdition | Failed:
    """The built edition, or its failure as a value: not every exception survives the way between processes."""
    try:
        return build_edition(request)
    except Exception as error:
        return describe_failure(error, name_condition(request.manuscript), request.edition, request.target)


@contextlib.contextmanager
def _open_stream(requests: tuple[BuildRequest, ...], worker_count: int) -> Iterator[Iterator[BuiltEdition | Failed]]:
    modules = [_PRELOAD, *([_PRELOAD_JUDGE] if any(request.is_judged for request in requests) else [])]
    if worker_count <= 1:
        for module in modules if requests else ():
            importlib.import_module(module)
        yield map(build_safely, requests)
        return
    with open_pool(worker_count, modules) as pool:
        yield _collect(pool, requests)


def _collect(pool: ProcessPoolExecutor, requests: tuple[BuildRequest, ...]) -> Iterator[BuiltEdition | Failed]:
    # A pool that was left half-started could not be shut down in order.
    with hold_back(signal.SIGINT, signal.SIGTERM):
        futures = [pool.submit(_build_in_worker, request) for request in requests]
    for future, request in zip(futures, requests, strict=True):
        try:
            yield future.result()
        except BrokenProcessPool:
            yield Failed(
                name_condition(request.manuscript),
                f"{request.target}: not made, because a worker process was killed; was memory short? Try --jobs 1",
                ExitCode.RENDER,
                request.edition,
                request.target,
            )


def _build_in_worker(request: BuildRequest) -> BuiltEdition | Failed:
    try:
        return build_safely(request)
    except SystemExit as order:  # the pool itself would only report it and wait for more work
        os._exit(int(order.code or 0))
