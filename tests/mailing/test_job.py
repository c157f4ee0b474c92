from __future__ import annotations

import json
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.mailing.job import Job, JobRecord, read_job, write_job

RECORD = JobRecord(37, "J-000037.pdf", 18.0, "en", 2, 1, 8, "stamped", "ab")
JOB = Job("J", "asthma", "a4", (220, 110), "J.zip", (RECORD,), ((38, 39, "reason"),))


def test_a_job_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "J.json").write_bytes(write_job(JOB))
    assert read_job(tmp_path / "J.json") == JOB
    empty = Job("J", "asthma", "a4", (220, 110), "J.zip", ())
    (tmp_path / "J.json").write_bytes(write_job(empty))
    assert read_job(tmp_path / "J.json") == empty


def test_letter_and_leaflet_begin_on_a_sheet_each() -> None:
    assert RECORD.sheets == 1 + 4
    assert JobRecord(1, "a", 18, "en", 1, 2, 9, "stamped", "ab").sheets == 1 + 4


@pytest.mark.parametrize(
    "change",
    [{"program": "other"}, {"archive": "../J.zip"}, {"records": [[1]]}, {"envelope": 3}, {"fields": []}],
    ids=lambda change: next(iter(change)),
)
def test_what_is_no_job_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    facts = json.loads(write_job(JOB)) | change
    (tmp_path / "J.json").write_text(json.dumps(facts))
    with pytest.raises(FileError, match="not the job of a mailing"):
        read_job(tmp_path / "J.json")


def test_a_missing_job_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be read"):
        read_job(tmp_path / "J.json")
