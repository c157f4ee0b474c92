"""The ledger: one SQLite file in the folder of the outputs. Each entry is written whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

from leaflets.errors import FileError
from leaflets.ledger.entry import Entry, Judgement, SourceCard, State

LEDGER_FILE = "leaflets-ledger.sqlite"
_FORM = 1
_MADE_TABLES = (
    "CREATE TABLE IF NOT EXISTS editions (file TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS sources (sha256 TEXT, path TEXT, program TEXT, card TEXT NOT NULL, "
    "PRIMARY KEY (sha256, path, program)) WITHOUT ROWID",
)


class Ledger:
    """The entries and cards of one folder.

    Attributes:
        is_kept: what is written is kept; False for one that is only looked at.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, is_kept: bool) -> None:
        self._connection, self._path, self.is_kept = connection, path, is_kept

    def read_entries(self) -> dict[str, Entry]:
        """Every entry by its file."""
        with _explain(self._path):
            rows = self._connection.execute("SELECT entry FROM editions").fetchall()
        entries = [_load_entry(text) for (text,) in rows]
        return {entry.file: entry for entry in entries}

    def write_entry(self, entry: Entry) -> None:
        """Keep an entry in place of the one before."""
        with _explain(self._path), self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO editions VALUES (?, ?)", (entry.file, _dump(_name_values(entry)))
            )

    def forget(self, files: Sequence[str]) -> None:
        """Drop the entries of these files."""
        with _explain(self._path), self._connection:
            self._connection.executemany("DELETE FROM editions WHERE file = ?", [(file,) for file in files])

    def read_cards(self, program: str) -> dict[tuple[str, str], SourceCard]:
        """Every card that this version of the program wrote, by digest and path of the file."""
        with _explain(self._path):
            rows = self._connection.execute("SELECT card FROM sources WHERE program = ?", (program,)).fetchall()
        cards = [_load_card(text) for (text,) in rows]
        return {(card.sha256, card.path): card for card in cards}

    def write_cards(self, program: str, cards: Sequence[SourceCard]) -> None:
        """Keep these cards; those of the same files as they were before, and of other versions, go."""
        rows = [(card.sha256, card.path, program, _dump(_name_values(card))) for card in cards]
        with _explain(self._path), self._connection:
            self._connection.execute("DELETE FROM sources WHERE program <> ?", (program,))
            self._connection.executemany("DELETE FROM sources WHERE path = ?", [(card.path,) for card in cards])
            self._connection.executemany("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", rows)


@contextmanager
def open_ledger(folder: Path, *, is_kept: bool = True) -> Iterator[Ledger]:
    """The ledger of a folder, made when there is none; a damaged one is set aside, and everything is built anew.

    Args:
        folder: of the outputs; it is there.
        is_kept: False to look only: a ledger that is not there is an empty one, and nothing is written.

    Raises:
        FileError: it cannot be opened or written.
    """
    path = folder / LEDGER_FILE
    connection = _connect(path, is_kept=is_kept)
    try:
        yield Ledger(connection, path, is_kept=is_kept)
    finally:
        connection.close()


def _connect(path: Path, *, is_kept: bool) -> sqlite3.Connection:
    with _explain(path):
        if not is_kept and not path.exists():
            return _prepare(sqlite3.connect(":memory:"))
        try:
            return _prepare(sqlite3.connect(path))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            return _set_aside(path, is_kept=is_kept)


def _set_aside(path: Path, *, is_kept: bool) -> sqlite3.Connection:
    """A new ledger in place of one that SQLite cannot read, or that another version of the program wrote."""
    if not is_kept:
        return _prepare(sqlite3.connect(":memory:"))
    path.replace(path.with_suffix(".damaged"))
    return _prepare(sqlite3.connect(path))


def _prepare(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        form = connection.execute("PRAGMA user_version").fetchone()[0]
        if form not in (0, _FORM):
            raise sqlite3.DatabaseError(f"form {form}")
        if form == 0:
            with connection:
                for statement in _MADE_TABLES:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {_FORM}")
        for table in ("editions", "sources"):
            connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _explain(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise FileError(
            f"{path}: the ledger cannot be used: {reason}; is there room, and may you write to {path.parent}?"
        ) from None


def _name_values(value: Entry | SourceCard) -> dict[str, Any]:
    return dict(zip((field.name for field in fields(value)), astuple(value), strict=True))


def _dump(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _load_entry(text: str) -> Entry:
    values = json.loads(text)
    values["state"] = State(values["state"])
    values["judgements"] = tuple(
        Judgement(profile, errors, warnings, tuple(found)) for profile, errors, warnings, found in values["judgements"]
    )
    return Entry(**values)


def _load_card(text: str) -> SourceCard:
    values = json.loads(text)
    return SourceCard(**{**values, "pictures": tuple(values["pictures"]), "libraries": tuple(values["libraries"])})
