from __future__ import annotations

import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise, product
from pathlib import Path

import pytest

from leaflets.document.blocks import Block, Crosswalk, Notice, Paragraph, Run
from leaflets.document.document import Document, Running
from leaflets.document.typography import plain
from leaflets.folders import program_root
from leaflets.html.fill_templates import fill_templates, name_template
from leaflets.model.edition import SIZES, Edition, Kind, Layout, Palette, explain_mismatch
from leaflets.model.layout import explain_limit
from tests.html.sample_back import LAST_BLOCKS
from tests.html.sample_citations import CITATIONS_BLOCKS
from tests.html.sample_clinician import CLINICIAN_BLOCKS
from tests.html.sample_document import make_sample
from tests.html.sample_patient import FIRST_BLOCKS
from tests.html.sample_texts import bullets

GOLDENS = Path(__file__).parents[1] / "goldens" / "html"
HOSTILE = (
    """<script>alert("x")</script> {{ 7*7 }} {% raw %} '"><b onload='y'> ]]> --> \\A; } body{display:none} &amp;"""
)
VOID = {"meta", "link", "img", "br", "col"}


def fill(document: Document) -> str:
    return fill_templates(document, roots=(program_root(),))


class Reader(HTMLParser):
    """Words, tags and attributes of a page; unclosed or crossed elements fail."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"title", "style"} & set(self._open):
            self.words += data.split()


def make_examples() -> dict[str, tuple[Block, Edition]]:
    """For each block a first example, in small and in large type."""
    found: dict[str, Block] = {"notice": Notice("draft", "Draft, not clinically reviewed")}
    found["crosswalk"] = Crosswalk("Pages of the standard print", "In 14 point:", ("Page 1 there is page 1 here.",))
    waiting: list[Block] = [*FIRST_BLOCKS, *LAST_BLOCKS, *CLINICIAN_BLOCKS, *CITATIONS_BLOCKS]
    waiting.append(make_sample(Edition(Kind.PATIENT)).blocks[-1])
    found["sources"] = replace(bullets("[1]\u00a0A book.", "[2]\u00a0A page."), is_plain=True)
    for block in waiting:
        found.setdefault(name_template(block), block)
        waiting += [inner for inner in getattr(block, "blocks", ()) if inner not in waiting]
    small, large = Edition(Kind.PATIENT), Edition(Kind.PATIENT, size=28)
    return {
        f"{name}-{edition.size_name}": (block, edition) for name, block in found.items() for edition in (small, large)
    }


EXAMPLES = make_examples()


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_block_is_written_as_agreed(name: str) -> None:
    block, edition = EXAMPLES[name]
    html = fill(replace(make_sample(edition), blocks=(block,), notices=()))
    body = html[html.index("<main>") :].partition("</body>")[0]
    golden = GOLDENS / f"{name}.html"
    if os.environ.get("LEAFLETS_UPDATE_GOLDENS"):
        golden.write_text(body, "utf-8")
    assert body == golden.read_text("utf-8")


def test_there_is_no_golden_without_block() -> None:
    assert {path.stem for path in GOLDENS.iterdir()} == set(EXAMPLES)


@pytest.mark.parametrize("kind", Kind)
def test_the_same_words_stand_in_the_same_order_in_every_edition(kind: Kind) -> None:
    read = set()
    for layout, size in product(Layout, (10, *SIZES, 40)):
        if not explain_mismatch(kind, layout) and not explain_limit(layout, size):
            edition = Edition(kind, layout, size)
            text = " ".join(Reader(fill(make_sample(edition))).words)
            text = plain(text)  # where a line may end depends on the size
            read.add(text.replace(f"{edition.size_name} point, {layout.upper()}", "EDITION"))
    assert len(read) == 1
    assert "EDITION" in read.pop()


@pytest.mark.parametrize(("kind", "size"), list(product(Kind, (12, 18, 28))))
def test_headings_start_with_h1_and_skip_no_level(kind: Kind, size: float) -> None:
    tags = [tag for tag, _ in Reader(fill(make_sample(Edition(kind, size=size)))).tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("kind", "size"), list(product(Kind, (12, 28))))
def test_tables_pictures_and_links_are_as_readers_of_the_page_need_them(kind: Kind, size: float) -> None:
    html = fill(make_sample(Edition(kind, size=size)))
    reader = Reader(html)
    assert {attrs.get("scope") for tag, attrs in reader.tags if tag == "th"} <= {"col", "row", "rowgroup"}
    pictures = [attrs for tag, attrs in reader.tags if tag == "img"]
    assert pictures
    assert all(attrs["alt"] for attrs in pictures)
    assert re.findall(r"<a [^>]*>[^<]*<(?!/a>)", html) == []
    assert not {"svg", "dl", "figure", "i", "em", "u", "style", "script"} & {tag for tag, _ in reader.tags}


def test_hostile_text_stays_text() -> None:
    sample = make_sample(Edition(Kind.PATIENT))
    hostile = replace(
        sample,
        title=HOSTILE,
        masthead=replace(sample.masthead, clinic=HOSTILE, logo_text=HOSTILE),
        metadata=replace(sample.metadata, title=HOSTILE, author=HOSTILE, keywords=(HOSTILE,)),
        running=Running((HOSTILE,), (HOSTILE,), "{page} of {pages} </style>", (HOSTILE,)),
        blocks=(
            Paragraph((Run(HOSTILE), Run(HOSTILE, strong=True), Run(HOSTILE, href=f"https://a.example/{HOSTILE}"))),
        ),
    )
    reader = Reader(fill(hostile))
    plain = Reader(fill(replace(sample, blocks=(Paragraph((Run("a "), Run("b", strong=True), Run("c", href="d"))),))))
    assert [tag for tag, _ in reader.tags] == [tag for tag, _ in plain.tags]
    assert {name for _, attrs in reader.tags for name in attrs} == {name for _, attrs in plain.tags for name in attrs}
    assert " ".join(reader.words).count(" ".join(HOSTILE.split())) == 5
    heading = next(attrs for tag, attrs in reader.tags if tag == "h1")
    assert heading["data-notice"] == HOSTILE
    assert "7*7" not in dict(reader.tags)["html"]["style"]  # type: ignore[operator]


def test_the_head_says_what_the_document_is() -> None:
    html = fill(make_sample(Edition(Kind.PATIENT, Layout.LETTER, 14, Palette.CREAM)))
    assert '<html lang="en-GB" class="patient letter cream pair" style="--b:14pt;' in html
    assert "<title>Riverside lattice neuropathy: Patient leaflet</title>" in html
    metas = {attrs.get("name"): attrs.get("content") for tag, attrs in Reader(html).tags if tag == "meta"}
    assert metas == {
        None: None,
        "author": "Ada Writer; Bo Checker",
        "description": "Patient leaflet about Riverside lattice neuropathy, 14 point",
        "keywords": "Riverside lattice neuropathy, RLN",
        "dcterms.created": "2026-11-23",
        "dcterms.modified": "2026-11-23",
    }
    assert re.findall(r'href="(styles/[^"]*)"', html) == [
        f"styles/{name}.css" for name in ("scale", "page", "blocks", "patient")
    ]


def test_what_is_unknown_leaves_no_trace() -> None:
    sample = make_sample(Edition(Kind.PATIENT))
    bare = replace(
        sample,
        masthead=replace(sample.masthead, clinic="", logo=""),
        notices=(),
        metadata=replace(sample.metadata, author="", keywords=(), created="", modified=""),
        blocks=sample.blocks[2:3],
    )
    html = fill(bare)
    assert 'class="clinic"' not in html
    assert "notice" not in html.partition("<body>")[2].replace("data-notice", "")
    assert "dcterms" not in html
    assert "<img" not in html


def test_places_are_marked_for_the_pdf_room() -> None:
    places = [
        attrs["data-place"]
        for _, attrs in Reader(fill(make_sample(Edition(Kind.PATIENT)))).tags
        if "data-place" in attrs
    ]
    assert places[:3] == ["help", "main", "section-definition"]
    assert places[-1] == "end"
    assert len(set(places)) == len(places)


def test_the_page_line_may_name_the_total_first() -> None:
    sample = make_sample(Edition(Kind.PATIENT))
    html = fill(replace(sample, running=Running(("T",), (), "{pages} pages, this is {page}", ())))
    assert 'class="patient a4 white pair total-first"' in html
    assert 'data-page-2=" pages, this is "' in html
