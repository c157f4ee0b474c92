"""The report for people."""

from __future__ import annotations

from typing import Any

import pytest

from leaflets.cli.write_reading import write_reading
from leaflets.readability.formulas import Counts
from leaflets.readability.reading import (
    DocumentReading,
    FieldReading,
    Finding,
    JargonFinding,
    NumberFinding,
    TextReading,
)

SENTENCE = "A sentence that goes on and on, well beyond the narrow width of sixty columns, for the wrapping of it."
TEXT = TextReading(Counts(40, 400, 600, 30), Counts(40, 400, 520, 10), 31, SENTENCE, 4)
SHORT = TextReading(Counts(3, 9, 12, 1), Counts(3, 9, 10, 0), 4, "It is short now.", 0)
FIELDS = (FieldReading("when_to_get_help", SHORT), FieldReading("support_organisations", TEXT))


def make(**fields: Any) -> DocumentReading:
    given = {"text": TEXT, "language": "en", "jargon": (), "acronyms": (), "numbers": (), "pointers": ()} | fields
    return DocumentReading("x", "patient", given.pop("language"), given.pop("text"), SHORT, FIELDS, **given)


def test_all_figures_stand_in_the_head() -> None:
    told = write_reading(make(), None, None)
    for piece in (
        "grade 6.0, within the target of 6 (NHS",
        "names and glossary words known: grade 3.6",
        "SMOG 8.1,",
        "words of 3 or more syllables: 7.5%",
        "passive verb: 10.0%",
        "40 sentences, 400 words, 10.0 words in each (aim at 14)",
        "longest sentence 31 words, above 25",
    ):
        assert piece in told


def test_a_limit_of_ones_own_takes_the_targets_place() -> None:
    told = write_reading(make(), 4, None)
    assert "above --max-grade of 4\n" in told and "NHS" not in told


def test_a_short_text_has_no_smog() -> None:
    assert "SMOG: too short to say (under 30 sentences)" in write_reading(make(text=SHORT), None, None)


def test_another_language_is_told_to_have_no_grade() -> None:
    text = TextReading(TEXT.counts, TEXT.counts, 31, "Długie.", 0, is_english=False)
    told = write_reading(make(text=text, language="pl", jargon=None), None, None)
    assert "for language 'pl' there is no grade" in told and "SMOG" not in told
    assert "no jargon list for 'pl'" in told


def test_findings_are_told_with_field_count_and_sentence() -> None:
    found = Finding("see above", "causes", "See above.", 3)
    hard = JargonFinding("oedema", "causes", "An oedema.", 1, ("swelling", "puffiness"))
    known = JargonFinding("biopsy", "tests", "A biopsy.", 2, ("test",), is_explained=True)
    share = NumberFinding("1 in 10", "outlook", "1 in 10 do.", 1, "10")
    told = write_reading(make(jargon=(hard, known), acronyms=(found,), numbers=(share,), pointers=(found,)), None, None)
    assert "hard words that have plain ones:\n  oedema → swelling; puffiness (causes)" in told
    assert "hard words that the glossary explains:\n  biopsy → test (tests, 2 times)" in told
    assert 'phrases that point to a place on the page:\n  see above (causes, 3 times): "See above."' in told
    assert 'different denominators:\n  1 in 10 (outlook): "1 in 10 do."' in told


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    told = write_reading(make(acronyms=(Finding("MRI", "causes", SENTENCE),)), None, width)
    assert max(map(len, told.splitlines())) <= width
    assert "support_organisations" in told and " ".join(SENTENCE.split()[-3:]) in " ".join(told.split())


def test_the_table_has_more_columns_where_there_is_room() -> None:
    wide, narrow = (write_reading(make(), None, width) for width in (100, 60))
    assert "names known" in wide and "names known" not in narrow.partition("field")[2]
