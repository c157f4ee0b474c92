"""How hard a document may be for whom, with the source of each number."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.text import Audience


@dataclass(frozen=True, slots=True)
class Target:
    """What to aim at.

    Attributes:
        grade: the Flesch-Kincaid grade of the document as read, at most.
        longest: words in a sentence, at most.
        mean: words in a sentence on the average, about.
        source: where the numbers come from.
    """

    grade: float
    longest: int
    mean: int
    source: str


_SENTENCES = "sentences: GOV.UK content design, at most 25 words"
TARGETS: dict[Audience, Target] = {
    # A reading age is a grade and five years: ages 9 to 11 are grades 4 to 6; the upper end is the limit.
    "patient": Target(6.0, 25, 14, f"NHS digital service manual: a reading age of 9 to 11; {_SENTENCES}"),
    # No guideline gives a number for clinicians. Twelve grades are a whole school education, which every clinician has,
    # and the terms of the trade count as hard words each time: what lies above is the fault of the sentences.
    "clinician": Target(12.0, 25, 14, f"the end of US secondary school, grade 12 (our own choice); {_SENTENCES}"),
}


def is_within(grade: float | None, most: float) -> bool | None:
    """Whether a grade keeps a limit, both to one decimal, as they are shown; None when there is no grade."""
    return None if grade is None else round(grade, 1) <= round(most, 1)
