"""Whatever the model allows becomes a conforming PDF in which nothing is too small, cut off or without an owner."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from leaflets.build import render_edition
from leaflets.content.read_condition import read_condition_bytes
from leaflets.errors import ContentError
from leaflets.folders import program_root
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.pages.manuscript import Manuscript
from leaflets.preflight.check_standard import check_standards
from tests.strategies import Mapping, conditions, editions, write_file
from tests.tagtree import find_unowned
from tests.whole.editions import CLINIC, DAY
from tests.whole.judge import find_faults
from tests.whole.test_every_edition import NOTICE

OVER_LONG = ("help box", "stranded heading")
"""What cannot be had when one question or one name fills a page; shipped conditions are judged for these too."""
REFUSED = ("is explained in line",)
"""The only fault that these strategies can make: one glossary term twice."""
_WIDE = {"suppress_health_check": list(HealthCheck), "phases": [Phase.explicit, Phase.generate]}
"""Without shrinking, which takes minutes here: a long example that fails at once is worth more."""
few = settings(max_examples=10, **_WIDE)
many = settings(max_examples=150, **_WIDE)


def judge(condition: Mapping, edition: Edition) -> list[str]:
    """All faults of one edition of a condition; none when its file is refused, as it should be."""
    try:
        loaded = read_condition_bytes(write_file({**condition, "status": "sample"}), "any.yaml", today=DAY)
    except ContentError as error:
        return [str(problem) for problem in error.problems if not any(text in str(problem) for text in REFUSED)]
    made = render_edition(Manuscript(loaded, CLINIC, roots=(program_root(),)), edition, today=DAY)
    faults = [fault for fault in find_faults(made, edition, NOTICE) if not any(text in fault for text in OVER_LONG)]
    faults += find_unowned(made.content)
    return faults + [str(finding) for finding in check_standards(made.content, "any.pdf", ("ua1", "a3a"))]


@pytest.mark.slow
@few
@given(condition=conditions, edition=editions(12, 18, 28))
def test_any_condition_is_printed_well(condition: Mapping, edition: Edition) -> None:
    assert judge(condition, edition) == []


@pytest.mark.slow
@many
@given(condition=conditions, edition=editions(10, 12, 14, 18, 24, 28, 40))
def test_many_conditions_are_printed_well(condition: Mapping, edition: Edition) -> None:
    assert judge(condition, edition) == []


EMPTY_PARTS: tuple[Mapping, ...] = (
    {
        "symptoms": {
            "groups": [{"name": "Group"}, {"name": "Theirs", "items": [{"text": "x", "audience": "clinician"}]}]
        }
    },
    {"treatments": {"items": [{"name": "Rest", "benefits": {"text": "x", "audience": "clinician"}}]}},
    {"treatments": {"items": [{"name": "Rest", "audience": "clinician"}]}},
    {"complications": {"items": [{"text": "x", "audience": "clinician"}]}},
    {"self_care": {"introduction": "&nbsp;"}, "outlook": "-", "causes": "&#8203;"},
    {"when_to_get_help": {"emergency": {"items": [{"text": "x", "audience": "clinician"}]}, "soon": "-"}},
    {"questions_to_ask": ["-", "- - x"], "glossary": [{"term": "a(b", "meaning": "C++ [0-9]*"}]},
    {"research": [{}], "tests": {"items": [{"name": "Blood"}]}},
)


@settings(max_examples=1, **_WIDE)
@given(edition=editions(12, 28), parts=st.permutations(EMPTY_PARTS))
def test_parts_without_words_leave_no_trace(edition: Edition, parts: list[Mapping]) -> None:
    for part in parts:
        assert judge({"name": "Small fever", "language": "en", "definition": "It is small.", **part}, edition) == []


@pytest.mark.parametrize("edition", [Edition(Kind.CLINICIAN, Layout.A5, 14), Edition(Kind.CLINICIAN, Layout.A4, 10)])
def test_a_long_code_system_wraps_and_pushes_no_code_off_the_paper(edition: Edition) -> None:
    """Found by a random condition: in a flex row the codes after it stood beyond the edge."""
    systems = ["https://c.example/" + "a-b/" * 15, "ICD-10", "MeSH"]
    codes = [{"system": system, "code": "X1"} for system in systems]
    condition = {"name": "Small fever", "language": "en", "definition": "It is small.", "codes": codes}
    assert judge(condition, edition) == []


@pytest.mark.parametrize("length", [200, 380, 460])
def test_a_table_head_as_tall_as_the_page_still_finds_a_place(length: int) -> None:
    """Found by a random condition: the engine gave the document up, with an AssertionError."""
    name = ("muscle nerve " * 40)[:length].strip()
    table = {"title": "Doses", "section": "tests", "columns": [name] * 3, "rows": [[name] * 3] * 2}
    condition = {"name": "Small fever", "language": "en", "definition": "It is small.", "tables": [table]}
    assert judge(condition, Edition(Kind.PATIENT, Layout.A4, 40)) == []


@pytest.mark.parametrize("size", [14, 28, 40])
@pytest.mark.parametrize("first", [98, 999, 999999999])
def test_long_numbers_of_a_list_stay_on_the_paper(first: int, size: float) -> None:
    """Found by a random condition: they hang in the indent, and beyond it they were off the paper."""
    condition = {"name": "Small fever", "language": "en", "definition": f"It is:\n\n{first}. small\n{first}. brief"}
    assert judge(condition, Edition(Kind.PATIENT, Layout.A4, size)) == []
