"""What holds for every test: no network, Ctrl-C as usual, and no time limit for hypothesis on a busy machine."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest

from tests.shared_files import SHARED

hypothesis.settings.register_profile("house", deadline=None, derandomize=True)
hypothesis.settings.load_profile("house")

# A shell that starts the tests in the background makes them, and what they start, ignore Ctrl-C; some tests press it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a test whose pages of ../shared are not here; the marker without a path is a mistake and fails."""
    for mark in item.iter_markers("shared"):
        (path,) = mark.args
        if not path.exists():
            pytest.skip(f"needs ../shared/{path.relative_to(SHARED).as_posix()} beside the checkout")


@pytest.fixture(scope="session", autouse=True)
def network_off() -> Iterator[None]:
    """Any connection that leaves the process, except over a UNIX socket, fails the test that makes it."""

    def refuse(self: socket.socket, address: Any) -> Any:
        raise AssertionError(f"a test tried to connect to {address!r}: tests have no network")

    def guard(original: Any) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            return original(self, address) if self.family == socket.AF_UNIX else refuse(self, address)

        return connect

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guard(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", guard(socket.socket.connect_ex))
        yield
