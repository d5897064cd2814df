"""Settings of the knowledge base, from `LOTS_*` variables (and `var/secrets.env` in development)."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge_base.errors import SettingsError

ROOT = Path(__file__).resolve().parent.parent


class KnowledgeBaseSettings(BaseSettings):
    """Where the documents, the model and the snapshots are."""

    model_config = SettingsConfigDict(env_prefix="LOTS_", extra="ignore", frozen=True, env_ignore_empty=True)

    var_dir: Path = Field(default=ROOT / "var", description="The folder for all that a run makes.")
    documents_dir: Path = Field(
        default=ROOT / "knowledge_base" / "documents", description="The folder with the documents."
    )
    catalogue_dir: Path = Field(
        default=ROOT / "knowledge_base" / "catalogue", description="The folder with the catalogue."
    )
    embedding_model: str = Field(
        default="", description="A sentence-transformers folder or name. Empty: the packaged model."
    )
    snapshot_url: str = Field(
        default="", description="Where snapshots are published: a folder or any fsspec address."
    )
    kept_snapshots: int = Field(default=5, ge=1, description="How many published snapshots are kept.")

    @property
    def model(self) -> str:
        """The embedding model in use."""
        return self.embedding_model or str(self.packaged_model_dir)

    @property
    def packaged_model_dir(self) -> Path:
        """Where the packaged model lies after `prepare-model`."""
        return self.var_dir / "models" / "e5"

    @property
    def overlay_dir(self) -> Path:
        """Where the documents lie that administrators publish or take away."""
        return self.var_dir / "documents"

    @property
    def noted_vectors(self) -> Path:
        """Where the vectors of the needs lie that are noted in the catalogue."""
        return self.var_dir / "needs" / "vectors.npz"

    @property
    def snapshots(self) -> str:
        """Where snapshots are published."""
        return self.snapshot_url or str(self.var_dir / "snapshots")


def load_settings() -> KnowledgeBaseSettings:
    """Read the settings of this process; the environment wins over the file.

    Raises:
        SettingsError: If a value cannot be used.
    """
    production = os.environ.get("LOTS_ENV") == "production"
    secrets_file = Path(os.environ.get("LOTS_VAR_DIR") or ROOT / "var") / "secrets.env"
    try:
        return KnowledgeBaseSettings(_env_file=None if production else secrets_file)  # type: ignore[call-arg]
    except ValidationError as error:
        # Values are left out: an address may hold a password.
        faults = error.errors(include_input=False, include_url=False)
        raise SettingsError(
            "; ".join(f"LOTS_{str(fault['loc'][0]).upper()}: {fault['msg']}" for fault in faults)
        ) from None
