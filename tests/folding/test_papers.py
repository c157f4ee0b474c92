"""Papers by name and size, and the one that a job needs."""

from __future__ import annotations

import pytest

from leaflets.errors import UsageError
from leaflets.folding.papers import PAPERS, find_paper, name_paper, read_paper, turn_paper


@pytest.mark.parametrize(
    ("text", "size"),
    [("A4", (210.0, 297.0)), ("letter", (215.9, 279.4)), ("320x230mm", (320.0, 230.0)), ("320 x 230", (320.0, 230.0))],
)
def test_a_paper_is_a_name_or_a_size(text: str, size: tuple[float, float]) -> None:
    assert read_paper(text) == size


@pytest.mark.parametrize("text", ["a44", "", "10x10mm", "9999x10", "axb", "320mm"])
def test_what_is_no_paper_is_refused_with_what_there_is(text: str) -> None:
    with pytest.raises(UsageError, match=r"not one of a6, a5.*nor a size such as 320x230mm"):
        read_paper(text)


def test_two_a5_pages_need_a4_and_two_a4_pages_a3() -> None:
    assert find_paper(296.0, 210.0, 0) == (297.0, 210.0)
    assert find_paper(420.0, 297.0, 0) == (420.0, 297.0)
    assert find_paper(11 * 25.4, 8.5 * 25.4, 0) == (279.4, 215.9)


def test_other_sizes_and_marks_need_a_paper_of_their_own() -> None:
    assert find_paper(180.0, 180.0, 0) == (180.0, 180.0)
    assert find_paper(296.0, 210.0, 14) == (324.0, 238.0)


def test_paper_is_turned_the_way_the_job_lies() -> None:
    assert turn_paper((297.0, 420.0), 296, 210) == (420.0, 297.0)
    assert turn_paper((420.0, 297.0), 210, 296) == (297.0, 420.0)
    assert turn_paper((210.0, 297.0), 100, 50) == (297.0, 210.0)


def test_names_say_which_way_a_paper_lies() -> None:
    assert name_paper((297.0, 210.0)) == "A4 on its side"
    assert name_paper(PAPERS["letter"]) == "Letter"
    assert name_paper(PAPERS["sra3"]) == "SRA3"
    assert name_paper((324.0, 238.0)) == "324 × 238 mm"
