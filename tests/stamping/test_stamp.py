from __future__ import annotations

import re

from leaflets.stamping.stamp import assemble, fill_pages, fill_up, measure
from tests.stamping.hand_made import make_template

TEXTS = {"address": ("Ms Sample", "Town"), "line0": ("Dear Ms Sample,",)}


def draw(line0: str, room: float = 28.0) -> bytes | None:
    streams = fill_pages(make_template(room=room), {**TEXTS, "line0": (line0,)})
    return streams[0] if streams else None


def test_what_follows_stays_when_the_lines_are_as_many_as_compiled() -> None:
    stream = draw("Dear Ms Sample,")
    assert stream is not None
    assert b" cm" not in stream
    assert b"BT /F 10.0000 Tf 1 0 0 -1 50.000 300.000 Tm <0044" in stream


def test_what_follows_moves_by_each_line_more_and_back_for_what_does_not_follow() -> None:
    stream = draw("Dear Ms Sample, of Example Town,")
    assert stream is not None
    assert re.findall(rb"1 0 0 1 0 (\S+) cm", stream) == [b"14.000", b"-14.000"]
    assert stream.index(b"cm") < stream.index(b"(after)") < stream.rindex(b"cm")


def test_a_paragraph_without_words_lets_what_follows_move_up() -> None:
    streams = fill_pages(make_template(), {**TEXTS, "line0": ()})
    assert streams is not None
    assert b"1 0 0 1 0 -14.000 cm" in streams[0]


def test_an_address_grows_upwards_from_its_last_line() -> None:
    stream = draw("Dear Ms Sample,")
    assert stream is not None
    assert re.findall(rb"50\.000 (\S+) Tm", stream) == [b"300.000", b"286.000", b"300.000"]


def test_text_that_would_leave_the_page_is_not_stamped() -> None:
    long = "Dear Ms Sample, of Example Town,"
    assert draw(long, room=14.0) is not None
    assert draw(long, room=13.9) is None


def test_a_character_without_a_glyph_is_not_stamped() -> None:
    assert draw("Dear Ms Ŵ,") is None


def test_the_file_has_the_size_that_was_worked_out_and_its_own_identifier() -> None:
    template = make_template()
    streams = fill_pages(template, TEXTS)
    assert streams is not None
    before, rest = assemble(template, streams)
    assert len(before) + len(rest) == measure(template, [len(streams[-1])])[0]
    other = fill_pages(template, {**TEXTS, "line0": ("Dear Mr Other,",)})
    assert other is not None
    first, second = (re.search(rb"^(\w{32})><(\w{32})>", part) for part in (rest, assemble(template, other)[1]))
    assert first and second
    assert first[1] == first[2] != second[1]


def test_nothing_of_one_person_is_kept_for_the_next() -> None:
    template = make_template()
    alone = fill_pages(template, TEXTS)
    fill_pages(template, {"address": ("Somebody Else",), "line0": ("Dear Somebody Else,",)})
    assert fill_pages(template, TEXTS) == alone


def test_streams_before_the_last_are_filled_up_with_spaces() -> None:
    template = make_template(pages=2)
    assert fill_up(template, (b"ab", b"c")) == (b"ab", b"c")
    from leaflets.stamping.settle_lengths import settle_lengths

    assert fill_up(settle_lengths(template, (4,)), (b"ab", b"c")) == (b"ab  ", b"c")
