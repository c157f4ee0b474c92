"""Work on the machines of a Dask cluster, through the executor that Dask itself offers; who does what is Dask's."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import socket
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from leaflets.errors import MissingDependency, RenderError
from leaflets.execution.executor import Lost, Work

_SECONDS_TO_ANSWER = 10
_SECONDS_BETWEEN_LOOKS = 5.0
_SECONDS_WITHOUT_WORKERS = 60.0
"""A nanny starts another worker in a few seconds."""
_AHEAD = 3
"""Tasks under way for each thread of the cluster: one is done, the next is there already, and little is held here."""


class DaskCluster:
    """The workers of a scheduler that somebody has started with ``dask scheduler`` and ``dask worker``."""

    def __init__(self, work: Work, address: str, seconds: float | None = None) -> None:
        """Connects to the scheduler.

        Args:
            work: a function of a module that the workers can import.
            address: of the scheduler, such as ``tcp://host:8786``.
            seconds: for one task; the worker that needs longer is ended, and its nanny starts another. Dask gives the
                task to others as often as its setting ``distributed.scheduler.allowed-failures`` says.

        Raises:
            MissingDependency: Dask is not installed here.
            RenderError: nobody answers, or there is no such address.
        """
        try:
            import distributed
        except ImportError:
            raise MissingDependency(
                "--cluster needs Dask; install it with: python -m pip install 'leaflets[cluster]'"
            ) from None
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        self._work = partial(_do_in_time, work, seconds) if seconds else work
        self._address = address
        self._deserted_since: float | None = None
        try:
            _knock(address)
            self._client = distributed.Client(address, timeout=_SECONDS_TO_ANSWER, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise RenderError(
                f"--cluster {address}: no scheduler answers there ({error or type(error).__name__}); start one with "
                "'dask scheduler', and give the address that it prints, such as tcp://host:8786"
            ) from None

    def run(self, tasks: Iterable[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        """Each number with its result or a Lost, as they are finished.

        Raises:
            MissingDependency: the workers cannot import the program.
            RenderError: the cluster has gone away, or has no worker.
        """
        waiting = iter(tasks)
        under_way: dict[Future[Any], int] = {}
        try:
            executor = self._client.get_executor(pure=False)
            most = max(1, self._count_threads()) * _AHEAD
            while True:
                for number, task in _take(waiting, most - len(under_way)):
                    under_way[executor.submit(self._work, task)] = number
                if not under_way:
                    return
                done, _ = wait(under_way, _SECONDS_BETWEEN_LOOKS, FIRST_COMPLETED)
                if not done:
                    self._refuse_desert()
                for future in done:
                    yield under_way.pop(future), self._read(future)
        finally:
            for future in under_way:
                future.cancel()
            with contextlib.suppress(Exception):  # what is gone need not be closed
                self._client.close(timeout=5)

    def _refuse_desert(self) -> None:
        """Stop when no worker has been there for a while: Dask itself would wait for new ones without end."""
        try:
            is_deserted = not self._client.nthreads()
        except OSError:
            raise self._explain_end() from None
        if self._client.status != "running":
            raise self._explain_end()
        if not is_deserted:
            self._deserted_since = None
            return
        now = time.monotonic()
        self._deserted_since = self._deserted_since or now
        if now - self._deserted_since > _SECONDS_WITHOUT_WORKERS:
            raise RenderError(
                f"--cluster {self._address}: all its workers are gone; what is finished is kept: start some with "
                f"'dask worker {self._address}' and run the same command again"
            )

    def _explain_end(self) -> RenderError:
        return RenderError(
            f"--cluster {self._address}: the scheduler has gone away; what is finished is kept: "
            "start it and run the same command again"
        )

    def _count_threads(self) -> int:
        threads: int = sum(self._client.nthreads().values())
        if not threads:
            raise RenderError(
                f"--cluster {self._address}: it has no workers; start some with 'dask worker {self._address}'"
            )
        return threads

    def _read(self, future: Future[Any]) -> Any:
        from distributed.scheduler import KilledWorker

        try:
            return future.result()
        except KilledWorker as error:
            return Lost(f"the workers that tried it ended, the last one {error.last_worker.address}")
        except CancelledError:
            raise self._explain_end() from None
        except ModuleNotFoundError as error:
            raise MissingDependency(
                f"--cluster {self._address}: a worker lacks the package {error.name}; install there: leaflets[cluster]"
            ) from None


def _knock(address: str) -> None:
    """Nothing, when somebody answers at the address: a client of Dask that finds nobody leaves a traceback behind.

    Raises:
        OSError: nobody answers.
        ValueError: this is no address of a scheduler.
    """
    parts = urlsplit(address)
    if parts.scheme not in ("tcp", "tls") or not parts.hostname or not parts.port:
        raise ValueError("not an address of the form tcp://host:port or tls://host:port")
    socket.create_connection((parts.hostname, parts.port), _SECONDS_TO_ANSWER).close()


def _take(waiting: Iterator[tuple[int, Any]], count: int) -> Iterator[tuple[int, Any]]:
    for _ in range(count):
        found = next(waiting, None)
        if found is None:
            return
        yield found


def _do_in_time(work: Work, seconds: float, task: Any) -> Any:
    """The result; a process that needs longer than ``seconds`` ends, for nothing else stops a library in C."""
    faulthandler.dump_traceback_later(seconds, exit=True)
    try:
        return work(task)
    finally:
        faulthandler.cancel_dump_traceback_later()
