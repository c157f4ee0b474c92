from __future__ import annotations

import pytest

from leaflets.facts.facts import FileFacts
from tests.facts_made import make_block, make_facts, make_page, make_piece, make_tag
from tests.preflight.asked import ask, measure

TEXT = ("The nerve sends a signal and", "the muscle answers it late")
TAGS = (make_tag("H1", make_piece("Weakness", 0)), make_tag("H2", make_piece("What helps", 1)))


def make_leaflet(main: float = 26, lower: float = 20, weight: int = 700, **more: object) -> FileFacts:
    """Two headings and two texts at 14 point; further attributes go to the lower heading."""
    page = make_page(
        make_block("Weakness", size=main, top=80, weight=weight, mark=0),
        make_block(*TEXT, top=130),
        make_block("What helps", **{"size": lower, "top": 200, "weight": weight, "mark": 1, **more}),
        make_block(*TEXT, top=240),
    )
    return make_facts(page, tags=TAGS)


def make_untagged(facts: FileFacts) -> FileFacts:
    return make_facts(*facts.pages)


def test_the_main_heading_and_the_others_have_a_size_each() -> None:
    assert measure("main-heading-size", make_leaflet()) == [26]
    assert measure("heading-size", make_leaflet()) == [20]


def test_without_tags_the_largest_is_the_main_heading() -> None:
    facts = make_untagged(make_leaflet())
    assert measure("main-heading-size", facts) == [26]
    assert measure("heading-size", facts) == [20]


def test_a_heading_has_the_weight_of_most_of_its_letters() -> None:
    assert measure("heading-weight", make_leaflet(weight=600)) == [600, 600]


@pytest.mark.parametrize(("size", "weight", "count"), [(14, 400, 1), (15, 500, 1), (14, 700, 0), (16, 400, 0)])
def test_a_heading_that_looks_like_text_is_plain(size: float, weight: int, count: int) -> None:
    found = ask("plain-headings", make_leaflet(lower=size, weight=weight))
    assert [sample.words for sample in found] == ["What helps"] * count


def test_in_bold_text_a_bold_heading_of_its_size_is_plain() -> None:
    page = make_page(make_block(*TEXT, top=200, weight=700), make_block("What helps", top=300, weight=700, mark=1))
    assert len(ask("plain-headings", make_facts(page, tags=TAGS))) == 1


def test_a_heading_away_from_the_edge_is_shifted() -> None:
    (sample,) = ask("shifted-headings", make_leaflet(left=72 + 3 * 20.0))
    assert (sample.words, sample.note) == ("What helps", "starts 3.0 sizes to the right of the text")
    assert len(ask("shifted-headings", make_leaflet(alignment="centred"))) == 1
    assert ask("shifted-headings", make_leaflet(left=72 + 20.0)) == []


@pytest.mark.parametrize("language", ["ar", "ur-PK", "HE"])
def test_a_file_that_reads_from_the_right_has_no_left_edge(language: str) -> None:
    facts = make_leaflet(left=300.0)
    assert ask("shifted-headings", make_facts(*facts.pages, tags=TAGS, language=language)) == []
