"""A Word or PowerPoint file is a zip archive: what it claims and what it really holds, before it is used."""

from __future__ import annotations

import io
import zipfile
import zlib

from knowledge_base.errors import ConversionError

MOST_PARTS = 5_000
MOST_BYTES = 200 * 1024 * 1024
CHUNK = 256 * 1024
ENCRYPTED = 0x1  # the flag of a part that has a password


def check_package(content: bytes, most_bytes: int = MOST_BYTES) -> None:
    """Look at a package's size, unpacked, first as its directory says, then as it is.

    Nothing unpacked is kept: a part is read in small pieces and dropped.

    Args:
        content: The archive.
        most_bytes: How much it may hold, unpacked.

    Raises:
        ConversionError: It holds too much, has a password, or is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > most_bytes:
                raise ConversionError("bomb", megabytes=most_bytes // 1024**2)
            if any(part.flag_bits & ENCRYPTED for part in parts):
                raise ConversionError("encrypted")
            _unpack(archive, parts, most_bytes)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError):
        raise ConversionError("damaged") from None


def _unpack(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], most_bytes: int) -> None:
    """Read every part; one that is not as large as it claims fails its checksum."""
    total = 0
    for part in parts:
        with archive.open(part) as opened:
            while piece := opened.read(CHUNK):
                total += len(piece)
                if total > most_bytes:
                    raise ConversionError("bomb", megabytes=most_bytes // 1024**2)
