"""One run in one folder, from the lock to the entries of everything asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.errors import ExitCode, FileError
from leaflets.ledger.entry import Entry
from leaflets.ledger.hash_files import hash_texts
from leaflets.ledger.hold_lock import hold_lock
from leaflets.ledger.ledger import Ledger, open_ledger
from leaflets.ledger.program_state import hash_engines, hash_program
from leaflets.production.check_outputs import check_listing, check_outputs
from leaflets.production.find_sources import Tell, choose_cards, find_sources
from leaflets.production.plan_production import Plan, plan_production
from leaflets.production.production import Means, Production

if TYPE_CHECKING:
    from leaflets.production.run_production import Announce

PART_FILES = ".leaflets-*.part"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of everything asked for.

    Attributes:
        entries: in the order of the plan, then one for each condition that was refused.
        made: the files that were made, or failed, in this run; the others were up to date.
        untried: how many were left when the run was stopped.
    """

    entries: tuple[Entry, ...]
    made: frozenset[str]
    untried: int = 0

    @property
    def exit_code(self) -> ExitCode:
        """The worst of all, which is the highest number."""
        return ExitCode(max((entry.exit_code for entry in self.entries), default=0))


@dataclass(frozen=True, slots=True)
class Session:
    """A production with its plan, while the folder is held.

    Attributes:
        forgotten: files that the ledger has and the plan has not: of conditions, sizes or names no longer asked for.
    """

    production: Production
    plan: Plan
    ledger: Ledger
    forgotten: tuple[str, ...]

    def run(self, means: Means, announce: Announce) -> Outcome:
        """Make what is due; nothing heavy is loaded when nothing is.

        Raises:
            MissingDependency: something is missing on this machine, or on a worker.
            DiskRefused: the disk is full or read-only; what is finished is kept.
            RenderError: the cluster has gone away, or does not answer.
        """
        made: dict[str, Entry] = {}
        if self.plan.due:
            from leaflets.batch.read_manuscript import read_own_clinic
            from leaflets.production.run_production import run_production

            read_own_clinic(self.production.own)  # what is wrong with it is said once, not by every edition
            made = run_production(self.production, self.plan, self.ledger, means, announce)
        found = [made.get(item.file) or (item.known if item.is_current else None) for item in self.plan.items]
        entries = [entry for entry in found if entry is not None]
        return Outcome((*entries, *self.plan.refused), frozenset(made), len(found) - len(entries))


@contextmanager
def open_session(production: Production, tell: Tell, *, is_dry: bool = False) -> Iterator[Session]:
    """The production with its plan; the folder is made, locked and cleared of half-written files.

    Args:
        production: what is asked for.
        tell: given each warning about a condition file that is read anew.
        is_dry: look only: nothing is made, locked or written.

    Raises:
        FileError: the folder cannot be written, or another run is at work in it.
        UsageError: the wishes do not fit together.
        UnknownCondition: a name means nothing.
    """
    folder = production.out
    if is_dry:
        with open_ledger(folder, is_kept=False) as ledger:
            yield _plan(production, ledger, tell)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"{folder}: cannot be made: {error.strerror}; choose another folder: --out") from None
    with hold_lock(folder, "leaflets batch"), open_ledger(folder) as ledger:
        session = _plan(production, ledger, tell)
        _sweep(session)
        yield session


def _plan(production: Production, ledger: Ledger, tell: Tell) -> Session:
    program = hash_texts((hash_program(), hash_engines()))  # a library reads texts too
    cards = ledger.read_cards(program)
    sources = find_sources(production, cards, tell)
    entries = ledger.read_entries()
    plan = plan_production(production, sources, entries)
    if production.address:
        from leaflets.production.address_store import AddressStore

        plan = check_listing(plan, AddressStore(production.address).list_sizes())
    else:
        plan = check_outputs(plan, production.out)
    new = [card for card in choose_cards(sources) if (card.sha256, card.path) not in cards]
    if new and ledger.is_kept:
        ledger.write_cards(program, new)
    wanted = {item.file for item in plan.items}
    forgotten = tuple(sorted(file for file, entry in entries.items() if entry.is_made and file not in wanted))
    return Session(production, plan, ledger, forgotten)


def _sweep(session: Session) -> None:
    """Remove what a run that was killed has left half-written; nobody else writes here while the lock is held."""
    if not session.plan.due:
        return
    out = session.production.out
    folders = {(out / item.file).parent for item in session.plan.items} | {out}
    for folder in folders:
        for path in _list_parts(folder):
            path.unlink(missing_ok=True)


def _list_parts(folder: Path) -> list[Path]:
    return [*folder.glob(PART_FILES), *folder.glob(f"*/{PART_FILES}")]
