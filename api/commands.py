"""What the commands of `python -m api` do."""

from __future__ import annotations

import getpass
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from api.accounts.accounts import Accounts
from api.accounts.audit import Actor
from api.accounts.letters import AccountLetters
from api.app import create_app
from api.clock import utc_now
from api.database import Database
from api.errors import AccountError, SettingsError
from api.logs import configure_logs
from api.mail import Mailer
from api.migrating import migrate
from api.only_one import only_one
from api.page_texts import load_page_texts
from api.pages import pages_for
from api.passwords import Passwords
from api.settings import Settings
from api.staff import BY_COMMAND
from api.stores.stores import Stores
from api.stores.users import Role

SECONDS_TO_STOP = 10
# Longer than proxies keep theirs: the side that closes first must not be the one that answers.
SECONDS_KEPT_ALIVE = 75


def serve(settings: Settings) -> None:
    """Serve until told to stop.

    Raises:
        SettingsError: Another API serves this installation.
    """
    configure_logs(settings.production)
    with only_one(settings.var_dir):
        uvicorn.run(
            create_app(settings),
            host=settings.host,
            port=settings.port,
            workers=1,  # whatever WEB_CONCURRENCY says
            log_config=None,
            access_log=False,
            server_header=False,
            forwarded_allow_ips=settings.forwarded_allow_ips,
            timeout_graceful_shutdown=SECONDS_TO_STOP,
            timeout_keep_alive=SECONDS_KEPT_ALIVE,
        )


async def migrate_database(settings: Settings) -> str:
    """Bring the database to the newest revision; return a line to print."""
    async with _opened(settings) as database:
        revision = await migrate(database)
    return f"The database is at revision {revision}."


async def setup_link(settings: Settings) -> str:
    """Return the address for the first account, or an empty line when there is an account."""
    async with _opened(settings) as database:
        token = await _accounts(settings, database).door.make_link()
    return f"{settings.public_url}/staff/setup?token={token}" if token else ""


async def create_user(settings: Settings, email: str, name: str, role: Role, *, from_stdin: bool) -> str:
    """Create a staff account; return a line to print.

    Raises:
        SettingsError: The account was not created; the text says why.
    """
    password = sys.stdin.readline().rstrip("\r\n") if from_stdin else _asked_password()
    try:
        async with _opened(settings) as database:
            await _accounts(settings, database).door.create(email, name, password, role)
    except AccountError as error:
        texts = load_page_texts(settings.web_dir / "texts")["en"]
        raise SettingsError(texts.text(f"account.{error.reason}")) from None
    return f"{email} can log in at {settings.public_url}/staff/login"


async def reset_second_factor(settings: Settings, email: str) -> str:
    """Turn somebody's second factor off and end their log-ins; return a line to print.

    Raises:
        SettingsError: There is no such account.
    """
    async with _opened(settings) as database:
        user = await Stores.of(database).users.by_email(email.strip().lower())
        if user is None:
            raise SettingsError(f"{email} has no account.")
        actor = Actor(None, BY_COMMAND, "", utc_now())
        await _accounts(settings, database).second_factor.reset(user, actor)
    return f"{email} logs in with the password alone now."


def _accounts(settings: Settings, database: Database) -> Accounts:
    pages = pages_for(settings)
    letters = AccountLetters(settings, pages.texts, Mailer(settings, pages))
    return Accounts.of(settings, Stores.of(database), Passwords(), letters, utc_now)


def _asked_password() -> str:
    password = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != password:
        raise SettingsError("The two passwords differ.")
    return password


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.database_url)
    try:
        yield database
    finally:
        await database.close()
