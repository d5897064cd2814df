"""The action server with a knowledge base by hand: `python -m tests.integration.actions.serve`."""

from __future__ import annotations

from actions.log import configure_logging
from actions.server import ActionServer
from actions.settings import load_settings
from tests.unit.actions.fakes import FakeAnswers

if __name__ == "__main__":
    configure_logging(as_json=True)
    ActionServer(load_settings(), load=FakeAnswers).serve()
