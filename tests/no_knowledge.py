"""An API without the knowledge base's process."""

from __future__ import annotations

from typing import Any

from api.errors import KnowledgeAwayError


class NoKnowledge:
    """Stands in for the process with the embedding model, where nothing needs it."""

    async def ask(self, command: str, **_fields: object) -> dict[str, Any]:
        raise KnowledgeAwayError(command)

    def warm(self) -> None: ...

    async def close(self) -> None: ...
