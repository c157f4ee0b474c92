"""The instruments that rate information for patients, and the answers that people give to their questions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from leaflets.model.text import Day, Frozen, Line, Prose

Scale = Literal["agreement", "yes-no", "rating"]
"""How the questions of an instrument are answered and added up; wording/appraisal-en.toml says it in full."""

NOT_APPLICABLE = "not applicable"
_ANSWERS: dict[Scale, tuple[str, ...]] = {
    "agreement": ("agree", "disagree"),
    "yes-no": ("yes", "no"),
    "rating": ("1", "2", "3", "4", "5"),
}


class Question(Frozen):
    """One question of an instrument.

    Attributes:
        number: as the instrument counts.
        topic: what the printed sheet calls it.
        question: the whole question, in words of our own.
        optional: whether it may not apply.
    """

    number: Annotated[int, Field(ge=1)]
    topic: Line
    question: Line
    optional: bool = False


class Part(Frozen):
    """Questions that the instrument keeps together."""

    name: Line
    items: tuple[Question, ...] = Field(min_length=1)


class Instrument(Frozen):
    """An instrument; ``id`` is its short name, ``source`` where it was published."""

    id: Line
    title: Line
    year: int
    source: Line
    scale: Scale
    parts: tuple[Part, ...] = Field(min_length=1)

    def name(self, question: Question) -> str:
        """How a question is called everywhere, such as "PEMAT-P 5"."""
        return f"{self.id} {question.number}"

    def allowed(self, question: Question) -> tuple[str, ...]:
        """The answers that a question can have."""
        return (*_ANSWERS[self.scale], *((NOT_APPLICABLE,) if question.optional else ()))

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in their order."""
        return tuple(question for part in self.parts for question in part.items)


class Phrases(Frozen):
    """What the program looks for in the text of a leaflet, in small letters."""

    directions: tuple[Line, ...]
    reader: tuple[Line, ...]
    uncertainty: tuple[Line, ...]
    sums: tuple[Line, ...]
    untreated: tuple[Line, ...]


class Questionnaire(Frozen):
    """All instruments of one language, and the phrases that go with that language."""

    instruments: tuple[Instrument, ...] = Field(min_length=1)
    phrases: Phrases

    @model_validator(mode="after")
    def _counts_each_question_once(self) -> Questionnaire:
        names = [instrument.name(question) for instrument in self.instruments for question in instrument.questions]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"the question {name} stands here twice")
        return self

    def find(self, name: str) -> tuple[Instrument, Question] | None:
        """The question of that name with its instrument; None when there is none."""
        found = ((each, question) for each in self.instruments for question in each.questions)
        return next((pair for pair in found if pair[0].name(pair[1]) == name), None)


class Answer(Frozen):
    """What a person answered; without ``answer`` the question is still open.

    Attributes:
        item: the name of the question.
        answer: one of those that the question allows.
        by: who answered.
        date: when.
        note: why, in the person's own words.
        text: the code of the text that it was answered for.
    """

    item: Line
    answer: Line | None = None
    by: Line | None = None
    date: Day | None = None
    note: Prose | None = None
    text: Line | None = None


class Answers(Frozen):
    """The answers of people about one condition: a file ``<condition>.evidence.yaml``."""

    condition: Line = Field(description="The id of the condition that the answers are about.")
    answers: tuple[Answer, ...] = ()

    def find(self, item: str) -> Answer | None:
        """The entry for a question; None when it was never asked."""
        return next((answer for answer in self.answers if answer.item == item), None)
