"""Talks to supervisord over its Unix socket (XML-RPC), with the standard library only."""

from __future__ import annotations

import http.client
import socket
import xmlrpc.client
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from deploy.launcher.errors import ServingError

ANSWER_SECONDS = 40.0


@dataclass(frozen=True, slots=True)
class ProcessState:
    """One supervised process as supervisord sees it now.

    Attributes:
        name: as in supervisord.conf.
        state: STARTING, RUNNING, BACKOFF, STOPPING, EXITED, STOPPED, FATAL or UNKNOWN.
        pid: 0 when it does not run.
        ended_at: when it last ended (Unix seconds); 0 when it never did.
    """

    name: str
    state: str
    pid: int
    ended_at: int


class SupervisorClient:
    """The few calls that the launcher and the tests need."""

    def __init__(self, socket_path: Path) -> None:
        self.socket_path = socket_path

    def pid(self) -> int | None:
        """Return supervisord's process number, or None when none answers."""
        try:
            return int(self._call("getPID"))
        except ServingError:
            return None

    def is_there(self) -> bool:
        """Whether supervisord has not ended: while it shuts down, it answers no call, but listens."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            return caller.connect_ex(str(self.socket_path)) == 0

    def processes(self) -> tuple[ProcessState, ...]:
        """Return the state of every process.

        Raises:
            ServingError: supervisord does not answer.
        """
        return tuple(
            ProcessState(info["name"], info["statename"], info["pid"], info["stop"])
            for info in self._call("getAllProcessInfo")
        )

    def start(self, name: str) -> None:
        """Start one process and wait until it counts as running."""
        self._call("startProcess", name, True)

    def stop(self, name: str) -> None:
        """Stop one process and wait for its end; it stays stopped until it is started."""
        self._call("stopProcess", name, True)

    def shut_down(self) -> None:
        """Ask supervisord to stop all processes and to end."""
        self._call("shutdown")

    def _call(self, method: str, *arguments: str | bool) -> Any:  # noqa: ANN401 - as XML-RPC has it
        transport = _UnixTransport(self.socket_path)
        proxy = xmlrpc.client.ServerProxy("http://supervisor", transport=transport)
        try:
            return getattr(proxy, f"supervisor.{method}")(*arguments)
        except (OSError, http.client.HTTPException, xmlrpc.client.Error) as error:
            raise ServingError(f"supervisord did not take {method}: {error}") from error
        finally:
            transport.close()


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, socket_path: Path) -> None:
        super().__init__("supervisor", timeout=ANSWER_SECONDS)
        self.socket_path = socket_path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self.socket_path))


class _UnixTransport(xmlrpc.client.Transport):
    def __init__(self, socket_path: Path) -> None:
        super().__init__()
        self.socket_path = socket_path

    def make_connection(self, host: object) -> http.client.HTTPConnection:
        connection = _UnixConnection(self.socket_path)
        self._connection = (cast("Any", host), connection)
        return connection
