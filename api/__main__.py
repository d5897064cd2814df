"""`python -m api`: serve, migrate, setup-link, create-user, reset-second-factor."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from api.commands import create_user, migrate_database, reset_second_factor, serve, setup_link
from api.errors import LotsError
from api.settings import load_settings
from api.stores.users import ROLES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the process's status."""
    asked = _parser().parse_args(arguments)
    try:
        settings = load_settings()
        if asked.command == "serve":
            serve(settings)
            return 0
        if asked.command == "create-user":
            work = create_user(settings, asked.email, asked.name, asked.role, from_stdin=asked.password_stdin)
        elif asked.command == "reset-second-factor":
            work = reset_second_factor(settings, asked.email)
        elif asked.command == "setup-link":
            work = setup_link(settings)
        else:
            work = migrate_database(settings)
        line = asyncio.run(work)
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
    return parser


if __name__ == "__main__":
    sys.exit(main())
