from __future__ import annotations

import socket

from tests.ports import FIRST, free_port, free_ports


def test_a_port_is_not_given_twice_though_nobody_listens_on_it_yet() -> None:
    """Who was told of it may take a while to start."""
    assert len(set(free_ports(50))) == 50


def test_a_port_can_be_listened_on_and_is_none_that_linux_gives_by_itself() -> None:
    port = free_port()
    with socket.create_server(("127.0.0.1", port)), socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        assert FIRST <= port < any_port.getsockname()[1]
