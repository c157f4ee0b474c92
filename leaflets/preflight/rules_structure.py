"""Rules on the file behind the page: fonts, title, language, claims, links, bookmarks; and the table of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from leaflets.facts.facts import FileFacts, Run
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.rules_order import ORDER_RULES
from leaflets.preflight.rules_tables import TABLE_RULES
from leaflets.preflight.rules_tags import TAG_RULES

# What programs write when nobody gave a title.
_NO_TITLE = re.compile(
    r"(?:untitled|ohne titel|sans titre|sin título|new|blank)?\s*-?\s*"
    r"(?:document|dokument|presentation|powerpoint presentation|slide|page|layout|file|pdf|letter|title)?\s*\d*\Z"
    r"|about:blank\Z|microsoft (?:word|powerpoint|excel)\b",
    re.IGNORECASE,
)
_FILE_ENDINGS = re.compile(
    r"\.(?:pdf|docx?|dotx?|odt|rtf|indd|pptx?|xlsx?|html?|qxp|pub|pages|tex|txt|md|png|jpe?g)\Z", re.IGNORECASE
)
# BCP 47 without its rarest forms: language, perhaps script, region and variants, perhaps private use.
_LANGUAGE = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(?:-x(?:-[a-z\d]{1,8})+)?\Z",
    re.IGNORECASE,
)
_EMPTY_WORDS = frozenset(
    ("here", "click here", "this link", "link", "click", "more", "read more", "this page", "website", "this website")
)


def _find_loose_fonts(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Fonts that the file does not bring along, so that another machine prints other letters.

    A font that no visible text is set in changes nothing on paper and is left out: that of the text layer of a scan,
    and those that a program names in each file. Text in patterns is not measured: their fonts all count.
    """
    loose: dict[str, Run] = {}
    for page in facts.pages:
        for run in page.runs:
            if run.is_visible and not run.is_embedded:
                loose.setdefault(run.font, run)
    for name, first in sorted(loose.items()):
        yield Sample(1, first.page, first.box, first.words, f"{name} is not embedded")
    for font in facts.fonts:
        if font.is_in_pattern and not font.is_embedded and font.name not in loose:
            yield Sample(1, note=f"{font.name} is not embedded")


def _count_missing_glyphs(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Characters that the font cannot draw, or that have no Unicode value; one sample for each text."""
    for page in facts.pages:
        for run in page.runs:
            if run.missing_glyphs and run.is_visible:
                note = f"{run.missing_glyphs} characters without a glyph or a Unicode value in {run.font}"
                yield Sample(run.missing_glyphs, page.number, run.box, run.words, note)


def _find_poor_title(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """No title in the metadata, one that a program made up, or a file name."""
    title = " ".join(facts.title.split())
    if not title:
        yield Sample(1, note="the file has no title")
    elif _NO_TITLE.match(title):
        yield Sample(1, words=title, note="the title says nothing")
    elif _FILE_ENDINGS.search(title) or _is_file_name(title, facts.name):
        yield Sample(1, words=title, note="the title is a file name")


def _is_file_name(title: str, name: str) -> bool:
    return title == PurePath(name).stem and " " not in title and bool(re.search(r"[_\d]|\w-\w", title))


def _find_hidden_title(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """A reader program is not told to show the title in its window, so it shows the file name."""
    if facts.title.strip() and not facts.shows_title:
        yield Sample(1, words=facts.title, note="DisplayDocTitle is not true")


def _find_poor_languages(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """No language for the file, or a language that is no BCP 47 tag: then a screen reader guesses its voice."""
    if not facts.language.strip():
        yield Sample(1, note="the file names no language")
    for language in dict.fromkeys((facts.language, *facts.languages)):
        if language.strip() and (not _LANGUAGE.match(language) or language.lower() in ("und", "xx")):
            yield Sample(1, words=language, note="not a language tag such as en or en-GB")


def _find_missing_claims(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """A file that does not claim to follow PDF/UA, or an accessible level (A) of PDF/A.

    PDF/A-4 has no levels; it passes when PDF/UA is claimed too.
    """
    claims = [claim.upper() for claim in facts.claims]
    if not any(claim.startswith("PDF/UA-") for claim in claims):
        yield Sample(1, note="no claim of PDF/UA")
    if not any(re.match(r"PDF/A-(?:[123]A|4)", claim) for claim in claims):
        yield Sample(1, note="no claim of PDF/A at level A")


def _find_broken_claims(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Claims of PDF/UA or PDF/A that the file plainly does not keep; the standards' own validator sees more.

    PDF/UA (ISO 14289) wants tags, the mark that there are some, a title shown in the window, a language, and fonts
    embedded; PDF/A (ISO 19005) wants fonts embedded, and tags and their mark at level A. PDF/UA-2 and PDF/A-4 are for
    files of PDF 2.0, the parts before them for PDF 1.
    """
    lacks = {
        "tags": not facts.tags,
        "the mark of a tagged file": not facts.is_marked,
        "a title": not facts.title.strip(),
        "the title shown": not facts.shows_title,
        "a language": not facts.language.strip(),
        "embedded fonts": any(True for _ in _find_loose_fonts(facts, _limit)),
    }
    for claim in facts.claims:
        wanted = _list_wanted(claim.upper())
        missing = [name for name, is_lacking in lacks.items() if is_lacking and name in wanted]
        if missing:
            yield Sample(1, words=claim, note=f"claims {claim} without {', '.join(missing)}")
        elif wanted and facts.version.startswith(("1", "2")) and facts.version[0] != _read_generation(claim):
            yield Sample(1, words=claim, note=f"claims {claim} in a file of PDF {facts.version}")


def _list_wanted(claim: str) -> tuple[str, ...]:
    if claim.startswith("PDF/UA"):
        return ("tags", "the mark of a tagged file", "a title", "the title shown", "a language", "embedded fonts")
    if re.match(r"PDF/A-[123]A", claim):
        return ("tags", "the mark of a tagged file", "embedded fonts")
    return ("embedded fonts",) if claim.startswith("PDF/A") else ()


def _read_generation(claim: str) -> str:
    """The first digit of the version of PDF that a standard builds on."""
    return "2" if re.match(r"PDF/(?:UA-[2-9]|A-[4-9])", claim, re.IGNORECASE) else "1"


def _find_dead_links(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Links that lead nowhere: no target, a place that is not in the file, or half an address."""
    for page in facts.pages:
        for link in page.links:
            if not link.is_reachable:
                yield Sample(1, page.number, link.box, link.words, f'leads to "{link.target}"')


def _find_untagged_links(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Links that no Link tag owns, in a tagged file: a screen reader does not find them."""
    if not facts.tags:
        return
    for page in facts.pages:
        for link in page.links:
            if not link.is_tagged:
                yield Sample(1, page.number, link.box, link.words or link.target, "no Link tag owns it")


def _find_wordless_links(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Links that do not say where they lead: no words and no description, or "click here" without a description."""
    for page in facts.pages:
        for link in page.links:
            words = " ".join(link.words.split()).strip(".,;:!›»→ ")
            if not link.description.strip() and (not words or words.lower() in _EMPTY_WORDS):
                yield Sample(1, page.number, link.box, link.words, f'leads to "{link.target}", and does not say so')


def _count_pages_without_bookmarks(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How many pages a reader has to search without bookmarks: 0 when the file has bookmarks."""
    count = 0 if facts.bookmarks else len(facts.pages)
    yield Sample(count, note=f"{len(facts.bookmarks)} bookmarks for {len(facts.pages)} pages")


def _find_dead_bookmarks(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Bookmarks that lead nowhere, or have no words."""
    for bookmark in facts.bookmarks:
        if bookmark.page is None:
            yield Sample(1, words=bookmark.title, note="leads nowhere")
        elif not bookmark.title.strip():
            yield Sample(1, bookmark.page, note="a bookmark without words")


STRUCTURE_RULES: tuple[Rule, ...] = (
    Rule("fonts-embedded", "Fonts that the file does not contain", "places", "most", _find_loose_fonts),
    Rule("missing-glyphs", "Characters that cannot be drawn or read", "places", "most", _count_missing_glyphs),
    Rule("title", "Titles that are missing or say nothing", "places", "most", _find_poor_title),
    Rule("title-shown", "Titles that reader programs do not show", "places", "most", _find_hidden_title),
    Rule("language", "Languages missing or unknown", "places", "most", _find_poor_languages),
    Rule("claims-made", "Standards of access that the file does not claim", "places", "most", _find_missing_claims),
    Rule("claims-kept", "Claims of standards that are plainly not kept", "places", "most", _find_broken_claims),
    Rule("links-reachable", "Links that lead nowhere", "places", "most", _find_dead_links),
    Rule("links-tagged", "Links that no tag owns", "places", "most", _find_untagged_links),
    Rule("links-described", "Links that do not say where they lead", "places", "most", _find_wordless_links),
    Rule("bookmarks-present", "Pages of a file without bookmarks", "pages", "most", _count_pages_without_bookmarks),
    Rule("bookmarks-reachable", "Bookmarks that lead nowhere", "places", "most", _find_dead_bookmarks),
    *TAG_RULES,
    *TABLE_RULES,
    *ORDER_RULES,
)
