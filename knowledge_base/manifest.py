"""What a snapshot says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from knowledge_base.errors import DamagedSnapshotError, ForeignSnapshotError

FORMAT = 3  # raise it when the files change their meaning


@dataclass(frozen=True, slots=True)
class Manifest:
    """The head of a snapshot.

    Attributes:
        embedder: The fingerprint of the model that made the vectors.
        corpus_hash: The hash of all documents: equal hashes have equal content.
        recipe: The hash of the code that made the passages and indexes of them.
        created: When, in UTC, as RFC 3339.
        files: The SHA-256 of each other file, by its path inside the snapshot.
    """

    FILE: ClassVar[str] = "manifest.json"

    embedder: str
    dimension: int
    documents: int
    passages: int
    questions: int
    sentences: int
    corpus_hash: str
    created: str
    recipe: str = ""  # snapshots made before there was one have none, and are published anew
    format: int = FORMAT
    files: dict[str, str] = field(default_factory=dict)

    def with_files(self, files: dict[str, str]) -> Manifest:
        """Return this manifest with the checksums of `files`."""
        return replace(self, files=files)

    def checksums_of(self, part: str) -> dict[str, str]:
        """Return the checksums of a part, which is a file or a folder, by the files' paths."""
        return {
            name: checksum
            for name, checksum in self.files.items()
            if name == part or name.startswith(f"{part}/")
        }

    def check_embedder(self, fingerprint: str) -> None:
        """Refuse vectors that the embedder in use cannot be compared with.

        Raises:
            ForeignSnapshotError: If another model made them.
        """
        if self.embedder != fingerprint:
            raise ForeignSnapshotError(
                f"the snapshot was made with the embedding model {self.embedder}, "
                f"but {fingerprint} is in use; publish again"
            )

    def save(self, folder: Path) -> None:
        """Write `manifest.json` into a snapshot's folder."""
        text = json.dumps(asdict(self), indent=2, sort_keys=True) + "\n"
        (folder / self.FILE).write_text(text, encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Manifest:
        """Read the manifest of a snapshot.

        Raises:
            DamagedSnapshotError: If it is missing or cannot be read.
        """
        try:
            manifest = cls(**json.loads((folder / cls.FILE).read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError) as error:
            raise DamagedSnapshotError(f"snapshot {folder.name} has no readable manifest: {error}") from error
        if manifest.format != FORMAT:
            raise DamagedSnapshotError(f"snapshot {folder.name} has format {manifest.format}, not {FORMAT}")
        return manifest
