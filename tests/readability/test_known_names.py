"""Names and terms that a reader has learnt."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.model.condition import Condition
from leaflets.readability.known_names import KnownNames, find_places, know_names
from leaflets.readability.list_words import list_words


@pytest.fixture
def known() -> KnownNames:
    return know_names(
        Condition.model_validate(
            {
                "name": "Lambert-Eaton syndrome",
                "short_name": "LEMS",
                "other_names": ["Harbour fever", {"name": "fièvre du port", "language": "fr"}],
                "language": "en",
                "definition": "A fever.",
                "support_organisations": [{"name": "Institute of Neurological Disorders (IND)"}],
                "glossary": [{"term": "immune system", "meaning": "It fights."}, {"term": "antibody", "meaning": "A.",
                             "forms": ["antibodies"]}],
            }
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Lambert-Eaton syndrome is rare", {0, 1}),
        ("People with LEMS, or lems", {2, 4}),
        ("HARBOUR FEVER and a fever", {0, 1}),
        ("Harbour fevers and the harbour fever’s name", {0, 1, 4, 5}),
        ("The immune system makes antibodies", {1, 2, 4}),
        ("The immune cells of a system", set()),
        ("", set()),
    ],
)
def test_words_of_names_and_terms_are_found(known: KnownNames, sentence: str, places: set[int]) -> None:
    assert known.places(list_words(sentence)) == places


def test_only_names_of_the_condition_and_of_organisations_are_names(known: KnownNames) -> None:
    assert known.name_places(list_words("LEMS makes antibodies")) == {0}
    assert known.name_places(list_words("Institute of Neurological Disorders (IND) is neurological")) == {0, 1, 2, 3, 4}
    assert known.places(list_words("An institute of neurological disorders (IND)")) == set(), "nor are they learnt"


def test_a_term_is_explained_by_itself_and_by_a_longer_one(known: KnownNames) -> None:
    assert known.explains(("antibodies",))
    assert known.explains(("immune",))
    assert known.explains(("the", "immune", "system"))
    assert not known.explains(("fever",))


@hypothesis.given(st.lists(st.sampled_from("ab"), max_size=8), st.lists(st.sampled_from("ab"), min_size=1, max_size=3))
def test_a_run_covers_exactly_its_own_places(words: list[str], run: list[str]) -> None:
    places = find_places(tuple(words), {run[0]: (tuple(run),)})
    starts = [start for start in range(len(words)) if words[start : start + len(run)] == run]
    assert places == {place for start in starts for place in range(start, start + len(run))}
