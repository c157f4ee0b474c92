"""Each rule is proved by a page that it alone catches, and by a page one step inside its limit that it lets pass."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from leaflets.preflight.judge_file import judge_facts
from leaflets.preflight.read_profile import read_profile, with_limit
from leaflets.preflight.rule_table import RULES
from tests.faulty_page import FaultyPage, list_pages, measure_page, read_page

PAGES = list_pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.name)
def test_a_page_breaks_its_rule_alone_or_none(page: FaultyPage) -> None:
    profile = read_profile(page.profile)
    for rule, value in page.limits:
        profile = with_limit(profile, rule, value)
    verdict = judge_facts(measure_page(page), profile, RULES)
    seen = [f"{found.rule}: {found.sample}, limit {found.limit:g}" for found in verdict.findings]
    assert {found.rule for found in verdict.findings} == ({page.rule} if page.is_to_fail else set()), "\n".join(seen)
    judged = {outcome.rule: outcome for outcome in verdict.outcomes}
    assert page.rule in judged, f"{page.profile} does not ask {page.rule}: the page proves nothing"
    assert judged[page.rule].state != "nothing to measure"


def test_each_rule_has_a_page_it_catches_and_one_it_lets_pass() -> None:
    proved = Counter((page.rule, page.is_to_fail) for page in PAGES)
    wanted = {(rule.id, is_to_fail): 1 for rule in RULES for is_to_fail in (True, False)}
    assert proved == wanted


@pytest.mark.parametrize("name", ["smallest-text.html", "smallest-text.broken.html", "fails.html"])
def test_a_page_whose_name_does_not_say_what_it_proves_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('<meta name="profile" content="clear">', "utf-8")
    with pytest.raises(ValueError, match="call it <rule-id>"):
        read_page(tmp_path / name)


def test_a_page_that_names_no_profile_is_refused(tmp_path: Path) -> None:
    (tmp_path / "contrast.fails.html").write_text("<title>x</title>", "utf-8")
    with pytest.raises(ValueError, match="name the profile"):
        read_page(tmp_path / "contrast.fails.html")
