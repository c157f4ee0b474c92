from __future__ import annotations

from dataclasses import replace

import pytest

from leaflets.facts.facts import FileFacts
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
from tests.preflight.asked import ask, measure

TEXT = ("The nerve sends a signal and", "the muscle answers it late,", "so it feels weak")


def make_leaflet(heading_leading: float = 1.1, leading: float = 1.4) -> FileFacts:
    return make_facts(
        make_page(
            make_block("A heading that is longer", "than one line", size=24, leading=heading_leading, top=80, mark=0),
            make_block(*TEXT, leading=leading, top=200),
            make_block("Page 1", "of 1", leading=1, top=740, is_artifact=True),
        ),
        tags=(make_tag("H1", make_piece("A heading that is longer than one line", 0)),),
    )


def test_leading_is_asked_of_running_text_and_of_headings_apart() -> None:
    assert measure("leading", make_leaflet(leading=1.3)) == [1.3, 1.3]
    assert measure("heading-leading", make_leaflet(heading_leading=1.05)) == [1.05]
    assert measure("leading", make_file("One line has none")) == []


def test_line_space_is_in_millimetres() -> None:
    assert measure("line-space", make_file(*TEXT, size=10, leading=1.2)) == pytest.approx([4.233, 4.233])


def test_each_line_of_running_text_has_a_length() -> None:
    assert measure("line-length", make_leaflet()) == [28, 27, 16]
    assert ask("line-length", make_leaflet())[0].words == TEXT[0]


def test_an_address_that_fills_a_line_alone_has_no_line_length() -> None:
    assert measure("line-length", make_file("https://clinic.example/" + "a" * 70, "and more words")) == [14]


def test_justified_blocks_are_named_whole() -> None:
    (sample,) = ask("justified-text", make_file(*TEXT, alignment="justified"))
    assert sample.words == " ".join(TEXT)
    assert [ask("justified-text", make_file(*TEXT, alignment=side)) for side in ("left", "unknown")] == [[], []]


def test_a_short_block_that_fills_its_lines_by_chance_is_not_justified() -> None:
    ragged = [make_block(*TEXT, top=top) for top in (200.0, 300.0, 400.0)]
    chance = make_block(*TEXT, top=500, alignment="justified")
    assert ask("justified-text", make_facts(make_page(*ragged, chance))) == []
    sure = make_block(*TEXT, *TEXT, top=600, alignment="justified")
    (sample,) = ask("justified-text", make_facts(make_page(*ragged, chance, sure)))
    assert sample.words == " ".join(TEXT + TEXT)


@pytest.mark.parametrize(("stretch", "count"), [(None, 0), (0.04, 0), (0.05, 1), (0.3, 1)])
def test_a_short_block_whose_spaces_are_surely_stretched_is_justified(stretch: float | None, count: int) -> None:
    ragged = [make_block(*TEXT, top=top) for top in (200.0, 300.0, 400.0)]
    short = replace(make_block(*TEXT, top=500, alignment="justified"), stretch=stretch)
    assert len(ask("justified-text", make_facts(make_page(*ragged, short)))) == count


@pytest.mark.parametrize(("angle", "count"), [(0.0, 1), (90.0, 1), (-90.0, 1), (30.0, 0), (-45.0, 0)])
def test_the_letters_of_a_slanted_stamp_are_no_lines(angle: float, count: int) -> None:
    assert len(ask("leading", make_file("DRAFT", "COPY", angle=angle))) == count


def test_a_split_word_is_shown_with_its_hyphen() -> None:
    (sample,) = ask("hyphenated-lines", make_file("The nerve may exacer-", "bate it"))
    assert (sample.words, sample.note) == ("The nerve may exacer-", "split: exacer-bate")
    assert ask("hyphenated-lines", make_file("A long-", "term plan")) == []
    apart = make_page(make_block("may exacer-"), make_block("bate it", top=300))
    assert ask("hyphenated-lines", make_facts(apart)) == []


def test_an_indent_is_told_in_sizes() -> None:
    assert measure("first-line-indents", make_file(*TEXT, size=20, first_line_indent=25.0)) == [1.25]
    assert measure("first-line-indents", make_file(*TEXT, first_line_indent=-14.0)) == [0]
    assert measure("first-line-indents", make_file(*TEXT, first_line_indent=14 * 5.1)) == []


@pytest.mark.parametrize("alignment", ["centred", "right"])
def test_ragged_left_text_has_no_indent(alignment: str) -> None:
    assert ask("first-line-indents", make_file(*TEXT, alignment=alignment, first_line_indent=40.0)) == []


def test_two_lines_with_one_middle_are_centred_not_indented() -> None:
    short, long = make_run("Short", left=200, top=100), make_run("Longer line", left=179, top=120)
    block = make_block_of(make_line(short), make_line(long, distance=20))
    assert ask("first-line-indents", make_facts(make_page(block))) == []


@pytest.mark.parametrize(("angle", "note"), [(90.0, "90"), (-90.0, "90"), (180.0, "180"), (359.0, "1"), (3.0, "3")])
def test_text_that_does_not_lie_level_is_rotated(angle: float, note: str) -> None:
    (sample,) = ask("rotated-text", make_file("Keep dry", angle=angle))
    assert sample.note == f"turned by {note} degrees"


@pytest.mark.parametrize("angle", [0.0, 360.0, 359.9, -0.2])
def test_a_level_baseline_is_not_rotated(angle: float) -> None:
    assert ask("rotated-text", make_file("Keep dry", angle=angle)) == []


@pytest.mark.parametrize("words", ["Tests ........ 3", "Tests . . . . . . 3", "Tests ·········· 3"])
def test_rows_of_dots_are_leaders(words: str) -> None:
    assert len(ask("leader-dots", make_file(words))) == 1


@pytest.mark.parametrize("words", ["And so on ...", "Tests … 3", "No dots. None. At. All. Here."])
def test_a_few_dots_are_not(words: str) -> None:
    assert ask("leader-dots", make_file(words)) == []
