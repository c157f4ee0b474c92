"""The texts of a finished file as eye and ear meet them."""

from __future__ import annotations

from dataclasses import replace

from leaflets.document.list_texts import list_texts
from leaflets.document.split_words import squeeze
from leaflets.facts.facts import Box
from leaflets.model.edition import Edition, Kind
from leaflets.preflight.seen_texts import list_heard, list_painted, surround
from tests.preflight.tampered import document_of, facts_of

EDITION = Edition(Kind.PATIENT)


def test_eye_and_ear_meet_the_blocks_of_the_document_one_by_one() -> None:
    texts = [replace(text, words=text.label + text.words) for text in list_texts(document_of(EDITION))]
    heard = [squeeze(seen.words) for seen in list_heard(facts_of(EDITION))]
    painted = [squeeze(seen.words) for seen in list_painted(facts_of(EDITION))]
    assert [text for text in heard if text] == [squeeze(text.words) for text in texts]
    assert [text for text in painted if text] == [squeeze(text.words) for text in texts if text.role != "picture"]


def test_words_keep_their_spaces_over_lines_and_styles() -> None:
    words = {seen.words for seen in list_painted(facts_of(EDITION))}
    prose = [
        text.words for text in list_texts(document_of(EDITION)) if text.role == "paragraph" and "/" not in text.words
    ]
    assert [text for text in prose if text.replace("\u2060", "") not in words] == []


def test_what_cannot_be_seen_or_runs_along_every_page_is_left_out() -> None:
    facts = facts_of(EDITION)
    assert not any("Page 1 of" in seen.words for seen in list_painted(facts))
    first, *others = facts.pages
    hidden = replace(first, runs=tuple(replace(run, is_visible=False) for run in first.runs))
    assert all(seen.page != 1 for seen in list_painted(replace(facts, pages=(hidden, *others))))


def test_text_without_an_owner_comes_last() -> None:
    facts = replace(facts_of(EDITION), tags=())
    assert list_heard(facts) == ()
    first = list_painted(facts)[0]
    assert first.page == 1 and first.box is not None


def test_the_rectangle_around_rectangles() -> None:
    assert surround([Box(1, 2, 3, 4), Box(0, 3, 2, 9)]) == Box(0, 2, 3, 9)
    assert surround([]) is None
