"""A clinic profile is a name and, as far as known, how to reach it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from leaflets.model.clinic import Clinic


def test_a_name_is_enough() -> None:
    assert Clinic(name="C").telephone is None


@pytest.mark.parametrize("logo", ["../logo.svg", "a/b.png", "logo.gif", "c:\\logo.svg"])
def test_a_logo_is_the_name_of_a_picture_and_no_path(logo: str) -> None:
    with pytest.raises(ValidationError, match="logo"):
        Clinic(name="C", logo=logo)
