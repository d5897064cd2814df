from __future__ import annotations

import os
import socket
from collections.abc import Iterator

import pytest

from deploy.launcher import ports


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def test_a_port_on_which_someone_listens_is_taken_and_the_process_is_named(listener: socket.socket) -> None:
    obstacle = ports.obstacle("127.0.0.1", listener.getsockname()[1])
    assert obstacle is not None
    assert f"process {os.getpid()}" in obstacle


def test_a_port_is_free_again_while_old_connections_are_still_closing(listener: socket.socket) -> None:
    address = listener.getsockname()
    client = socket.create_connection(address)
    served, _ = listener.accept()
    served.close()  # the server closes first: its side stays in TIME_WAIT
    client.close()
    listener.close()
    assert ports.obstacle(*address) is None


def test_an_address_of_another_machine_is_not_called_taken() -> None:
    obstacle = ports.obstacle("192.0.2.1", 8000)
    assert obstacle is not None
    assert "taken" not in obstacle
