"""How far a run is: count, rate and time left, from the times at which editions were finished."""

from __future__ import annotations

from collections import deque

_WINDOW = 60
"""The rate is that of the last so many editions: what came before may have been shorter."""


class ProgressTrack:
    """The progress of one run; the clock is the caller's.

    Attributes:
        done: editions finished.
        total: editions in all.
        failed: of those finished, the ones that were not made or were kept back.
    """

    def __init__(self, total: int, now: float) -> None:
        self.done = self.failed = 0
        self.total = total
        self._start = now
        self._times: deque[float] = deque([now], maxlen=_WINDOW + 1)

    def add(self, now: float, *, is_failed: bool = False) -> None:
        """One more is finished, at ``now`` seconds."""
        self.done += 1
        self.failed += is_failed
        self._times.append(now)

    @property
    def rate(self) -> float:
        """Editions a second; 0 when nothing is finished yet."""
        spent = self._times[-1] - self._times[0]
        return (len(self._times) - 1) / spent if spent > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """About how long the rest takes; None when nobody can say yet."""
        return (self.total - self.done) / self.rate if self.rate else None

    def word(self) -> str:
        """Such as ``120/1000, 3.1 a second, 5 min left, 2 failed``."""
        parts = [f"{self.done}/{self.total}"]
        if self.rate:
            parts.append(f"{self.rate:.1f} a second" if self.rate >= 1 else f"{self.rate * 60:.1f} a minute")
        if self.seconds_left is not None and self.done < self.total:
            parts.append(f"{word_seconds(self.seconds_left)} left")
        if self.failed:
            parts.append(f"{self.failed} failed")
        return ", ".join(parts)


def word_seconds(seconds: float) -> str:
    """A span of time as people say it: ``40 s``, ``5 min``, ``2 h 10 min``."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d} min"
