"""The plan: every edition asked for, its key, and why it must be made, or that it need not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from leaflets.batch.name_files import Title, check_template, name_file, refuse_twins
from leaflets.batch.own_folder import find_clinic, find_roots
from leaflets.batch.plan_editions import plan_editions
from leaflets.errors import ExitCode
from leaflets.folding.schemes import find_scheme, name_sheets
from leaflets.ledger.entry import Entry, State
from leaflets.ledger.hash_files import hash_bytes, hash_texts
from leaflets.ledger.make_key import Ingredients, list_form, make_key
from leaflets.ledger.program_state import hash_engines, hash_guidelines, hash_program, hash_words
from leaflets.model.edition import Edition
from leaflets.pages.manuscript import Standing, explain_withheld
from leaflets.production.find_sources import Source
from leaflets.production.gather_files import OwnFiles, gather_files
from leaflets.production.production import Production


class Reason(StrEnum):
    """Why an edition is made, or that it need not be."""

    CURRENT = "up to date"
    NEW = "new"
    CHANGED = "changed"
    MISSING = "file is gone"
    ALTERED = "file was altered"
    AGAIN = "failed before"


@dataclass(frozen=True, slots=True)
class Item:
    """One edition of the plan.

    Attributes:
        file: its name below the folder or address of the outputs, with forward slashes.
        brief: for a brief leaflet, all the editions that share its choice of sections, and the pages allowed.
        sheets: the name of its print sheets, below the same; empty when none are made.
        known: its entry in the ledger, as it was made last.
    """

    source: Source
    edition: Edition
    file: str
    key: str
    brief: tuple[tuple[Edition, ...], int]
    sheets: str = ""
    reason: Reason = Reason.NEW
    known: Entry | None = None

    @property
    def is_current(self) -> bool:
        """It need not be made."""
        return self.reason is Reason.CURRENT


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything asked for.

    Attributes:
        items: by condition, then in the order of the wishes.
        refused: an entry for each condition that may not or cannot be printed.
        own: the files of one's own that the workers need, by kind of document.
    """

    items: tuple[Item, ...]
    refused: tuple[Entry, ...]
    own: OwnFiles

    @property
    def due(self) -> tuple[Item, ...]:
        """What must be made."""
        return tuple(item for item in self.items if not item.is_current)


def plan_production(production: Production, sources: Sequence[Source], entries: Mapping[str, Entry]) -> Plan:
    """The plan; which of its files are still there, and whole, is asked by :func:`check_outputs`.

    Args:
        production: what is asked for.
        sources: the condition files.
        entries: what the ledger holds, by file.

    Raises:
        UsageError: wishes that cannot be printed, two editions of one name, or a name that leads out of the folder.
    """
    if production.name_template is not None:
        check_template(production.name_template)
    own = gather_files(find_roots(production.own), find_clinic(production.own))
    items: list[Item] = []
    refused = []
    for source in sources:
        reason = _refuse(source, production)
        if reason:
            refused.append(_note_refusal(source, reason))
            continue
        items += _plan_source(production, source, own, entries)
    refuse_twins([(Path(name), item.edition) for item in items for name in (item.file, item.sheets) if name])
    return Plan(tuple(items), tuple(refused), own)


def _refuse(source: Source, production: Production) -> str:
    card = source.card
    if card.problem:
        return card.problem
    standing = Standing(card.name, card.path, card.status, _read_day(card.review_by))
    return explain_withheld(standing, today=production.today, is_expired_allowed=production.is_expired_allowed)


def _note_refusal(source: Source, reason: str) -> Entry:
    """The entry of a whole condition: it has no file, and is never kept in the ledger."""
    code = ExitCode.CONTENT if source.card.sha256 else ExitCode.FILE
    return Entry("", "", State.FAILED, source.card.id, "", "", 0.0, "", message=reason, exit_code=code)


def _plan_source(production: Production, source: Source, own: OwnFiles, entries: Mapping[str, Entry]) -> Iterator[Item]:
    seen: set[Edition] = set()
    title = Title(source.card.id, source.card.language, source.card.version)
    for wish in production.wishes:
        editions = plan_editions(wish)
        brief = tuple(edition for edition in editions if edition.is_brief)
        for edition in editions:
            if edition in seen:
                continue
            seen.add(edition)
            path = name_file(title, edition, production.out, production.name_template)
            file = path.relative_to(production.out).as_posix()
            shared = (brief, wish.most_pages) if edition.is_brief else ((), 0)
            key = make_key(edition, _list_ingredients(production, source, own, edition, shared))
            sheets = name_sheets(file) if _has_sheets(production, edition) else ""
            yield _compare(Item(source, edition, file, key, shared, sheets, known=entries.get(file)))


def _has_sheets(production: Production, edition: Edition) -> bool:
    return production.has_sheets and find_scheme(edition.layout.value) is not None


def _list_ingredients(
    production: Production, source: Source, own: OwnFiles, edition: Edition, brief: tuple[tuple[Edition, ...], int]
) -> Ingredients:
    card = source.card
    review_by = _read_day(card.review_by)
    return Ingredients(
        source=card.sha256,
        clinic=own.clinic_digest,
        look=own.hash_look(edition),
        pictures=own.hash_pictures(card.pictures),
        words=hash_words(card.language),
        guidelines=hash_guidelines() if production.is_judged else "",
        program=hash_program(),
        engines=hash_engines(),
        shared=hash_bytes(card.shared.encode()) if card.shared else "",
        brief=hash_texts((str(brief[1]), *(text for each in brief[0] for text in list_form(each)))) if brief[0] else "",
        has_sheets=_has_sheets(production, edition),
        is_expired=review_by is not None and review_by < production.today,
        suppressed=production.suppressed if production.is_judged else (),
    )


def _compare(item: Item) -> Item:
    """The item with its reason, as far as the ledger tells."""
    known = item.known
    if known is None:
        reason = Reason.NEW
    elif known.state is State.FAILED and not known.key:
        reason = Reason.AGAIN
    else:
        reason = Reason.CURRENT if known.key == item.key else Reason.CHANGED
    return replace(item, reason=reason)


def _read_day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
