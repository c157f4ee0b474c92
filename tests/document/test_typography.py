"""What must stay together on a line stays together, and nothing of the text is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.typography import JOINER, NO_BREAK, keep_numbers, keep_together, plain

NUMBERS = (
    "3",
    "March",
    "2027",
    "at",
    "10:30",
    "10 mg",
    "5",
    "/",
    "h",
    "to",
    "≥ 2",
    "01632",
    "960",
    "123-4",
    "a-b",
    "www.a-b.c",
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("on 23 November 2026.", "on 23~November~2026."),
        ("on 3 May we", "on 3~May we"),
        ("November 23, 2026", "November~23,~2026"),
        ("cited 2026 Nov 23.", "cited 2026~Nov~23."),
        ("2016 May;10(2):3", "2016~May;10(2):3"),
        ("in 2016 May 12 patients", "in 2016~May 12~patients"),
        ("in May 2028", "in May~2028"),
        ("take 10 mg twice", "take 10~mg twice"),
        ("≥ 5 µg/l", "≥~5~µg/^l"),
        ("rises over 100 % after 10 s", "rises over 100~% after 10~s"),
        ("60 years of age", "60~years of age"),
        ("5 to 10 mg", "5~to~10~mg"),
        ("call 01632 960 123 today", "call 01632~960~123 today"),
        ("call +44 20 7946 0958", "call +44~20~7946~0958"),
        ("1-800-555-0199 now", "1-^800-^555-^0199 now"),
        ("Lambert-Eaton", "Lambert-^Eaton"),
        ("P/Q-type", "P/^Q-^type"),
        ("see https://a-b.example/c-d now", "see https://^a-^b.example/c-^d now"),
        ("in 2016 and 2019", "in 2016~and~2019"),
        ("Elsevier; 2019. Chapter 14.", "Elsevier; 2019. Chapter~14."),
        ("see pages 12 to 14, p. 3 and Fig. 2", "see pages~12~to~14, p.~3 and Fig.~2"),
        ("type 2 diabetes, stage 3, from day 5", "type~2 diabetes, stage~3, from day~5"),
        ("this prototype 2 and the next page", "this prototype 2 and the next page"),
        ("plain words", "plain words"),
        ("a very-long-word-that-would-not-fit-anywhere b", "a very-long-word-that-would-not-fit-anywhere b"),
    ],
)
def test_dates_doses_telephones_and_hyphens_do_not_split(text: str, kept: str) -> None:
    assert keep_together(text) == kept.replace("~", NO_BREAK).replace("^", JOINER)


@given(st.text())
def test_only_spaces_change_and_only_joiners_come_in(text: str) -> None:
    assert plain(keep_together(text)) == plain(text)


@given(st.one_of(st.text(), st.text(alphabet="ab1 -/.05µg@"), st.lists(st.sampled_from(NUMBERS)).map(" ".join)))
def test_numbers_are_kept_together_as_in_the_whole_text_without_joiners(text: str) -> None:
    assert keep_numbers(text) == keep_together(text).replace(JOINER, "")


@given(st.text(alphabet="ab1 -/.05µg"))
def test_a_second_pass_changes_nothing(text: str) -> None:
    once = keep_together(text)
    assert keep_together(once) == once


@pytest.mark.parametrize("piece", ["a", "1", "@", "a@", "(", "1()", "a-", "www.", "http:", "1 ", "1)-"])
def test_no_long_text_takes_long(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    assert plain(keep_together(text)) == text
    # 10 to 60 ms here; it took minutes when a search began anew at every letter.
    assert time.process_time() - start < 5


def test_an_address_breaks_at_no_hyphen_wherever_it_stands() -> None:
    for text in ("(write to a-b@c-d.example)", "see:https://a-b.example/c-d.", "www.a-b.example"):
        assert keep_together(text) == text.replace("-", f"-{JOINER}").replace("://", f"://{JOINER}")


@pytest.mark.parametrize(
    "text",
    [
        "2,300 milligrams", "½ tablet", "2 to 3 Capsules", "10 mg / day", "10 000 units", "5 teaspoonfuls",
        "1st of May 2026", "3 May. 2026", "May 3rd, 2026", "Sept. 12, 2026", "May, 2026", "1 litre / h", "38 ° ",
    ],
)  # fmt: skip
def test_what_preflight_takes_for_a_dose_or_date_is_never_split(text: str) -> None:
    assert " " not in keep_together(text).rstrip(" ")
