from __future__ import annotations

import pytest

from tests.facts.written_pdf import measure_page, say

WIDTHS = {"H": 8.664, "i": 2.664, "y": 6.0, "o": 6.672, "u": 6.672}  # of Helvetica at 12 points


def set_letters(words: str, x: float, y: float, gap: float = 3.336) -> str:
    """One text object for each letter, and white instead of a space, as Chromium and LaTeX do."""
    content = ""
    for letter in words:
        if letter == " ":
            x += gap
            continue
        content += say(letter, x, y)
        x += WIDTHS[letter]
    return content


def test_single_letters_become_words_with_spaces() -> None:
    page = measure_page(set_letters("Hi you", 20, 400) + set_letters("you", 20, 380))
    assert [run.words for run in page.runs] == ["Hi you", "you"]
    assert page.runs[0].box.right == pytest.approx(
        20 + 8.664 + 2.664 + 3.336 + 19.3, abs=1.0
    )  # the ink ends before the advance does


@pytest.mark.parametrize(
    ("gap", "words"), [(0.6, ["Hiyou"]), (3.4, ["Hi you"]), (8.0, ["Hi you"]), (12.0, ["Hi", "you"])]
)
def test_only_a_gap_is_a_space_and_a_wide_one_parts_runs(gap: float, words: list[str]) -> None:
    assert [run.words for run in measure_page(set_letters("Hi you", 20, 400, gap)).runs] == words


@pytest.mark.parametrize(
    "second",
    [
        say("you", 35, 400, 12, "F2"),
        say("you", 35, 400, 13),
        say("you", 35, 403),
        "1 0 0 rg " + say("you", 35, 400),
        f"/Span <</MCID 3>> BDC {say('you', 35, 400)} EMC",
        f"/Artifact BMC {say('you', 35, 400)} EMC",
    ],
)
def test_another_style_or_mark_is_another_run(second: str) -> None:
    assert len(measure_page(say("Hi", 20, 400) + second).runs) == 2


def test_objects_of_spaces_alone_are_no_runs() -> None:
    page = measure_page(say("Hi", 20, 400) + say("   ", 20, 300))
    assert [run.words for run in page.runs] == ["Hi"]
