"""How a batch tells how far it is: a bar on a terminal, a line now and then in a pipe, JSON lines in a file."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from leaflets.cli.progress import ProgressBar
from leaflets.cli.say import say
from leaflets.errors import FileError
from leaflets.reporting.track_progress import ProgressTrack

if TYPE_CHECKING:
    from leaflets.ledger.entry import Entry

_SECONDS_BETWEEN_LINES = 10.0


class BatchProgress:
    """Tells of a run of ``total`` editions."""

    def __init__(self, total: int, log: Path | None = None) -> None:
        """Begins to count.

        Raises:
            FileError: the log cannot be written.
        """
        self._track = ProgressTrack(total, time.monotonic())
        self._bar = ProgressBar()
        self._is_terminal = bool(sys.stderr and sys.stderr.isatty())
        self._last = time.monotonic()
        self._log = _open_log(log) if log else None

    def add(self, entry: Entry) -> None:
        """One more edition is finished."""
        now = time.monotonic()
        self._track.add(now, is_failed=entry.exit_code != 0)
        if self._log:
            self._log.write(json.dumps(self._describe(entry), ensure_ascii=False) + "\n")
            self._log.flush()
        if self._is_terminal:
            self._bar.draw_text(self._track.done, self._track.total, self._track.word())
        elif now - self._last >= _SECONDS_BETWEEN_LINES and self._track.done < self._track.total:
            say(self._track.word())
            self._last = now

    def end(self) -> None:
        """Take the bar away and close the log."""
        self._bar.wipe()
        if self._log:
            self._log.close()

    def _describe(self, entry: Entry) -> dict[str, object]:
        return {
            "done": self._track.done,
            "total": self._track.total,
            "file": entry.file,
            "condition": entry.condition,
            "state": entry.state,
            "pages": entry.page_count,
            "bytes": entry.byte_count,
            "sha256": entry.sha256,
            "seconds": entry.seconds,
            "exit_code": entry.exit_code,
            "message": entry.message,
        }


def _open_log(path: Path) -> TextIO:
    try:
        return path.open("a", encoding="utf-8")
    except OSError as error:
        raise FileError(f"--json-log {path}: cannot be written: {error.strerror}; choose another file") from None
