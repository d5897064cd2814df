"""What the person at the console sees: one line a step, and a bar below them while a terminal shows it."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from typing import TextIO

BAR_CELLS = 24
SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
CLEAR_LINE = "\r\x1b[2K"


class Console:
    """Prints lines; on a terminal it keeps a progress bar on the last line."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stdout
        self.live = self.stream.isatty()
        self._guard = threading.Lock()

    def line(self, text: str) -> None:
        """Print one line, above the bar if there is one."""
        with self._guard:
            self.stream.write(f"{CLEAR_LINE if self.live else ''}{text}\n")
            self.stream.flush()

    def done(self, title: str, seconds: float) -> None:
        """Say that a step was done now."""
        self.line(f"✓ {title} ({seconds:.0f} s)")

    def up_to_date(self, title: str) -> None:
        """Say that a step had nothing to do."""
        self.line(f"· {title} — up to date")

    def failed(self, title: str) -> None:
        """Say that a step failed; the reason follows at the end."""
        self.line(f"✗ {title}")

    def progress(self, share: float, text: str) -> None:
        """Redraw the bar (terminals only). `share` is 0..1."""
        if not self.live:
            return
        filled = round(min(max(share, 0.0), 1.0) * BAR_CELLS)
        spinner = SPINNER[int(time.monotonic() * 10) % len(SPINNER)]
        drawn = f"{spinner} {'█' * filled}{'░' * (BAR_CELLS - filled)} {share:4.0%} {text}"
        with self._guard:
            self.stream.write(CLEAR_LINE + drawn[: shutil.get_terminal_size().columns - 1])
            self.stream.flush()

    def clear(self) -> None:
        """Take the bar away."""
        if self.live:
            with self._guard:
                self.stream.write(CLEAR_LINE)
                self.stream.flush()
