"""The process that holds the embedding model for the administrators' pages; the API itself never loads it."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from typing import Any, Protocol

import structlog

from api.errors import KnowledgeAwayError, KnowledgeRefusalError
from api.settings import REPOSITORY, Settings

COMMAND = (sys.executable, "-m", "knowledge_base", "work")
IDLE_SECONDS = 900.0
PATIENCE = 60.0
SECONDS_TO_END = 5.0
LONGEST_LINE = 64 * 1024 * 1024  # bytes

Reply = dict[str, Any]

log = structlog.get_logger(__name__)


class Knowledge(Protocol):
    """What the pages ask of the knowledge base."""

    async def ask(self, command: str, **fields: object) -> Reply:
        """Have one command done.

        Raises:
            KnowledgeRefusalError: The command cannot be done as asked; the reason says why.
            KnowledgeAwayError: Nobody answers.
        """
        ...

    def warm(self) -> None:
        """Get ready, without anybody waiting for it."""
        ...

    async def close(self) -> None:
        """End what runs."""
        ...


class KnowledgeProcess:
    """Starts the process when it is needed, ends it when nobody has needed it for a while."""

    def __init__(
        self,
        environ: Mapping[str, str],
        command: tuple[str, ...] = COMMAND,
        *,
        idle_seconds: float = IDLE_SECONDS,
        patience: float = PATIENCE,
    ) -> None:
        """Take the process's environment and command line, and how long to wait, in seconds."""
        self._environ = dict(environ)
        self._command = command
        self._idle_seconds = idle_seconds
        self._patience = patience
        self._process: Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._warming: asyncio.Task[None] | None = None
        self._ending: asyncio.TimerHandle | None = None
        self._starting = asyncio.Lock()
        self._waiting: dict[int, asyncio.Future[Reply]] = {}
        self._numbers = count(1)

    async def ask(self, command: str, **fields: object) -> Reply:
        """Have one command done; a process that has died is started again."""
        number, answer = next(self._numbers), asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        try:
            async with asyncio.timeout(self._patience):
                await self._send({"id": number, "command": command, **fields})
                reply = await answer
        except (TimeoutError, OSError) as error:
            raise KnowledgeAwayError(type(error).__name__) from error
        finally:
            self._waiting.pop(number, None)
            self._end_later()
        if "error" in reply:
            raise KnowledgeRefusalError(**reply["error"])
        result: Reply = reply["result"]
        return result

    def warm(self) -> None:
        """Start the process and have it load the model, unless that was begun already."""
        if self._process is None and (self._warming is None or self._warming.done()):
            self._warming = asyncio.create_task(self._warm(), name="knowledge-warm")
        self._end_later()

    async def close(self) -> None:
        """End the process; what it does is finished if that takes no longer than a few seconds."""
        if self._ending:
            self._ending.cancel()
        for task in (self._warming, self._reading):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        await self._end(self._process)

    async def _warm(self) -> None:
        try:
            await self.ask("warm")
        except (KnowledgeAwayError, KnowledgeRefusalError) as error:
            log.warning("knowledge.not_warm", reason=str(error))

    async def _send(self, request: Mapping[str, object]) -> None:
        async with self._starting:
            if self._process is None or self._process.returncode is not None:
                await self._start()
            process = self._process
        assert process is not None and process.stdin is not None  # noqa: S101, PT018 - it was just started
        process.stdin.write(json.dumps(request).encode() + b"\n")
        await process.stdin.drain()

    async def _start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            *self._command, cwd=REPOSITORY, env=self._environ, stdin=PIPE, stdout=PIPE, limit=LONGEST_LINE
        )
        self._reading = asyncio.create_task(self._read(self._process), name="knowledge-replies")
        log.info("knowledge.started", pid=self._process.pid)

    async def _read(self, process: Process) -> None:
        """Hand each reply to who waits for it; when the process is gone, tell those who still wait."""
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        async for line in process.stdout:
            reply = json.loads(line)
            answer = self._waiting.get(reply["id"])
            if answer is not None and not answer.done():
                answer.set_result(reply)
        await process.wait()
        log.info("knowledge.ended", status=process.returncode)
        if self._process is process:
            self._process = None
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(ConnectionResetError("the process ended"))

    def _end_later(self) -> None:
        """Put off the end: somebody has just been here."""
        if self._ending:
            self._ending.cancel()
        self._ending = asyncio.get_running_loop().call_later(self._idle_seconds, self._end_idle)

    def _end_idle(self) -> None:
        if self._waiting:
            self._end_later()
        elif self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()  # it ends by itself when there is nothing more to read

    async def _end(self, process: Process | None) -> None:
        if process is None or process.returncode is not None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            async with asyncio.timeout(SECONDS_TO_END):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()


def environ_for(settings: Settings) -> dict[str, str]:
    """Return the environment of a process that shall see the same knowledge base as this one."""
    return {
        **os.environ,
        "LOTS_ENV": settings.env,
        "LOTS_VAR_DIR": str(settings.var_dir),
        "LOTS_DOCUMENTS_DIR": str(settings.documents_dir),
        "LOTS_SNAPSHOT_URL": settings.snapshot_url,
    }
