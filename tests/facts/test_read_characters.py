from __future__ import annotations

import pypdfium2
import pytest

from leaflets.facts.pdfium_calls import handle_of
from leaflets.facts.read_characters import NO_CHARACTER, Characters, read_characters
from tests.facts.written_pdf import measure_page, say, write_pdf


def read(content: str) -> list[Characters]:
    document = pypdfium2.PdfDocument(write_pdf(content))
    page = document[0]
    text_page = page.get_textpage()
    try:
        return list(read_characters(handle_of(text_page.raw)).values())
    finally:
        text_page.close()
        page.close()
        document.close()


def test_each_text_object_says_its_own_words() -> None:
    content = say("one", 20, 400) + "BT /F1 12 Tf 20 300 Td [(two)-600(three)] TJ ET" + say("four", 20, 200)
    assert [entry.words for entry in read(content)] == ["one", "two three", "four"]


def test_text_painted_twice_is_said_once() -> None:
    assert [entry.words for entry in read(say("shadow", 20, 400) + say("shadow", 20.2, 400))] == ["shadow"]


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen() -> None:
    page = measure_page(say("hyphen-", 20, 400) + say("ated words", 20, 386))
    assert page.runs[0].words == "hyphen-"


def test_letters_without_a_unicode_value_are_counted() -> None:
    (entry,) = read(say("\\001\\002ok", 20, 400))
    assert entry.words.endswith("ok")
    assert entry.words.count(NO_CHARACTER) == entry.unknown


@pytest.mark.parametrize("words", ["Grüße", "naïve café", "£5 × 3"])
def test_latin_letters_arrive_whole(words: str) -> None:
    assert measure_page(say(words, 20, 400)).runs[0].words == words
