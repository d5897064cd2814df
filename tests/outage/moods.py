"""What a receiver does with a delivery, by chance: the same chances for the same seed."""

from __future__ import annotations

import random
import threading
import time
from pathlib import Path
from typing import Literal

Mood = Literal["good", "slow", "fails", "hangs up", "fails afterwards"]
CHANCES: dict[Mood, int] = {"good": 60, "slow": 10, "fails": 15, "hangs up": 5, "fails afterwards": 10}
LONGEST_DELAY = 1.5


class Moods:
    """Draws moods; while a file called `calm` lies beside the record, all is good."""

    def __init__(self, seed: int, record: Path) -> None:
        self._random = random.Random(seed)
        self._calm = record.with_name("calm")
        self._lock = threading.Lock()

    def draw(self) -> Mood:
        """Return the next mood; a slow one has waited already."""
        if self._calm.exists():
            return "good"
        with self._lock:
            mood = self._random.choices(list(CHANCES), list(CHANCES.values()))[0]
            delay = self._random.uniform(0.1, LONGEST_DELAY)
        if mood == "slow":
            time.sleep(delay)
        return mood


class Record:
    """One line for each delivery that was taken, on disk before it is confirmed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()

    def add(self, *words: str) -> None:
        """Note a delivery."""
        with self._lock, self._file.open("a", encoding="utf-8") as file:
            file.write("\t".join(words) + "\n")
            file.flush()


def lines(file: Path) -> list[list[str]]:
    """Return what was noted; the last line may have been cut off by a death."""
    text = file.read_text("utf-8") if file.exists() else ""
    return [line.split("\t") for line in text.split("\n")[:-1]]
