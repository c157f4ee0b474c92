from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.ledger.hold_lock import LOCK_FILE, hold_lock

HOLDER = """
import sys, time
from pathlib import Path
from leaflets.ledger.hold_lock import hold_lock
with hold_lock(Path(sys.argv[1]), "the holder"):
    print("held", flush=True)
    time.sleep(60)
"""


def start_holder(folder: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", HOLDER, str(folder)]
    holder = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    assert holder.stdout is not None and holder.stdout.readline() == b"held\n"
    holder.stdout.close()
    return holder


def test_the_second_is_told_who_holds_it_and_a_killed_holder_holds_nothing(tmp_path: Path) -> None:
    holder = start_holder(tmp_path)
    try:
        with pytest.raises(FileError) as caught, hold_lock(tmp_path, "the second"):
            pass
        assert f"the holder, process {holder.pid} on" in str(caught.value)
    finally:
        holder.kill()
        holder.wait()
    with hold_lock(tmp_path, "the next"):
        pass


def test_one_after_another_is_fine_and_a_longer_name_before_leaves_no_rest(tmp_path: Path) -> None:
    for purpose in ("a very long purpose indeed", "short"):
        with hold_lock(tmp_path, purpose):
            assert f'"purpose": "{purpose}"}}' in (tmp_path / LOCK_FILE).read_text()


def test_a_holder_that_has_not_said_its_name_is_told_as_such(tmp_path: Path) -> None:
    with hold_lock(tmp_path, "x"):
        (tmp_path / LOCK_FILE).write_text("rubbish")
        with pytest.raises(FileError, match="it has not said which"), hold_lock(tmp_path, "y"):
            pass


def test_a_folder_that_is_not_there_and_a_link_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot be written"), hold_lock(tmp_path / "nowhere", "x"):
        pass
    (tmp_path / LOCK_FILE).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileError, match="cannot be written"), hold_lock(tmp_path, "x"):
        pass
    assert not (tmp_path / "elsewhere").exists()
