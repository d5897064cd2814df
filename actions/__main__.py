"""`python -m actions`: serve the custom actions."""

from __future__ import annotations

import sys

from actions.errors import SettingsError
from actions.log import configure_logging
from actions.server import ActionServer
from actions.settings import load_settings


def main() -> int:
    """Serve until stopped.

    Returns:
        The exit status: 2 if a setting is wrong.
    """
    try:
        settings = load_settings()
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    configure_logging(as_json=settings.env == "production")
    ActionServer(settings).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
