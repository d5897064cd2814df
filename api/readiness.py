"""Whether all that a conversation needs is there, by name."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import httpx
from sqlalchemy.exc import SQLAlchemyError

from api.database import Database
from api.errors import RasaError
from api.migrating import current_revision, newest_revision
from api.rasa import RasaClient
from knowledge_base.snapshot_store import SnapshotStore

SECONDS = 3.0

Check = Callable[[], Awaitable[str | None]]


class Readiness:
    """Asks each dependency; a check returns a reason why not, or nothing."""

    def __init__(self, database: Database, rasa: RasaClient, actions_url: str, snapshot_url: str) -> None:
        """Take what shall be asked."""
        self._database = database
        self._rasa = rasa
        self._actions_url = actions_url
        self._snapshot_url = snapshot_url
        self._checks: dict[str, Check] = {
            "database": self._check_database,
            "rasa": self._check_rasa,
            "action_server": self._check_actions,
            "snapshot": self._check_snapshot,
        }

    async def report(self) -> dict[str, str | None]:
        """Return, for each dependency, why it is not ready, or nothing."""
        reasons = await asyncio.gather(*(_in_time(check) for check in self._checks.values()))
        return dict(zip(self._checks, reasons, strict=True))

    async def _check_database(self) -> str | None:
        try:
            revision = await current_revision(self._database)
        except SQLAlchemyError as error:
            return f"cannot be read ({type(error).__name__})"
        if revision != newest_revision():
            return "is not at the newest revision: run `python -m api migrate`"
        return None

    async def _check_rasa(self) -> str | None:
        try:
            await self._rasa.check()
        except RasaError as error:
            return str(error)
        return None

    async def _check_actions(self) -> str | None:
        try:
            async with httpx.AsyncClient(timeout=SECONDS, trust_env=False) as client:
                response = await client.get(f"{self._actions_url}/health")
        except httpx.TransportError as error:
            return f"cannot be reached ({type(error).__name__})"
        return None if response.is_success else f"answers with status {response.status_code}"

    async def _check_snapshot(self) -> str | None:
        return await asyncio.to_thread(_snapshot_fault, self._snapshot_url)


async def _in_time(check: Check) -> str | None:
    try:
        async with asyncio.timeout(SECONDS):
            return await check()
    except TimeoutError:
        return f"did not answer within {SECONDS:.0f} seconds"


def _snapshot_fault(url: str) -> str | None:
    try:
        live = SnapshotStore(url).current()
    except OSError as error:
        return f"cannot be read ({type(error).__name__})"
    return None if live else "nothing is published: run `python -m knowledge_base publish`"
