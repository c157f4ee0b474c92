"""A progress bar on standard error, on a terminal only."""

from __future__ import annotations

import shutil
import sys

_WIDTH = 24


class ProgressBar:
    """Draws ``[######      ] 12/48`` again and again on one line, and wipes it out at the end."""

    def __init__(self) -> None:
        self._is_shown = bool(sys.stderr and sys.stderr.isatty())
        self._drawn = 0

    def draw(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are finished; nothing for a single one."""
        self.draw_text(done, total, f"{done}/{total}")

    def draw_text(self, done: int, total: int, text: str) -> None:
        """The same with a text of one's own behind the bar, cut to the width of the terminal."""
        if self._is_shown and total > 1:
            line = f"[{'#' * (_WIDTH * done // total):<{_WIDTH}}] {text}"
            line = line[: shutil.get_terminal_size().columns - 1]
            # What was longer before is covered with spaces.
            sys.stderr.write(f"\r{line:<{self._drawn}}")
            sys.stderr.flush()
            self._drawn = len(line)

    def wipe(self) -> None:
        """Take the bar away, so that the next line starts clean."""
        if self._drawn:
            sys.stderr.write(f"\r{' ' * self._drawn}\r")
            sys.stderr.flush()
            self._drawn = 0
