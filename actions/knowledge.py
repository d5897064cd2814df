"""The knowledge base as the actions use it: loaded beside the running server, asked from a thread."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, TypeVar

import structlog

from actions.answers import Answers, Before, Found, Reply, VectorJson
from actions.author import Author
from actions.errors import KnowledgeNotReady
from actions.language import Language
from actions.language_model import Messages

if TYPE_CHECKING:
    from actions.company.read_facts import ReadFacts
    from actions.event_feeds import Events
    from actions.journeys.journey import Journey, JourneyName
    from actions.need import NeedCategory
    from knowledge_base.answer import Answer
    from knowledge_base.events.event import Event
    from knowledge_base.response import Part
    from knowledge_base.wording import Worded

_LOG = structlog.get_logger(__name__)
_FIRST_RETRY: Final = 2.0
_LONGEST_RETRY: Final = 30.0

State = Literal["loading", "ready", "failed"]
Result = TypeVar("Result")


def load_published_answers(events: Callable[[], Events]) -> Answers:
    """Load the model, the published snapshot and the catalogue; takes seconds.

    Args:
        events: tells the coming events.
    """
    # Imported here because it pulls in the search and model libraries: the server listens before that.
    from actions.published_answers import PublishedAnswers  # noqa: PLC0415

    return PublishedAnswers.load(events)


class Knowledge:
    """An answerer that may not be there yet."""

    def __init__(
        self,
        load: Callable[[], Answers],
        *,
        author: Author | None = None,
        first_retry: float = _FIRST_RETRY,
    ) -> None:
        """Take what loads the answerer, and who puts its answers into words, if anybody does."""
        self._load = load
        self._author = author
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

    async def respond(
        self,
        question: str,
        language: Language,
        before: Before | None = None,
        vector: VectorJson | None = None,
    ) -> Reply:
        """Answer all that a question asks without holding up other turns.

        Raises:
            KnowledgeNotReady: nothing is loaded.
        """
        asked_at = time.monotonic()
        answers = self._ready()
        response = await self._run(partial(answers.respond, question, language, before, vector))
        # Documents that are set side by side speak for themselves: a model would judge between them.
        author = self._author if response.kind != "comparison" else None
        found = (self._worded(part, author, asked_at) for part in response.parts)
        return Reply(response.kind, tuple(await asyncio.gather(*found)))

    async def _worded(self, part: Part, author: Author | None, asked_at: float) -> Found:
        if author is None or not part.answer.answered:
            return Found(part.answer, heading=part.heading)
        answer, outcome = await author.write(part.answer, self, asked_at)
        return Found(answer, outcome, part.heading)

    def journey(self, name: JourneyName) -> Journey:
        """A guided journey over the catalogue.

        Raises:
            KnowledgeNotReady: nothing is loaded.
        """
        return self._ready().journey(name)

    async def read_company(self, need: str, told: str, language: Language) -> ReadFacts:
        """What free words tell of a company.

        Raises:
            KnowledgeNotReady: nothing is loaded.
        """
        return await self._run(partial(self._ready().read_company, need, told, language))

    async def classify_need(self, text: str) -> NeedCategory | None:
        """What a need is about; None where that is not sure.

        Raises:
            KnowledgeNotReady: nothing is loaded.
        """
        return await self._run(partial(self._ready().classify_need, text))

    def prepare_events(self, events: Sequence[Event]) -> None:
        """Get coming events ready to be searched, so that no visitor waits for it."""
        if self._answers is not None:
            self._answers.prepare_events(events)

    async def consult(self, work: Callable[[], Result]) -> Result:
        """Do some of a journey's work without holding up other turns."""
        return await self._run(work)

    async def prompt(self, answer: Answer) -> Messages:
        """What to ask a language model."""
        return self._ready().prompt(answer)

    async def accept(self, answer: Answer, reply: str) -> Worded:
        """The answer in a language model's words, if they hold."""
        return await self._run(partial(self._ready().accept, answer, reply))

    def _ready(self) -> Answers:
        if self._answers is None:
            raise KnowledgeNotReady
        return self._answers

    async def _run(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)
