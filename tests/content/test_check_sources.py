from __future__ import annotations

import time

import pytest

from leaflets.content.check_sources import Source, check_sources, list_sources
from leaflets.content.yaml_tree import Place, parse_tree
from leaflets.errors import Problem


def check(*entries: str, severity: str = "warning") -> list[Problem]:
    text = "references:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)
    tree = parse_tree(text, "x.yaml")
    return list(check_sources(tree, list_sources(tree), severity))


def test_a_wrong_digit_is_told_at_its_place() -> None:
    (problem,) = check("id: a, ISSN: 0317-8472")
    assert (problem.line, problem.column, problem.severity) == (2, 19, "warning")
    assert problem.message.startswith("ISSN 0317-8472 cannot be right: its last digit is 2")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("page: 129-123", "the pages 129-123 run backwards"),
        ("DOI: 10.1000/x.", "DOI 10.1000/x. cannot be right: it ends in '.'"),
        ("note: ORCID 0000-0002-1825-0098", "ORCID 0000-0002-1825-0098 cannot be right"),
    ],
)
def test_other_faults(entry: str, said: str) -> None:
    (problem,) = check(f"id: a, {entry}", severity="error")
    assert problem.message.startswith(said) and problem.severity == "error"


CHAPTER = "type: chapter, title: Disorders of transmission, issued: '2016'"


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("DOI: 10.1000/ABC", "DOI: 10.1000/abc", "DOI"),
        ("PMID: '5'", "PMID: '5'", "PMID"),
        (CHAPTER, "type: chapter, title: 'Disorders of Transmission.', issued: 2016-05", "title and year"),
        (f"{CHAPTER}, container-title: Book A", f"{CHAPTER}, container-title: Book B", None),
        (CHAPTER, CHAPTER.replace("2016", "2017"), None),
        ("title: Editorial, issued: '2016'", "title: Editorial, issued: '2016'", None),
    ],
)
def test_one_source_twice(one: str, other: str, what: str | None) -> None:
    found = check(f"id: a, {one}", f"id: b, {other}")
    if what is None:
        assert found == []
    else:
        (problem,) = found
        assert problem.message.startswith(f"'b' has the {what} of 'a' in line 2") and problem.line == 3


@pytest.mark.parametrize(
    "text", ["references: x", "references: [1, [2], {}]", "references: {a: {DOI: [1]}}", "- a", ""]
)
def test_a_file_of_any_shape_is_looked_through(text: str) -> None:
    tree = parse_tree(text, "x")
    assert list(check_sources(tree, list_sources(tree))) == []


def test_a_thousand_sources_take_no_time() -> None:
    sources = [
        Source(
            {
                "id": f"k{number}",
                "title": f"A title of some length {number % 7}",
                "issued": "2020",
                "page": str(number),
            },
            Place(1, 1),
        )
        for number in range(1000)
    ]
    tree = parse_tree("a: b", "x")
    start = time.process_time()
    assert list(check_sources(tree, sources)) == []
    assert time.process_time() - start < 5
