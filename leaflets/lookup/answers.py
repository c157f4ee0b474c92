"""Answers of public services, kept so that nobody is asked twice in a month."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

KEPT_DAYS = 30
"""Titles and years hardly ever change; a retraction should not stay unseen much longer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back from an address: the HTTP status (0: nobody answered) and the text, "" for a mere link."""

    status: int
    text: str = ""


Fetch = Callable[[str], Answer]


@dataclass(slots=True)
class AnswerStore:
    """Answers by address, each with the day it came.

    Attributes:
        today: the day by which an answer is too old.
        kept: day and answer by address.
    """

    today: date
    kept: dict[str, tuple[date, Answer]] = field(default_factory=dict)

    def recall(self, address: str) -> Answer | None:
        """The answer that came in the last month, or None."""
        day, answer = self.kept.get(address, (None, None))
        return answer if day and 0 <= (self.today - day).days <= KEPT_DAYS else None

    def keep(self, address: str, answer: Answer) -> None:
        """Nothing; the answer is kept, unless it is silence or a fault of the moment (429, or 500 and more)."""
        if 0 < answer.status < 500 and answer.status != 429:
            self.kept[address] = (self.today, answer)

    def write(self) -> str:
        """The text of the store, the same for the same answers."""
        facts = {
            address: {"day": day.isoformat(), "status": answer.status, "text": answer.text}
            for address, (day, answer) in sorted(self.kept.items())
        }
        return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def read_store(text: str, today: date) -> AnswerStore:
    """The store in a text; an empty one when the text is damaged, for it can always be filled anew."""
    store = AnswerStore(today)
    try:
        for address, facts in json.loads(text).items():
            answer = Answer(int(facts["status"]), str(facts["text"]))
            store.kept[str(address)] = (date.fromisoformat(facts["day"]), answer)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return AnswerStore(today)
    return store
