"""What a reader of a model folder must know to embed as it was meant: `lots_model.json`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

FILE_NAME = "lots_model.json"


@dataclass(frozen=True, slots=True)
class ModelCard:
    """Which ONNX file to run, what to put before a text, and which exact model this is."""

    onnx_file: str
    dimension: int
    query_prefix: str
    passage_prefix: str
    fingerprint: str

    def save(self, folder: Path) -> None:
        """Write the card into the model folder."""
        (folder / FILE_NAME).write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> ModelCard | None:
        """Return the card of a model folder, or None where there is none: an ordinary model has no card."""
        file = folder / FILE_NAME
        if not file.is_file():
            return None
        return cls(**json.loads(file.read_text(encoding="utf-8")))
