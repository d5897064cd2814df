"""Has files turned into Markdown, each in a process of its own that may take only so much."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Any, Protocol

import structlog

from api.document_checks import LONGEST_BODY
from api.errors import ImportRefusedError
from api.settings import REPOSITORY, Settings

COMMAND = (sys.executable, "-B", "-m", "knowledge_base.conversion")
# Nothing of ours: a file that breaks out of a library shall find no secret.
ENVIRON = {"PATH": os.defpath, "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1", "ORT_DISABLE_TELEMETRY": "1"}
AT_A_TIME = 1
MEGABYTE = 1024 * 1024
BY_SIGNAL = {-signal.SIGXCPU: "slow", -signal.SIGKILL: "memory"}  # SIGKILL: the machine had no memory left

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file holds.

    Attributes:
        kind: `docx`, `pptx`, `pdf`, `html` or `markdown`.
        language: `en`, `sv`, or empty where nothing tells.
        publisher: The name of the site that a page says it is on, or empty.
        body: Markdown; of a Markdown file that has one, with its front matter.
    """

    kind: str
    title: str
    language: str
    publisher: str
    body: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a file that was fetched.

    Attributes:
        address: Where it lies.
        charset: As its server says, or empty.
    """

    address: str
    charset: str = ""


class FileReader(Protocol):
    """What the pages ask of it."""

    async def read(self, file: IO[bytes], page: PageFacts | None = None) -> FileText:
        """Turn a file into Markdown.

        Args:
            file: A real file, wherever it is opened at; it stays open.
            page: If it was fetched; then it must be HTML or PDF.

        Raises:
            ImportRefusedError: It cannot be; the reason says why.
        """
        ...


class ConversionProcess:
    """Starts a process for each file, one at a time, and ends it when it takes too long."""

    def __init__(
        self, *, file_megabytes: int, memory_megabytes: int, seconds: int, command: tuple[str, ...] = COMMAND
    ) -> None:
        """Take the limits, and the command line that the limits are added to."""
        self._seconds = seconds
        self._limits: Mapping[str, int] = {
            "--file-bytes": file_megabytes * MEGABYTE,
            "--memory-bytes": memory_megabytes * MEGABYTE,
            "--seconds": seconds,
            "--characters": LONGEST_BODY,
        }
        self._command = command
        self._turn = asyncio.Semaphore(AT_A_TIME)

    async def read(self, file: IO[bytes], page: PageFacts | None = None) -> FileText:
        """Turn a file into Markdown; the process gets the open file and never learns its name."""
        async with self._turn:
            file.flush()
            os.lseek(file.fileno(), 0, os.SEEK_SET)
            process = await self._start(file, page)
            try:
                async with asyncio.timeout(self._seconds):
                    output, _ = await process.communicate()
            except TimeoutError:
                raise ImportRefusedError("slow", seconds=self._seconds) from None
            finally:
                await _end(process)
        return self._text(output, process.returncode or 0)

    async def _start(self, file: IO[bytes], page: PageFacts | None) -> Process:
        limits = (str(part) for limit in self._limits.items() for part in limit)
        facts = (
            ("--only", "html", "pdf", f"--charset={page.charset}", f"--address={page.address}")
            if page
            else ()
        )
        return await asyncio.create_subprocess_exec(
            *self._command,
            *limits,
            *facts,
            cwd=REPOSITORY,
            env=ENVIRON,
            stdin=file,
            stdout=PIPE,
            stderr=DEVNULL,  # libraries warn there with words of the file
            start_new_session=True,
        )

    def _text(self, output: bytes, status: int) -> FileText:
        try:
            reply: Any = json.loads(output)
        except ValueError:
            log.warning("import.process_died", status=status)
            raise ImportRefusedError(BY_SIGNAL.get(status, "failed"), seconds=self._seconds) from None
        if "error" in reply:
            error = reply["error"]
            log.info("import.refused", reason=error["reason"], cause=error.get("cause", ""))
            raise ImportRefusedError(error["reason"], **error["values"])
        return FileText(**reply["result"])


async def _end(process: Process) -> None:
    """Kill what still runs, with all that it started."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    await process.wait()


def reader_for(settings: Settings) -> ConversionProcess:
    """Return the reader with the limits of the settings."""
    return ConversionProcess(
        file_megabytes=settings.upload_megabytes,
        memory_megabytes=settings.reading_megabytes,
        seconds=settings.reading_seconds,
    )
