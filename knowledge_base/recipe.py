"""By what code a snapshot is made: when that changes, unchanged documents are published anew."""

from __future__ import annotations

import hashlib
from pathlib import Path

# All that stands between a document and what a snapshot holds of it, but for the embedding model.
INGREDIENTS = (
    "bm25",
    "compound",
    "corpus",
    "document",
    "document_json",
    "index",
    "noted_lesson",
    "noted_questions",
    "passage",
    "phrasing",
    "question_words",
    "section",
    "sentence",
    "snapshot",
    "snapshot_files",
    "splitter",
    "synonyms",
    "terms",
)
HERE = Path(__file__).resolve().parent


def recipe_hash(folder: Path = HERE) -> str:
    """Return a hash of the modules that make a snapshot of documents; equal code has equal hashes."""
    recipe = hashlib.sha256()
    for name in INGREDIENTS:
        recipe.update(name.encode() + b"\n" + (folder / f"{name}.py").read_bytes())
    return recipe.hexdigest()[:16]
