"""The program as a process: three doors, one behaviour; quick help, closed pipes, signals, strange surroundings."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULE = (sys.executable, "-m", "leaflets")
DOORS = {
    "module": MODULE,
    "generate.py": (sys.executable, str(ROOT / "generate.py")),
    "script": (sys.executable, "-c", "import sys; from leaflets.cli import main; sys.exit(main())"),
}
HEAVY = {"babel", "fontTools", "jinja2", "markdown_it", "pikepdf", "pydantic", "weasyprint", "yaml"}
SMALL = "id: small-thing\nname: Small thing\nlanguage: en\nstatus: sample\ndefinition: A small thing.\n"
Environment = dict[str, str]


@pytest.fixture
def environment() -> Environment:
    """The variables of this process without those the program reads, and the checkout to import from."""
    ours = {"LEAFLETS_FOLDER", "SOURCE_DATE_EPOCH", "COLUMNS", "LC_ALL", "LANG", "PYTHONUTF8", "PYTHONWARNINGS"}
    return {**{key: value for key, value in os.environ.items() if key not in ours}, "PYTHONPATH": str(ROOT)}


def run(
    folder: Path, environment: Environment, *words: str, door: tuple[str, ...] = MODULE
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*door, *words], cwd=folder, env=environment, capture_output=True, timeout=120)


def test_three_doors_are_one(tmp_path: Path, environment: Environment) -> None:
    outputs = {name: run(tmp_path, environment, "list", door=door) for name, door in DOORS.items()}
    assert {outcome.returncode for outcome in outputs.values()} == {0}
    assert len({outcome.stdout for outcome in outputs.values()}) == 1
    failures = {name: run(tmp_path, environment, "paint", door=door) for name, door in DOORS.items()}
    assert {(outcome.returncode, outcome.stderr) for outcome in failures.values()} == {(2, failures["module"].stderr)}


def list_loaded(folder: Path, environment: Environment, *words: str) -> set[str]:
    """The packages that one command line leaves loaded."""
    program = (
        "import sys; from leaflets.cli import main; code = main(sys.argv[1:]);"
        "print('loaded', *{name.partition('.')[0] for name in sys.modules}); sys.exit(code)"
    )
    outcome = run(folder, environment, *words, door=(sys.executable, "-c", program))
    return set(outcome.stdout.decode().rpartition("loaded ")[2].split())


@pytest.mark.parametrize(
    "words", [["--help"], ["build", "--help"], ["--version"], ["paint"], ["build", "x", "--size", "y"]]
)
def test_help_and_wrong_command_lines_load_nothing_heavy(
    tmp_path: Path, environment: Environment, words: list[str]
) -> None:
    loaded = list_loaded(tmp_path, environment, *words)
    assert "leaflets" in loaded
    assert loaded & HEAVY == set()


@pytest.mark.parametrize("words", [["list"], ["validate"], ["build", "no such condition"]])
def test_commands_that_make_no_pdf_do_not_load_the_engine(
    tmp_path: Path, environment: Environment, words: list[str]
) -> None:
    assert list_loaded(tmp_path, environment, *words) & {"weasyprint", "pikepdf"} == set()


def test_a_build_without_preflight_loads_nothing_that_measures(tmp_path: Path, environment: Environment) -> None:
    (tmp_path / "small.yaml").write_text(SMALL)
    loaded = list_loaded(tmp_path, environment, "build", "small.yaml", "--kind", "patient", "--no-preflight")
    assert "weasyprint" in loaded
    assert loaded & {"pikepdf", "pypdfium2", "numpy", "reportlab"} == set()


def test_a_build_never_starts_java_or_draws_a_proof(tmp_path: Path, environment: Environment) -> None:
    (tmp_path / "small.yaml").write_text(SMALL)
    loaded = list_loaded(tmp_path, environment, "build", "small.yaml", "--kind", "patient")
    assert "pypdfium2" in loaded
    assert loaded & {"jpype", "reportlab"} == set()


def test_a_reader_that_leaves_early_ends_it_quietly(tmp_path: Path, environment: Environment) -> None:
    script = '"$@" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}'
    # More than a pipe holds, so that the program is still writing when the reader has gone.
    for number in range(400):
        (tmp_path / f"{'long-name-' * 15}{number}.yaml").write_text("name: x\n")
    command = ["bash", "-c", script, "bash", *MODULE, "validate", "."]
    outcome = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120)
    assert (outcome.returncode, outcome.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_behind_standard_output_is_a_file_error(tmp_path: Path, environment: Environment) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [*MODULE, "list"]
        outcome = subprocess.run(command, cwd=tmp_path, env=environment, stdout=full, stderr=subprocess.PIPE)
    assert outcome.returncode == 7
    assert b"standard output: No space left" in outcome.stderr and b"Traceback" not in outcome.stderr


def test_an_ascii_terminal_and_odd_names_do_no_harm(tmp_path: Path, environment: Environment) -> None:
    folder = tmp_path / "größe und so"
    folder.mkdir()
    (folder / "ü a.yaml").write_text(SMALL.replace("Small thing", "Größe"), encoding="utf-8")
    ascii_only = {**environment, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "COLUMNS": "40"}
    for words in (["validate", "."], ["build", "ü a.yaml", "--kind", "patient", "--out", "ö ö"]):
        outcome = run(folder, ascii_only, *words)
        assert outcome.returncode == 0, outcome.stderr
        assert outcome.stdout.isascii()
    assert list((folder / "ö ö").glob("*.pdf"))


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_whole_files_only(
    tmp_path: Path, environment: Environment, jobs: str, number: signal.Signals
) -> None:
    (tmp_path / "small.yaml").write_text(SMALL)
    command = [*MODULE, "build", "small.yaml", "--all", "--jobs", jobs]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("out/*.pdf")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, number)  # as a terminal does: to the program and its workers
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in errors and b"interrupted" in errors
    files = list((tmp_path / "out").iterdir())
    assert 0 < len(files) < 60
    for file in files:
        assert file.suffix == ".pdf" and file.read_bytes().rstrip().endswith(b"%%EOF")


def test_an_impatient_user_is_not_left_waiting(tmp_path: Path, environment: Environment) -> None:
    (tmp_path / "small.yaml").write_text(SMALL)
    command = [*MODULE, "build", "small.yaml", "--all", "--jobs", "2"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("out/*.pdf")) and time.monotonic() < deadline:
        time.sleep(0.02)
    for _ in range(3):
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(0.05)
    try:
        _, errors = process.communicate(timeout=60)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 130
    assert b"Traceback" not in errors and b"interrupted" in errors


def test_an_interruption_inside_an_exec_still_ends_with_130(tmp_path: Path, environment: Environment) -> None:
    # Only "python -m" looks again at what an exec has seen when the program ends.
    (tmp_path / "strike.py").write_text(
        "import os, signal, sys; from leaflets.cli import door\n"
        "def strike(options): exec('os.kill(os.getpid(), signal.SIGINT)')\n"
        "door._COMMANDS['list'] = strike\n"
        "sys.exit(door.main(['list']))\n"
    )
    assert run(tmp_path, environment, door=(sys.executable, "-m", "strike")).returncode == 130


def test_any_number_of_jobs_and_any_time_zone_give_the_same_bytes(tmp_path: Path, environment: Environment) -> None:
    (tmp_path / "small.yaml").write_text(SMALL)
    contents = []
    for jobs, zone in (("1", "Pacific/Kiritimati"), ("3", "Pacific/Pago_Pago")):
        words = ["build", "small.yaml", "--size", "14", "--size", "28", "--jobs", jobs, "--out", jobs]
        outcome = run(tmp_path, {**environment, "TZ": zone, "PYTHONHASHSEED": jobs}, *words)
        assert outcome.returncode == 0, outcome.stderr
        contents.append({path.name: path.read_bytes() for path in (tmp_path / jobs).iterdir()})
    assert len(contents[0]) == 6
    assert contents[0] == contents[1]
