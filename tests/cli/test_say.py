"""Remarks go to standard error under the program's name."""

from __future__ import annotations

import io
import sys

import pytest

from leaflets.cli.say import say, say_error


def test_each_kind_of_remark_begins_with_the_name(capsys: pytest.CaptureFixture[str]) -> None:
    say("done")
    say_error("bad")
    captured = capsys.readouterr()
    assert captured.err == "leaflets: done\nleaflets: error: bad\n"
    assert captured.out == ""


def test_a_closed_standard_error_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    for stream in (closed, None):
        monkeypatch.setattr(sys, "stderr", stream)
        say("nobody hears this")
