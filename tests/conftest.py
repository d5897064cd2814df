"""What holds for every test, in both environments (Rasa's runs only tests/unit/bot)."""

from __future__ import annotations

import importlib.util
import os

import pytest

HAS_RASA = importlib.util.find_spec("rasa") is not None

# The bot's components can be imported in Rasa's environment only; `make test` runs their tests there.
collect_ignore = [] if HAS_RASA else ["unit/bot"]


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
