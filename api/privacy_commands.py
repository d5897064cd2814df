"""What the commands about personal data do: as the pages do, for who sits at the server."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from api.accounts.audit import Actor
from api.action_server import ActionServer
from api.channel_book import ChannelBook
from api.clock import utc_now
from api.database import Database
from api.errors import SettingsError
from api.events import Broker
from api.models import Session
from api.privacy.export import zipped
from api.privacy.kept import Kept
from api.privacy.log_files import LogFiles
from api.privacy.person import Asked
from api.privacy.personal_data import Found, PersonalData
from api.rasa import RasaClient
from api.retention import BETWEEN_ROUNDS, RetentionJob
from api.seal import Seal
from api.settings import Settings
from api.staff import BY_COMMAND
from api.stores.stores import Stores


async def run_retention(settings: Settings, *, delete: bool) -> str:
    """Count what is older than it may become, and delete it if asked to; return lines to print."""
    database = Database(settings.database_url)
    try:
        stores = Stores.of(database)
        counts = await stores.overdue.counts(Kept.of(settings).limits(utc_now()))
        if delete:
            job = RetentionJob(settings, stores, Broker())
            while await job.step() < BETWEEN_ROUNDS:
                pass
    finally:
        await database.close()
    what = "Deleted" if delete else "To be deleted"
    return "\n".join([f"{what}:", *(f"  {kind}: {number}" for kind, number in counts.items())])


async def find_person(settings: Settings, who: str) -> str:
    """Return lines that tell what there is of a person."""
    async with _personal(settings) as desk:
        return _told(await desk.data.find(_asked(who)))


async def export_person(settings: Settings, who: str, target: Path) -> str:
    """Write all that there is of a person to a new zip file; return lines to print.

    Raises:
        SettingsError: There is such a file already, or it cannot be written.
    """
    async with _personal(settings) as desk:
        found, now = await desk.data.find(_asked(who)), utc_now()
        with _new_file(target) as file:
            # The log tells it first: a file that holds something has its entry, whatever fails.
            entry = Actor(None, BY_COMMAND, "", now).did("person_exported", **found.told)
            await desk.stores.audit.add(entry)
            await asyncio.to_thread(file.write, zipped(found, settings.cluster_name, now))
    return "\n".join([f"Written to {target}.", *_lacking(found)])


async def erase_person(settings: Settings, who: str, again: str) -> str:
    """Erase a person everywhere, if the same was typed twice; return lines to print.

    Raises:
        SettingsError: It was not, or it is neither an address nor a number by which somebody is found.
    """
    asked = _asked(who)
    if Asked.of(again) != asked:
        raise SettingsError("That is not the same. Nothing has been erased.")
    async with _personal(settings) as desk:
        found = await desk.data.erase(asked, Actor(None, BY_COMMAND, "", utc_now()))
    return f"Erased:\n{_told(found)}\nE-mails that were sent and backups are out of reach."


@dataclass(frozen=True, slots=True)
class _Desk:
    data: PersonalData
    stores: Stores


@asynccontextmanager
async def _personal(settings: Settings) -> AsyncIterator[_Desk]:
    """Put together what the pages have; the running API has Rasa forget what is erased here."""
    database, rasa = Database(settings.database_url), RasaClient(settings.rasa_url, settings.rasa_timeout)
    stores, actions = Stores.of(database), ActionServer(settings.actions_url)
    channels = ChannelBook(stores.channels, settings.channel_settings, Seal(settings.secret_key, "channels"))

    async def forget(session: Session) -> None:
        await stores.sessions.forget(session, utc_now())

    data = PersonalData(
        database,
        stores,
        rasa=rasa,
        actions=actions,
        logs=LogFiles(settings.log_dir),
        channels=channels,
        forget=forget,
        clock=utc_now,
    )
    try:
        yield _Desk(data, stores)
    finally:
        await rasa.close()
        await actions.close()
        await database.close()


def _asked(who: str) -> Asked:
    asked = Asked.of(who)
    if asked is None:
        raise SettingsError(
            "Give an e-mail address, a telephone number, or the number of a conversation: 32 characters."
        )
    return asked


def _told(found: Found) -> str:
    lines = [f"  {place}: {number}" for place, number in found.places.items()]
    if found.supports_kept:
        lines.append(f"  support given, which is kept for the report: {found.supports_kept}")
    lines += [f"  named in {table}: {number}" for table, number in found.mentions.items()]
    lines += [f"  told to the channel {name}, which keeps a copy" for name in found.receivers]
    if found.shared:
        lines.append(f"  the number was left with several addresses: {', '.join(found.shared)}")
    lines += _lacking(found)
    return "\n".join(lines) or "  nothing"


def _lacking(found: Found) -> list[str]:
    return [f"  {place} did not answer: try again" for place in sorted(found.unasked)]


@contextmanager
def _new_file(target: Path) -> Iterator[BinaryIO]:
    # Nobody but its owner may read it, and nothing that is there already is written over.
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            yield file
    except FileExistsError as error:
        raise SettingsError(f"{target} is there already. Name a new file.") from error
    except OSError as error:
        raise SettingsError(f"{target} cannot be written: {error.strerror}. Name another file.") from error
