from __future__ import annotations

from math import inf, nan

from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import POINTS_PER_MM, Box, FileFacts
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_ink import INK_RULES
from tests.facts_made import A4, make_block, make_facts, make_file, make_page, make_picture

RULES = {rule.id: rule for rule in INK_RULES}


def collect(rule: str, facts: FileFacts) -> list[Sample]:
    return list(RULES[rule].collect(facts, Limit(0, "error", "a test")))


def test_hidden_text_is_found_but_not_artifacts_blanks_or_what_is_off_the_page() -> None:
    assert [found.words for found in collect("hidden-text", make_file("Secret", is_visible=False))] == ["Secret"]
    for more in ({"is_artifact": True}, {"left": -400}):
        assert collect("hidden-text", make_file("Secret", is_visible=False, **more)) == []
    assert collect("hidden-text", make_file("   ", is_visible=False)) == []
    assert collect("hidden-text", make_file("Seen")) == []


def test_text_that_its_frame_cuts_off_is_found_with_how_much_of_it_can_be_seen() -> None:
    (sample,) = collect("hidden-text", make_file("Never take more than two", seen=0.6))
    assert sample.note == "cut off: 60 % of it can be seen"
    for more in ({"seen": 0.95}, {"seen": 0.5, "is_artifact": True}, {"seen": 0.5, "left": -100}):
        assert collect("hidden-text", make_file("Never take more than two", **more)) == []


def test_the_text_layer_of_a_scan_is_not_hidden_text() -> None:
    layer = make_block("What the scan shows", is_visible=False)
    scan, stamp = Box(0, 0, *A4), Box(0, 0, 200, 200)
    for box, count in ((scan, 0), (stamp, 1)):
        page = make_page(layer, pictures=(make_picture(box=box),))
        assert len(collect("hidden-text", make_facts(page))) == count


@given(st.floats(1, 50))
def test_text_over_each_edge_is_measured(over: float) -> None:
    words, wide = "Some words", 70.0
    places = [(-over, 100), (A4[0] - wide + over, 100), (100, -over), (100, A4[1] - 14 + over)]
    for left, top in places:
        (sample,) = collect("text-off-page", make_file(words, left=left, top=top))
        assert abs(sample.value - (over - 0.5) / POINTS_PER_MM) < 1e-6


def test_text_on_the_page_gives_one_measured_nothing_and_marks_outside_none() -> None:
    assert [sample.value for sample in collect("text-off-page", make_file("One", "Two"))] == [0]
    assert [sample.value for sample in collect("text-off-page", make_file("Slug", left=-400, is_artifact=True))] == [0]
    assert collect("text-off-page", make_facts(make_page())) == []


def test_letters_over_a_picture_are_found_line_by_line() -> None:
    facts = make_file("Over it", "And here", is_over_picture=True)
    assert [found.words for found in collect("text-over-pictures", facts)] == ["Over it", "And here"]
    assert collect("text-over-pictures", make_file("Hidden", is_over_picture=True, is_visible=False)) == []


def test_resolution_is_measured_except_of_stretched_colours() -> None:
    pictures = (make_picture(pixels_per_inch=149.0), make_picture(pixels=(1, 200), pixels_per_inch=1.0))
    samples = collect("picture-resolution", make_facts(make_page(pictures=pictures)))
    assert [(sample.value, sample.note) for sample in samples] == [(149.0, "600 × 600 pixels")]


@given(st.floats(1.0, 3.0), st.integers(2, 9))
def test_lines_of_a_paragraph_never_cross_one_another(leading: float, count: int) -> None:
    texts = [f"Line {number}" for number in range(count)]
    assert collect("ink-behind-text", make_file(*texts, leading=leading)) == []


def test_words_over_other_words_are_found_but_not_words_painted_twice() -> None:
    text, stamp, again = (
        make_block("Some words"),
        make_block("DRAFT", size=40, top=60),
        make_block("Some  words", top=73),
    )
    assert [found.note for found in collect("ink-behind-text", make_facts(make_page(text, stamp)))] == [
        'over "Some words"'
    ]
    assert collect("ink-behind-text", make_facts(make_page(text, again))) == []
    beside = make_block("Beside", left=72 + 71)
    assert collect("ink-behind-text", make_facts(make_page(text, beside))) == []


PLACES = st.floats(60, 120)
TEXTS = st.lists(st.tuples(PLACES, PLACES, st.sampled_from((9.0, 14.0, 30.0))), max_size=6)


@given(TEXTS)
def test_a_line_is_found_when_it_shares_ground_with_any_before_it(places: list[tuple[float, float, float]]) -> None:
    """Whatever their order on the page: each line is compared with every other."""
    blocks = [make_block(f"Text {left}", left=left, top=top, size=size) for left, top, size in places]
    page = make_page(*blocks)
    expected = set()
    for number, line in enumerate(page.lines):
        for other in page.lines[:number]:
            size = min(line.size, other.size)
            across = min(line.box.right, other.box.right) - max(line.box.left, other.box.left)
            along = min(line.box.bottom, other.box.bottom) - max(line.box.top, other.box.top)
            if across > 0.6 * size and along > 0.4 * size and line.words != other.words:
                expected.add(number)
    found = {(sample.words, sample.box) for sample in collect("ink-behind-text", make_facts(page))}
    assert found == {(page.lines[number].words, page.lines[number].box) for number in expected}


@given(st.lists(st.builds(Box, *[st.sampled_from((60.0, 75.0, 80.0, 100.0, inf, -inf, nan))] * 4), max_size=4))
def test_drawings_without_end_strike_what_they_do_when_alone(drawings: list[Box]) -> None:
    def strike(*boxes: Box) -> set[str]:
        page = make_page(make_block("Some words"), make_block("More words", top=300), drawings=boxes)
        return {sample.words for sample in collect("ink-behind-text", make_facts(page))}

    assert strike(*drawings) == set().union(*(strike(box) for box in drawings))


def test_a_rule_or_edge_through_the_letters_is_found_and_one_around_or_under_them_is_not() -> None:
    # The text: 72 to 142 across; its top at 72, its baseline at 83.2, its size 14.
    struck = Box(72, 79, 142, 80)
    upright = Box(100, 60, 100.5, 100)
    half_ground = Box(60, 60, 300, 80)
    for box in (struck, upright, half_ground):
        assert len(collect("ink-behind-text", make_facts(make_page(make_block("Some words"), drawings=(box,))))) == 1
    underline, ground, column_rule = Box(72, 84.5, 142, 85.2), Box(60, 60, 300, 100), Box(71, 60, 71.5, 100)
    tick, box_beside = Box(60, 74, 72, 80), Box(142, 60, 160, 80)
    clear = (underline, ground, column_rule, tick, box_beside)
    assert collect("ink-behind-text", make_facts(make_page(make_block("Some words"), drawings=clear))) == []


def test_lines_at_an_angle_are_not_compared_with_drawings() -> None:
    page = make_page(make_block("Some words", angle=90.0), drawings=(Box(72, 79, 142, 80),))
    assert collect("ink-behind-text", make_facts(page)) == []
