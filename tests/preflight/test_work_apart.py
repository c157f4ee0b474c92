"""Work in a process apart: whatever a file does there is one line about that file, and the next file is worked on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from leaflets.errors import FileError, MissingDependency
from leaflets.facts.facts import FileFacts
from leaflets.preflight.work_apart import measure_apart, work_apart
from tests.hostile_seeds import HAND_WRITTEN, write_pdf
from tests.preflight.hostile_work import obey

Write = Callable[..., list[Path]]
ROOT = Path(__file__).parents[2]
FAULTS = {
    "crash": r"cannot be measured: the reader broke down over it \(SIGSEGV\); open it",
    "abort": r"cannot be measured: the reader broke down over it \(SIGABRT, perhaps for want of more than 4 GiB of mem",
    "leave": r"cannot be measured: the reader broke down over it \(code 3\); open it",
    "hang": r"not measured within 1 seconds; open it",
    "hog": r"needs more than 4 GiB of memory; split it",
    "nest": r"is nested too deeply to be read; print it",
    "fault": r"cannot be measured: KeyError in hostile_work.py, line \d+; print it again",
    "refuse": r"refused; do something else",
    "render": r"not drawn; do something else",
}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_files(*texts: str) -> list[Path]:
        paths = [tmp_path / f"{number}.pdf" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text)
        return paths

    return write_files


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_results_come_in_order_from_one_process(write: Write) -> None:
    paths = write("one", "two", "three")
    results = [result for result in work_apart(obey, paths) if not isinstance(result, FileError)]
    assert [result[:2] for result in results] == [
        ("one", str(paths[0])),
        ("two", str(paths[1])),
        ("three", str(paths[2])),
    ]
    processes = {result[2] for result in results}
    assert len(processes) == 1 and os.getpid() not in processes


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_one_line_and_the_next_file_is_worked_on(write: Write, fault: str) -> None:
    paths = write(fault, "next")
    first, second = work_apart(obey, paths, seconds=1 if fault == "hang" else 30)
    assert isinstance(first, FileError)
    with pytest.raises(FileError, match=FAULTS[fault]):
        raise first
    assert str(first).startswith((f"{paths[0]}: ", "page.pdf: "))
    assert "\n" not in str(first) and "words of the file" not in str(first)
    assert not isinstance(second, FileError) and second[0] == "next"


def test_a_missing_package_ends_it_all(write: Write) -> None:
    with pytest.raises(MissingDependency, match="frog"):
        list(work_apart(obey, write("lack", "next")))


def test_what_cannot_be_read_needs_no_process(tmp_path: Path) -> None:
    found = list(work_apart(obey, [tmp_path / "gone.pdf", tmp_path]))
    assert [str(error) for error in found] == [
        f"{tmp_path / 'gone.pdf'}: there is no such file; check its name and folder",
        f"{tmp_path}: is a folder; name the PDF files in it",
    ]


def test_no_process_is_left_when_the_reader_stops_early(write: Write) -> None:
    stream = work_apart(obey, write("one", "two"))
    first = next(stream)
    assert not isinstance(first, FileError) and is_alive(first[2])
    stream.close()
    assert not is_alive(first[2])


def test_paths_are_read_when_their_turn_comes(tmp_path: Path) -> None:
    def write_one_by_one() -> Iterator[Path]:
        path = tmp_path / "again.pdf"
        for text in ("one", "two"):
            path.write_text(text)
            yield path

    assert [result[0] for result in work_apart(obey, write_one_by_one()) if isinstance(result, tuple)] == ["one", "two"]


def test_what_libraries_mutter_stays_apart(write: Write, capfd: pytest.CaptureFixture[str]) -> None:
    list(work_apart(obey, write("noise")))
    assert "noise" not in "".join(capfd.readouterr())


PROGRAM = """
import sys
from pathlib import Path
from leaflets.facts.facts import FileFacts
from leaflets.preflight.work_apart import measure_apart, work_apart
from tests.hostile_seeds import HAND_WRITTEN, write_pdf
from tests.preflight.hostile_work import obey

if __name__ == "__main__":
    try:
        for result in work_apart(obey, map(Path, sys.argv[1:])):
            print(result[2], flush=True)
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.parametrize(("order", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_no_process_outlives_the_program(write: Write, order: signal.Signals, code: int, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    paths = write("one", "hang")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(program), *map(str, paths)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True
    ) as run:
        assert run.stdout and run.stderr
        worker = int(run.stdout.readline())
        time.sleep(0.2)  # into the second file
        if order is signal.SIGINT:
            os.killpg(run.pid, order)  # as a terminal does
        else:
            os.kill(run.pid, order)
            os.kill(worker, signal.SIGALRM)  # what its own clock will do at the end of its time
        assert run.wait(20) == code
        assert "Traceback" not in run.stderr.read()
    for _ in range(50):
        if not is_alive(worker):
            break
        time.sleep(0.1)
    assert not is_alive(worker)


def test_facts_come_back_from_the_process_apart(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(write_pdf(HAND_WRITTEN))
    (tmp_path / "text.pdf").write_text("no PDF")
    facts, error = measure_apart([tmp_path / "page.pdf", tmp_path / "text.pdf"])
    assert isinstance(facts, FileFacts) and facts.name == str(tmp_path / "page.pdf")
    assert "Take 10 mg of baclofen" in [line.words for line in facts.pages[0].lines]
    assert isinstance(error, FileError) and "not a PDF" in str(error)


def test_a_process_that_cannot_be_started_is_no_fault_of_the_file(
    write: Write, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    only_here = ModuleType("known_to_this_process_alone")
    only_here.obey = obey_here
    monkeypatch.setitem(sys.modules, "known_to_this_process_alone", only_here)
    monkeypatch.setattr(obey_here, "__module__", "known_to_this_process_alone")
    monkeypatch.setattr(obey_here, "__qualname__", "obey")
    with pytest.raises(MissingDependency, match="cannot be started on this machine"):
        list(work_apart(obey_here, write("one")))


def obey_here(content: bytes, name: str) -> str:
    raise AssertionError("never called")
