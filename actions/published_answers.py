"""Answers from the knowledge base's published snapshot: the only file here that runs its code."""

from __future__ import annotations

from typing import Final, Self

from actions.answers import Before
from actions.language import Language
from knowledge_base.answerer import Answer, Answerer, Context
from knowledge_base.searcher import LiveSearcher
from knowledge_base.settings import load_settings

_WARM_UP: Final[tuple[tuple[str, Language], ...]] = (("Clean rooms?", "en"), ("Renrum?", "sv"))


class PublishedAnswers:
    """Answers that follow the published snapshot; safe to use from many threads."""

    def __init__(self, searcher: LiveSearcher, answerer: Answerer) -> None:
        self._searcher = searcher
        self._answerer = answerer

    @classmethod
    def load(cls) -> Self:
        """Load the model and the snapshot, and answer once, so that the first visitor does not wait.

        Raises:
            ModelError: the embedding model cannot be loaded.
            NoSnapshotError: nothing usable is published.
        """
        searcher = LiveSearcher.from_settings(load_settings())
        answers = cls(searcher, Answerer(searcher))
        for question, language in _WARM_UP:
            answers.answer(question, language, None)
        return answers

    def answer(self, question: str, language: Language, before: Before | None) -> Answer:
        """Answer a question, which may lean on the one before."""
        context = Context(question=before.question, document_id=before.document_id) if before else None
        return self._answerer.answer(question, language, context)

    def snapshot(self) -> str:
        """When the snapshot in use was made, and the beginning of its documents' hash."""
        manifest = self._searcher.retriever.snapshot.manifest
        return f"{manifest.created} {manifest.corpus_hash[:12]}"
