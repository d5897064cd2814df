"""The knowledge base as the actions use it: loaded beside the running server, asked from a thread."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, Literal

import structlog

from actions.answers import Answers, Before, VectorJson
from actions.errors import KnowledgeNotReady
from actions.language import Language

if TYPE_CHECKING:
    from knowledge_base.answerer import Answer

_LOG = structlog.get_logger(__name__)
_FIRST_RETRY: Final = 2.0
_LONGEST_RETRY: Final = 30.0

State = Literal["loading", "ready", "failed"]


def load_published_answers() -> Answers:
    """Load the model and the published snapshot; takes seconds."""
    # Imported here because it pulls in the search and model libraries: the server listens before that.
    from actions.published_answers import PublishedAnswers  # noqa: PLC0415

    return PublishedAnswers.load()


class Knowledge:
    """An answerer that may not be there yet."""

    def __init__(
        self, load: Callable[[], Answers] = load_published_answers, *, first_retry: float = _FIRST_RETRY
    ) -> None:
        self._load = load
        self._first_retry = first_retry
        # More threads than processors only take them from each other.
        self._pool = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="answers")
        self._answers: Answers | None = None
        self.state: State = "loading"

    async def keep_loading(self) -> None:
        """Load the answerer, again and again until it succeeds: the first snapshot may be published later."""
        delay = self._first_retry
        while not await self._loaded():
            await asyncio.sleep(delay)
            delay = min(delay * 2, _LONGEST_RETRY)

    async def _loaded(self) -> bool:
        try:
            self._answers = await asyncio.to_thread(self._load)
        except Exception as error:  # noqa: BLE001 - the task's edge: any fault is reported, then tried again
            self.state = "failed"
            _LOG.error("knowledge_base.not_loaded", error=type(error).__name__, reason=str(error))
            return False
        self.state = "ready"
        _LOG.info("knowledge_base.ready")
        return True

    def report(self) -> dict[str, str]:
        """What is loaded, for the health page."""
        return {"state": self.state, "snapshot": self._answers.snapshot() if self._answers else ""}

    async def answer(
        self,
        question: str,
        language: Language,
        before: Before | None = None,
        vector: VectorJson | None = None,
    ) -> Answer:
        """Answer a question without holding up other turns.

        Raises:
            KnowledgeNotReady: nothing is loaded.
        """
        if self._answers is None:
            raise KnowledgeNotReady
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            self._pool, self._answers.answer, question, language, before, vector
        )
