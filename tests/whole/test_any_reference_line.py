"""Wide input: no line makes the parser fail or wait, and what is understood stays as it is."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import pytest

from leaflets.citations.format_parts import STYLES
from leaflets.citations.format_reference import format_reference
from leaflets.citations.parse_reference import LONGEST
from leaflets.citations.understand_line import UnderstoodLine, understand_line
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Reference
from tests.reference_corpus import make_corpus

COUNT = 50_000
LONGEST_WAIT_S = 0.05
ENGLISH = CitationWording()
SIGNS = (
    "; ", ". ", "? ", "(", ")", "[", "]", "2019", "In: ", " in ", "eds. ", "(eds)", "doi:10.1000/", "https://a.example/",
    "et al", " A, ", "& ", " and ", "’, ", "‘", "[cited ", "§ ", "Vol. ", "pp. ", "1-9", "–", "ed. ", ", Jr",
    "Reed A, ", "Reed, A., ", " Act of ", "[Internet]. ", "van der ", "\u00a0", "\u200b", "\ud800",
    "ﬁ", "e\u0301", "١٢",
)  # fmt: skip


def make_lines() -> Iterator[str]:
    """Printed lines, changed in up to six places; and words and signs in any order."""
    chance = random.Random(11)
    items = [Reference.model_validate(item) for item in make_corpus(200)]
    printed = [format_reference(item, ENGLISH, style).text for item in items for style in STYLES]
    words = sorted({word for line in printed[:200] for word in line.split()})
    for number in range(COUNT):
        if number % 5 == 0:
            yield " ".join(chance.choices((*words, *SIGNS), k=chance.choice((3, 20, 200))))
            continue
        line = chance.choice(printed)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(line) + 1)
            line = (
                line[:place]
                + chance.choice(SIGNS) * chance.choice((1, 1, 1, 30))
                + line[place + chance.choice((0, 5)) :]
            )
        yield line[: 2 * LONGEST]


def print_again(line: UnderstoodLine) -> str:
    given = {"id": "line", **line.fields}
    if line.fields["type"] == "article-journal" and "container-title" in given:
        given["container-title-short"] = given["container-title"]
    assert line.style
    return format_reference(Reference.model_validate(given), ENGLISH, line.style).text


@pytest.mark.slow
def test_no_line_of_fifty_thousand_fails_or_waits_and_what_is_understood_is_stable() -> None:
    slow, understood = [], 0
    for line in make_lines():
        start = time.process_time()
        found = understand_line(line)
        spent = time.process_time() - start
        if spent > LONGEST_WAIT_S and min(_time_again(line) for _ in range(3)) > LONGEST_WAIT_S:
            slow.append((spent, line))
        assert found.fields["raw"] == " ".join(line.split())
        if found.style and found.fields.get("container-title", "").isascii():
            understood += 1
            again = understand_line(print_again(found), (found.style,))
            assert again.is_understood, line
            assert print_again(again) == print_again(found), line
    assert slow == []
    assert understood > COUNT // 20


def _time_again(line: str) -> float:
    """CPU seconds of one more reading: a machine that was busy for a moment is no fault of the line."""
    start = time.process_time()
    understand_line(line)
    return time.process_time() - start
