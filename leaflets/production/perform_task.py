"""What a worker does: makes one edition out of what travelled with the task."""

from __future__ import annotations

import datetime
import platform
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from leaflets.batch.outcome import Failed, describe_failure
from leaflets.batch.own_folder import find_roots
from leaflets.batch.plan_editions import Wish
from leaflets.batch.read_manuscript import read_own_clinic
from leaflets.batch.shorten_leaflets import shorten_leaflets
from leaflets.build import BuildRequest, MadeEdition, make_edition
from leaflets.content.read_condition import read_condition_bytes
from leaflets.errors import MissingDependency
from leaflets.ledger.hash_files import hash_bytes
from leaflets.ledger.program_state import hash_engines, hash_program
from leaflets.model.edition import Edition
from leaflets.pages.manuscript import Manuscript
from leaflets.production.draw_thumbnail import draw_thumbnail
from leaflets.production.lay_out_files import lay_out_files
from leaflets.production.sum_up_verdict import sum_up_verdict, word_faults
from leaflets.production.task import Made, Task


def perform_task(task: Task) -> Made | Failed:
    """The edition, or why there is none; never raises, so that the cause is not lost on the way between processes."""
    start = time.perf_counter()
    try:
        _refuse_other_program(task)
        made, sheets = _make(task)
        return _hand_over(made, sheets, task, start)
    except Exception as error:
        return describe_failure(error, task.condition, task.edition, Path(task.file))


def _refuse_other_program(task: Task) -> None:
    if (task.program, task.engines) == (hash_program(), hash_engines()):
        return
    what = "another version of leaflets" if task.program != hash_program() else "other versions of its libraries"
    raise MissingDependency(
        f"a worker on {platform.node()} has {what}, so its pages could differ; install the same release there, "
        "with the versions of constraints.txt"
    )


def _make(task: Task) -> tuple[MadeEdition, bytes]:
    """The edition and its print sheets; no bytes where there are none."""
    own = lay_out_files(task) if task.own_files else None
    text = Text(task.source_path, task.source, task.shared, own, task.today)
    edition = task.edition
    if task.brief:
        edition = _shorten(text, task.brief, task.most_pages)[task.brief.index(edition)]
    manuscript = _read(text)
    request = BuildRequest(
        manuscript=manuscript,
        edition=edition,
        target=Path(task.file),
        today=task.today,
        is_expired_allowed=task.is_expired_allowed,
        is_judged=task.is_judged,
        suppressed=task.suppressed,
        most_pages=task.most_pages,
    )
    made = make_edition(request)
    sheets = b""
    if task.has_sheets and made.is_passed:
        from leaflets.sheets import impose_edition

        sheets = impose_edition(made.pdf.content, task.file, edition.layout.value, manuscript.clinic)
    return made, sheets


def _hand_over(made: MadeEdition, sheets: bytes, task: Task, start: float) -> Made:
    content = made.pdf.content
    thumbnail = draw_thumbnail(content, task.file)
    if task.address:
        from leaflets.production.address_store import AddressStore

        store = AddressStore(task.address)
        store.put(task.file, content, is_passed=made.is_passed)
        store.put_sheets(task.file, sheets)
    return Made(
        content=b"" if task.address else content,
        sha256=hash_bytes(content),
        byte_count=len(content),
        page_count=made.pdf.page_count,
        is_passed=made.is_passed,
        judgements=tuple(sum_up_verdict(verdict) for verdict in made.verdicts),
        faults=word_faults(made.verdicts),
        warning=made.warning,
        standard_pages=made.standard_pages,
        thumbnail=thumbnail,
        seconds=round(time.perf_counter() - start, 3),
        sheets=b"" if task.address else sheets,
        sheets_sha256=hash_bytes(sheets) if sheets else "",
        sheets_byte_count=len(sheets),
    )


@dataclass(frozen=True, slots=True)
class Text:
    """What a manuscript is read from: a condition's file with what it cites from others, one's own folder, the day."""

    path: str
    source: bytes
    shared: bytes
    own: Path | None
    today: datetime.date


# A worker makes several editions of one condition in turn: it is read once for them, and shortened once.
@lru_cache(maxsize=4)
def _read(text: Text) -> Manuscript:
    loaded = read_condition_bytes(text.source, text.path, today=text.today, enclosed=text.shared)
    clinic, enclosures = read_own_clinic(text.own)
    return Manuscript(loaded, clinic, enclosures, find_roots(text.own))


@lru_cache(maxsize=4)
def _shorten(text: Text, brief: tuple[Edition, ...], most_pages: int) -> tuple[Edition, ...]:
    wish = Wish(is_brief=True, most_pages=most_pages)
    return shorten_leaflets(_read(text), brief, wish, today=text.today)
