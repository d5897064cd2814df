"""The durable spool: a lead is on disk before anyone is told that it was passed on.

One JSON file a lead, named by its id, so that spooling twice keeps one. The folder `pending` holds what is
to be delivered, `dead` what was refused for good; a file moved from `dead` back to `pending` is tried again.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import structlog

from actions.errors import DamagedLead, LeadNotSaved

_LOG = structlog.get_logger(__name__)
_SUFFIX: Final = ".json"


@dataclass(frozen=True, slots=True)
class SpooledLead:
    """A lead on disk.

    Attributes:
        body: what is posted.
        attempts: how often a delivery has failed.
        last_error: why the last one failed, without personal data.
    """

    lead_id: str
    body: Mapping[str, Any]
    attempts: int = 0
    last_error: str | None = None

    def failed(self, reason: str) -> SpooledLead:
        """The same lead after one more failed delivery."""
        return replace(self, attempts=self.attempts + 1, last_error=reason)


class Spool:
    """The folders `pending` and `dead` under one root."""

    def __init__(self, root: Path) -> None:
        self._pending = root / "pending"
        self._dead = root / "dead"

    def put(self, body: Mapping[str, Any]) -> SpooledLead:
        """Write a new lead, so that it survives a power cut from here on.

        Raises:
            LeadNotSaved: the disk is full, or the folder cannot be written.
        """
        lead = SpooledLead(str(uuid.UUID(str(body["lead_id"]))), body)
        self.save(lead)
        return lead

    def save(self, lead: SpooledLead) -> None:
        """Write a pending lead over its earlier version.

        Raises:
            LeadNotSaved: the disk is full, or the folder cannot be written.
        """
        _write(self._pending, lead)

    def pending(self) -> list[SpooledLead]:
        """All leads that wait; a file that holds none is moved to `dead`, so that it stops nobody."""
        leads = (self._readable(file) for file in _files(self._pending))
        return [lead for lead in leads if lead is not None]

    def remove(self, lead_id: str) -> None:
        """Forget a delivered lead."""
        (self._pending / f"{lead_id}{_SUFFIX}").unlink(missing_ok=True)
        _sync_folder(self._pending)

    def bury(self, lead: SpooledLead) -> None:
        """Move a lead that will never be accepted to `dead`, with the reason in it.

        Raises:
            LeadNotSaved: the disk is full; the lead is still pending.
        """
        _write(self._dead, lead)
        self.remove(lead.lead_id)

    def sizes(self) -> dict[str, int]:
        """How many leads wait and how many are dead."""
        return {"pending": len(_files(self._pending)), "dead": len(_files(self._dead))}

    def _readable(self, file: Path) -> SpooledLead | None:
        try:
            return _read(file)
        except FileNotFoundError:
            return None  # delivered since the folder was listed
        except DamagedLead as damage:
            _LOG.error("spool.damaged", file=file.name, reason=str(damage))
            self._move_to_dead(file)
            return None

    def _move_to_dead(self, file: Path) -> None:
        self._dead.mkdir(parents=True, exist_ok=True)
        file.replace(self._dead / file.name)
        _sync_folder(self._dead)
        _sync_folder(self._pending)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{_SUFFIX}"))


def _write(folder: Path, lead: SpooledLead) -> None:
    content = {"lead": dict(lead.body), "attempts": lead.attempts, "last_error": lead.last_error}
    part = folder / f".{lead.lead_id}.{uuid.uuid4().hex}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _write_synced(part, json.dumps(content, ensure_ascii=False).encode())
            part.replace(folder / f"{lead.lead_id}{_SUFFIX}")
        finally:
            part.unlink(missing_ok=True)
        _sync_folder(folder)
    except OSError as error:
        raise LeadNotSaved(f"{error.strerror or error} while writing to {folder}") from error


def _write_synced(file: Path, content: bytes) -> None:
    # Leads hold personal data: nobody but the owner may read them.
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a rename or removal in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _read(file: Path) -> SpooledLead:
    try:
        content = json.loads(file.read_bytes())
        body = content["lead"]
        lead_id = str(uuid.UUID(body["lead_id"]))
        lead = SpooledLead(lead_id, body, int(content["attempts"]), content["last_error"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedLead(f"{type(error).__name__}") from error
    if file.stem != lead_id:
        raise DamagedLead("the file is named for another lead")
    return lead
