from __future__ import annotations

from datetime import date

from leaflets.content.check_age import check_age
from leaflets.content.check_sources import list_sources
from leaflets.content.text_fields import list_texts
from leaflets.content.yaml_tree import parse_tree

FILE = """\
outlook: Good [@old].
treatments:
  items:
    - name: Pill
      what_it_does: It helps [@new; @old].
      risks: Sleep [@old], and more [@undated] [@unknown].
references:
  - {id: old, issued: 1998-05}
  - {id: new, issued: "2020"}
  - {id: undated}
"""


def check(most: int) -> list[tuple[int, int, str]]:
    tree = parse_tree(FILE, "x")
    assert tree.root
    sources = {source.read("id"): source for source in list_sources(tree)}
    found = check_age(tree, list_texts(tree.root), sources, date(2026, 11, 23), most)
    return [(problem.line, problem.column, problem.message) for problem in found]


def test_an_old_source_is_told_once_at_the_first_treatment_that_cites_it() -> None:
    ((line, column, message),) = check(10)
    assert (line, column) == (5, 37)
    assert message == "'@old' is of 1998, 28 years old, and supports a treatment; look for a newer source"


def test_the_bound_is_the_one_asked_for() -> None:
    assert check(28) == []
    assert [line for line, _, _ in check(5)] == [5, 5]
