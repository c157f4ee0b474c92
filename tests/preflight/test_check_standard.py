"""What veraPDF finds: in good files nothing, in faulty ones the fault, of broken ones a plain word."""

from __future__ import annotations

import pickle
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Encryption, Name

from leaflets.errors import FileError
from leaflets.preflight import check_standard as module
from leaflets.preflight.check_standard import PLACES_PER_RULE, StandardFinding, check_standard, check_standards
from leaflets.preflight.start_java import load_class
from tests.whole.editions import CONDITIONS, SAMPLE, make


@pytest.fixture(scope="module")
def good() -> bytes:
    """A citation sheet: PDF/A-3a and PDF/UA-1 in one file."""
    return make(CONDITIONS[1], SAMPLE[5]).content


def change(content: bytes, edit: Any, **options: Any) -> bytes:
    """A copy with a fault."""
    with pikepdf.open(BytesIO(content)) as pdf:
        edit(pdf)
        changed = BytesIO()
        pdf.save(changed, **options)
        return changed.getvalue()


def remove_title(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def test_a_good_file_has_no_findings(good: bytes) -> None:
    assert check_standard(good, "good.pdf", "ua1") == check_standards(good, "good.pdf", ("a3a", "ua1")) == ()


def test_a_fault_is_found_with_clause_and_place(good: bytes) -> None:
    (finding,) = check_standard(change(good, remove_title), "bad.pdf", "ua1")
    assert (finding.file, finding.standard, finding.clause, finding.test) == ("bad.pdf", "ua1", "7.1", 10)
    assert (finding.page, finding.count) == (0, 1)
    assert "DisplayDocTitle" in finding.message
    assert str(finding).startswith("bad.pdf: ua1 7.1-10: ")
    assert pickle.loads(pickle.dumps(finding)) == finding


def test_many_faults_of_one_kind_are_counted_and_a_few_placed(good: bytes) -> None:
    def add_pages(pdf: pikepdf.Pdf) -> None:
        text = b"BT /F 9 Tf (a) Tj ET " * 30
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        pdf.add_blank_page(page_size=(300, 300))
        pdf.pages[-1].Resources = Dictionary(Font=Dictionary(F=font))
        pdf.pages[-1].Contents = pdf.make_stream(text)

    findings = [item for item in check_standard(change(good, add_pages), "x.pdf", "ua1") if item.clause == "7.1"]
    loose = [item for item in findings if item.test == 3]
    assert len(loose) == PLACES_PER_RULE
    assert {item.count for item in loose} == {30}
    with pikepdf.open(BytesIO(good)) as pdf:
        assert {item.page for item in loose} == {len(pdf.pages) + 1}


def test_standards_of_several_versions_of_pdf_are_all_checked(good: bytes) -> None:
    bad = change(good, remove_title)
    together = check_standards(bad, "x.pdf", ("ua2", "a3a", "ua1", "a4f", "ua2"))
    apart = [item for standard in ("ua2", "a3a", "ua1", "a4f") for item in check_standard(bad, "x.pdf", standard)]
    assert list(together) == apart
    assert {item.standard for item in together} == {"ua2", "ua1", "a4f"}


def test_findings_come_by_clause_as_numbers(good: bytes) -> None:
    findings = check_standard(change(good, remove_title), "x.pdf", "ua2")
    clauses = [[int(part) for part in item.clause.split(".")] for item in findings]
    assert len(clauses) > 5
    assert clauses == sorted(clauses)


@pytest.mark.parametrize("cut", [0, 5, 4000])
def test_a_file_that_cannot_be_read_gets_one_clear_line(good: bytes, cut: int) -> None:
    with pytest.raises(FileError, match=r"^cut\.pdf: veraPDF cannot read it \([^\n]+\)$"):
        check_standard(good[:cut], "cut.pdf", "ua1")


def test_a_locked_file_gets_one_clear_line(good: bytes) -> None:
    locked = change(good, lambda pdf: None, encryption=Encryption(owner="o", user="u"))
    with pytest.raises(FileError, match=r"locked\.pdf: .*[Ee]ncrypt"):
        check_standard(locked, "locked.pdf", "ua1")


def test_a_file_that_takes_too_long_is_given_up(good: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TIME_LIMIT", 0.0)
    with pytest.raises(FileError, match=r"slow\.pdf: veraPDF was stopped \(timeout; the limit is 0 seconds\)"):
        check_standard(make(CONDITIONS[1], SAMPLE[0]).content, "slow.pdf", "a3a")


def test_a_hostile_tree_of_tags_ends_with_an_answer(good: bytes) -> None:
    def nest(pdf: pikepdf.Pdf) -> None:
        below = pdf.make_indirect(Dictionary(S=Name.P))
        for _ in range(20_000):
            below = pdf.make_indirect(Dictionary(S=Name.Div, K=below))
        pdf.Root.StructTreeRoot.K = below

    try:
        assert check_standard(change(good, nest), "deep.pdf", "ua1")
    except FileError as error:
        assert str(error).startswith("deep.pdf: veraPDF")


def test_nothing_stays_behind_after_a_file(good: bytes) -> None:
    memory = load_class("java.lang.management.ManagementFactory").getMemoryMXBean()

    def measure() -> int:
        memory.gc()
        return int(memory.getHeapMemoryUsage().getUsed())

    for _ in range(5):  # Java keeps what it has compiled and interned; it stops growing after a few files
        check_standards(good, "x.pdf", ("ua1", "a3a"))
    before = measure()
    for _ in range(20):
        check_standards(good, "x.pdf", ("ua1", "a3a"))
    assert measure() - before < 20 * 100_000  # one file's objects take some megabytes


def test_a_finding_is_frozen() -> None:
    finding = StandardFinding("a", "ua1", "7.1", 1, "m", 0, "root", 1)
    with pytest.raises(AttributeError):
        finding.page = 2
