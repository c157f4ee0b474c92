"""``import --update``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

PAGE = "Paper lung\n\nDefinition\n\nPaper lung is an illness of people in books.\n\nCauses\n\nOld ink.\n"


@pytest.fixture
def page(run: Any) -> Path:
    page = Path("page ü.txt")
    page.write_text(PAGE, "utf-8")
    assert run("import", page).code == 0
    return page


def test_a_page_that_did_not_change_says_so(run: Any, page: Path) -> None:
    outcome = run("import", "--update", page)
    assert (outcome.code, outcome.out) == (0, "conditions/paper-lung.yaml: says what the page says\n")


def test_the_difference_is_shown_and_taken_over_when_accepted(run: Any, page: Path) -> None:
    page.write_text(PAGE.replace("Old", "New"), "utf-8")
    shown = run("import", "--update", page)
    assert shown.code == 0 and "causes: the page changed, nobody edited it here" in shown.out
    assert "  -causes: Old ink." in shown.out and "nothing was written" in shown.err
    assert "Old ink." in Path("conditions/paper-lung.yaml").read_text("utf-8")
    taken = run("import", "--update", page, "--accept", "unedited")
    assert taken.code == 0 and "taken over from the page" in taken.out and "wrote causes" in taken.err
    assert "New ink." in Path("conditions/paper-lung.yaml").read_text("utf-8")
    assert run("validate", "conditions").code == 0


def test_a_bad_page_does_not_stop_the_others(run: Any, page: Path) -> None:
    Path("other.txt").write_text(PAGE.replace("Paper lung", "Ink lung"), "utf-8")
    outcome = run("import", "--update", "gone.txt", "other.txt", page)
    assert outcome.code == 7 and "gone.txt" in outcome.err and "import it without --update" in outcome.err
    assert "says what the page says" in outcome.out


@pytest.mark.parametrize("words", [("--accept", "causes"), ("--update", "--report", "r.csv")])
def test_options_that_do_not_go_together_are_refused(run: Any, page: Path, words: tuple[str, ...]) -> None:
    assert run("import", page, *words).code == 2
