from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.citations.number_citations import number_citations

KEYS = st.lists(st.sampled_from([f"reed-{number}" for number in range(30)]), max_size=40)


def test_cited_sources_come_first_in_the_order_of_first_use() -> None:
    numbers = number_citations(["mill", "reed", "mill"], ["dyke", "reed", "fen", "mill"])
    assert numbers == {"mill": 1, "reed": 2, "dyke": 3, "fen": 4}


def test_an_unlisted_key_takes_no_number() -> None:
    assert number_citations(["gone", "reed"], ["fen", "reed"]) == {"reed": 1, "fen": 2}


@given(used=KEYS, listed=KEYS)
def test_every_listed_source_has_one_number_from_1_without_gaps(used: list[str], listed: list[str]) -> None:
    numbers = number_citations(used, listed)
    assert set(numbers) == set(listed)
    assert sorted(numbers.values()) == list(range(1, len(set(listed)) + 1))
    cited = [key for key in dict.fromkeys(used) if key in numbers]
    assert [numbers[key] for key in cited] == list(range(1, len(cited) + 1))
    rest = [numbers[key] for key in dict.fromkeys(listed) if key not in cited]
    assert rest == sorted(rest)
