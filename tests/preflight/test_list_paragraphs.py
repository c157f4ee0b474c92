from __future__ import annotations

from leaflets.facts.facts import FileFacts, Tag
from leaflets.preflight.list_paragraphs import list_headings, list_paragraphs, list_running_text, weigh_letters
from tests.facts_made import (
    make_block,
    make_block_of,
    make_facts,
    make_file,
    make_line,
    make_page,
    make_piece,
    make_run,
    make_tag,
)

BODY = ("The nerve sends a signal and", "the muscle answers it late")


def make_leaflet(**more: object) -> FileFacts:
    """A main heading, a text, a heading in bold only, a text, a page number."""
    page = make_page(
        make_block("Muscle weakness", size=24, top=80, weight=700, mark=0),
        make_block(*BODY, top=130, mark=1),
        make_block("What helps", top=200, weight=700, mark=2),
        make_block(*BODY, top=230, mark=3),
        make_block("Page 1 of 1", top=780, is_artifact=True),
    )
    return make_facts(page, **more)


def make_tags() -> tuple[Tag, ...]:
    """A heading, a text, a heading with a span inside, a text."""
    return (
        make_tag("H1", make_piece("Muscle weakness", 0)),
        make_tag("P", make_piece(" ".join(BODY), 1)),
        make_tag("H2", make_tag("Span", make_piece("What helps", 2))),
        make_tag("P", make_piece(" ".join(BODY), 3)),
    )


def test_headings_are_told_by_their_tags() -> None:
    found = list_headings(make_leaflet(tags=make_tags()))
    assert [(heading.words, heading.role) for heading in found] == [("Muscle weakness", "H1"), ("What helps", "H2")]
    assert [(heading.size, heading.weight) for heading in found] == [(24, 700), (14, 700)]


def test_without_heading_tags_size_tells_them() -> None:
    assert [(heading.words, heading.role) for heading in list_headings(make_leaflet())] == [("Muscle weakness", "")]


def test_large_text_of_many_lines_is_no_heading() -> None:
    facts = make_facts(make_page(make_block(*BODY * 4, top=200), make_block(*BODY * 2, size=18, top=80)))
    assert list_headings(facts) == ()


def test_a_heading_whose_parts_stand_apart_is_one() -> None:
    page = make_page(
        make_block("Emergency", top=200, weight=700, mark=0), make_block("Call 999", top=200, left=300, mark=1)
    )
    tag = make_tag("H3", make_piece("Emergency", 0), make_piece("Call 999", 1))
    (heading,) = list_headings(make_facts(page, tags=(tag,)))
    assert (heading.words, heading.weight) == ("Emergency Call 999", 700)


def test_running_text_has_no_headings_page_numbers_or_hidden_text() -> None:
    for tags in (make_tags(), ()):
        words = [block.words for block in list_running_text(make_leaflet(tags=tags))]
        assert words.count(" ".join(BODY)) == 2
        assert "Muscle weakness" not in words
    assert list_running_text(make_file("Unseen", is_visible=False)) == ()


def test_a_block_of_two_tags_is_two_paragraphs() -> None:
    first = make_line(make_run("Harbour Clinic", top=200, mark=0))
    second = make_line(make_run("A leaflet for", top=216, mark=1), distance=16)
    third = make_line(make_run("our patients", top=240, mark=1), distance=24)
    page = make_page(make_block_of(first, second, third))
    tags = (make_tag("P", make_piece("Harbour Clinic", 0)), make_tag("P", make_piece("A leaflet …", 1)))
    parts = [found.block for found in list_paragraphs(make_facts(page, tags=tags))]
    assert [part.words for part in parts] == ["Harbour Clinic", "A leaflet for our patients"]
    assert [part.leading for part in parts] == [None, 24 / 14]
    assert parts[1].lines[0].distance is None
    assert (parts[1].box.top, parts[1].box.bottom) == (216, 254)
    assert [len(list_paragraphs(make_facts(page)))] == [1]


def test_a_bullet_does_not_part_its_item() -> None:
    bullet = make_run("• ", top=200, mark=0)
    first = make_line(bullet, make_run("rest before you", top=200, left=90, mark=1))
    second = make_line(make_run("are tired", top=220, left=90, mark=1), distance=20)
    item = make_tag("LI", make_tag("Lbl", make_piece("•", 0)), make_tag("LBody", make_piece("rest …", 1)))
    facts = make_facts(make_page(make_block_of(first, second)), tags=(make_tag("L", item),))
    assert len(list_paragraphs(facts)) == 1


def test_letters_of_the_running_text_are_counted_by_weight() -> None:
    """Headings, page numbers and hidden words are none of it, and a weight of signs alone is none."""
    line = make_line(make_run("see page", left=60), make_run("12", left=110, weight=700), make_run("•", weight=900))
    page = make_page(
        make_block("Muscle weakness", size=24, top=80, weight=700),
        make_block(*BODY, top=130),
        make_block_of(line),
        make_block("Unseen", top=300, weight=300, is_visible=False),
        make_block("Page 1 of 1", top=780, is_artifact=True),
    )
    letters = sum(letter.isalnum() for words in BODY for letter in words)
    assert weigh_letters(make_facts(page)) == {400: letters + len("seepage"), 700: 2}
