"""Imports many pages, on one or more processes, and says of each what became of it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leaflets.batch.worker_pool import open_pool
from leaflets.errors import ExitCode, LeafletsError
from leaflets.execution.start_server import count_processors, hold_back
from leaflets.importing.finish_import import ImportedPage
from leaflets.importing.import_page import import_page
from leaflets.importing.save_import import SavedPage, save_import, write_schema_comment

_PRELOAD = "leaflets.batch.preload_import"
_WORTH_A_POOL = 40
"""Pages from which a second process pays: it takes as long to start as about twenty pages (measured)."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A page that was not imported.

    Attributes:
        source: the page.
        message: why, and what to do.
        exit_code: what the program should end with for this page alone.
    """

    source: Path
    message: str
    exit_code: ExitCode


@dataclass(frozen=True, slots=True)
class Imported:
    """A page that was imported: the page, and the condition file made from it."""

    source: Path
    saved: SavedPage


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What to import, and how.

    Attributes:
        pages: in the order in which ids are given.
        folder: where the condition files go.
        today: the day of the import.
        is_forced: whether a file of the same page may be replaced.
        worker_count: how many processes; None for as many as pay.
    """

    pages: tuple[Path, ...]
    folder: Path
    today: date
    is_forced: bool = False
    worker_count: int | None = None


def import_batch(order: ImportOrder, announce: Callable[[int, int], None]) -> Iterator[Imported | Refused]:
    """What became of each page, in the order of the pages, as soon as it is known; a bad page stops no other.

    Args:
        order: the pages and the folder.
        announce: told how many of how many are done, as they are.
    """
    taken: dict[str, str] = {}
    comment = write_schema_comment(order.folder)
    with _open_stream(order, comment) as stream:
        for done, (source, found) in enumerate(zip(order.pages, stream, strict=True), 1):
            yield _save(source, found, order, taken)
            announce(done, len(order.pages))


def _save(source: Path, found: ImportedPage | Refused, order: ImportOrder, taken: dict[str, str]) -> Imported | Refused:
    if isinstance(found, Refused):
        return found
    try:
        saved = save_import(found, order.folder, force=order.is_forced, taken=taken)
    except LeafletsError as error:
        return Refused(source, str(error), ExitCode(error.exit_code))
    taken[saved.page.id] = str(source)
    return Imported(source, saved)


def choose_worker_count(page_count: int, asked: int | None) -> int:
    """How many processes to use: as many as asked for, else as there are processors, 1 for a few pages."""
    if asked is not None:
        return min(asked, page_count)
    return count_processors() if page_count >= _WORTH_A_POOL else 1


@contextmanager
def _open_stream(order: ImportOrder, comment: str) -> Iterator[Iterator[ImportedPage | Refused]]:
    workers = choose_worker_count(len(order.pages), order.worker_count)
    if workers <= 1:
        yield (import_safely(page, order.today, comment) for page in order.pages)
        return
    with open_pool(workers, [_PRELOAD]) as pool:
        yield _collect(pool, order.pages, order.today, comment)


def _collect(
    pool: ProcessPoolExecutor, pages: Sequence[Path], today: date, comment: str
) -> Iterator[ImportedPage | Refused]:
    # A pool that was left half-started could not be shut down in order.
    import signal

    with hold_back(signal.SIGINT, signal.SIGTERM):
        futures = [pool.submit(import_safely, page, today, comment) for page in pages]
    for future, page in zip(futures, pages, strict=True):
        try:
            yield future.result()
        except BrokenProcessPool:
            said = f"{page}: not imported, because a worker process was killed; was memory short? Try --jobs 1"
            yield Refused(page, said, ExitCode.FILE)


def import_safely(page: Path, today: date, comment: str) -> ImportedPage | Refused:
    """The imported page, or why there is none as a value: a page that breaks the program stops no other."""
    try:
        return import_page(page, today=today, schema_comment=comment)
    except LeafletsError as error:
        return Refused(
            page, f"{page}{str(error).removeprefix(str(page)).removeprefix(page.name)}", ExitCode(error.exit_code)
        )
    except Exception as error:
        text = "".join(traceback.format_exception(error))
        return Refused(page, f"{page}: a bug in the program; please report it\n{text}", ExitCode.BUG)
