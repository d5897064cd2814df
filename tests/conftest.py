"""What holds for every test, in both environments (Rasa's runs only tests/unit/bot)."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import structlog

from tests.sharing import keep_together, longest_first

if TYPE_CHECKING:
    from tests.mailbox import Mailbox
    from tests.stack import Stack

# onnxruntime reports to its maker unless it is asked not to before it is imported.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

# By itself structlog prints every local variable of a fault, where rich is there: for an app, half a minute.
PLAIN_LOGS = [
    *structlog.get_config()["processors"][:-1],
    structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
]

HAS_RASA = importlib.util.find_spec("rasa") is not None

# The bot's components can be imported in Rasa's environment only; `make test` runs their tests there.
collect_ignore = [] if HAS_RASA else ["unit/bot"]


@pytest.fixture(scope="session")
def mailbox() -> Iterator[Mailbox]:
    """The mail server of the `stack`: see `Mailbox.wait_for`."""
    from tests.mailbox import open_mailbox  # noqa: PLC0415 - not in Rasa's environment

    with open_mailbox() as opened:
        yield opened


@pytest.fixture(scope="session")
def stack(mailbox: Mailbox) -> Iterator[Stack]:
    """The whole product, running and ready, shared by all tests of a session.

    Leave it ready: a test that kills or stops a process calls `stack.wait_until_ready()` at its end.
    """
    from tests.stack import running_stack  # noqa: PLC0415 - not in Rasa's environment

    with running_stack(**mailbox.settings) as started:
        yield started


@pytest.fixture(scope="session")
def edited_stack() -> Iterator[Stack]:
    """A product whose documents tests change, with an administrator's account.

    Whoever asks it something forgets the conversation at the end: what was asked is counted.
    """
    from tests.fresh_database import PASSWORD  # noqa: PLC0415 - not in Rasa's environment
    from tests.lone_api import EMAIL  # noqa: PLC0415
    from tests.stack import running_stack  # noqa: PLC0415

    with running_stack() as started:
        account = ("create-user", EMAIL, "--name", "Kim", "--role", "administrator", "--password-stdin")
        started.command("api", *account, typed=PASSWORD)
        yield started


@pytest.fixture(autouse=True)
def logs_as_at_the_start() -> Iterator[None]:
    """A command that ran inside a test leaves its logs on a stream that ends with that test."""
    structlog.configure(processors=PLAIN_LOGS)
    yield
    structlog.reset_defaults()


def pytest_itemcollected(item: pytest.Item) -> None:
    """In one of several processes, say which tests must not be parted, before xdist asks for it."""
    if hasattr(item.config, "workerinput"):
        keep_together(item)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """In one of several processes, begin with what takes longest."""
    if hasattr(config, "workerinput"):
        longest_first(items)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """In CI a skipped test is a failure: nobody reads why it was skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or exitstatus != pytest.ExitCode.OK or not in_ci():
        return
    skipped = reporter.stats.get("skipped", [])
    if skipped:
        reporter.write_line(f"\n{len(skipped)} skipped: in CI nothing may be skipped.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def in_ci() -> bool:
    """Whether this is the continuous integration's run."""
    return os.environ.get("CI", "").lower() in ("1", "true", "yes")
