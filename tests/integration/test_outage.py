"""Leads arrive, each once, whatever happens to the processes on their way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.outage.outage import outage

LEADS = 100
SEED = 20261127


@pytest.mark.stack
@pytest.mark.timeout(1200)
def test_a_hundred_leads_outlast_deaths_pauses_and_failures(tmp_path: Path) -> None:
    """All are in the database, all are told by webhook and e-mail, and none under two ids.

    Ten of them are left in conversations, which go on where they were when Rasa has died.
    """
    tally = outage(tmp_path, LEADS, SEED)
    print(tally)
    assert tally.is_whole, tally
    assert all(tally.deaths.values()), "every process died at least once"
    assert tally.chats.repeated, "no conversation met with trouble"
