"""One API for one installation: what is pushed, and who types, is known to its process only."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api.errors import SettingsError


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold an installation's folder while the block runs; the hold ends with the process, however it ends.

    Raises:
        SettingsError: Another API holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "api.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SettingsError(
                f"Another API runs in {folder} already. Stop it first, or set LOTS_VAR_DIR to another folder."
            ) from None
        yield
