"""The pages of ../shared/data/medquad: all of them import, and an independent reader finds every word of theirs again.

Their words belong to their publishers, so they are read from the files and never written here.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from leaflets.batch.import_batch import Imported, ImportOrder, Refused, import_batch
from leaflets.content.validate_files import validate_files
from leaflets.importing.find_pages import find_pages
from tests.shared_files import PAGES

TODAY = date(2026, 11, 23)
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
pytestmark = [pytest.mark.shared(PAGES), pytest.mark.slow]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> list[Imported | Refused]:
    pages = tuple(page for page in find_pages([PAGES]) if page.suffix == ".xml")
    order = ImportOrder(pages, tmp_path_factory.mktemp("conditions"), TODAY)
    return list(import_batch(order, lambda done, total: None))


def list_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def list_texts(value: Any) -> Iterator[str]:
    """Every text of a YAML file, in order; backslashes, marks of strong text and addresses of links are no words."""
    if isinstance(value, dict):
        for part in value.values():
            yield from list_texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from list_texts(part)
    elif isinstance(value, str):
        yield re.sub(r"\\(\W)", r"\1", value)


@cache
def read_answers(path: Path) -> list[str]:
    """The lines of all answers, each with something on it."""
    root = ElementTree.parse(path).getroot()
    answers = ["".join(element.itertext()) for element in root.iter() if element.tag.casefold() == "answer"]
    return [line for answer in answers for line in answer.splitlines() if list_words(line)]


def test_all_pages_import_but_the_one_without_an_answer(outcomes: list[Imported | Refused]) -> None:
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert len(outcomes) - len(refused) == 481
    assert [(outcome.source.parent.name, outcome.exit_code) for outcome in refused] == [("adam", 3)]
    assert "has an answer" in refused[0].message and "Traceback" not in refused[0].message


def test_every_word_of_every_answer_is_in_the_file(outcomes: list[Imported | Refused]) -> None:
    for outcome in outcomes:
        if isinstance(outcome, Imported):
            told = Counter(list_words(" ".join(list_texts(yaml.load(outcome.saved.page.yaml, LOADER)))))
            said = Counter(list_words(" ".join(read_answers(outcome.source))))
            assert not said - told, outcome.source


def test_the_words_of_a_line_stay_together_in_their_order(outcomes: list[Imported | Refused]) -> None:
    parted: list[str] = []
    total = 0
    for outcome in outcomes:
        # Where no answer says what the condition is, its first paragraph was moved to the definition.
        if isinstance(outcome, Imported) and not any(
            "no answer says" in note for note in outcome.saved.page.report.notes
        ):
            told = f" {' '.join(list_words(' '.join(list_texts(yaml.load(outcome.saved.page.yaml, LOADER)))))} "
            lines = [" ".join(list_words(line)) for line in read_answers(outcome.source)]
            total += len(lines)
            parted += [line for line in lines if f" {line} " not in told]
    assert total > 10_000
    assert not parted


def test_the_report_accounts_for_every_word(outcomes: list[Imported | Refused]) -> None:
    for outcome in outcomes:
        if isinstance(outcome, Imported):
            report = outcome.saved.page.report
            counted = report.words_placed + report.words_unplaced + report.words_of_headings
            assert counted == report.words_total > 0, outcome.source


def test_the_files_are_valid_and_no_warning_is_noise(outcomes: list[Imported | Refused]) -> None:
    folder = next(outcome.saved.path.parent for outcome in outcomes if isinstance(outcome, Imported))
    problems = validate_files([folder], TODAY)
    assert not [problem for problem in problems if problem.severity == "error"]
    assert len(problems) < 20


def test_two_pages_of_one_name_are_two_files(outcomes: list[Imported | Refused]) -> None:
    saved = [outcome.saved for outcome in outcomes if isinstance(outcome, Imported)]
    assert len({each.path for each in saved}) == len(saved) == 481
    assert all(each.path.is_file() and each.path.stem == each.page.id for each in saved)
    assert sum(bool(each.note) for each in saved) == len(saved) - len({each.page.report.name for each in saved})
