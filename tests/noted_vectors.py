"""The vectors of the catalogue's noted needs, shared by all servers that tests start."""

from __future__ import annotations

import shutil
from pathlib import Path

from actions.need_classifier import VECTORS
from knowledge_base.settings import ROOT, KnowledgeBaseSettings


def share_noted_vectors(var: Path) -> None:
    """Put what the set-up has embedded into another `LOTS_VAR_DIR`; without it a server starts later."""
    kept = KnowledgeBaseSettings(var_dir=ROOT / "var").noted_vectors
    own = KnowledgeBaseSettings(var_dir=var).noted_vectors
    for name in (kept.name, VECTORS):
        if kept.with_name(name).is_file():
            own.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(kept.with_name(name), own.with_name(name))
