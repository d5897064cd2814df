"""Processes that a benchmark starts: begin, wait until they answer, weigh, end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psutil

MEGABYTE = 1_000_000
Result = TypeVar("Result")


def free_port() -> int:
    """Return a TCP port on the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Process:
    """One program in a process group of its own, its output in a log file."""

    def __init__(self, command: Sequence[str], folder: Path, log: Path, **environment: str) -> None:
        self.started = time.perf_counter()
        with log.open("wb") as sink:
            self._popen = subprocess.Popen(
                list(command),
                cwd=folder,
                env={**os.environ, **environment},
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._log = log

    def wait_until(self, url: str, seconds: float = 120.0) -> float:
        """Wait for a 200 at `url`; return the seconds since the start.

        Raises:
            RuntimeError: the program ended, or did not answer in time.
        """
        while time.perf_counter() - self.started < seconds:
            if self._popen.poll() is not None:
                break
            try:
                if httpx.get(url, timeout=2.0).status_code == httpx.codes.OK:
                    return time.perf_counter() - self.started
            except httpx.TransportError:
                time.sleep(0.1)
        raise RuntimeError(f"no answer at {url}; the log is {self._log}")

    def memory(self) -> float:
        """Return the resident megabytes of the program and all that it started."""
        return resident_megabytes(self._popen.pid)

    def end(self) -> None:
        """Stop the whole process group, gently first."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if self._popen.poll() is None:
                os.killpg(self._popen.pid, sign)
                try:
                    self._popen.wait(timeout=15)
                except subprocess.TimeoutExpired:
                    continue


def resident_megabytes(pid: int) -> float:
    """Return the resident memory of a process and its descendants, in megabytes."""
    root = psutil.Process(pid)
    return sum(each.memory_info().rss for each in (root, *root.children(recursive=True))) / MEGABYTE


def own_megabytes() -> float:
    """Return the resident memory of this process, in megabytes."""
    return psutil.Process().memory_info().rss / MEGABYTE


def in_a_process(work: Callable[..., Result], *arguments: Any) -> Result:  # noqa: ANN401  # handed on
    """Return what `work` returns in a fresh process: its memory is its own, and is given back."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def run(command: Sequence[str], folder: Path, log: Path, environment: Mapping[str, str]) -> float:
    """Run a command to its end and return its seconds.

    Raises:
        subprocess.CalledProcessError: the command failed; its output is in `log`.
    """
    begin = time.perf_counter()
    with log.open("wb") as sink:
        subprocess.run(
            list(command),
            cwd=folder,
            env={**os.environ, **environment},
            stdout=sink,
            stderr=subprocess.STDOUT,
            check=True,
        )
    return time.perf_counter() - begin
