"""Whether all that a conversation needs is there, by name."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Literal

import structlog
from sqlalchemy.exc import SQLAlchemyError

from api.action_server import ActionServer
from api.database import Database
from api.errors import RasaError
from api.migrating import current_revision, newest_revision
from api.rasa import RasaClient
from knowledge_base.snapshot_store import SnapshotStore

SECONDS = 3.0
# Whoever asks more often gets the same report: anybody may ask, and each asking costs four dependencies.
FRESH_SECONDS = 1.0


State = Literal["ready", "away", "slow", "outdated", "empty"]

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found.

    Attributes:
        state: In one word: anybody may ask, so nobody is told more.
        reason: Why the dependency is not ready, for the log.
        spool: How many leads the action server still has, by state; they do not make it less ready.
    """

    state: State = "ready"
    reason: str = ""
    spool: Mapping[str, int] = field(default_factory=dict)

    @property
    def ready(self) -> bool:
        """Whether the dependency can be used."""
        return self.state == "ready"

    def as_json(self) -> dict[str, object]:
        """Return it for the report."""
        return {"ok": self.ready, "state": self.state}


Check = Callable[[], Awaitable[Finding]]


class Readiness:
    """Asks each dependency."""

    def __init__(
        self,
        database: Database,
        rasa: RasaClient,
        actions: ActionServer,
        snapshot_url: str,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Take what shall be asked, and a clock that only goes forward."""
        self._database = database
        self._rasa = rasa
        self._actions = actions
        self._snapshot_url = snapshot_url
        self._clock = clock
        self._checks: dict[str, Check] = {
            "database": self._check_database,
            "rasa": self._check_rasa,
            "action_server": self._check_actions,
            "snapshot": self._check_snapshot,
        }
        self._asking = asyncio.Lock()
        self._report: dict[str, Finding] = {}
        self._fresh_until = 0.0

    async def report(self) -> Mapping[str, Finding]:
        """Return what is found of each dependency; a report is at most a second old."""
        async with self._asking:
            if not self._report or self._clock() >= self._fresh_until:
                findings = await asyncio.gather(*(_in_time(check) for check in self._checks.values()))
                self._take(dict(zip(self._checks, findings, strict=True)))
                self._fresh_until = self._clock() + FRESH_SECONDS
            return self._report

    def _take(self, report: dict[str, Finding]) -> None:
        """Keep a report; what changed since the last one is logged with its reason."""
        for name, finding in report.items():
            before = self._report.get(name, Finding())
            if before.state != finding.state:
                log.warning("readiness.changed", check=name, state=finding.state, reason=finding.reason)
        self._report = report

    async def _check_database(self) -> Finding:
        try:
            revision = await current_revision(self._database)
        except SQLAlchemyError as error:
            return Finding("away", f"cannot be read ({type(error).__name__})")
        if revision != newest_revision():
            return Finding("outdated", "is not at the newest revision: run `python -m api migrate`")
        return Finding()

    async def _check_rasa(self) -> Finding:
        try:
            await self._rasa.check()
        except RasaError as error:
            return Finding("away", str(error))
        return Finding()

    async def _check_actions(self) -> Finding:
        health = await self._actions.health()
        counts = {"pending": health.pending, "dead": health.dead}
        spool = {state: count for state, count in counts.items() if count is not None}
        return Finding("away" if health.reason else "ready", health.reason or "", spool)

    async def _check_snapshot(self) -> Finding:
        return await asyncio.to_thread(_snapshot, self._snapshot_url)


async def _in_time(check: Check) -> Finding:
    try:
        async with asyncio.timeout(SECONDS):
            return await check()
    except TimeoutError:
        return Finding("slow", f"did not answer within {SECONDS:.0f} seconds")


def _snapshot(url: str) -> Finding:
    try:
        live = SnapshotStore(url).current()
    except OSError as error:
        return Finding("away", f"cannot be read ({type(error).__name__})")
    if live:
        return Finding()
    return Finding("empty", "nothing is published: run `python -m knowledge_base publish`")
