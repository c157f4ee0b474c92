from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.pdfium_calls import handle_of
from leaflets.facts.read_characters import NO_CHARACTER, Characters, read_characters
from tests.facts.written_pdf import HELVETICA, measure_page, say, write_pdf


@contextmanager
def open_text_page(content: str | bytes) -> Iterator[int]:
    document = pypdfium2.PdfDocument(write_pdf(content) if isinstance(content, str) else content)
    page = document[0]
    text_page = page.get_textpage()
    try:
        yield handle_of(text_page.raw)
    finally:
        text_page.close()
        page.close()
        document.close()


def read(content: str) -> list[Characters]:
    with open_text_page(content) as handle:
        return list(read_characters(handle).values())


def test_each_text_object_says_its_own_words() -> None:
    content = say("one", 20, 400) + "BT /F1 12 Tf 20 300 Td [(two)-600(three)] TJ ET" + say("four", 20, 200)
    assert [entry.letters for entry in read(content)] == ["one", "two three", "four"]


def test_text_painted_twice_is_said_once() -> None:
    assert [entry.letters for entry in read(say("shadow", 20, 400) + say("shadow", 20.2, 400))] == ["shadow"]


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen() -> None:
    page = measure_page(say("hyphen-", 20, 400) + say("ated words", 20, 386))
    assert page.runs[0].words == "hyphen-"


def test_letters_without_a_unicode_value_are_counted() -> None:
    (entry,) = read(say("\\001\\002ok", 20, 400))
    assert entry.letters.endswith("ok")
    assert entry.letters.count(NO_CHARACTER) == entry.unknown


@pytest.mark.parametrize("words", ["Grüße", "naïve café", "£5 × 3"])
def test_latin_letters_arrive_whole(words: str) -> None:
    assert measure_page(say(words, 20, 400)).runs[0].words == words


LINE = "BT /F1 12 Tf 20 {} Td (The ) Tj /F2 12 Tf (bold) Tj /F1 12 Tf ( word, then 2) Tj 6 Ts (nd) Tj ET "


def test_objects_that_share_a_line_each_say_their_own_words() -> None:
    content = "".join(LINE.format(height) for height in range(560, 100, -20))
    said = [entry.letters for entry in read(content)]
    assert said == ["The ", "bold", " word, then 2", "nd"] * 23


@given(st.lists(st.text("ab ", min_size=1, max_size=9), min_size=1, max_size=12), st.booleans())
def test_the_letters_of_each_object_are_those_asked_for_one_by_one(parts: list[str], is_kerned: bool) -> None:
    shown = [f"[({part})-900({part})] TJ" if is_kerned else f"({part}) Tj" for part in parts]
    with open_text_page(f"BT /F1 9 Tf 20 500 Td 14 TL {' T* '.join(shown[::2])} {' '.join(shown[1::2])} ET") as handle:
        count = ask.count_characters(handle)
        owners = [ask.get_text_object(handle, place) for place in range(count)]
        for owner, entry in read_characters(handle).items():
            assert entry.places and entry.first == min(place for place in entry.places if place >= 0)
            for letter, place in zip(entry.letters, entry.places, strict=True):
                if place >= 0:
                    assert letter == chr(ask.get_unicode(handle, place))
                    assert owners[place] in (owner, 0)
                    assert owners[place] or letter == " "
            mine = [place for place in range(count) if owners[place] == owner]
            assert set(mine) <= set(entry.places)


@pytest.mark.parametrize("parts", [("a1AA", "B1", "ab B ", "a"), ("a A121", "ba A 2", "B 1", "2 A"), ("aAA21", "21 A")])
def test_text_from_right_to_left_is_told_apart_letter_by_letter(parts: Sequence[str]) -> None:
    """PDFium puts it in reading order, so letters of two objects may stand between each other in its list.

    Capital letters are Hebrew ones here.
    """
    hebrew = " ".join(f"/afii{number}" for number in range(57664, 57690))
    encoding = f"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [65 {hebrew}] >>".encode()
    content = write_pdf(f"BT /F1 9 Tf 20 500 Td {' '.join(f'({part}) Tj' for part in parts)} ET")
    with open_text_page(content.replace(HELVETICA, HELVETICA.replace(b"/WinAnsiEncoding", encoding))) as handle:
        owned: dict[int, str] = {}
        for place in range(ask.count_characters(handle)):
            letter, owner = chr(ask.get_unicode(handle, place)), ask.get_text_object(handle, place)
            if owner and not letter.isspace():
                owned[owner] = owned.get(owner, "") + letter
        said = read_characters(handle)
        assert {owner: "".join(entry.letters.split()) for owner, entry in said.items()} == owned
        assert len(owned) == len(parts)
