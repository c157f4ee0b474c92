"""Frames stand where something was measured, errors and warnings differ without colour, and tags hide no words."""

from __future__ import annotations

from PIL import Image

from leaflets.facts.facts import Box
from leaflets.preflight.draw_marks import draw_marked_page
from leaflets.preflight.number_marks import number_marks
from leaflets.preflight.rule import Finding
from tests.facts_made import make_block, make_page
from tests.preflight.drawn_steps import WrittenCanvas
from tests.preflight.verdicts_made import make_verdict, offence, small_text

SPACE = Box(40, 60, 340, 460)  # half of a page of 600 by 800 points
TEXT = Box(100, 100, 300, 120)


def draw(*findings: Finding) -> WrittenCanvas:
    marks = number_marks(make_verdict(findings))
    canvas = WrittenCanvas()
    page = make_page(make_block("Some words", left=400, top=400), width=600, height=800)
    draw_marked_page(canvas, Image.new("RGB", (30, 40)), page, marks.get(1, ()), SPACE)
    return canvas


def frames(canvas: WrittenCanvas) -> list[Box]:
    """Frames without the border of the page; each is drawn twice, in white and in its colour."""
    found = [Box(x, y, x + width, y + height) for x, y, width, height in canvas.find("rect")]
    return found[1:]


def test_a_frame_goes_around_the_place_on_the_picture() -> None:
    canvas = draw(small_text(page=1, box=TEXT))
    assert canvas.find("rect")[0] == (40, 60, 300, 400)
    below, above = frames(canvas)
    assert below == above
    assert above == Box(40 + 50 - 1.5, 60 + 50 - 1.5, 40 + 150 + 1.5, 60 + 60 + 1.5)


def test_warnings_are_dashed_and_their_tags_rounded() -> None:
    error, warning = draw(small_text(page=1, box=TEXT)), draw(offence(box=TEXT))
    assert [dash for dash in error.find("setDash") if dash] == []
    assert (3, 1.5) in warning.find("setDash")
    assert [tag[4] for tag in error.find("roundRect")] == [0]
    assert [tag[4] for tag in warning.find("roundRect")] == [3]


def test_the_numbers_stand_on_the_picture() -> None:
    canvas = draw(small_text(9, 1, box=TEXT), small_text(10, 1, box=Box(100, 300, 200, 320)))
    assert [text for _, _, text in canvas.find("drawCentredString")] == ["1", "2"]


def test_what_lies_off_the_page_is_drawn_at_its_edge() -> None:
    for box in (Box(-500, -500, -400, -400), Box(700, 900, 800, 1000)):
        frame = frames(draw(small_text(page=1, box=box)))[0]
        assert 30 < frame.left < frame.right < 350 and 50 < frame.top < frame.bottom < 470


def test_what_has_no_size_is_still_seen() -> None:
    frame = frames(draw(small_text(page=1, box=Box(100, 100, 100, 100))))[0]
    assert frame.width == frame.height == 6


def test_a_box_that_is_no_place_is_left_out() -> None:
    assert frames(draw(small_text(page=1, box=Box(float("nan"), 0, 10, 10)))) == []
    assert frames(draw(offence(box=None))) == []


def test_few_of_many_frames_are_tagged_and_no_tag_hides_a_frame_or_words() -> None:
    boxes = [Box(60, 30 + 30 * row, 500, 50 + 30 * row) for row in range(20)]
    canvas = draw(*(small_text(page=1, box=box) for box in boxes))
    tags = [Box(x, y, x + width, y + height) for x, y, width, height, _ in canvas.find("roundRect")]
    assert len(tags) == 6
    words = Box(40 + 200, 60 + 200, 40 + 225, 60 + 207)
    assert not [tag for tag in tags for box in [*frames(canvas), words] if is_overlapping(tag, box)]


def test_many_marks_on_one_place_keep_their_tags_apart() -> None:
    canvas = draw(*(small_text(size, 1, box=TEXT) for size in (5, 6, 7, 8, 9, 10, 11)))
    tags = [Box(x, y, x + width, y + height) for x, y, width, height, _ in canvas.find("roundRect")]
    assert len(canvas.find("drawCentredString")) >= 7
    assert not [(a, b) for place, a in enumerate(tags) for b in tags[:place] if is_overlapping(a, b)]


def is_overlapping(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
