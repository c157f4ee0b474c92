from __future__ import annotations

import pytest

from leaflets.reporting.track_progress import ProgressTrack, word_seconds


def test_nothing_is_known_before_the_first_is_finished() -> None:
    track = ProgressTrack(10, 100.0)
    assert (track.rate, track.seconds_left, track.word()) == (0.0, None, "0/10")


def test_rate_and_time_left_follow_from_what_is_finished() -> None:
    track = ProgressTrack(10, 100.0)
    for number in range(4):
        track.add(100.5 + number / 2, is_failed=number == 1)
    assert (track.rate, track.seconds_left) == (2.0, 3.0)
    assert track.word() == "4/10, 2.0 a second, 3 s left, 1 failed"


def test_a_slow_run_is_told_by_the_minute_and_the_end_has_no_time_left() -> None:
    track = ProgressTrack(1, 0.0)
    track.add(20.0)
    assert track.word() == "1/1, 3.0 a minute"


def test_the_rate_is_that_of_late() -> None:
    track = ProgressTrack(1000, 0.0)
    for number in range(100):
        track.add(number * 10.0)
    for number in range(60):
        track.add(990.0 + number + 1)
    assert track.rate == pytest.approx(1.0)


def test_two_at_the_same_moment_divide_by_nothing() -> None:
    track = ProgressTrack(2, 5.0)
    track.add(5.0)
    assert track.rate == 0.0


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (89, "89 s"), (90, "2 min"), (3600, "60 min"), (7830, "2 h 10 min")]
)
def test_a_span_is_said_as_people_say_it(seconds: float, words: str) -> None:
    assert word_seconds(seconds) == words
