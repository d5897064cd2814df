"""Sends leads through an outage and waits until all is quiet again."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.outage.installation import installation
from tests.outage.sender import send
from tests.outage.tally import Tally, count
from tests.outage.trouble import trouble

SENDERS = 4
SETTLING_SECONDS = 240.0


def outage(var: Path, number: int, seed: int) -> Tally:
    """Send `number` leads while there is trouble; return what came of it."""
    with installation(var, seed) as running:
        with trouble(running.processes, seed + 2), ThreadPoolExecutor(SENDERS) as pool:
            sent = [pool.submit(send, running, each) for each in range(number)]
            repeated = sum(each.result() for each in sent)
        running.calm()
        # What waits in the spool has its next try in minutes; one that starts anew looks at once.
        running.actions.end()
        running.actions.start()
        deadline = time.monotonic() + SETTLING_SECONDS
        while not (tally := count(running, number, repeated)).is_settled and time.monotonic() < deadline:
            time.sleep(0.5)
    return tally
