"""Trouble by chance: kills and pauses the processes, each in both ways before any has its second turn."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.outage.process import Process

LONGEST_PAUSE = 3.0


@contextmanager
def trouble(processes: Sequence[Process], seed: int) -> Iterator[None]:
    """Make trouble while the block runs, and until each process had its share; afterwards every one runs."""
    over = threading.Event()
    faults: list[BaseException] = []

    def run() -> None:
        chance = random.Random(seed)
        try:
            while not over.is_set():
                _round(chance, processes)
        except BaseException as fault:
            faults.append(fault)
            raise

    maker = threading.Thread(target=run)
    maker.start()
    try:
        yield
    finally:
        over.set()
        maker.join()
    assert not faults, faults


def _round(chance: random.Random, processes: Sequence[Process]) -> None:
    turns = [(process, deadly) for process in processes for deadly in (True, False)]
    chance.shuffle(turns)
    for process, deadly in turns:
        time.sleep(chance.uniform(0.2, 1.0))
        if deadly:
            process.kill()
            process.start()
        else:
            process.pause(chance.uniform(0.3, LONGEST_PAUSE))
