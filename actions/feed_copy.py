"""The last good copy of each event feed, on disk: a restart or an outage costs no event."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import structlog

_LOG = structlog.get_logger(__name__)
_SUFFIX: Final = ".feed"


@dataclass(frozen=True, slots=True)
class FeedCopy:
    """A feed as it came.

    Attributes:
        content: the bytes.
        taken: when the feed was last known to be like this.
        etag: what its server calls this version, or "".
        modified: when its server says that it was changed, or "".
    """

    content: bytes
    taken: datetime
    etag: str = ""
    modified: str = ""


class FeedCopies:
    """A folder with one file a feed: a line of JSON about the copy, then the copy.

    Files are named by the address's hash, since an address may hold a key.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, address: str) -> FeedCopy | None:
        """The copy of a feed; None: there is none, or it cannot be read."""
        try:
            head, _, content = self._file(address).read_bytes().partition(b"\n")
            row = json.loads(head)
            taken = datetime.fromisoformat(row["taken"])
            return FeedCopy(content, taken, str(row["etag"]), str(row["modified"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def save(self, address: str, copy: FeedCopy) -> None:
        """Replace the copy of a feed, in one step; a full disk is logged, and the old copy stays."""
        row = {"taken": copy.taken.isoformat(), "etag": copy.etag, "modified": copy.modified}
        file = self._file(address)
        part = file.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # What a feed announces may be meant for few: nobody but the owner may read it.
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(json.dumps(row).encode() + b"\n" + copy.content)
            part.replace(file)
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            _LOG.error("events.copy_not_saved", reason=error.strerror)

    def keep_only(self, addresses: Iterable[str]) -> None:
        """Remove the copies of feeds that are no longer set."""
        kept = {self._file(address) for address in addresses}
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if file not in kept:
                file.unlink(missing_ok=True)

    def _file(self, address: str) -> Path:
        return self._folder / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}{_SUFFIX}"
