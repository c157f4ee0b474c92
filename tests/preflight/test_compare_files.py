"""Two files: a certificate that they say the same, or the first difference."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from leaflets.build import render_edition
from leaflets.content.read_condition import LoadedCondition
from leaflets.errors import FileError
from leaflets.facts.facts import FileFacts
from leaflets.facts.measure_file import measure_file
from leaflets.folders import program_root
from leaflets.model.edition import Edition, Kind, Layout, Palette
from leaflets.pages.manuscript import Manuscript
from leaflets.preflight.compare_files import Place, compare_facts, write_certificate
from tests.preflight.tampered import LEMS, facts_of
from tests.whole.editions import CLINIC, DAY, load, make

SMALL, LARGE = Edition(Kind.PATIENT, Layout.A4, 12), Edition(Kind.PATIENT, Layout.LETTER, 28, Palette.NIGHT)


@lru_cache(maxsize=2)
def with_other_word(old: str, new: str) -> FileFacts:
    """The small edition of the condition with one text for another."""
    loaded = load(LEMS)
    dumped = loaded.condition.model_dump_json()
    assert old in dumped
    condition = type(loaded.condition).model_validate_json(dumped.replace(old, new))
    changed: LoadedCondition = replace(loaded, condition=condition)
    made = render_edition(Manuscript(changed, CLINIC, roots=(program_root(),)), SMALL, today=DAY)
    return measure_file(made.content, "other.pdf")


def write_plain(*pages: list[str]) -> FileFacts:
    """An untagged file with one line of text to a paragraph; the first line of a page stands at its head."""
    target = BytesIO()
    canvas = Canvas(target)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(72, 780 - 200 * (number > 0) - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return measure_file(target.getvalue(), "plain.pdf")


@pytest.mark.parametrize("kind", Kind)
def test_two_sizes_of_one_document_get_a_certificate(kind: Kind) -> None:
    small, large = replace(SMALL, kind=kind), replace(LARGE, kind=kind)
    found = compare_facts(facts_of(small), facts_of(large))
    assert found.is_equal and found.order == "spoken"
    assert (found.one.size, found.other.size) == ("12", "28")
    assert found.one.content_code == found.other.content_code != ""
    assert found.one.word_count > 100
    text = write_certificate(found)
    assert hashlib.sha256(make(LEMS, small).content).hexdigest() in text
    assert f"the same {found.one.word_count:,} words in the same order" in text
    assert f"content code {found.one.content_code}" in text and "28 point" in text


def test_another_word_is_shown_in_both_files_with_its_page() -> None:
    found = compare_facts(facts_of(SMALL), with_other_word("nerves", "sinews"))
    assert not found.is_equal and found.difference
    one, other = found.difference
    assert "⟦nerves" in one.words and "⟦sinews" in other.words
    assert one.page == other.page > 0
    text = write_certificate(found)
    assert text.startswith("Different content.") and one.words in text and f"page {one.page}:" in text
    assert found.one.content_code != found.other.content_code


def test_two_kinds_are_different_from_the_first_word_on() -> None:
    found = compare_facts(facts_of(SMALL), facts_of(replace(SMALL, kind=Kind.CITATIONS)))
    assert found.difference and "⟦Patient⟧" in found.difference[0].words


def test_files_without_tags_are_compared_as_painted() -> None:
    lines = ["Take 1.5 mg.", "Never more."]
    found = compare_facts(write_plain(lines), write_plain(lines))
    assert found.is_equal and found.order == "painted" and found.one.word_count == 5
    assert "painting order" in write_certificate(found)


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        (["Take 15 mg.", "Never more."], "⟦15⟧"),
        (["Take 1.5 mg."], "⟦end⟧"),
        (["Never more.", "Take 1.5 mg."], "⟦Never⟧"),
        (["Take 1.5 mg.", "Nevermore."], "⟦Nevermore.⟧"),
    ],
    ids=["number", "end", "order", "joined"],
)
def test_each_difference_of_plain_files_is_found(changed: list[str], word: str) -> None:
    found = compare_facts(write_plain(["Take 1.5 mg.", "Never more."]), write_plain(changed))
    assert found.difference and word in found.difference[1].words


def test_what_comes_back_on_each_page_is_compared_too_without_the_number_of_the_page() -> None:
    """A heading at the head of every page looks like a running line; a dose in it must not get lost."""

    def write(head: str) -> FileFacts:
        return write_plain(*([f"{head}, page {number}", f"Text of page {number}."] for number in (1, 2, 3)))

    assert compare_facts(write("Take 2 tablets"), write("Take 2 tablets")).is_equal
    found = compare_facts(write("Take 2 tablets"), write("Take 10 tablets"))
    assert found.difference and "⟦Take 10 tablets, page 1⟧" in found.difference[1].words
    short = compare_facts(write("Take 2 tablets"), write_plain(*(["", f"Text of page {n}."] for n in (1, 2, 3))))
    assert not short.is_equal


def test_a_running_line_that_one_file_alone_has_is_a_difference() -> None:
    pages = [["Keep this paper", f"Text number {number}."] for number in range(4)]
    whole = write_plain(*pages)
    text = whole.pages[0]
    bare = replace(
        whole, pages=tuple(replace(page, lines=page.lines[1:], blocks=page.blocks[1:]) for page in whole.pages)
    )
    assert text.lines[0].words == "Keep this paper"
    bare = replace(bare, pages=tuple(replace(page, runs=page.runs[1:]) for page in bare.pages))
    found = compare_facts(whole, bare)
    assert found.difference == (
        Place("running line ⟦Keep this paper⟧", 1),
        Place("⟦no such running line⟧", 0),
    )


def test_files_without_words_get_no_certificate() -> None:
    for one, other in ((write_plain([]), write_plain(["Words"])), (write_plain(["Words"]), write_plain([]))):
        with pytest.raises(FileError, match=r"plain\.pdf: there is no text in it to compare"):
            compare_facts(one, other)


def test_what_the_eye_reads_outside_the_tags_is_compared_too() -> None:
    whole = facts_of(SMALL)
    first = whole.pages[0]
    loose = replace(first.runs[-1], words="Take 5 mg", mark=None, is_artifact=False)

    def add(words: str) -> FileFacts:
        page = replace(first, runs=(*first.runs, replace(loose, words=words)))
        return replace(whole, pages=(page, *whole.pages[1:]))

    assert compare_facts(add("Take 5 mg"), add("Take 5 mg")).is_equal
    found = compare_facts(add("Take 5 mg"), add("Take 50 mg"))
    assert found.order == "spoken" and found.difference and "⟦50⟧" in found.difference[1].words


def test_a_tagged_file_against_an_untagged_one_is_compared_as_painted() -> None:
    bare = replace(facts_of(SMALL), tags=())
    found = compare_facts(facts_of(SMALL), bare)
    assert found.order == "painted" and found.is_equal
