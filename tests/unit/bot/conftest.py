"""What the tests of the bot share. They run in Rasa's environment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot import without_tensorflow

REPOSITORY = Path(__file__).resolve().parents[3]

os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"
os.environ.setdefault("LOTS_VAR_DIR", str(REPOSITORY / "var"))
without_tensorflow.install()


def pytest_configure(config: pytest.Config) -> None:
    """Let pass what Rasa 3.6's own dependencies of 2023 say about themselves."""
    config.addinivalue_line("filterwarnings", "ignore::DeprecationWarning")
    config.addinivalue_line("filterwarnings", "ignore::ResourceWarning")  # aiohttp inside Rasa
    config.addinivalue_line("filterwarnings", "ignore::UserWarning:rasa.*")


@pytest.fixture(scope="session")
def dialogue_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model with the real domain, rules and sentences, and a pipeline that trains in seconds."""
    from tests.unit.bot.small_model import train_small_model  # noqa: PLC0415 - imports Rasa

    return train_small_model(tmp_path_factory.mktemp("model"))
