"""``leaflets cite format``: lines in another style."""

from __future__ import annotations

from typing import Any

import pytest

LINE = "Reed A, Mill BC. Boots in water. N Engl J Med. 2019;3(2):284-7."


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("vancouver", "Reed A, Mill BC. Boots in water. N Engl J Med. 2019;3(2):284-7."),
        ("ama", "Reed A, Mill BC. Boots in water. N Engl J Med. 2019;3(2):284-287."),
        ("apa", "Reed, A., & Mill, B. C. (2019). Boots in water. New England Journal of Medicine, 3(2), 284–287."),
        ("harvard",
         "Reed, A. and Mill, B.C. (2019) ‘Boots in water’, New England Journal of Medicine, 3(2), pp. 284–287."),
    ],
)  # fmt: skip
def test_each_style(run: Any, style: str, printed: str) -> None:
    outcome = run("cite", "format", LINE, "--style", style)
    assert (outcome.code, outcome.out, outcome.err) == (0, f"{printed}\n", "")


def test_a_line_that_is_not_understood_is_printed_as_it_was(run: Any) -> None:
    outcome = run("cite", "format", "Some words that nobody can read", LINE)
    assert outcome.code == 1
    assert outcome.out.splitlines() == ["Some words that nobody can read", LINE]
    assert "not understood, so printed as it was: Some words" in outcome.err
