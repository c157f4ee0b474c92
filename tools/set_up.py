"""Makes this folder ready to run: system libraries, ``.venv``, and the pinned packages inside it.

Run by make, before ``.venv`` exists, so it uses the standard library alone. Safe to run again: what is
there already is left as it is. Ends with 0, or with 6 when something is missing that only the user can
install; the text then holds the exact command.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "constraints.txt"
OLDEST_PYTHON = (3, 11)
EXIT_MISSING = 6

# The shared libraries that WeasyPrint opens by name, and the Debian packages that hold them. Without the
# third it still works, but subsets fonts in Python: slower by more than half, with a warning for each font.
LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
MAC_LIBRARIES = {
    "libpango-1.0.dylib": "pango",
    "libpangoft2-1.0.dylib": "pango",
    "libharfbuzz-subset.dylib": "harfbuzz",
}
# Independent readers of finished files. The tests that need them are skipped, with a reason, without them.
TEST_PROGRAMS = {
    "chromium": "chromium",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "soffice": "libreoffice-writer-nogui",
}


class SetUpStopped(Exception):
    """Something is missing that this script cannot install; the text says what to do."""


def check_python() -> None:
    """Refuse a Python that is too old.

    Raises:
        SetUpStopped: it is older than 3.11.
    """
    if sys.version_info[:2] < OLDEST_PYTHON:
        raise SetUpStopped(
            f"leaflets needs Python 3.11 or newer, and {sys.executable} is {sys.version.split()[0]}. "
            "Install a newer one and name it: make leaflets PYTHON=python3.12"
        )


def check_system() -> None:
    """See to it that the system parts are there, all asked for at once: libraries, and Python's venv part.

    Raises:
        SetUpStopped: some are missing and cannot be installed from here.
    """
    libraries = MAC_LIBRARIES if sys.platform == "darwin" else LIBRARIES
    missing = {name: package for name, package in libraries.items() if not can_open(name)}
    if importlib.util.find_spec("ensurepip") is None:  # Debian packages this part of Python apart
        missing["Python's ensurepip"] = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not missing:
        return
    install_packages(list(dict.fromkeys(missing.values())), f"missing here: {', '.join(missing)}")
    still_missing = [name for name in libraries if not can_open(name)]
    if still_missing:
        raise SetUpStopped(
            f"{', '.join(still_missing)} cannot be opened although its package is installed. "
            "Is this Python built for the same processor as the system?"
        )


def can_open(library: str) -> bool:
    """Whether a shared library can be opened, asked in a new process: the loader remembers what it missed."""
    program = "import ctypes, sys; ctypes.CDLL(sys.argv[1])"
    return subprocess.run([sys.executable, "-c", program, library], capture_output=True).returncode == 0


def can_install() -> bool:
    """Whether this user may install system packages without being asked: root, where there is apt-get."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(packages: list[str], reason: str) -> None:
    """Install system packages with apt-get, its package list brought up to date first when need be.

    Raises:
        SetUpStopped: not root, no apt-get here, or apt-get failed; the text has the command to run.
    """
    names = " ".join(packages)
    if not can_install():
        raise SetUpStopped(f"{reason}. {install_advice(names)}")
    say(f"{reason}; installing {names}")
    install = [
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=300",
        "install",
        "-y",
        "--no-install-recommends",
        *packages,
    ]
    if run_apt(install).returncode == 0:
        return
    run_apt(["apt-get", "-o", "DPkg::Lock::Timeout=300", "update"])
    outcome = run_apt(install)
    if outcome.returncode != 0:
        raise SetUpStopped(f"{reason}, and apt-get could not install {names}:\n{outcome.stdout.rstrip()}")


def install_advice(names: str) -> str:
    """The command a user types to install system packages, for the tools found on this machine."""
    if shutil.which("apt-get"):
        command = f"sudo apt-get install --no-install-recommends {names}"
    elif shutil.which("brew"):
        command = f"brew install {names}"
    else:
        return f"Install what Debian calls {names} with the package manager of this system, then run make again."
    return f"Run this, then run make again:\n\n    {command}\n"


def run_apt(command: list[str]) -> subprocess.CompletedProcess[str]:
    """The outcome of one apt-get call that asks nothing, its two outputs joined in ``stdout``."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # dpkg needs ldconfig and its like, which a bare PATH leaves out.
    environment["PATH"] = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"
    return subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def make_venv() -> None:
    """Make ``.venv``, or leave it when its Python and pip still work."""
    python = VENV / "bin" / "python"
    probe = "import pip, sys; sys.exit(sys.version_info[:2] < (3, 11))"
    if python.exists() and subprocess.run([python, "-c", probe], capture_output=True).returncode == 0:
        return
    run_step([sys.executable, "-m", "venv", "--clear", str(VENV)], "python could not make .venv")


def install_python_packages() -> None:
    """Install the packages that constraints.txt pins, and this project itself as an editable install.

    The build backend comes first and pip's build isolation is off: an isolated build would fetch a backend
    of its own, and whether that one obeys the constraints depends on the version of pip.
    """
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    pip += ["--no-input", "--constraint", str(CONSTRAINTS)]
    failure = "pip could not install the packages"
    run_step([*pip, "hatchling"], failure)
    run_step([*pip, "--no-build-isolation", "--editable", f"{ROOT}[dev]"], failure)


def run_step(command: list[str], failure: str) -> None:
    """Run one command whose output the user sees.

    Raises:
        SetUpStopped: it failed.
    """
    if subprocess.run(command, stdin=subprocess.DEVNULL).returncode != 0:
        raise SetUpStopped(f"{failure}; the reason stands above. Mend it (is the network there?) and run make again.")


def add_test_programs() -> None:
    """Install the programs that some tests use, where that needs no question; else say what follows."""
    missing = {name: package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None}
    if not missing:
        return
    try:
        install_packages(list(missing.values()), f"the tests use {', '.join(missing)}")
    except SetUpStopped as stopped:
        say(f"some tests will be skipped: {stopped}")


def say(text: str) -> None:
    """Print one line of progress at once, so that it stands before the output of what it announces."""
    print(f"set-up: {text}", flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Set up this folder, and return the exit code: 0, or 6 when something is missing."""
    parser = argparse.ArgumentParser(description="Make this folder ready to run.")
    parser.add_argument(
        "--test-programs",
        action="store_true",
        help="only add the programs that some tests use (chromium, LibreOffice, poppler-utils, qpdf)",
    )
    options = parser.parse_args(arguments)
    try:
        check_python()
        if options.test_programs:
            add_test_programs()
            return 0
        check_system()
        say("making .venv with the packages of constraints.txt (about 450 MB, one to three minutes)")
        make_venv()
        install_python_packages()
    except SetUpStopped as stopped:
        print(f"set-up stopped with exit code {EXIT_MISSING}: {stopped}", file=sys.stderr)
        return EXIT_MISSING
    except KeyboardInterrupt:
        print("set-up: interrupted; run make again to finish it", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
