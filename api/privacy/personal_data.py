"""What Lots knows of one person, wherever it stands: found, handed out, erased."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from api.accounts.audit import Actor, AuditEntry
from api.action_server import ActionServer
from api.channel_book import ChannelBook
from api.clock import Clock
from api.database import Database
from api.errors import ActionsAwayError, RasaAwayError, RasaFaultError
from api.models import Session
from api.privacy.log_files import LogFiles
from api.privacy.person import Asked, Person
from api.rasa import RasaClient
from api.stores.person_mentions import FOR_STAFF, Mentions, mentioning
from api.stores.person_rows import MOST_ROWS, PersonRows, Rows
from api.stores.stores import Stores

SPOOL, RASA, LOGS = "spool", "rasa", "logs"
SUPPORTS = "supports"
MOST_ROUNDS = 3

Forget = Callable[[Session], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Found:
    """All that there is of a person.

    Attributes:
        rows: The person's own rows, by table.
        mentions: In how many rows of others the person is named, by table.
        spool: Parcels that are not delivered yet, or cannot be.
        rasa: The dialogue's memory of each conversation.
        logs: How often the logs name the person.
        receivers: Channels that were told of the person's leads, and keep a copy that is out of reach.
        unasked: Places that did not answer.
    """

    person: Person
    rows: Rows
    mentions: Mapping[str, int]
    spool: Sequence[Mapping[str, Any]] = ()
    rasa: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    logs: int = 0
    receivers: Sequence[str] = ()
    unasked: frozenset[str] = frozenset()

    @property
    def places(self) -> dict[str, int]:
        """How much stands where and goes at erasure; places with nothing are left out."""
        own = {table: len(rows) for table, rows in self.rows.items() if table != SUPPORTS}
        others = {SPOOL: len(self.spool), RASA: len(self.rasa), LOGS: self.logs}
        return {place: number for place, number in {**own, **others}.items() if number}

    @property
    def told(self) -> dict[str, str]:
        """The places, as the audit log tells them."""
        return {place: str(number) for place, number in self.places.items()}

    @property
    def supports_kept(self) -> int:
        """How much support was given on the person's leads: the funder's report needs it after an erasure."""
        return len(self.rows.get(SUPPORTS, ()))

    @property
    def cut(self) -> list[str]:
        """The tables of which only the first rows were read: there may be more."""
        return [table for table, rows in self.rows.items() if len(rows) >= MOST_ROWS]

    @property
    def for_staff(self) -> dict[str, int]:
        """Where staff wrote of the person for others to read: that they change themselves."""
        return {table: number for table, number in self.mentions.items() if table in FOR_STAFF}

    @property
    def elsewhere(self) -> int:
        """In how many rows of others the person is named, and will be masked."""
        return sum(number for table, number in self.mentions.items() if table not in FOR_STAFF)

    @property
    def shared(self) -> list[str]:
        """The addresses with which a telephone number was left, where it may be several people's."""
        emails = sorted(self.person.emails)
        return emails if self.person.phone and len(emails) > 1 else []

    @property
    def nothing(self) -> bool:
        """Whether there is nothing of the person anywhere."""
        return not (self.places or self.mentions)


class PersonalData:
    """The one place that knows every other place in which a person's data may stand."""

    def __init__(
        self,
        database: Database,
        stores: Stores,
        *,
        rasa: RasaClient,
        actions: ActionServer,
        logs: LogFiles,
        channels: ChannelBook,
        forget: Forget,
        clock: Clock,
    ) -> None:
        """Take the places, and who ends a conversation that may be going on."""
        self._database = database
        self._rows, self._mentions = PersonRows(database), Mentions(database)
        self._stores = stores
        self._rasa, self._actions, self._logs, self._channels = rasa, actions, logs, channels
        self._forget = forget
        self._clock = clock

    async def find(self, asked: Asked, known: frozenset[str] = frozenset()) -> Found:
        """Look in every place, also for signs that are known already."""
        identified = await self._rows.identify(asked)
        person = replace(identified, signs=identified.signs | known)
        rows = await self._rows.read(person)
        unasked: set[str] = set()
        return Found(
            person,
            rows,
            await self._mentions_of_others(person, rows),
            spool=await self._spooled(person.marks, unasked),
            rasa=await self._remembered(rows, unasked),
            logs=await asyncio.to_thread(self._logs.count, person.unique_signs),
            receivers=await self._receivers(person),
            unasked=frozenset(unasked),
        )

    async def erase(self, asked: Asked, actor: Actor) -> Found:
        """Erase everything within reach; return what there was, and which places did not answer.

        What is on its way while this runs, such as a lead that was just delivered, goes in another round.
        The audit log tells how much it was, but not whose.
        """
        first = found = await self.find(asked)
        entry: AuditEntry | None = actor.did("person_erased", **first.told)
        for _ in range(MOST_ROUNDS):
            await self._erase_once(found.person, entry)
            entry = None  # it is written
            # The rows from which the telephone number was known are gone.
            found = await self.find(asked, found.person.signs)
            if not (set(found.places) - {RASA} or found.elsewhere):
                break
        await self._database.sweep()
        return replace(first, unasked=found.unasked)

    async def _erase_once(self, person: Person, entry: AuditEntry | None) -> None:
        found = [await self._stores.sessions.find(session_id) for session_id in person.session_ids]
        # First of all, and with the entry: nothing shall be gone of which the audit log tells nothing.
        await self._rows.erase(person, self._clock(), entry)
        if person.marks:
            with suppress(ActionsAwayError):  # the next look names it
                await self._actions.erase_parcels(person.marks)
        for session in filter(None, found):
            await self._forget(session)
        await self._mentions.blot(person.unique_signs)
        await asyncio.to_thread(self._logs.blot, person.unique_signs)

    async def _mentions_of_others(self, person: Person, rows: Rows) -> dict[str, int]:
        everywhere = await self._mentions.counts(person.unique_signs)
        own = {table: mentioning(table, entries, person.unique_signs) for table, entries in rows.items()}
        others = {table: number - own.get(table, 0) for table, number in everywhere.items()}
        return {table: number for table, number in others.items() if number > 0}

    async def _spooled(self, marks: frozenset[str], unasked: set[str]) -> Sequence[Mapping[str, Any]]:
        try:
            return await self._actions.find_parcels(marks) if marks else ()
        except ActionsAwayError:
            unasked.add(SPOOL)
            return ()

    async def _remembered(self, rows: Rows, unasked: set[str]) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        remembered = {}
        try:
            for session in rows.get("sessions", ()):
                if events := await self._rasa.events(session["conversation_id"]):
                    remembered[session["id"]] = events
        except (RasaAwayError, RasaFaultError):
            unasked.add(RASA)
        return remembered

    async def _receivers(self, person: Person) -> Sequence[str]:
        told = await self._rows.channels_told(person)
        return [channel.name for channel in await self._channels.all() if channel.id in told]
