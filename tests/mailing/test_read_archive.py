from __future__ import annotations

import pytest

from leaflets.errors import RenderError
from leaflets.mailing.job import JobRecord
from leaflets.mailing.read_archive import begin_check, choose_sample
from leaflets.mailing.variant import Way
from tests.mailing.conftest import Made


def make_records(count: int) -> tuple[JobRecord, ...]:
    return tuple(
        JobRecord(n, str(n), (14, 18)[n % 2], "en", 1, 1, 3, Way.LETTER if n == 55 else Way.STAMPED, "")
        for n in range(1, count + 1)
    )


def test_a_sample_begins_with_what_was_made_alone_and_has_both_ends_of_each_form() -> None:
    chosen = [record.record for record in choose_sample(make_records(100), 12)]
    assert chosen[0] == 55
    assert {1, 2, 99, 100} <= set(chosen)
    assert len(chosen) == len(set(chosen)) == 12


def test_all_and_none() -> None:
    records = make_records(10)
    assert choose_sample(records, None) == choose_sample(records, 10) == records
    assert choose_sample(records, 0) == ()


def test_a_wrong_file_is_told_by_its_record(made: Made) -> None:
    records = list(made.report.job.records)
    records[0], records[1] = (
        JobRecord(*[getattr(records[a], f) if f != "name" else records[b].name for f in JobRecord.__slots__])
        for a, b in ((0, 1), (1, 0))
    )
    with pytest.raises(RenderError, match="2 of 8 files are wrong, first record 1"):
        begin_check(made.plan, tuple(records), made.report.archive, map, most=None)()
    assert begin_check(made.plan, made.report.job.records, made.report.archive, map, most=3)() == 3
