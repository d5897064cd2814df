"""Has answers put into words by a language model, in time, or leaves them as they were quoted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, Protocol

import structlog

from actions.circuit import Circuit
from actions.errors import KnowledgeNotReady, ModelFault
from actions.language_model import Messages
from knowledge_base.errors import KnowledgeBaseError

if TYPE_CHECKING:
    from knowledge_base.answer import Answer
    from knowledge_base.wording import Worded

_LOG = structlog.get_logger(__name__)

Outcome = Literal["used", "unsupported", "timeout", "error", "resting"]
MOST_UNSUPPORTED: Final = 10  # in a row
# What asking and checking may raise: there is no snapshot, the embedding model is gone, or a reply's numbers
# and dates are written as nobody foresaw. The quoted answer is there in any case.
STUMBLES: Final = (
    KnowledgeNotReady,
    KnowledgeBaseError,
    ValueError,
    LookupError,
    ArithmeticError,
    RuntimeError,
)
OUTCOMES: Final[tuple[Outcome, ...]] = ("used", "unsupported", "timeout", "error", "resting")


class Model(Protocol):
    """Whatever completes a conversation."""

    async def complete(self, messages: Messages) -> str:
        """Return what the model writes."""

    async def close(self) -> None:
        """Close the connections."""


class Words(Protocol):
    """Who knows what to ask a model, and whether its words may be shown."""

    async def prompt(self, answer: Answer) -> Messages:
        """Return what to ask."""

    async def accept(self, answer: Answer, reply: str) -> Worded:
        """Return the answer in the reply's words, if they hold."""


class Author:
    """Asks a model within a time and keeps count of how that went."""

    def __init__(self, model: Model, timeout: float, *, circuit: Circuit | None = None) -> None:
        """Take the model.

        Args:
            model: what writes.
            timeout: seconds for all of it, from the visitor's question on.
            circuit: decides when the model is left alone.
        """
        self._model = model
        self._timeout = timeout
        self._circuit = circuit or Circuit()
        # A model whose words never hold only makes visitors wait.
        self._worth = Circuit(failures=MOST_UNSUPPORTED)
        self._counts = dict.fromkeys(OUTCOMES, 0)

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How often each outcome was since the start."""
        return dict(self._counts)

    async def write(self, answer: Answer, words: Words, asked_at: float) -> tuple[Answer, Outcome]:
        """Return an answer in the model's words, or as it was, and which of them it is.

        Args:
            answer: what was found and quoted.
            words: knows what to ask and what to accept.
            asked_at: when the visitor's question arrived, by `time.monotonic`.
        """
        worded, outcome = await self._write(answer, words, asked_at)
        self._counts[outcome] += 1
        return worded, outcome

    async def _write(self, answer: Answer, words: Words, asked_at: float) -> tuple[Answer, Outcome]:
        if not (self._worth.admits() and self._circuit.admits()):
            return answer, "resting"
        left = self._timeout - (time.monotonic() - asked_at)
        try:
            async with asyncio.timeout(left):
                reply = await self._model.complete(await words.prompt(answer))
                self._circuit.succeed()
                worded = await words.accept(answer, reply)
        except TimeoutError:
            self._circuit.fail()
            _LOG.warning("answer.not_worded", reason="timeout")
            return answer, "timeout"
        except ModelFault as fault:
            self._circuit.fail(fault.wait)
            _LOG.warning("answer.not_worded", reason=fault.reason)
            return answer, "error"
        except STUMBLES as error:
            _LOG.error("answer.not_worded", reason=type(error).__name__)
            return answer, "error"
        if worded.refusal:
            self._worth.fail()
            _LOG.info("answer.not_worded", reason=f"unsupported: {worded.refusal}")
            return answer, "unsupported"
        self._worth.succeed()
        return worded.answer, "used"

    async def close(self) -> None:
        """Close the model's connections."""
        await self._model.close()
