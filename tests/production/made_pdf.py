"""A finished edition of a small condition, made once for the tests here."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from leaflets.ledger.program_state import hash_engines, hash_program
from leaflets.model.edition import Edition, Kind
from leaflets.production.perform_task import perform_task
from leaflets.production.task import Made, Task
from tests.production.conftest import TODAY
from tests.small_things import write_small_things


def make_task(kind: Kind = Kind.PATIENT, size: float = 12.0) -> Task:
    """The task for one edition of thing-000, unmeasured."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_small_things(Path(folder), 1) / "thing-000.yaml"
        source = path.read_bytes()
    return Task(
        file=f"thing-000-{kind}.pdf",
        condition="thing-000",
        source_path="thing-000.yaml",
        source=source,
        edition=Edition(kind, size=size),
        today=TODAY,
        program=hash_program(),
        engines=hash_engines(),
        is_judged=False,
    )


@cache
def make_one() -> Made:
    """That edition, made."""
    made = perform_task(make_task())
    assert isinstance(made, Made), made
    return made
