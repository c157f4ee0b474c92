"""What a leaflet has, by its composed document."""

from __future__ import annotations

from typing import Any

import hypothesis
import pytest

from tests.strategies import conditions

HELP = {
    "emergency": {"action": "Call 999 now", "items": ["You faint"]},
    "soon": {"action": "Call us", "items": ["Pain"]},
}


def test_a_bare_leaflet_has_next_to_nothing(take: Any) -> None:
    survey = take()
    assert (survey.main_message, survey.main_place, survey.help_actions, survey.advice) == ("", 0, (), ())
    assert (survey.list_count, survey.tables, survey.question_count, survey.citation_count) == (0, (), 0, 0)
    assert survey.headings > 1, "the program's own sections have headings"


def test_the_main_message_is_found_behind_the_help_box(take: Any) -> None:
    assert take(main_message="Rest.").main_place == 1
    assert take(main_message="Rest.", when_to_get_help=HELP).main_place == 2


def test_what_to_do_is_collected_from_help_box_and_advice(take: Any) -> None:
    survey = take(
        when_to_get_help=HELP, self_care=["Rest", "Patients should drink"], prevention="Germs pass. Wash hands."
    )
    assert survey.help_actions == ("Call 999 now", "Call us")
    assert set(survey.advice) == {"Rest", "Patients should drink", "Wash hands."}
    assert "Patients should drink" not in survey.direct
    assert {"Rest", "Call 999 now", "Wash hands."} <= set(survey.direct)


@pytest.mark.parametrize(
    ("text", "is_direct"),
    [
        ("Rest in bed", True),
        ("If you feel faint, lie down", True),
        ("Don’t lift things", True),
        ("The patient should rest", False),
        ("Rested people heal", False),
    ],
)
def test_a_text_is_direct_when_it_says_you_or_begins_with_what_to_do(take: Any, text: str, is_direct: bool) -> None:
    assert (take(self_care=[text]).direct == (text,)) is is_direct


def test_the_longest_piece_is_counted_between_headings(take: Any) -> None:
    long = " ".join(["word"] * 150) + "."
    assert take(causes=long).longest_piece == 150
    assert take(causes=long, outlook=long).longest_piece == 150, "a heading parts them"
    assert take(causes=[long, long]).longest_piece == 300


def test_lists_and_tables_and_questions_are_counted(take: Any) -> None:
    table = {"title": "Doses", "section": "treatments", "columns": ["Drug", "When"], "rows": [["Rest", "Always"]]}
    survey = take(
        causes="- a\n- b", self_care=["Rest"], when_to_get_help=HELP, tables=[table], questions_to_ask=["Why?"]
    )
    assert survey.list_count == 4, "two lists and two levels of the help box"
    assert len(survey.tables) == 1 and survey.question_count == 1


def test_sources_are_no_list_and_their_numbers_no_marks(take: Any) -> None:
    survey = take(causes="A germ [@book]. It grows [@book].", references=[{"id": "book", "title": "Germs"}])
    assert survey.citation_count == 2
    assert survey.list_count == 0


def test_numbers_are_those_that_a_reader_must_grasp(take: Any) -> None:
    survey = take(
        causes="It takes 3 to 5 days. COVID-19 is another illness [@a].",
        references=[{"id": "a", "title": "2 germs of 1999"}],
        support_organisations=[{"name": "Help 24", "telephone": "01632 960123"}],
    )
    assert survey.numbers == ("3", "5")


def test_shares_are_found_even_with_one_denominator(take: Any) -> None:
    assert [share.denominator for share in take(causes="About 1 in 10 people get it.").shares] == ["10"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The cause is not known.", "uncertain"),
        ("Take 5 mg per kg of your weight.", "sums"),
        ("Without treatment it gets worse.", "untreated"),
    ],
)
def test_phrases_are_found_as_whole_words(take: Any, text: str, field: str) -> None:
    assert getattr(take(outlook=text), field) == text
    broken = text.replace("known", "knownst").replace("kg", "kgs").replace("Without", "Notwithout")
    assert getattr(take(outlook=broken), field) == ""


def test_a_heading_says_nothing_for_certain(take: Any) -> None:
    assert take(symptoms={"groups": [{"name": "Cause not known", "items": ["Pain"]}]}).uncertain == ""


def test_passives_count_only_in_the_message_and_in_what_to_do(take: Any) -> None:
    survey = take(main_message="It can be treated.", causes="It is spread by air.", self_care=["Rest"])
    assert survey.passive_points == ("It can be treated.",)


def test_only_treatments_for_patients_count(take: Any) -> None:
    items = [{"name": "Rest", "risks": "None."}, {"name": "Drip", "audience": "clinician"}]
    survey = take(treatments={"items": items})
    assert [treatment.name for treatment in survey.treatments] == ["Rest"]
    assert survey.is_told(survey.treatments[0].risks) and not survey.is_told(survey.treatments[0].benefits)


@hypothesis.given(conditions)
@hypothesis.settings(max_examples=40, suppress_health_check=list(hypothesis.HealthCheck))
def test_any_condition_can_be_surveyed(take: Any, fields: dict[str, Any]) -> None:
    survey = take(**{**fields, "language": "en-GB"})
    assert survey.longest_piece >= 0 and len(survey.direct) <= len(survey.help_actions) + len(survey.advice)
