from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.fold_name import fold_name, make_slug


@pytest.mark.parametrize(
    ("name", "folded", "slug"),
    [
        ("Lambert–Eaton Syndrome", "lamberteatonsyndrome", "lambert-eaton-syndrome"),
        ("Sjögren's disease", "sjogrensdisease", "sjogrens-disease"),
        ("Zespół Łamberta", "zespollamberta", "zespol-lamberta"),
        ("  Straße/Ærø  ", "strasseaero", "strasse-aero"),
        ("µ-Opioid", "μopioid", "opioid"),
        ("G70.0", "g700", "g70-0"),
        ("哮喘", "哮喘", ""),
        ("…", "", ""),
    ],
)
def test_names_are_reduced_to_what_counts(name: str, folded: str, slug: str) -> None:
    assert fold_name(name) == folded
    assert make_slug(name) == slug


@given(st.text())
def test_a_slug_is_an_id_or_empty(name: str) -> None:
    slug = make_slug(name)
    assert len(slug) <= 100
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)
    assert make_slug(slug) == slug


def test_a_long_name_is_cut_without_a_hyphen_at_its_end() -> None:
    assert make_slug("a" * 99 + " b") == "a" * 99
