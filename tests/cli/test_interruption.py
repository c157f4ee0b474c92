"""Ctrl-C and SIGTERM end the program alike, wherever they strike."""

from __future__ import annotations

import contextlib
import os
import signal

import pytest

from leaflets.cli import build_command, door, main
from leaflets.cli.interruption import Interruption, end_on_request, raise_if_asked
from leaflets.errors import ExitCode

SIGNALS = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])


@SIGNALS
def test_both_end_the_program_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: signal.Signals
) -> None:
    def end_self(options: object) -> ExitCode:
        os.kill(os.getpid(), number)
        raise AssertionError("the signal did not come through")

    monkeypatch.setitem(door._COMMANDS, "list", end_self)
    assert main(["list"]) == 130
    assert "nothing is half-written" in capsys.readouterr().err


@SIGNALS
def test_one_that_a_library_swallows_comes_back(number: signal.Signals) -> None:
    with end_on_request():
        raise_if_asked()
        with contextlib.suppress(BaseException):
            os.kill(os.getpid(), number)
        with pytest.raises(Interruption):
            raise_if_asked()
    with end_on_request():
        raise_if_asked()  # the next run starts afresh


@SIGNALS
def test_a_second_one_does_not_disturb_the_clearing_up(number: signal.Signals) -> None:
    cleared = False
    with pytest.raises(Interruption), end_on_request():
        try:
            os.kill(os.getpid(), number)
        finally:
            os.kill(os.getpid(), number)
            cleared = True
    assert cleared


def test_a_build_asks_after_each_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(build_command, "raise_if_asked", lambda: asked.append(True))
    words = ["build", "miller-fisher-syndrome", "--kind", "citations", "--size", "12", "--size", "14"]
    assert main(words) == 0
    assert len(asked) == 2


def test_an_ignored_signal_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with end_on_request():
            os.kill(os.getpid(), signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
