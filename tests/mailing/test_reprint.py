from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest

from leaflets.errors import FileError, UsageError
from leaflets.mailing.reprint import reprint
from tests.mailing.conftest import Made


def test_records_are_printed_again_with_all_their_copies(made: Made, tmp_path: Path) -> None:
    records = {record.record: record for record in made.report.job.records}
    sheets = reprint(made.job_file, (3, 8), tmp_path / "again.pdf")
    assert sheets == records[3].sheets * 2 + records[8].sheets
    document = pypdfium2.PdfDocument(tmp_path / "again.pdf")
    assert "Dear Ms Ŵyn Sample Threeson" in document[0].get_textpage().get_text_range()
    assert len(document) == sheets * 2


def test_a_record_that_has_no_file_is_told(made: Made, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="record 7 was stopped"):
        reprint(made.job_file, (3, 7), tmp_path / "again.pdf")
    with pytest.raises(UsageError, match="record 99 is not there"):
        reprint(made.job_file, (99,), tmp_path / "again.pdf")
    assert not (tmp_path / "again.pdf").exists()


def test_an_archive_of_another_run_is_refused(made: Made, tmp_path: Path) -> None:
    shutil.copy(made.job_file, tmp_path)
    job = tmp_path / made.job_file.name
    with pytest.raises(FileError, match="must stand beside"):
        reprint(job, (1,), tmp_path / "again.pdf")
    job.write_text(job.read_text().replace(made.report.job.records[0].sha256, "0" * 64))
    shutil.copy(made.report.archive, tmp_path)
    with pytest.raises(FileError, match="record 1 is not the file of this job"):
        reprint(job, (1,), tmp_path / "again.pdf")
