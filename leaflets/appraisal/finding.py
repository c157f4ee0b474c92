"""What the program finds about one question: an answer or none, and in either case what it saw."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from leaflets.appraisal.survey_leaflet import Survey
from leaflets.document.wording import Wording


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer of the program.

    Attributes:
        answer: one that the question allows; None when a program cannot tell.
        reason: the name of a text of the wording, without ``appraisal.reason.`` before it; "" for none.
        values: what is filled into that text.
    """

    answer: str | None = None
    reason: str = ""
    values: tuple[tuple[str, str | int | date], ...] = ()

    def tell(self, wording: Wording) -> str:
        """The reason in words, its days written out; "" when there is none."""
        values = {name: wording.date(value) if isinstance(value, date) else str(value) for name, value in self.values}
        return wording.text(f"appraisal.reason.{self.reason}", **values) if self.reason else ""


OPEN = Finding()
"""Nothing was seen that helps to answer."""
Rules = Mapping[int, Callable[[Survey], Finding]]
"""By the number of a question, how it is answered; a question that is not here is always open."""


def find(answer: str | None, reason: str, **values: str | int | date) -> Finding:
    """A finding with its reason."""
    return Finding(answer, reason, tuple(values.items()))


def quote(text: str, most: int = 44) -> str:
    """A text in one line, cut to about ``most`` letters at the end of a word."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
