"""The report: one HTML page that needs nothing else, safe whatever the files say, and easy to find one's way in."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.preflight.report_style import REPORT_STYLE
from leaflets.preflight.write_report import write_report
from tests.preflight.verdicts_made import make_verdict, offence, passed, small_text

VOID = {"meta"}


class Outline(HTMLParser):
    """Tags, headings and texts of a page; fails where a tag is not closed by its own end."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open:
            self.texts.append((self.open[-1], data))

    def find(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]

    def read(self, *names: str) -> list[str]:
        return [text for tag, text in self.texts if tag in names]


def two_files() -> str:
    failed = make_verdict([small_text(), offence()], [passed()])
    return write_report([failed, make_verdict(outcomes=[passed()], file="good.pdf")])


def test_the_page_stands_alone() -> None:
    page = two_files()
    outline = Outline(page)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert not outline.find("script") and not outline.find("link") and not outline.find("img")
    assert not re.search(r"https?:|url\(|@import", page)
    assert {"charset": "utf-8"} in outline.find("meta")
    assert any("default-src 'none'" in (meta.get("content") or "") for meta in outline.find("meta"))


def test_headings_are_nested_and_every_table_has_a_caption() -> None:
    outline = Outline(two_files())
    levels = [int(tag[1]) for tag, _ in outline.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert len(outline.find("caption")) == len(outline.find("table")) == 5
    assert all(cell.get("scope") in ("row", "col") for cell in outline.find("th"))


def test_every_file_is_listed_with_its_verdict_and_a_link() -> None:
    outline = Outline(two_files())
    assert [link["href"] for link in outline.find("a")] == ["#file-1", "#file-2"]
    assert {"file-1", "file-2"} <= {heading.get("id") for heading in outline.find("h2")}
    assert outline.read("strong") == ["Failed", "Passed"]
    assert "2 files measured, 1 failed" in outline.read("p")


def test_findings_and_every_rule_are_told() -> None:
    cells = Outline(two_files()).read("td", "th")
    assert "page 3, 21 mm from the left, 40 mm from the top" in cells
    assert {"10 mg at night", "11.9 pt", "at least 12 pt", "UKAAF MS03"} <= set(cells)
    assert cells.count("1.4 × size") == 2  # what was measured is told of a rule that was kept, too
    assert "passed" in cells and "failed" in cells and "warned" in cells


def test_one_file_needs_no_overview() -> None:
    outline = Outline(write_report([make_verdict([small_text()])]))
    assert outline.read("title") == ["leaf.pdf: failed"]
    assert not outline.find("a")


def test_many_findings_share_rows() -> None:
    findings = [small_text(page=page) for page in range(1, 10)]
    findings += [offence(page=1, note=f"note {number}") for number in range(150)]
    page = write_report([make_verdict(findings)])
    assert "; and 8 more like it, on pages 2 to 9" in page
    assert page.count("note ") == 100
    assert "And 50 more, on page 1." in page


def test_a_reason_is_printed() -> None:
    aside = passed("underlines", state="suppressed", reason="house style")
    assert "suppressed: house style" in write_report([make_verdict(outcomes=[aside])])


def test_the_same_verdicts_give_the_same_page() -> None:
    assert two_files() == two_files()


@given(st.text(st.characters(), max_size=30))
def test_no_text_of_a_file_becomes_markup(text: str) -> None:
    hostile = f"</td><script>{text}</script>"
    verdict = make_verdict(
        [small_text(words=hostile, note=hostile, source=hostile), offence(note=hostile)],
        [passed("underlines", state="suppressed", reason=hostile)],
        file=hostile,
        profile=hostile,
    )
    page = write_report([verdict, verdict])
    outline = Outline(page)
    assert not outline.find("script")
    page.encode()


def test_no_files_are_a_page_too() -> None:
    assert "0 files measured, none failed" in write_report([])


def luminance(colour: str) -> float:
    digits = colour if len(colour) == 6 else "".join(2 * digit for digit in colour)
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("part", re.findall(r":root \{([^}]*)\}", REPORT_STYLE), ids=["light", "dark", "print"])
def test_every_colour_has_the_contrast_that_is_claimed(part: str) -> None:
    colours = dict(re.findall(r"--(\w+): #(\w+)", part))
    grounds = [luminance(colours[name]) for name in ("paper", "ground") if name in colours]
    for name in {"ink", "failed", "passed", "warned", "link"} & colours.keys():
        for ground in grounds:
            ink = luminance(colours[name])
            assert (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05) >= 7, name
