from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.document import Running
from leaflets.errors import TemplateError
from leaflets.html.choose_running import choose_running
from leaflets.html.estimate_text import estimate_width

RUNNING = Running(
    ("Riverside lattice neuropathy", "RLN"),
    ("Sample content, not clinically reviewed", "Sample, not reviewed"),
    "Page {page} of {pages}",
    ("RLN-C-1.2, 23 November 2026", "RLN-C-1.2"),
)


@pytest.mark.parametrize(
    ("line", "title", "notice"),
    [
        (40, "Riverside lattice neuropathy", "Sample content, not clinically reviewed"),
        (26, "Riverside lattice neuropathy", "Sample, not reviewed"),
        (14, "RLN", "Sample, not reviewed"),
        (11, "", "Sample, not reviewed"),
    ],
)
def test_the_longest_pair_that_fits_is_taken(line: float, title: str, notice: str) -> None:
    chosen = choose_running(RUNNING, line)
    assert (chosen.title, chosen.notice, chosen.head_lines) == (title, notice, 1)


def test_a_notice_too_long_for_a_line_takes_two_and_drops_the_title() -> None:
    chosen = choose_running(RUNNING, 7)
    assert (chosen.title, chosen.notice, chosen.head_lines) == ("", "Sample, not reviewed", 2)


@given(st.floats(min_value=6, max_value=60))
def test_a_notice_is_never_lost_and_what_is_chosen_fits(line: float) -> None:
    chosen = choose_running(RUNNING, line)
    assert chosen.notice in RUNNING.notices
    width = estimate_width(chosen.title, is_bold=True) + estimate_width(chosen.notice)
    assert width <= line or (chosen.head_lines > 1 and not chosen.title)


def test_without_notices_the_title_stands_alone() -> None:
    chosen = choose_running(Running(("A title",), (), "{page}/{pages}", ()), 30)
    assert (chosen.title, chosen.notice, chosen.foot) == ("A title", "", "")


@pytest.mark.parametrize(("line", "foot"), [(30, "RLN-C-1.2, 23 November 2026"), (16, "RLN-C-1.2"), (8, "")])
def test_the_foot_leaves_room_for_the_page_number(line: float, foot: str) -> None:
    assert choose_running(RUNNING, line).foot == foot


def test_the_page_line_comes_in_three_pieces_in_either_order() -> None:
    chosen = choose_running(RUNNING, 40)
    assert (chosen.page, chosen.is_total_first) == (("Page ", " of ", ""), False)
    other = choose_running(Running((), (), "{pages} in all, this is {page}.", ()), 40)
    assert (other.page, other.is_total_first) == (("", " in all, this is ", "."), True)


@pytest.mark.parametrize("wording", ["Page {page}", "{page} {pages} {page}", "Page"])
def test_a_page_line_without_its_numbers_is_refused(wording: str) -> None:
    with pytest.raises(TemplateError, match=r"must hold \{page\} and \{pages\} once each"):
        choose_running(Running((), (), wording, ()), 40)
