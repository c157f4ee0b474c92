from __future__ import annotations

from dataclasses import replace

from leaflets.document.blocks import Block, Columns, Entry, Group, LabelledText, List, Paragraph, Run, Section, Source
from leaflets.html.arrange_blocks import arrange_blocks, count_lines, is_beside_notice, is_end_short, is_short, is_wide
from leaflets.html.set_page import PageSetup, set_page
from leaflets.model.edition import Edition, Kind, Layout
from tests.html.sample_document import make_sample
from tests.html.sample_texts import bullets, paragraphs


def page(size: float) -> PageSetup:
    return set_page(Edition(Kind.PATIENT, Layout.A4, size))


SHORT = Group("Legs", (bullets("Weak", "Heavy"),))
LONG = Group("Everything", (bullets(*["A long line of text that says a lot about this symptom"] * 60),))
NOTE = paragraphs("They come slowly.")[0]


def shape(blocks: tuple[Block, ...], size: float) -> list[tuple[int, bool]]:
    return [(len(part.blocks), part.is_side_by_side) for part in arrange_blocks(blocks, page(size))]


def test_short_neighbouring_groups_stand_side_by_side_in_small_type_only() -> None:
    assert shape((NOTE, SHORT, SHORT, NOTE), 14) == [(1, False), (2, True), (1, False)]
    assert shape((NOTE, SHORT, SHORT, NOTE), 16) == [(1, False)] * 4


def test_more_than_two_stand_two_by_two() -> None:
    assert shape((SHORT,) * 5, 14) == [(2, True), (2, True), (1, False)]


def test_a_long_group_and_a_lone_group_stand_alone() -> None:
    assert shape((SHORT, LONG, SHORT), 14) == [(1, False)] * 3


def test_no_block_is_lost_or_moved() -> None:
    blocks = (SHORT, NOTE, SHORT, SHORT, LONG, SHORT)
    parts = arrange_blocks(blocks, page(14))
    assert tuple(block for part in parts for block in part.blocks) == blocks


def test_what_is_short_in_small_type_may_be_long_in_large_type() -> None:
    group = Group("Legs", (bullets(*["Hard to climb stairs or to rise from a chair"] * 7),))
    assert is_short(group, page(14))
    assert not is_short(group, page(28))
    assert not is_short(LONG, page(12))


def test_contact_and_record_stay_together_while_they_leave_half_a_page() -> None:
    blocks = make_sample(Edition(Kind.PATIENT)).blocks
    assert is_end_short(blocks, page(12))
    assert not is_end_short(blocks, page(18))
    assert is_end_short(blocks[-1:], page(18))


def test_a_name_is_wide_when_a_word_does_not_fit_its_column() -> None:
    assert is_wide("Medicines (immunosuppressants)", page(14))
    assert not is_wide("Plasma exchange of the blood", page(14))


def test_the_notice_stands_beside_a_title_that_leaves_room_for_it_in_small_type() -> None:
    short = replace(make_sample(Edition(Kind.PATIENT)), title="Asthma")
    assert is_beside_notice(short, page(14))
    assert not is_beside_notice(short, page(18))
    assert not is_beside_notice(replace(short, title="A name that is as long as a line"), page(14))
    assert not is_beside_notice(replace(short, notices=()), page(14))


def test_all_that_can_be_kept_whole_is_counted() -> None:
    text = LabelledText("Good to know", (NOTE,))
    nested = List((bullets("One").items[0],))
    blocks: tuple[Block, ...] = (NOTE, nested, SHORT, Entry("Name", "", (text,)), Section("s", "H", (NOTE,)))
    assert all(count_lines(block, 28) > 1 for block in (*blocks, Source("[1]", "Title", (Run("x"),), ())))
    assert count_lines(Columns(((NOTE,), (NOTE, NOTE))), 28) == count_lines(NOTE, 14) * 2
    assert count_lines(Paragraph((Run("word " * 100),)), 14) > count_lines(Paragraph((Run("word " * 100),)), 28)
