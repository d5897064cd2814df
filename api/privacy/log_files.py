"""The log files: they hold nothing of visitors', and this makes sure of it where somebody asks."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

BLOT = b"*"


class LogFiles:
    """All files of one folder, with those that were turned over."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it need not be there."""
        self._folder = folder

    def count(self, signs: Collection[str]) -> int:
        """Return how often the signs stand in the logs."""
        pattern = _pattern(signs)
        return sum(len(pattern.findall(file.read_bytes())) for file in self._files()) if signs else 0

    def blot(self, signs: Collection[str]) -> None:
        """Write stars over the signs, byte for byte: whoever is writing to the file goes on undisturbed."""
        pattern = _pattern(signs)
        for file in self._files() if signs else ():
            with file.open("r+b") as log:
                for match in pattern.finditer(log.read()):
                    log.seek(match.start())
                    log.write(BLOT * len(match.group()))

    def _files(self) -> list[Path]:
        return [file for file in sorted(self._folder.glob("*.log*")) if file.is_file()]


def _pattern(signs: Collection[str]) -> re.Pattern[bytes]:
    return re.compile(b"|".join(re.escape(sign.encode()) for sign in signs), re.IGNORECASE)
