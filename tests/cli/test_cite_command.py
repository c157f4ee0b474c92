from __future__ import annotations

from typing import Any


def test_an_action_is_needed_and_a_strange_one_is_refused(run: Any) -> None:
    assert run("cite").code == 2
    outcome = run("cite", "prase", "Reed A.")
    assert outcome.code == 2 and "did you mean 'parse'?" in outcome.err


def test_each_action_is_carried_out(run: Any) -> None:
    line = "Reed A. Boots in water. BMJ. 2019;3(2):4-9."
    assert "understood" in run("cite", "parse", line).out
    assert run("cite", "format", line).out == f"{line}\n"
