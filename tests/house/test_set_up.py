"""Set-up: what it installs, what it refuses, and the command it prints when it may not install."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest


@dataclass
class Machine:
    """A pretended machine: what it lacks, and the apt-get calls it saw."""

    is_root: bool = True
    lacks: set[str] = field(default_factory=set)
    failing_installs: int = 0
    calls: list[list[str]] = field(default_factory=list)

    def run_apt(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        """Note the call; an install brings everything, once the failing ones are used up."""
        verb = next(word for word in command if word in ("install", "update"))
        self.calls.append(command[command.index(verb) :])
        if verb == "update":
            return subprocess.CompletedProcess(command, 0, "")
        if self.failing_installs:
            self.failing_installs -= 1
            return subprocess.CompletedProcess(command, 100, "E: no such package\n")
        self.lacks = set()
        return subprocess.CompletedProcess(command, 0, "")


@pytest.fixture
def set_up(root: Path) -> ModuleType:
    """The set-up script as a module of its own, so that what a test changes in it is gone with the test."""
    spec = importlib.util.spec_from_file_location("set_up", root / "tools" / "set_up.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def machine(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The pretended machine that the script works on: Linux with apt-get, root, nothing missing."""
    pretended = Machine()
    monkeypatch.setattr(set_up, "run_apt", pretended.run_apt)
    monkeypatch.setattr(set_up, "can_open", lambda name: name not in pretended.lacks)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 0 if pretended.is_root else 1000)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    return pretended


def test_a_whole_machine_is_left_alone(set_up: ModuleType, machine: Machine) -> None:
    set_up.check_system()
    assert machine.calls == []


def test_root_gets_only_what_is_missing(set_up: ModuleType, machine: Machine) -> None:
    machine.lacks = {"libharfbuzz-subset.so.0"}
    set_up.check_system()
    assert machine.calls == [["install", "-y", "--no-install-recommends", "libharfbuzz-subset0"]]


def test_an_old_package_list_is_renewed_once(set_up: ModuleType, machine: Machine) -> None:
    machine.lacks, machine.failing_installs = {"libpango-1.0.so.0"}, 1
    set_up.check_system()
    assert [call[0] for call in machine.calls] == ["install", "update", "install"]


def test_a_failing_apt_get_is_shown(set_up: ModuleType, machine: Machine) -> None:
    machine.lacks, machine.failing_installs = {"libpango-1.0.so.0"}, 2
    with pytest.raises(set_up.SetUpStopped, match=r"could not install libpango-1\.0-0:\nE: no such package"):
        set_up.check_system()


def test_a_user_gets_one_command_for_everything(
    set_up: ModuleType,
    machine: Machine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    machine.is_root, machine.lacks = False, set(set_up.LIBRARIES)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    assert set_up.main([]) == 6

    python = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    packages = f"libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 {python}"
    text = capsys.readouterr().err
    assert f"    sudo apt-get install --no-install-recommends {packages}\n" in text
    assert "exit code 6" in text
    assert machine.calls == []


def test_without_apt_get_the_packages_are_named(
    set_up: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.lacks = {"libpango-1.0.so.0"}
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(set_up.SetUpStopped, match=r"what Debian calls libpango-1\.0-0 with the package manager"):
        set_up.check_system()


def test_an_old_python_is_refused_by_name(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "OLDEST_PYTHON", (99, 0))
    assert set_up.main([]) == 6
    assert f"{sys.executable} is {sys.version.split()[0]}" in capsys.readouterr().err


def test_missing_test_programs_stop_nobody(
    set_up: ModuleType, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.is_root = False
    assert set_up.main(["--test-programs"]) == 0
    text = capsys.readouterr().out
    assert "some tests will be skipped" in text
    assert "poppler-utils qpdf" in text


def test_the_loader_is_really_asked(set_up: ModuleType) -> None:
    assert not set_up.can_open("libof-no-machine-at-all.so.0")
    assert sys.platform != "linux" or set_up.can_open("libc.so.6")


def run_make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What make says and ends with in a folder, even when a make started these tests."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")
    }
    return subprocess.run(["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True)


def copy_set_up(root: Path, folder: Path, script: str) -> None:
    """A folder with the real Makefile and ``script`` in the place of the set-up script."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(root / name, folder)
    (folder / "tools").mkdir()
    (folder / "tools" / "set_up.py").write_text(script)


def test_make_with_no_python_says_what_to_do(root: Path, tmp_path: Path) -> None:
    copy_set_up(root, tmp_path, "")
    outcome = run_make(tmp_path, "PYTHON=python-of-nobody")
    assert outcome.returncode == 2
    assert "exit code 6: there is no python-of-nobody here" in outcome.stderr


def test_make_sets_up_once_and_again_when_a_pin_changes(root: Path, tmp_path: Path) -> None:
    copy_set_up(root, tmp_path, "import os\nos.makedirs('.venv', exist_ok=True)\nprint('setting up')\n")
    arguments = [".venv/.set-up-done", f"PYTHON={sys.executable}"]
    assert run_make(tmp_path, *arguments).stdout == "setting up\n"
    assert "setting up" not in run_make(tmp_path, *arguments).stdout
    later = (tmp_path / ".venv" / ".set-up-done").stat().st_mtime + 60
    os.utime(tmp_path / "constraints.txt", (later, later))
    assert run_make(tmp_path, *arguments).stdout == "setting up\n"


def test_make_does_not_take_a_failed_set_up_for_done(root: Path, tmp_path: Path) -> None:
    copy_set_up(root, tmp_path, "import os, sys\nos.makedirs('.venv', exist_ok=True)\nsys.exit(6)\n")
    outcome = run_make(tmp_path, ".venv/.set-up-done", f"PYTHON={sys.executable}")
    assert (outcome.returncode, (tmp_path / ".venv" / ".set-up-done").exists()) == (2, False)
