"""Answers from the knowledge base's published snapshot: the only file here that runs its search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Self

from actions.answers import Before, VectorJson
from actions.company.read_facts import ReadFacts
from actions.event_feeds import Events
from actions.journeys.catalogue_journeys import CatalogueJourneys
from actions.journeys.journey import Journey, JourneyName
from actions.language import Language
from actions.need import NeedCategory
from actions.need_classifier import VECTORS, NeedClassifier
from knowledge_base.answer import Answer
from knowledge_base.answerer import as_asked
from knowledge_base.citation import cite_document
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.events.event import Event
from knowledge_base.followup import Context
from knowledge_base.garbage import leave_what_is_loaded
from knowledge_base.responder import Responder
from knowledge_base.response import Response
from knowledge_base.searcher import LiveSearcher
from knowledge_base.sentence_vector import SentenceVector
from knowledge_base.settings import load_settings
from knowledge_base.snapshot_store import SnapshotStore
from knowledge_base.wording import Worded, Wording

_WARM_UP: Final[tuple[tuple[str, Language], ...]] = (("Clean rooms?", "en"), ("Renrum?", "sv"))


class PublishedAnswers:
    """Answers that follow the published snapshot; safe to use from many threads."""

    def __init__(
        self,
        searcher: LiveSearcher,
        embedder: SentenceTransformerEmbedder,
        journeys: CatalogueJourneys,
        needs: NeedClassifier | None = None,
    ) -> None:
        self._journeys = journeys
        self._needs = needs
        self._searcher = searcher
        self._embedder = embedder
        self._responder = Responder(searcher)
        self._wording = Wording(embedder)

    @classmethod
    def load(cls, events: Callable[[], Events]) -> Self:
        """Load the model and the snapshot, and answer once, so that the first visitor does not wait.

        Args:
            events: tells the coming events.

        Raises:
            ModelError: the embedding model cannot be loaded.
            NoSnapshotError: nothing usable is published.
            NotedNeedsError: the needs that are noted of categories cannot be used.
        """
        settings = load_settings()
        # One thread a question: a second one costs more than it brings on texts this short.
        embedder = SentenceTransformerEmbedder(settings.model, threads=1)
        embedder.load()
        searcher = LiveSearcher(SnapshotStore(settings.snapshots), embedder)
        journeys = CatalogueJourneys.load(
            settings.catalogue_dir,
            embedder,
            settings.noted_vectors,
            events,
            lambda document_id, language: cite_document(searcher.retriever.snapshot, document_id, language),
        )
        kept = settings.noted_vectors.with_name(VECTORS)
        needs = NeedClassifier.load(settings.catalogue_dir, embedder, kept)
        answers = cls(searcher, embedder, journeys, needs)
        for question, language in _WARM_UP:
            answers.respond(question, language, None)
        leave_what_is_loaded()
        return answers

    def respond(
        self, question: str, language: Language, before: Before | None, vector: VectorJson | None = None
    ) -> Response:
        """Answer a question, which may lean on those before and may have been embedded already."""
        context = Context(before.question, before.document_id, before.recent) if before else None
        made = SentenceVector.from_json(vector) if vector else None
        if made:
            self._embedder.know_query(as_asked(question), made)
        return self._responder.respond(question, language, context)

    def prompt(self, answer: Answer) -> list[dict[str, str]]:
        """What to ask a language model, so that it puts an answer into words."""
        return self._wording.prompt(answer)

    def accept(self, answer: Answer, reply: str) -> Worded:
        """The answer in a language model's words, if its passages support them."""
        return self._wording.accept(answer, reply)

    def journey(self, name: JourneyName) -> Journey:
        """A guided journey over the catalogue."""
        return self._journeys.of(name)

    def read_company(self, need: str, told: str, language: Language) -> ReadFacts:
        """What free words tell of a company."""
        return self._journeys.company.read(need, told, language)

    def classify_need(self, text: str) -> NeedCategory | None:
        """What a need is about; None where that is not sure, or no needs are noted of categories."""
        return self._needs.classify(text) if self._needs else None

    def prepare_events(self, events: Sequence[Event]) -> None:
        """Get coming events ready to be searched."""
        self._journeys.prepare_events(events)

    def snapshot(self) -> str:
        """When the snapshot in use was made, and the beginning of its documents' hash."""
        manifest = self._searcher.retriever.snapshot.manifest
        return f"{manifest.created} {manifest.corpus_hash[:12]}"
