from __future__ import annotations

import pytest

from leaflets.document.letter_page import LetterLine, LetterPage
from leaflets.facts.measure_file import measure_file
from leaflets.folders import program_root
from leaflets.html.fill_letter import count_address_lines, fill_letter, find_address_edges
from leaflets.model.edition import PAPERS, Edition, Kind, Layout
from leaflets.model.envelope import MARGIN, WINDOWS
from leaflets.pdf import render_pdf

ROOTS = (program_root(),)
_MM = 25.4 / 72


def make_letter(envelope: str = "dl-uk", size: float = 18, **changes: object) -> LetterPage:
    layout = Layout.LETTER if envelope.endswith("us") else Layout.A4
    facts: dict[str, object] = {
        "language": "en",
        "edition": Edition(Kind.PATIENT, layout, size),
        "title": "A letter",
        "window": WINDOWS[envelope],
        "sender": ("Example Clinic", "01632 960 123"),
        "address": ("Ms <Sample>", "1 Example Street", "Example Town", "EX1 1AA"),
        "date": "23 November 2026",
        "lines": (LetterLine("Dear Ms <Sample>,", "line0"), LetterLine("A & B", is_strong=True)),
    }
    return LetterPage(**(facts | changes))  # type: ignore[arg-type]


def test_texts_are_escaped_and_a_letter_to_a_person_has_no_places() -> None:
    html = fill_letter(make_letter(), roots=ROOTS)
    assert "Ms &lt;Sample&gt;<br>1 Example Street" in html
    assert "A &amp; B" in html
    assert "data-slot" not in html and "data-carrier" not in html and "page_line" not in html


def test_a_letter_with_places_names_them() -> None:
    html = fill_letter(make_letter(carrier="x abc"), roots=ROOTS)
    assert html.count("data-carrier=") == 2
    assert 'data-slot="address" data-rising="1" data-most="6"' in html
    assert 'data-slot="line0"' in html


def test_a_window_shows_so_many_lines_at_12_points() -> None:
    assert {name: count_address_lines(make_letter(name)) for name in WINDOWS} == {
        "dl-uk": 6, "c5-uk": 6, "dl-us": 4, "c5-us": 4
    }  # fmt: skip


@pytest.mark.parametrize("size", [14, 18, 28])
@pytest.mark.parametrize("envelope", WINDOWS)
def test_the_address_stands_in_the_window_and_nothing_else_does(envelope: str, size: float) -> None:
    letter = make_letter(envelope, size)
    address = tuple(f"Line {number}" for number in range(count_address_lines(letter)))
    made = render_pdf(fill_letter(make_letter(envelope, size, address=address), roots=ROOTS), roots=ROOTS)
    [place] = [place for place in made.places if place.name == "address"]
    top, lower = find_address_edges(letter)
    assert place.top >= top - 0.2 and place.bottom <= lower + 0.2
    paper = PAPERS[letter.edition.layout]
    left, window_top, right, window_lower = letter.window.find_window(paper)
    rise = letter.window.find_rise(paper)
    facts = measure_file(made.content, "letter.pdf")
    for line in facts.pages[0].lines:
        upper, under = line.box.top * _MM, line.box.bottom * _MM
        if line.words.startswith("Line "):
            assert line.size == pytest.approx(12, abs=0.05)
            assert window_top + MARGIN - 1 <= upper and under <= window_lower - MARGIN + 1
            assert left + MARGIN - 0.1 <= line.box.left * _MM and line.box.right * _MM <= right - MARGIN
        else:
            assert line.size >= size - 0.05
            assert under <= window_top or upper >= window_lower + rise, line.words
