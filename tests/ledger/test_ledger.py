"""The ledger keeps what it was given, whole or not at all, whatever happened to its file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.ledger.entry import Entry, Judgement, SourceCard, State
from leaflets.ledger.ledger import LEDGER_FILE, open_ledger

ENTRY = Entry(
    file="sub/ä.pdf",
    key="k",
    state=State.KEPT_BACK,
    condition="a",
    kind="patient",
    layout="a4",
    size=9.75,
    palette="night",
    place="sub/failed/ä.pdf",
    sha256="0" * 64,
    byte_count=12,
    page_count=2,
    seconds=0.25,
    warning="w",
    message="two\nlines",
    exit_code=1,
    judgements=(Judgement("clear", 1, 0, ("error: x",)), Judgement("leaflets", 0, 0)),
    standard_pages=4,
)
CARD = SourceCard("d", "c/a.yaml", "a", "A", "en", "1.0", "sample", "2027-01-05", ("logo.svg",))


def test_entries_and_cards_come_back_as_they_were(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        ledger.write_entry(ENTRY)
        ledger.write_cards("program", [CARD])
    with open_ledger(tmp_path) as ledger:
        assert ledger.read_entries() == {ENTRY.file: ENTRY}
        assert ledger.read_cards("program") == {("d", "c/a.yaml"): CARD}
        assert ledger.read_cards("another program") == {}


def test_an_entry_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        for key in ("k1", "k2"):
            ledger.write_entry(Entry("a.pdf", key, State.PASSED, "a", "patient", "a4", 14, "white"))
        assert [entry.key for entry in ledger.read_entries().values()] == ["k2"]


def test_the_card_of_a_changed_file_goes_and_so_do_those_of_another_program(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        ledger.write_cards("old", [CARD, SourceCard("x", "c/x.yaml", "x", "X", "en")])
        ledger.write_cards("new", [CARD])
        changed = SourceCard("d2", CARD.path, "a", "A", "en")
        ledger.write_cards("new", [changed])
        assert ledger.read_cards("old") == {}
        assert list(ledger.read_cards("new").values()) == [changed]


@pytest.mark.parametrize("content", [b"no ledger at all" * 100, b"SQLite format 3\0" + b"\xff" * 3000])
def test_a_damaged_ledger_is_set_aside_and_a_new_one_begun(tmp_path: Path, content: bytes) -> None:
    (tmp_path / LEDGER_FILE).write_bytes(content)
    with open_ledger(tmp_path) as ledger:
        assert ledger.read_entries() == {}
        ledger.write_entry(ENTRY)
    assert (tmp_path / "leaflets-ledger.damaged").read_bytes() == content
    with open_ledger(tmp_path) as ledger:
        assert list(ledger.read_entries()) == [ENTRY.file]


def test_the_ledger_of_a_later_program_is_set_aside_too(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / LEDGER_FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with open_ledger(tmp_path) as ledger:
        assert ledger.read_entries() == {}
    assert (tmp_path / "leaflets-ledger.damaged").exists()


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "nowhere", is_kept=False) as ledger:
        assert ledger.read_entries() == {} and not ledger.is_kept
    (tmp_path / LEDGER_FILE).write_bytes(b"rubbish" * 200)
    with open_ledger(tmp_path, is_kept=False) as ledger:
        assert ledger.read_entries() == {}
    assert [path.name for path in tmp_path.iterdir()] == [LEDGER_FILE]


def test_a_write_that_is_broken_off_leaves_the_entry_before(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        ledger.write_entry(ENTRY)
    connection = sqlite3.connect(tmp_path / LEDGER_FILE, isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("DELETE FROM editions")
    connection.close()  # as when the process is gone
    with open_ledger(tmp_path) as ledger:
        assert list(ledger.read_entries().values()) == [ENTRY]


def test_a_ledger_that_cannot_be_used_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / LEDGER_FILE).mkdir()
    with pytest.raises(FileError, match="the ledger cannot be used: unable to open"), open_ledger(tmp_path):
        pass
