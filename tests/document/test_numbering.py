"""Sources are numbered by first use on the leaflet, then on the summary, then as listed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.numbering import number_sources
from leaflets.model.condition import Condition


def test_first_use_decides_and_the_unused_come_last(full: Condition) -> None:
    numbers = number_sources(full)
    assert numbers.references == {"book": 1, "trial": 2, "case": 3, "unused": 4}
    assert numbers.research == (5, 3)


def test_topics_say_where_a_source_is_used(full: Condition) -> None:
    topics = number_sources(full).topics
    assert topics == {
        "book": ("definition",),
        "trial": ("definition", "tests"),
        "case": ("key_findings", "research"),
    }


def test_what_only_clinicians_read_does_not_come_before_the_patients_sources() -> None:
    condition = Condition.model_validate(
        {
            "name": "X",
            "language": "en",
            "definition": "It is.",
            "tests": {"items": [{"name": "T", "findings": "High [@a]."}]},
            "outlook": "Good [@b].",
            "references": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
        }
    )
    assert number_sources(condition).references == {"b": 1, "a": 2}


@given(st.lists(st.sampled_from("abcdef"), max_size=12), st.permutations("abcdef"))
def test_numbers_are_one_to_n_by_first_use(cited: list[str], listed: list[str]) -> None:
    condition = Condition.model_validate(
        {
            "name": "X",
            "language": "en",
            "definition": " ".join(["It is", *(f"so [@{key}]" for key in cited)]),
            "references": [{"id": key, "title": key} for key in listed],
        }
    )
    numbers = number_sources(condition).references
    assert sorted(numbers.values()) == [1, 2, 3, 4, 5, 6]
    used = list(dict.fromkeys(cited))
    assert [numbers[key] for key in used] == list(range(1, len(used) + 1))
