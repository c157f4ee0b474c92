"""Transcripts of whole files, compared with those that were read and approved."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from weasyprint import HTML

from leaflets.facts.facts import Piece
from leaflets.facts.measure_file import measure_file
from leaflets.facts.speak_tags import list_spoken
from leaflets.facts.transcript import write_transcript
from leaflets.pdf import render_pdf
from tests.facts.hand_made import FACTS, PAGE, tag
from tests.whole.editions import CONDITIONS, SAMPLE, make

GOLDENS = Path(__file__).parents[1] / "goldens" / "transcripts"
SMALL_PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>A small page</title></head><body>
<h1>A small page</h1>
<p>Call <a href="tel:01632960123">01632 960 123</a>, or see <a href="#dose">the doses</a> below.</p>
<p>In Welsh we say <span lang="cy">bore da</span> and wave.
<abbr title="magnetic resonance imaging">MRI</abbr> helps.</p>
<ul><li>One</li><li>Two<ol><li>First</li><li>Second</li></ol></li></ul>
<h2 id="dose">Dose</h2>
<table><caption>By age</caption><thead><tr><th>Age</th><th colspan="2">Dose</th></tr></thead>
<tbody><tr><th>Adult</th><td>5 mg</td><td></td></tr></tbody></table>
<blockquote><p>Take care.</p></blockquote>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="40" height="40"><title>A square</title>
<path d="M0 0h2v2z"/></svg></body></html>"""


def make_small_page() -> bytes:
    return render_pdf(SMALL_PAGE, roots=()).content


def make_edition() -> bytes:
    return make(CONDITIONS[1], SAMPLE[0]).content


@pytest.mark.parametrize("produce", [make_small_page, make_edition])
def test_a_transcript_is_written_as_approved(produce: object) -> None:
    name = produce.__name__.removeprefix("make_")
    text = "\n".join(write_transcript(measure_file(produce(), f"{name}.pdf"))) + "\n"
    golden = GOLDENS / f"{name}.txt"
    if os.environ.get("LEAFLETS_UPDATE_GOLDENS"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_all_sizes_of_an_edition_say_the_same_words_in_the_same_order() -> None:
    spoken = [list_spoken(measure_file(make(CONDITIONS[1], edition).content, "x").tags) for edition in SAMPLE[5:7]]
    first, second = ([words for words in said if " point, " not in words] for said in spoken)
    assert first == second
    assert [len(said) - len(first) for said in spoken] == [1, 1]


def test_an_untagged_file_says_so_in_one_line() -> None:
    facts = measure_file(HTML(string="<title>Plain</title><p>a").write_pdf(), "folder/plain.pdf")
    expected = "[no tags, 1 page] plain.pdf: a screen reader has to guess what to say, and in which order."
    assert write_transcript(facts) == (expected,)


def test_the_first_line_names_the_title_only_when_a_reader_shows_it() -> None:
    tags = (tag("P", "a"),)
    facts = replace(FACTS, tags=tags, pages=(PAGE, PAGE), metadata=(("title", "By\nhand\x1b"),))
    assert write_transcript(facts) == ("[document in en, 2 pages] By hand", "a")
    hidden = replace(facts, shows_title=False, language="")
    assert write_transcript(hidden)[0] == "[document in a language that is not named, 2 pages] hand.pdf"


def test_text_outside_all_tags_is_counted_not_said() -> None:
    facts = replace(FACTS, tags=(tag("P", "a"),), unowned=(Piece(2, -1, "lost", None), Piece(1, 0, "gone", None)))
    assert write_transcript(facts)[-1] == "[outside all tags, perhaps never said: 2 pieces of text on page 1, 2]"


def test_tags_that_hold_nothing_are_told() -> None:
    assert write_transcript(replace(FACTS, tags=(tag("Document"),)))[1] == "[the tags hold nothing that can be said]"
