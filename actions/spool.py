"""The durable spool: a lead or a resource is on disk before anyone is told that it was passed on.

One JSON file a parcel, named by its id, so that spooling twice keeps one; its body stands in the file under
the name of its kind. The folder `pending` holds what is to be delivered, `dead` what was refused for good; a
file moved from `dead` back to `pending` is tried again.
"""

from __future__ import annotations

import json
import os
import time
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, Literal, get_args

import structlog

from actions.errors import DamagedParcel, NotSaved

ParcelKind = Literal["lead", "resource"]

_LOG = structlog.get_logger(__name__)
_SUFFIX: Final = ".json"
_KINDS: Final[tuple[ParcelKind, ...]] = get_args(ParcelKind)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A lead or a resource on its way.

    Attributes:
        id: its own, from the body.
        body: what is posted.
        attempts: how often a delivery has failed.
        last_error: why the last one failed, without personal data.
        made: when it was first spooled, in seconds since 1970; the file's own time is that of the last try.
    """

    kind: ParcelKind
    id: str
    body: Mapping[str, Any]
    attempts: int = 0
    last_error: str | None = None
    made: float = field(default_factory=time.time, compare=False)

    @classmethod
    def of(cls, kind: ParcelKind, body: Mapping[str, Any]) -> Parcel:
        """A parcel that nobody has tried to deliver.

        Raises:
            ValueError: the body's id is no UUID.
        """
        return cls(kind, str(uuid.UUID(str(body[f"{kind}_id"]))), body)

    def failed(self, reason: str) -> Parcel:
        """The same after one more failed delivery."""
        return replace(self, attempts=self.attempts + 1, last_error=reason)

    @property
    def named(self) -> dict[str, str]:
        """Its id as a log line tells it."""
        return {f"{self.kind}_id": self.id}


class Spool:
    """The folders `pending` and `dead` under one root."""

    def __init__(self, root: Path) -> None:
        self._pending = root / "pending"
        self._dead = root / "dead"

    def put(self, body: Mapping[str, Any], kind: ParcelKind = "lead") -> Parcel:
        """Write a new parcel, so that it survives a power cut from here on.

        Raises:
            NotSaved: the disk is full, or the folder cannot be written.
        """
        parcel = Parcel.of(kind, body)
        self.save(parcel)
        return parcel

    def save(self, parcel: Parcel) -> None:
        """Write a pending parcel over its earlier version.

        Raises:
            NotSaved: the disk is full, or the folder cannot be written.
        """
        _write(self._pending, parcel)

    def pending(self) -> list[Parcel]:
        """All that waits; a file that holds no parcel is moved to `dead`, so that it stops nobody."""
        parcels = (self._readable(file) for file in _files(self._pending))
        return [parcel for parcel in parcels if parcel is not None]

    def remove(self, parcel_id: str) -> None:
        """Forget a delivered parcel."""
        (self._pending / f"{parcel_id}{_SUFFIX}").unlink(missing_ok=True)
        _sync_folder(self._pending)

    def bury(self, parcel: Parcel) -> None:
        """Move a parcel that will never be accepted to `dead`, with the reason in it.

        Raises:
            NotSaved: the disk is full; the parcel is still pending.
        """
        _write(self._dead, parcel)
        self.remove(parcel.id)

    def dead(self) -> tuple[list[Parcel], list[str]]:
        """All that was refused for good, the oldest first, and the names of files that hold no parcel."""
        parcels: list[Parcel] = []
        damaged: list[str] = []
        for file in _files(self._dead):
            with suppress(FileNotFoundError):  # sent again, or erased, meanwhile
                try:
                    parcels.append(_read(file))
                except DamagedParcel:
                    damaged.append(file.name)
        return sorted(parcels, key=attrgetter("made")), damaged

    def revive(self, parcel: Parcel) -> None:
        """Have a dead parcel tried again, from the first attempt on.

        Raises:
            NotSaved: the disk is full; the parcel is still dead.
        """
        _write(self._pending, replace(parcel, attempts=0))
        # After that, so that a death in between leaves two files of one parcel, and never none.
        (self._dead / f"{parcel.id}{_SUFFIX}").unlink(missing_ok=True)
        _sync_folder(self._dead)

    def holds(self, parcel_id: str) -> bool:
        """Whether a parcel is still pending: somebody may have had it erased while it was under way."""
        return (self._pending / f"{parcel_id}{_SUFFIX}").exists()

    def files(self) -> list[Path]:
        """Every file that holds a parcel, also a damaged or half-written one."""
        return [
            file
            for folder in (self._pending, self._dead)
            for file in sorted(folder.glob("*"))
            if file.is_file()
        ]

    def sizes(self) -> dict[str, int]:
        """How many parcels wait and how many are dead."""
        return {"pending": len(_files(self._pending)), "dead": len(_files(self._dead))}

    def _readable(self, file: Path) -> Parcel | None:
        try:
            return _read(file)
        except FileNotFoundError:
            return None  # delivered since the folder was listed
        except DamagedParcel as damage:
            _LOG.error("spool.damaged", file=file.name, reason=str(damage))
            self._move_to_dead(file)
            return None

    def _move_to_dead(self, file: Path) -> None:
        self._dead.mkdir(parents=True, exist_ok=True)
        file.replace(self._dead / file.name)
        _sync_folder(self._dead)
        _sync_folder(self._pending)


def made_at(file: Path) -> float:
    """When a file's parcel was made, in seconds since 1970; of a damaged one, when it was changed last.

    Raises:
        OSError: it is gone, or cannot be read.
    """
    try:
        return _read(file).made
    except DamagedParcel:
        return file.stat().st_mtime


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{_SUFFIX}"))


def _write(folder: Path, parcel: Parcel) -> None:
    content = {
        parcel.kind: dict(parcel.body),
        "attempts": parcel.attempts,
        "last_error": parcel.last_error,
        "made": parcel.made,
    }
    part = folder / f".{parcel.id}.{uuid.uuid4().hex}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _write_synced(part, json.dumps(content, ensure_ascii=False).encode())
            part.replace(folder / f"{parcel.id}{_SUFFIX}")
        finally:
            part.unlink(missing_ok=True)
        _sync_folder(folder)
    except OSError as error:
        raise NotSaved(f"{error.strerror or error} while writing to {folder}") from error


def _write_synced(file: Path, content: bytes) -> None:
    # Parcels hold personal data: nobody but the owner may read them.
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


def _read(file: Path) -> Parcel:
    try:
        content = json.loads(file.read_bytes())
        kind = next(kind for kind in _KINDS if kind in content)
        parcel = Parcel.of(kind, content[kind])
        # An earlier version did not write down when.
        made = float(content["made"]) if "made" in content else file.stat().st_mtime
        attempts, last_error = int(content["attempts"]), content["last_error"]
        parcel = replace(parcel, attempts=attempts, last_error=last_error, made=made)
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as error:
        raise DamagedParcel(f"{type(error).__name__}") from error
    if file.stem != parcel.id:
        raise DamagedParcel("the file is named for another parcel")
    return parcel
