from __future__ import annotations

import pytest

from leaflets.mailing.count_post import choose_class, count_post, name_staple, weigh
from leaflets.mailing.job import Job, JobRecord

DL, C5, C4 = (220.0, 110.0), (229.0, 162.0), (324.0, 229.0)


def make_job(*pages: int, envelope: tuple[float, float] = DL, paper: str = "a4", copies: int = 1) -> Job:
    """A job whose records have a letter of one page and so many pages of a leaflet."""
    records = tuple(
        JobRecord(n, "x", 14, "en", copies, 1, count + 1, "stamped", "") for n, count in enumerate(pages, start=1)
    )
    return Job("J", "x", paper, envelope, "J.zip", records)


def test_an_a4_sheet_weighs_five_grams() -> None:
    job = make_job(2, 4)
    assert weigh(job, job.records[1]) - weigh(job, job.records[0]) == pytest.approx(5, abs=0.02)


@pytest.mark.parametrize(
    ("pages", "envelope", "paper", "name"),
    [
        (2, DL, "a4", "Letter"),
        (28, DL, "a4", "Letter"),
        (32, DL, "a4", "Large Letter"),
        (38, C5, "a4", "Large Letter"),
        (2, C4, "a4", "Large Letter"),
        (400, C4, "a4", "parcel"),
        (2, (241.3, 104.8), "letter", "letter"),
        (40, (241.3, 104.8), "letter", "large envelope"),
    ],
)
def test_the_class_goes_by_weight_size_and_thickness(
    pages: int, envelope: tuple[float, float], paper: str, name: str
) -> None:
    job = make_job(pages, envelope=envelope, paper=paper)
    assert choose_class(job, job.records[0]) == name


def test_totals_count_every_copy() -> None:
    [letters, large] = count_post(make_job(2, 2, 60, copies=3))
    assert (letters.name, letters.letters, letters.sheets) == ("Letter", 6, 12)
    assert (large.name, large.letters, large.sheets) == ("Large Letter", 3, 93)


def test_sheets_are_held_together_as_their_number_allows() -> None:
    assert [name_staple(count) for count in (1, 2, 25, 26)] == ["single", "stapled", "stapled", "bound"]
