"""Short forms: the author's, else the beginning of a section, never cut inside a sentence, list or table."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any

import pytest

from leaflets.document.blocks import Entry, List, Paragraph, Section
from leaflets.document.compose_document import compose_document, make_voice
from leaflets.document.compose_patient import list_leaflet_shortenings
from leaflets.document.list_texts import list_block_texts
from leaflets.document.shorten_section import Shortening, shorten_section
from leaflets.document.voice import Voice
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind

DAY = datetime.date(2026, 11, 23)
MORE = "The full leaflet says more about this."


def change(condition: Condition, **fields: object) -> Condition:
    return Condition.model_validate({**condition.model_dump(), **fields})


def voice_of(condition: Condition) -> Voice:
    return make_voice(condition, Kind.PATIENT, None)


def find(condition: Condition, name: str) -> Shortening:
    (found,) = (part for part in list_leaflet_shortenings(voice_of(condition)) if part.name == name)
    return found


def words(section: Section | None) -> list[str]:
    return [text.words for text in list_block_texts(section.blocks)] if section else []


@pytest.mark.parametrize(
    ("field", "written", "expected"),
    [
        ("causes", "First one.\n\nSecond one.", ["First one.", MORE]),
        ("causes", ["First.", "Second."], ["First.", MORE]),
        ("causes", "Only one, however long.", []),
        ("causes", "It comes from:\n\n- a\n- b\n\nAnd more.", ["It comes from:", "a", "b", MORE]),
        ("causes", "- a\n- b\n- c\n\nAnd more.", ["a", "b", "c", MORE]),
        ("prevention", {"introduction": "Wash.", "items": ["a", "b"]}, ["Wash.", MORE]),
        ("prevention", ["a", "b", "c"], []),
    ],
)
def test_the_beginning_of_a_text_is_kept_whole(
    full: Condition, field: str, written: object, expected: list[str]
) -> None:
    assert words(find(change(full, **{field: written}), field).short) == expected


def test_the_text_of_the_author_goes_before_the_rule(full: Condition) -> None:
    condition = change(
        full, causes="One.\n\nTwo.", brief={"causes": ["An antibody.", {"text": "No.", "audience": "clinician"}]}
    )
    assert words(find(condition, "causes").short) == ["An antibody.", MORE]


TREATMENTS = {
    "introduction": "Two aims.",
    "items": [
        {"name": "Rest", "what_it_does": "It helps."},
        {"name": "Walks", "benefits": "You feel better."},
        {"name": "Pills", "what_it_does": "They work.", "risks": "Never stop at once."},
        {"name": "Sleep", "what_it_does": "It helps."},
    ],
    "note": "Ask us.",
}


@pytest.mark.parametrize("brief", [{}, {"treatments": "We treat it."}])
def test_the_risks_of_a_treatment_are_never_lost(full: Condition, brief: Any) -> None:
    condition = change(full, treatments=TREATMENTS, tables=(), brief=brief)
    part = find(condition, "treatments")
    assert part.short is not None and not part.can_go
    (entry,) = (block for block in part.short.blocks if isinstance(block, Entry))
    assert entry.heading == "Pills" and [text.label for text in entry.texts] == ["Good to know"]
    if not brief:
        assert [type(block) for block in part.short.blocks] == [Paragraph, List, Entry, List, Paragraph]
        assert words(part.short)[:3] == ["Two aims.", "Rest", "Walks"]
    edition = Edition(Kind.PATIENT, is_brief=True, left_out=("treatments", "complications"))
    kept = {
        block.name for block in compose_document(condition, edition, today=DAY).blocks if isinstance(block, Section)
    }
    assert {"treatments", "complications"} <= kept


def test_what_matters_most_comes_first_and_the_author_decides(full: Condition) -> None:
    names = [part.name for part in list_leaflet_shortenings(voice_of(full))]
    assert names[0] == "definition" and names[-1] == "questions_to_ask"
    assert not {"sources", "other_formats"} & set(names)
    brief = {"definition": {"priority": "low"}, "who_gets_it": {"priority": "high"}, "tests": {"priority": "always"}}
    mine = [part.name for part in list_leaflet_shortenings(voice_of(change(full, brief=brief)))]
    assert "tests" not in mine and mine.index("who_gets_it") < mine.index("complications") < mine.index("definition")


def test_words_and_questions_stay_whole_or_go(full: Condition) -> None:
    for name in ("glossary", "questions_to_ask"):
        part = find(full, name)
        assert part.short is None and part.can_go


def test_a_short_form_has_fewer_words_and_no_new_ones(full: Condition) -> None:
    for part in list_leaflet_shortenings(voice_of(full)):
        if part.short:
            whole = compose_document(full, Edition(Kind.PATIENT), today=DAY)
            all_words = {text.words for text in list_block_texts(whole.blocks)}
            assert set(words(part.short)) - {MORE} <= all_words | {"Rest"}
            assert (
                shorten_section(voice_of(full), dataclasses.replace(part.short, blocks=part.short.blocks[:1])) is None
            )
