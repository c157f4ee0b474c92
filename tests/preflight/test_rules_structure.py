from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Bookmark, FileFacts, Font
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_structure import STRUCTURE_RULES
from tests.facts_made import make_block, make_facts, make_file, make_link, make_page, make_tag

RULES = {rule.id: rule for rule in STRUCTURE_RULES}
LOOSE = Font("Arial", "TrueType", False, False)


def collect(rule: str, facts: FileFacts) -> list[Sample]:
    return list(RULES[rule].collect(facts, Limit(0, "error", "a test")))


def note(rule: str, facts: FileFacts) -> str:
    return "; ".join(sample.note for sample in collect(rule, facts))


def test_every_rule_has_its_own_name() -> None:
    assert len(RULES) == len(STRUCTURE_RULES)


def test_a_font_that_is_not_embedded_is_found_with_its_first_words() -> None:
    page = make_page(make_block("In Arial", font="Arial", is_embedded=False))
    (found,) = collect("fonts-embedded", make_facts(page, fonts=(LOOSE,)))
    assert (found.page, found.words, found.note) == (1, "In Arial", "Arial is not embedded")
    assert [found.page for found in collect("fonts-embedded", make_file("Words"))] == []


def test_a_font_of_hidden_text_alone_or_of_no_text_need_not_be_embedded() -> None:
    assert collect("fonts-embedded", make_facts(make_page(), fonts=(LOOSE,))) == []
    page = make_page(make_block("Scanned", font="Arial", is_visible=False, is_embedded=False))
    assert collect("fonts-embedded", make_facts(page, fonts=(LOOSE,))) == []


def test_a_font_that_a_pattern_is_drawn_with_has_to_be_embedded() -> None:
    (found,) = collect("fonts-embedded", make_facts(make_page(), fonts=(replace(LOOSE, is_in_pattern=True),)))
    assert (found.page, found.note) == (0, "Arial is not embedded")


def test_missing_glyphs_are_counted_where_they_can_be_seen() -> None:
    assert [found.value for found in collect("missing-glyphs", make_file("ab", missing_glyphs=2))] == [2]
    assert collect("missing-glyphs", make_file("ab", missing_glyphs=2, is_visible=False)) == []


@pytest.mark.parametrize(
    ("title", "seen"),
    [
        ("", "no title"),
        ("  ", "no title"),
        ("Untitled", "says nothing"),
        ("untitled-1", "says nothing"),
        ("Document1", "says nothing"),
        ("PowerPoint Presentation", "says nothing"),
        ("Microsoft Word - leaflet", "says nothing"),
        ("about:blank", "says nothing"),
        ("leaflet_final_v2.docx", "file name"),
        ("lambert-eaton-a4", "file name"),
        ("Lambert-Eaton syndrome", ""),
        ("Page turning for beginners", ""),
        ("New medicines for you", ""),
        ("Myasthenia", ""),
    ],
)
def test_a_title_that_says_something_is_wanted(title: str, seen: str) -> None:
    facts = make_facts(make_page(), name="out/lambert-eaton-a4.pdf", metadata=(("title", title),))
    assert seen in note("title", facts) and bool(seen) == bool(collect("title", facts))


def test_the_title_is_to_be_shown_where_there_is_one() -> None:
    assert len(collect("title-shown", make_facts(make_page(), shows_title=False))) == 1
    assert collect("title-shown", make_facts(make_page(), shows_title=False, metadata=())) == []
    assert collect("title-shown", make_facts(make_page())) == []


@given(st.sampled_from(["en", "en-GB", "cy", "zh-Hant-TW", "de-1996", "sr-Latn", "es-419", "art-x-clinic", "eng"]))
def test_language_tags_are_known(language: str) -> None:
    assert collect("language", make_facts(make_page(), language=language, languages=(language,))) == []


@given(st.sampled_from(["english", "en_GB", "e", "und", "12", "en-", "en--GB", "English (UK)"]))
def test_what_is_no_language_tag_is_found_once(language: str) -> None:
    assert len(collect("language", make_facts(make_page(), language=language, languages=(language,)))) == 1
    assert len(collect("language", make_facts(make_page(), language="en", languages=("en", language)))) == 1


def test_a_file_without_a_language_is_found() -> None:
    assert note("language", make_facts(make_page(), language="", languages=())) == "the file names no language"


@pytest.mark.parametrize(
    ("claims", "missing"),
    [
        ((), 2),
        (("PDF/UA-1",), 1),
        (("PDF/UA-1", "PDF/A-3B"), 1),
        (("PDF/UA-1", "PDF/A-3A"), 0),
        (("PDF/UA-2", "PDF/A-4F"), 0),
    ],
)
def test_two_claims_are_wanted_of_our_own_files(claims: tuple[str, ...], missing: int) -> None:
    assert len(collect("claims-made", make_facts(make_page(), claims=claims))) == missing


IN_LOOSE = make_page(make_block("In Arial", font="Arial", is_embedded=False))
KEPT: dict[str, Any] = {"claims": ("PDF/UA-1",), "tags": (make_tag("Document"),)}


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        ({}, ""),
        ({"tags": ()}, "tags"),
        ({"is_marked": False}, "the mark of a tagged file"),
        ({"metadata": ()}, "a title"),
        ({"shows_title": False}, "the title shown"),
        ({"language": ""}, "a language"),
        ({"pages": (IN_LOOSE,)}, "embedded fonts"),
        ({"pages": (IN_LOOSE,), "language": ""}, "a language, embedded fonts"),
    ],
)
def test_a_claim_that_is_plainly_not_kept_is_found(broken: dict[str, Any], named: str) -> None:
    facts = replace(make_facts(make_page(), **KEPT), **broken)
    assert note("claims-kept", facts) == (named and f"claims PDF/UA-1 without {named}")
    assert collect("claims-kept", replace(facts, claims=())) == []


def test_each_claim_is_held_to_its_own_standard() -> None:
    facts = make_facts(IN_LOOSE, claims=("PDF/A-2A", "PDF/A-2B", "PDF/X-4"), shows_title=False)
    assert [found.note for found in collect("claims-kept", facts)] == [
        "claims PDF/A-2A without tags, embedded fonts",
        "claims PDF/A-2B without embedded fonts",
    ]


@pytest.mark.parametrize(
    ("claim", "version", "is_kept"),
    [
        ("PDF/UA-1", "1.7", True),
        ("PDF/A-3B", "1.4", True),
        ("PDF/UA-2", "2.0", True),
        ("PDF/A-4F", "2.0", True),
        ("PDF/UA-2", "1.7", False),
        ("PDF/A-3A", "2.0", False),
        ("PDF/X-4", "2.0", True),
    ],
)
def test_a_claim_is_for_its_own_generation_of_pdf(claim: str, version: str, is_kept: bool) -> None:
    facts = make_facts(make_page(), **{**KEPT, "claims": (claim,), "version": version})
    assert (note("claims-kept", facts) == "") == is_kept


def test_links_are_to_lead_somewhere_be_tagged_and_say_where() -> None:
    bad = make_link("page 99", words="here", is_reachable=False, is_tagged=False, description="")
    facts = make_facts(make_page(links=(make_link(), bad)), tags=(make_tag("Document"),))
    for rule in ("links-reachable", "links-tagged", "links-described"):
        assert [found.words for found in collect(rule, facts)] == ["here"]


@pytest.mark.parametrize(
    ("words", "description", "count"),
    [
        ("", "", 1),
        ("Click here.", "", 1),
        ("here", "The clinic's page", 0),
        ("", "The clinic's page", 0),
        ("The clinic", "", 0),
    ],
)
def test_words_or_a_description_tell_where_a_link_leads(words: str, description: str, count: int) -> None:
    page = make_page(links=(make_link(words=words, description=description),))
    assert len(collect("links-described", make_facts(page))) == count


def test_links_of_a_file_without_tags_are_not_asked_for_tags() -> None:
    assert collect("links-tagged", make_facts(make_page(links=(make_link(is_tagged=False),)))) == []


@given(st.integers(1, 40), st.booleans())
def test_pages_without_bookmarks_are_counted(count: int, has_bookmarks: bool) -> None:
    bookmarks = (Bookmark("Tests", 1, 1),) if has_bookmarks else ()
    facts = make_facts(*(make_page(number=number) for number in range(1, count + 1)), bookmarks=bookmarks)
    assert [found.value for found in collect("bookmarks-present", facts)] == [0 if has_bookmarks else count]


def test_bookmarks_are_to_lead_somewhere_and_have_words() -> None:
    bookmarks = (Bookmark("Tests", 1, 1), Bookmark("Gone", 1, None), Bookmark(" ", 2, 1))
    samples = collect("bookmarks-reachable", make_facts(make_page(), bookmarks=bookmarks))
    assert [(found.words, found.note) for found in samples] == [
        ("Gone", "leads nowhere"),
        ("", "a bookmark without words"),
    ]
