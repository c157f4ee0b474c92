"""Work on files from anywhere, in a process apart: what breaks or hangs there never breaks or hangs this program.

PDFium and the other readers are written for speed in languages without guard rails; a hostile file can end the
process that reads it. One process reads file after file; when it ends, is too slow or wants too much memory, its file
gives an error in one line, and a new process goes on with the next file.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from leaflets.errors import FileError, MissingDependency
from leaflets.preflight.clean_text import clean_text
from leaflets.preflight.read_content import read_content
from leaflets.preflight.serve_apart import serve_apart

if TYPE_CHECKING:
    from leaflets.facts.facts import FileFacts

MOST_SECONDS = 120.0
"""For one file. A page takes about 20 ms, on a busy machine twice that: room for the longest file that is measured."""
MOST_MEMORY = 4 * 2**30
"""Bytes of address space of the process that reads; a leaflet needs a tenth of it."""
_SECONDS_TO_START = 60.0
_MEASURES = "leaflets.facts.measure_file"
_ADVICE = "open it in another program, and save or print it as a new PDF"

Result = TypeVar("Result")


def measure_apart(paths: Iterable[Path], seconds: float = MOST_SECONDS) -> Iterator[FileFacts | FileError]:
    """The facts of each file, or why there are none, in the order of ``paths``; see :func:`work_apart`."""
    return work_apart(measure_content, paths, seconds)


def measure_content(content: bytes, name: str) -> FileFacts:
    """The facts of a file; loads what measures only when it is called, which is in the process apart."""
    from leaflets.facts.measure_file import measure_file

    return measure_file(content, name)


def work_apart(
    work: Callable[[bytes, str], Result],
    paths: Iterable[Path],
    seconds: float = MOST_SECONDS,
    memory: int = MOST_MEMORY,
) -> Iterator[Result | FileError]:
    """What ``work`` made of each file, or why it made nothing, in the order of ``paths``.

    Args:
        work: a function of a module, given the content of a file and its name; it is done in the process apart. What
            it gives must survive pickling. An error it raises on purpose is handed on, any other becomes one line.
        paths: read one by one, each when its turn comes.
        seconds: most time for one file.
        memory: most bytes of address space, on systems that know such a limit.

    Raises:
        MissingDependency: a package that the work needs is not installed, or no process can be started.
        ModuleNotFoundError: the same, where nobody has put it into words.
    """
    worker = _Worker(work, seconds, memory)
    try:
        for path in paths:
            try:
                content = read_content(path)
            except FileError as error:
                yield error
            else:
                yield worker.ask(content, clean_text(str(path)))
    finally:
        # Reached too when whoever reads this stops early, or on Ctrl-C.
        worker.end()


class _Worker(Generic[Result]):
    """One process at a time, started when there is something to do."""

    def __init__(self, work: Callable[[bytes, str], Result], seconds: float, memory: int) -> None:
        self._work, self._seconds, self._memory = work, seconds, memory
        self._process: BaseProcess | None = None
        self._door: Connection[Any, Any] | None = None

    def ask(self, content: bytes, name: str) -> Result | FileError:
        """The result for one file; whatever becomes of the process is an error of that file."""
        if self._process is None or self._door is None:
            self._start()
        assert self._process is not None and self._door is not None
        try:
            self._door.send((content, name))
            if not self._door.poll(self._seconds):
                self.end()
                return FileError(f"{name}: not measured within {self._seconds:g} seconds; {_ADVICE}")
            is_worn, answer = self._door.recv()
        except (EOFError, OSError):  # the process is gone
            return FileError(f"{name}: cannot be measured: {self._explain_end()}; {_ADVICE}")
        if is_worn:
            self.end()
        if isinstance(answer, (MissingDependency, ModuleNotFoundError)):
            raise answer
        result: Result | FileError = answer
        return result

    def end(self) -> None:
        """End the process, whatever it is doing; nothing of it is left."""
        process, door, self._process, self._door = self._process, self._door, None, None
        if door is not None:
            door.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()

    def _start(self) -> None:
        context: ForkServerContext | SpawnContext
        if os.name == "posix":
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload([_MEASURES])
            # First, because starting it would let Ctrl-C through again.
            resource_tracker.ensure_running()
        else:
            context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        # A terminal sends Ctrl-C to all processes; those would answer with tracebacks. They inherit that it waits.
        with _hold_back_interrupt():
            if os.name == "posix":
                forkserver.ensure_running()
            arguments = (theirs, self._work, self._seconds, self._memory)
            process = context.Process(target=serve_apart, args=arguments, daemon=True)
            process.start()
        theirs.close()
        self._process, self._door = process, ours
        # Loading is not the file's fault, and its time does not count.
        try:
            is_ready = ours.poll(_SECONDS_TO_START) and ours.recv() is None
        except (EOFError, OSError):
            is_ready = False
        if not is_ready:
            self.end()
            raise MissingDependency(
                "the process that reads files cannot be started on this machine; is memory short, or is the program "
                "called from a script without its main guard?"
            )

    def _explain_end(self) -> str:
        """How the process ended, in words; it is ended."""
        process = self._process
        code = None
        if process is not None:
            process.join(1)
            code = process.exitcode
        self.end()
        if code is not None and code < 0:
            with contextlib.suppress(ValueError):
                # Libraries in C++ that get no more memory abort.
                reason = f", perhaps for want of more than {self._memory / 2**30:g} GiB of memory"
                is_abort = -code == signal.SIGABRT
                return f"the reader broke down over it ({signal.Signals(-code).name}{reason if is_abort else ''})"
        return f"the reader broke down over it (code {code})"


@contextlib.contextmanager
def _hold_back_interrupt() -> Iterator[None]:
    """While it is open, Ctrl-C waits; where the system knows no waiting, it comes as always."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
