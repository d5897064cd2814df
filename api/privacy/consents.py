"""The texts that visitors agreed to: one file a version, kept for as long as a lead may refer to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Self

from api.models import Language
from knowledge_base.yaml_text import read_yaml


class Consents:
    """Finds what somebody agreed to by the version that stands with the lead."""

    def __init__(
        self, versions: Mapping[str, Mapping[str, Mapping[str, str]]], places: Mapping[str, str]
    ) -> None:
        """Take the texts by version, way and language, and what their braces stand for."""
        self._versions = versions
        self._places = places

    @classmethod
    def load(cls, folder: Path, *, cluster: str, privacy_url: str) -> Self:
        """Read every version of a folder."""
        files = sorted(folder.glob("*.yml"))
        versions = {file.stem: read_yaml(file.read_text("utf-8")) for file in files}
        return cls(versions, {"cluster": cluster, "privacy_url": privacy_url})

    def text(self, version: str, way: str, language: Language) -> str:
        """Return the words of a version as they were asked; empty for one that another sender made."""
        words = self._versions.get(version, {}).get(way, {}).get(language, "")
        return words.format(**self._places)
