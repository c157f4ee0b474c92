from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.errors import ContentError, UsageError
from leaflets.mailing.plan_mailing import name_job, plan_mailing
from tests.mailing.conftest import LETTER, Made, write_order


def test_people_are_sorted_by_language_and_size(made: Made) -> None:
    assert [(variant.form.tag, variant.edition.size) for variant in made.plan.variants] == [
        ("en", 14), ("en", 18), ("en", 28)
    ]  # fmt: skip
    assert [person.record for person in made.plan.variants[2].people] == [8, 9, 10]


def test_a_job_has_a_name_of_its_own_for_each_input(made: Made) -> None:
    assert made.plan.job.startswith("261123-")
    assert name_job(made.order, (b"a", b"b")) != name_job(made.order, (b"ab", b""))
    assert name_job(made.order, (b"a", b"b")) == name_job(made.order, (b"a", b"b"))


def test_a_column_for_names_must_be_one_of_the_letter_file(made: Made, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--name-column surname"):
        plan_mailing(replace(made.order, name_column="surname"), tmp_path)


def test_a_letter_goes_with_a_leaflet_in_its_language(tmp_path: Path) -> None:
    order = write_order(tmp_path, letter=LETTER.replace("  en:", "  de:"))
    with pytest.raises(
        ContentError, match="the letter in de goes with the leaflet miller-fisher-syndrome, which is in en"
    ):
        plan_mailing(order, tmp_path)
