"""Entry point: `python3 -m deploy.launcher run`, with any Python 3.

An older `python3` starts the launcher again with a newer one, so this file keeps to
old syntax.
"""

import os
import sys

from deploy.launcher import interpreters

OLDEST = (3, 11)
ACCEPTED = ("3.11", "3.12", "3.13")


def start_again() -> int:
    """Replace this process by the same launcher under a Python that is new enough."""
    for version in ACCEPTED:
        newer = interpreters.find(version, os.environ)
        if newer:
            os.execv(str(newer), [str(newer), "-m", "deploy.launcher", *sys.argv[1:]])  # noqa: S606
    print(
        "Lots needs Python 3.11 or newer, and only Python {}.{} was found: install python3.11.".format(
            *sys.version_info[:2]
        ),
        file=sys.stderr,
    )
    return 1


def main() -> int:
    """Run the launcher; return its exit code."""
    if sys.version_info < OLDEST:
        return start_again()
    from deploy.launcher.cli import main as run_command  # noqa: PLC0415 - newer syntax than this file's

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
