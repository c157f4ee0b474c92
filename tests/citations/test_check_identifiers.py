from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.citations.check_identifiers import (
    find_doi_fault,
    find_isbn_fault,
    find_issn_fault,
    find_orcid_fault,
    find_orcids,
    find_pmcid_fault,
    find_pmid_fault,
)

RIGHT = [
    # The examples of the ISSN, ISBN and ORCID handbooks.
    (find_issn_fault, ("0317-8471", "1050-124X", "1050124x")),
    (find_isbn_fault, ("0-306-40615-2", "978-0-306-40615-7", "080442957X", "979-10-90636-07-1")),
    (find_orcid_fault, ("0000-0002-1825-0097", "https://orcid.org/0000-0002-1694-233X")),
    (find_doi_fault, ("10.1000/182", "10.1002/(sici)1096-8644(199605)100:1<1::a>2.0.co;2-i", "10.1000.10/a")),
    (find_pmid_fault, ("1", "31234567")),
    (find_pmcid_fault, ("PMC7654321",)),
]
WRONG = [
    (find_issn_fault, ("0317-8472", "0317-847", "0317-84711", "٠317-8471", "")),
    (find_isbn_fault, ("0-306-40615-3", "978-0-306-40615-8", "977-0-306-40615-7", "12345")),
    (find_orcid_fault, ("0000-0002-1825-0098", "0000-0002-1825")),
    (find_doi_fault, ("https://doi.org/10.1000/182", "10.1000", "10.1000/182.", "10.1000/(a))", "10.1000/a b")),
    (find_pmid_fault, ("0123", "123456789", "PMID 5")),
    (find_pmcid_fault, ("7654321", "PMC0")),
]


@pytest.mark.parametrize(("judge", "value"), [(judge, value) for judge, values in RIGHT for value in values])
def test_what_can_be_right_has_no_fault(judge: object, value: str) -> None:
    assert judge(value) is None  # type: ignore[operator]


@pytest.mark.parametrize(("judge", "value"), [(judge, value) for judge, values in WRONG for value in values])
def test_what_cannot_be_right_has_one(judge: object, value: str) -> None:
    assert judge(value)  # type: ignore[operator]


@given(digits=st.text("0123456789", min_size=7, max_size=7), at=st.integers(0, 6), step=st.integers(1, 9))
def test_one_wrong_figure_is_always_found(digits: str, at: int, step: int) -> None:
    (right,) = [digits + last for last in "0123456789X" if find_issn_fault(digits + last) is None]
    wrong = right[:at] + str((int(right[at]) + step) % 10) + right[at + 1 :]
    assert find_issn_fault(wrong) is not None


def test_the_message_says_which_digit_is_asked_for() -> None:
    assert find_issn_fault("0317-8472") == "its last digit is 2, and the others ask for 1; compare it"


def test_orcids_are_found_where_a_text_names_them() -> None:
    text = "ORCID iD: 0000-0002-1825-0097, and https://orcid.org/0000-0002-1694-233X; telephone 0000-0002-1825-0097"
    assert find_orcids(text) == ["0000-0002-1825-0097", "0000-0002-1694-233X"]
