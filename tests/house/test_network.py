"""No test reaches a network: the guard in tests/conftest.py is on for all of them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
@pytest.mark.parametrize("call", ["connect", "connect_ex"])
def test_a_connection_is_refused(family: socket.AddressFamily, call: str) -> None:
    with socket.socket(family) as door, pytest.raises(AssertionError, match="tests have no network"):
        getattr(door, call)(("localhost", 9))


def test_a_unix_socket_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a UNIX socket may have only 107 bytes
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind("door")
        server.listen()
        client.connect("door")
        assert client.getpeername() == "door"
