"""`python -m api`: serve, migrate, setup-link, create-user, reset-second-factor, retention, person."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Coroutine, Sequence
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from api.commands import create_user, migrate_database, reset_second_factor, serve, setup_link
from api.errors import LotsError
from api.privacy_commands import erase_person, export_person, find_person, run_retention
from api.settings import Settings, load_settings
from api.stores.users import ROLES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the process's status."""
    asked = _parser().parse_args(arguments)
    try:
        settings = load_settings()
        if asked.command == "serve":
            serve(settings)
            return 0
        line = asyncio.run(_work(settings, asked))
    except LotsError as error:
        print(error, file=sys.stderr)
        return 1
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", None) or error)
        print(f"The database does not do it: {reason}", file=sys.stderr)
        return 1
    if line:
        print(line)
    return 0


def _work(settings: Settings, asked: argparse.Namespace) -> Coroutine[object, object, str]:
    match asked.command:
        case "create-user":
            return create_user(settings, asked.email, asked.name, asked.role, from_stdin=asked.password_stdin)
        case "reset-second-factor":
            return reset_second_factor(settings, asked.email)
        case "setup-link":
            return setup_link(settings)
        case "retention":
            return run_retention(settings, delete=asked.delete)
        case "person":
            return _person(settings, asked)
        case _:
            return migrate_database(settings)


def _person(settings: Settings, asked: argparse.Namespace) -> Coroutine[object, object, str]:
    if asked.export:
        return export_person(settings, asked.who, asked.export)
    if asked.erase:
        return erase_person(settings, asked.who, input("Type the address or the number once more: "))
    return find_person(settings, asked.who)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m api", description="The API of Lots.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="serve the API, the widget and the staff inbox")
    commands.add_parser("migrate", help="bring the database to the newest revision")
    commands.add_parser(
        "setup-link", help="print a one-time link for the first staff account, if there is none"
    )
    user = commands.add_parser("create-user", help="create a staff account")
    user.add_argument("email")
    user.add_argument("--name", default="", help="as colleagues shall see it")
    user.add_argument(
        "--role",
        choices=ROLES,
        default="staff",
        help="administrators edit the documents too, owners invite people too (%(default)s)",
    )
    user.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    reset = commands.add_parser("reset-second-factor", help="turn off the second factor of who has lost it")
    reset.add_argument("email")
    _add_privacy(commands)
    return parser


def _add_privacy(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    old = commands.add_parser("retention", help="count what is older than it may become")
    old.add_argument(
        "--delete", action="store_true", help="delete it now, as the running API does every hour"
    )
    person = commands.add_parser("person", help="find what there is of a person, hand it out, or erase it")
    person.add_argument("who", help="an e-mail address, a telephone number, or the number of a conversation")
    ways = person.add_mutually_exclusive_group()
    ways.add_argument("--export", type=Path, metavar="FILE", help="write it to a zip file")
    ways.add_argument("--erase", action="store_true", help="erase it everywhere, after a second question")


if __name__ == "__main__":
    sys.exit(main())
