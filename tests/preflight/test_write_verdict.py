"""The verdict as text for people and as values for programs."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from leaflets.preflight.rule import Verdict
from leaflets.preflight.write_verdict import describe_verdict, word_state, write_verdict
from tests.preflight.verdicts_made import make_verdict, offence, passed, small_text


def test_a_passed_file_is_one_line() -> None:
    text = write_verdict(make_verdict(outcomes=[passed()]), None)
    assert text == "leaf.pdf: passed (profile clear): 4 pages, nothing found"


def test_a_finding_names_page_place_words_value_limit_and_source() -> None:
    text = write_verdict(make_verdict([small_text()]), None)
    assert text.splitlines() == [
        "leaf.pdf: failed (profile clear): 1 error on 4 pages",
        "",
        "  error: smallest-text: Size of the letters, of any text (1 error)",
        '    page 3, 21 mm from the left, 40 mm from the top: "10 mg at night": 11.9 pt, at least 12 pt (UKAAF MS03)',
    ]


def test_many_equal_findings_are_summed_up() -> None:
    findings = [small_text(page=page) for page in range(1, 10)] + [small_text(page=9)]
    lines = write_verdict(make_verdict(findings), None).splitlines()
    assert lines[3].startswith("    page 1, ")
    assert lines[4:] == ["      and 9 more, on pages 2 to 9"]


def test_many_different_findings_are_summed_up_after_the_worst() -> None:
    findings = [small_text(11 - page / 10, page) for page in range(1, 10)]
    lines = write_verdict(make_verdict(findings), None).splitlines()
    assert [line.split(",")[0] for line in lines[3:]] == [
        "    page 9",
        "    page 8",
        "    page 7",
        "    page 6",
        "    page 5",
        "    and 4 more",
    ]
    assert lines[-1] == "    and 4 more, on pages 1 to 4"


def test_warnings_follow_errors_and_rules_set_aside_come_last_with_their_reason() -> None:
    aside = passed("underlines", state="suppressed", reason="house style\nof the sender")
    text = write_verdict(make_verdict([offence(), small_text()], [aside]), None)
    headings = [line for line in text.splitlines() if line.startswith("  ") and not line.startswith("   ")]
    assert [heading.split(":")[0].strip() for heading in headings] == ["error", "warning", "set aside"]
    assert text.splitlines()[0] == "leaf.pdf: failed (profile clear): 1 error and 1 warning on 4 pages"
    assert text.endswith("    underlines: house style of the sender")


def test_warnings_alone_fail_nothing() -> None:
    verdict = make_verdict([offence()])
    assert word_state(verdict) == "passed with warnings"
    assert write_verdict(verdict, None).startswith("leaf.pdf: passed with warnings (profile clear): 1 warning on")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit_the_terminal_and_lose_nothing(width: int) -> None:
    verdict = make_verdict([small_text(), offence(note="a note that goes on and on and on until it must be wrapped")])
    lines = write_verdict(verdict, width).splitlines()
    assert max(map(len, lines)) <= width
    assert " ".join(" ".join(lines).split()) == " ".join(write_verdict(verdict, None).split())


def test_a_very_narrow_terminal_still_gets_whole_words() -> None:
    assert '"10 mg' in write_verdict(make_verdict([small_text()]), 1)


def test_nothing_out_of_a_file_commands_the_terminal() -> None:
    words = "safe\x1b]0;title\x07\u202etxet\r\nnext line"
    verdict = make_verdict([small_text(words=words)], file="bad\x1b[31m\nname.pdf")
    lines = write_verdict(verdict, None).splitlines()
    assert len(lines) == 4
    assert all(line.isprintable() for line in lines)
    assert lines[0].startswith("bad?[31m name.pdf: failed")


def test_long_words_are_shortened() -> None:
    text = write_verdict(make_verdict([small_text(words="word " * 400)]), None)
    assert "word word…" in text and len(text) < 400


def full_verdict() -> Verdict:
    return make_verdict(
        [small_text(note="Arial"), offence("title", page=0, note="no title", severity="error")],
        [passed(), passed("underlines", state="suppressed", reason="house style", worst=None, sample_count=0)],
    )


def test_plain_values_for_programs() -> None:
    found: dict[str, Any] = describe_verdict(full_verdict())
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert {key: found[key] for key in ("file", "profile", "is_passed", "pages", "errors", "warnings")} == {
        "file": "leaf.pdf",
        "profile": "clear",
        "is_passed": False,
        "pages": 4,
        "errors": 2,
        "warnings": 0,
    }
    assert found["findings"][0] == {
        "rule": "smallest-text",
        "severity": "error",
        "measured": 11.9,
        "page": 3,
        "place": {"left_mm": 21.0, "top_mm": 40.0, "width_mm": 30.0, "height_mm": 5.0},
        "words": "10 mg at night",
        "note": "Arial",
        "limit": 12.0,
        "bound": "least",
        "unit": "pt",
        "source": "UKAAF MS03",
    }


def test_every_rule_is_told_with_its_worst_value_and_where() -> None:
    rules = {rule["rule"]: rule for rule in describe_verdict(full_verdict())["rules"]}
    assert list(rules) == ["smallest-text", "title", "leading", "underlines"]
    leading = rules["leading"]
    assert (leading["state"], leading["limit"], leading["ideal"], leading["unit"]) == ("passed", 1.25, 1.5, "× size")
    assert leading["worst"]["measured"] == 1.4 and leading["worst"]["page"] == 2 and leading["samples"] == 9
    assert rules["underlines"]["worst"] is None and rules["underlines"]["reason"] == "house style"


def test_the_same_keys_for_every_finding_and_rule() -> None:
    found = describe_verdict(full_verdict())
    for key in ("findings", "rules"):
        assert len({tuple(item) for item in found[key]}) == 1


def test_what_is_no_number_is_none() -> None:
    found = describe_verdict(make_verdict([small_text(math.nan), small_text(math.inf)]))
    assert [finding["measured"] for finding in found["findings"]] == [None, None]
