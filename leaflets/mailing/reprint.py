"""Some records of a finished job once more, from the very files that were sent."""

from __future__ import annotations

import hashlib
import secrets
import zipfile
from pathlib import Path

from leaflets.errors import FileError, UsageError
from leaflets.mailing.job import JobRecord, read_job
from leaflets.mailing.print_file import PrintFile
from leaflets.mailing.print_mailing import add_record


def reprint(path: Path, numbers: tuple[int, ...], target: Path) -> int:
    """The number of sheets in the file that was written for the printer.

    Args:
        path: the job.
        numbers: its records, in order.
        target: the PDF to write.

    Raises:
        UsageError: the job has no such record.
        FileError: job or archive is missing, was changed, or the target cannot be written.
    """
    job = read_job(path)
    records = {record.record: record for record in job.records}
    if missing := [number for number in numbers if number not in records]:
        stopped = {record for record, _, _ in job.stopped}
        reason = "was stopped, so it has no file" if missing[0] in stopped else "is not there"
        raise UsageError(f"--records: record {missing[0]} {reason}; the job {job.id} has {len(records)} records")
    archive = path.with_name(job.archive)
    file = PrintFile()
    try:
        with zipfile.ZipFile(archive) as opened:
            for number in numbers:
                add_record(file, job.id, records[number], file.take(_read(opened, archive, records[number])))
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise FileError(
            f"{archive}: cannot be read ({error}); it must stand beside {path.name}, as it was made"
        ) from None
    _save(file, target)
    return file.sheets


def _read(opened: zipfile.ZipFile, archive: Path, record: JobRecord) -> bytes:
    content = opened.read(record.name)
    if hashlib.sha256(content).hexdigest() != record.sha256:
        raise FileError(f"{archive}: record {record.record} is not the file of this job; get the archive again")
    return content


def _save(file: PrintFile, target: Path) -> None:
    temporary = target.with_name(f".leaflets-{secrets.token_hex(6)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        file.save(temporary)
        temporary.replace(target)
    except OSError as error:
        raise FileError(f"{target}: cannot be written: {error.strerror or error}; choose another --out") from None
    finally:
        temporary.unlink(missing_ok=True)
