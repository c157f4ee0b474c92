from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.citations.abbreviate_journal import abbreviate_journal, is_known_journal, spell_out_journal

LIST = Path(__file__).parents[2] / "journals" / "journals.tsv"


@pytest.mark.parametrize(
    ("name", "short"),
    [("New England Journal of Medicine", "N Engl J Med"), ("The Lancet", "Lancet"), ("muscle and nerve",
     "Muscle Nerve"),
     ("N. Engl. J. Med.", "N. Engl. J. Med."), ("Fen Journal of Reeds", "Fen Journal of Reeds")],
)  # fmt: skip
def test_a_known_journal_is_shortened_and_no_abbreviation_is_made_up(name: str, short: str) -> None:
    assert abbreviate_journal(name) == short


def test_an_abbreviation_is_spelled_out_with_or_without_its_stops() -> None:
    assert spell_out_journal("N. Engl. J. Med.") == "New England Journal of Medicine"
    assert spell_out_journal("Fen J Reeds") == "Fen J Reeds"
    assert is_known_journal("Thorac Cancer") and is_known_journal("Thoracic Cancer")
    assert not is_known_journal("Fen J Reeds")


def test_the_list_has_each_journal_once_in_order() -> None:
    rows = [line.split("\t") for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(rows) >= 150
    assert all(len(row) == 2 and all(row) for row in rows)
    for column in (0, 1):
        assert len({row[column] for row in rows}) == len(rows)
    assert all("." not in row[1] for row in rows)
