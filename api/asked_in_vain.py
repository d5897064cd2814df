"""Groups what visitors asked in vain; the process that holds the embedding model does the work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from api.errors import KnowledgeError
from api.knowledge_process import Knowledge
from api.models import Language
from api.questions import AskedQuestion, QuestionGroup, Suggestion, same_words
from api.stores.document_titles import DocumentTitles, Titles, title_in
from api.stores.unanswered import UnansweredStore

MOST_GROUPED = 300  # questions: the newest; more would make the page wait

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Grouped:
    """What the page shows.

    Attributes:
        by_meaning: Whether the groups are by meaning, or by equal words for want of better.
        left_off: How many older questions are not among them.
    """

    groups: Sequence[QuestionGroup]
    by_meaning: bool
    left_off: int = 0


class AskedInVain:
    """Remembers the last grouping by the numbers of its questions, never by their words."""

    def __init__(self, questions: UnansweredStore, titles: DocumentTitles, knowledge: Knowledge) -> None:
        self._questions = questions
        self._titles = titles
        self._knowledge = knowledge
        self._known: tuple[tuple[int, ...], list[dict[str, Any]]] | None = None

    async def at_once(self, language: Language) -> Grouped:
        """Return the groups as far as they are known already: by meaning, else by equal words."""
        questions = await self._questions.open(MOST_GROUPED)
        key = tuple(question.id for question in questions)
        if self._known is not None and self._known[0] == key:
            return await self._shown(questions, self._known[1], language)
        return await self._plain(questions)

    async def by_meaning(self, language: Language) -> Grouped:
        """Return the groups by meaning; by equal words where the knowledge base is away."""
        questions = await self._questions.open(MOST_GROUPED)
        key = tuple(question.id for question in questions)
        if self._known is None or self._known[0] != key:
            asked = [{"text": question.text, "language": question.language} for question in questions]
            try:
                reply = await self._knowledge.ask("group", questions=asked)
            except KnowledgeError as error:
                log.warning("asked_in_vain.not_grouped", reason=type(error).__name__)
                return await self._plain(questions)
            self._known = key, reply["groups"]
        return await self._shown(questions, self._known[1], language)

    async def _plain(self, questions: Sequence[AskedQuestion]) -> Grouped:
        groups = same_words(questions)
        return Grouped(groups, not questions, await self._left_off(len(questions)))

    async def _shown(
        self, questions: Sequence[AskedQuestion], groups: Sequence[dict[str, Any]], language: Language
    ) -> Grouped:
        near = {document_id for group in groups for document_id in group["nearest"]}
        titles = await self._titles.of(near)
        shown = [
            QuestionGroup(
                [questions[place] for place in group["members"]],
                _suggestions(titles, group["nearest"], language),
            )
            for group in groups
        ]
        return Grouped(shown, by_meaning=True, left_off=await self._left_off(len(questions)))

    async def _left_off(self, shown: int) -> int:
        return 0 if shown < MOST_GROUPED else await self._questions.count() - shown


def _suggestions(titles: Titles, document_ids: Sequence[str], language: Language) -> list[Suggestion]:
    found = ((document_id, title_in(titles, document_id, language)) for document_id in document_ids)
    return [Suggestion(document_id, *named) for document_id, named in found if named]
