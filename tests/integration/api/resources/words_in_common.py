"""A knowledge base that needs no model: texts are as near as they share words."""

from __future__ import annotations

from typing import Any

from api.errors import KnowledgeAwayError


class WordsInCommon:
    """Answers the one command that the pages about resources need; it can be away."""

    def __init__(self) -> None:
        self.away = False

    async def ask(self, command: str, **fields: Any) -> dict[str, Any]:
        if self.away or command != "compare":
            raise KnowledgeAwayError("TimeoutError")
        one = _words(fields["text"])
        return {"cosines": [len(one & _words(other)) / len(one) for other in fields["others"]]}

    def warm(self) -> None: ...

    async def close(self) -> None: ...


def _words(text: dict[str, str]) -> set[str]:
    return set(text["text"].lower().split())
