"""The action server with a knowledge base by hand: `python -m tests.integration.actions.serve`."""

from __future__ import annotations

import time
from pathlib import Path

from actions.log import configure_logging
from actions.server import ActionServer
from actions.settings import load_settings
from tests.unit.actions.fakes import FakeAnswers

HOLD = "hold"  # a file in var/: while it is there, the knowledge base goes on loading


def load(hold: Path) -> FakeAnswers:
    """Load for as long as a test wants."""
    while hold.exists():
        time.sleep(0.05)
    return FakeAnswers()


if __name__ == "__main__":
    configure_logging(as_json=True)
    settings = load_settings()
    ActionServer(settings, load=lambda: load(settings.var_dir / HOLD)).serve()
