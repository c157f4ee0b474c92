"""The bar is drawn on a terminal only."""

from __future__ import annotations

import io
import sys

import pytest

from leaflets.cli.progress import ProgressBar


class Terminal(io.StringIO):
    """Standard error on a terminal."""

    def isatty(self) -> bool:
        return True


def test_it_grows_and_is_wiped_out(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    bar = ProgressBar()
    for done in (1, 2):
        bar.draw(done, 2)
    bar.wipe()
    first, second, blank, end = terminal.getvalue().split("\r")[1:]
    assert first == f"[{'#' * 12}{' ' * 12}] 1/2"
    assert second == f"[{'#' * 24}] 2/2"
    assert blank == " " * len(second) and end == ""


def test_one_edition_needs_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    bar = ProgressBar()
    bar.draw(1, 1)
    bar.wipe()
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_a_pipe_or_nothing_gets_no_bar(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    bar = ProgressBar()
    bar.draw(1, 2)
    bar.wipe()
    assert stream is None or stream.getvalue() == ""
