from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.content.check_sources import Source
from leaflets.content.read_retractions import check_retracted, read_retractions
from leaflets.content.yaml_tree import Place, parse_tree
from leaflets.errors import ContentError, FileError

HEAD = "Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason"
ROWS = """\
1,"A, title",1/2/2020 0:00,10.5555/r,10.5555/GONE,0,Retraction,+Fake Data;
2,B,3/4/2021 0:00,unavailable,unavailable,777,Expression of concern,+Doubts;
3,C,1/1/2019 0:00,x,10.5555/back,0,Retraction,+Error;
4,C,1/1/2020 0:00,x,10.5555/back,0,Reinstatement,+Error mended;
5,D,1/1/2020 0:00,x,unavailable,0,Retraction,
"""
TREE = parse_tree("a: b", "x")


def judge(tmp_path: Path, **fields: object) -> list[tuple[str, str]]:
    path = tmp_path / "list.csv"
    path.write_text(f"\ufeff{HEAD}\n{ROWS}", encoding="utf-8")
    sources = [Source({"id": "a", **fields}, Place(1, 1))]
    found = check_retracted(TREE, sources, read_retractions(path, sources))
    return [(problem.severity, problem.message) for problem in found]


def test_a_retracted_paper_is_an_error_with_date_reason_and_notice(tmp_path: Path) -> None:
    ((severity, message),) = judge(tmp_path, DOI="10.5555/gone")
    assert severity == "error"
    assert "Retraction (1/2/2020 0:00; Fake Data; 10.5555/r)" in message


def test_a_lesser_notice_is_a_warning_and_found_by_its_pmid(tmp_path: Path) -> None:
    ((severity, message),) = judge(tmp_path, PMID="777")
    assert severity == "warning" and "Expression of concern (3/4/2021 0:00; Doubts)" in message


@pytest.mark.parametrize("fields", [{"DOI": "10.5555/back"}, {"DOI": "10.5555/other"}, {"PMID": "0"}, {}])
def test_what_is_reinstated_or_not_on_the_list_is_no_problem(tmp_path: Path, fields: dict[str, object]) -> None:
    assert judge(tmp_path, **fields) == []


def test_the_mark_of_the_file_itself_needs_no_list() -> None:
    (problem,) = check_retracted(TREE, [Source({"id": "a", "retracted": "true"}, Place(1, 1))], {})
    assert problem.message.startswith("'a' is marked as retracted") and problem.severity == "error"


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with pytest.raises(FileError, match="cannot be read"):
        read_retractions(path, [])
    path.write_text("DOI,Title\n", encoding="utf-8")
    with pytest.raises(ContentError, match="no column OriginalPaperDOI and RetractionNature"):
        read_retractions(path, [])
