"""Is a port free, and if not, who holds it?"""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

LISTENING = "0A"


def obstacle(host: str, port: int) -> str | None:
    """Try to bind a port as a server would; return what is in the way, or None when it is free.

    Connections that are just closing do not count as taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen()
        except OSError as error:
            return (
                f"taken by {holder(port)}"
                if error.errno == errno.EADDRINUSE
                else f"closed ({error.strerror})"
            )
    return None


def holder(port: int, proc: Path = Path("/proc")) -> str:
    """Name the process that listens on a port ("nginx, process 812"), or "another process".

    Only Linux shows it, and only for processes whose files the user may read.
    """
    links = {f"socket:[{inode}]" for inode in _listening_inodes(port, proc)}
    for descriptor in proc.glob("[0-9]*/fd/*") if links else ():
        try:
            target = os.readlink(descriptor)  # noqa: PTH115 - not a path: "socket:[inode]"
        except OSError:
            continue
        if target in links:
            process = descriptor.parts[-3]
            return f"{_name(proc / process)}, process {process}"
    return "another process"


def _listening_inodes(port: int, proc: Path) -> set[str]:
    inodes = set()
    for table in ("tcp", "tcp6"):
        path = proc / "net" / table
        for line in path.read_text().splitlines()[1:] if path.is_file() else ():
            fields = line.split()
            if fields[3] == LISTENING and int(fields[1].rsplit(":", 1)[1], 16) == port:
                inodes.add(fields[9])
    return inodes


def _name(process: Path) -> str:
    try:
        return (process / "comm").read_text().strip()
    except OSError:
        return "a process"
