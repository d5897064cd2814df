"""The language component: Swedish or English, said only when it is sure."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import skops.io
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import expit
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline

from bot.components.telling_words import has_evidence, telling_words, without_markup
from bot.components.tfidf import Tfidf

LANGUAGE = "language"
CLASSIFIER = "language.skops"
WORDS = "words.json"
TRUSTED = ["scipy.sparse._csr.csr_matrix"]  # beside scikit-learn's own, which skops knows
LONGEST_FORM_VALUE = 3  # words
QUESTION: Final = re.compile(
    r"(?:who|whose|what|where|when|which|why|how|vem|vems|vad|var|när|vilken|vilket|vilka|varför|hur)\b|.*\?$",
    re.IGNORECASE | re.DOTALL,
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LanguageDetector(GraphComponent):
    """Emits an entity `language` when the message's language is known.

    In this order: what the visitor chose by the widget's switch; what the character n-grams
    say, if they are sure enough; on the first message the language of the page. Otherwise
    nothing, so that the conversation stays in its language. A short text must also have a word
    in it that only that language has: names, markup and addresses tell nothing. The n-grams are
    learned from the training examples whose metadata name a language: on short sentences that
    was both more often right and less often sure and wrong than lingua and py3langid, in a few
    kilobytes.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the defaults: a message is sure from `threshold` on."""
        return {"threshold": 0.8}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageDetector:
        """Make an untrained detector."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: object,
    ) -> LanguageDetector:
        """Make a detector with the classifier of its training, if there is one."""
        detector = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            if (folder / CLASSIFIER).exists():
                classifier = skops.io.load(folder / CLASSIFIER, trusted=TRUSTED)
                detector._grams, detector._regression = Tfidf(classifier[0]), classifier[1]
                words = json.loads((folder / WORDS).read_text(encoding="utf-8"))
                detector._words = {language: frozenset(words[language]) for language in words}
        return detector

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._threshold = float(config["threshold"])
        self._model_storage = model_storage
        self._resource = resource
        self._grams: Tfidf | None = None
        self._regression: LogisticRegression | None = None
        self._words: dict[str, frozenset[str]] = {}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples whose metadata name their language."""
        labelled = [(each.get(TEXT), _labelled_language(each)) for each in training_data.training_examples]
        texts = [text for text, language in labelled if text and language]
        languages = [language for text, language in labelled if text and language]
        with self._model_storage.write_to(self._resource) as folder:
            if len(set(languages)) > 1:
                skops.io.dump(_new_classifier().fit(texts, languages), folder / CLASSIFIER)
                words = telling_words(texts, languages)
                (folder / WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        return self._resource

    def process(self, messages: list[Message], tracker: DialogueStateTracker | None = None) -> list[Message]:
        """Add the entity to each message whose language is known."""
        for message in messages:
            language = self._language_of(message, tracker)
            if language:
                entity = {"entity": LANGUAGE, "value": language, "start": 0, "end": 0}
                message.set(ENTITIES, [*message.get(ENTITIES, []), entity], add_to_output=True)
        return messages

    def _language_of(self, message: Message, tracker: DialogueStateTracker | None) -> str | None:
        metadata = message.get(METADATA) or {}
        chosen = metadata.get(LANGUAGE)
        if chosen:
            return str(chosen)
        text = message.get(TEXT) or ""
        known = tracker is not None and tracker.get_slot(LANGUAGE)
        if known and _is_form_value(text, tracker):
            return None
        detected = self.detect(text)
        if detected or known:
            return detected
        start: str | None = metadata.get("start_language")
        return start

    def detect(self, text: str) -> str | None:
        """Return the language of a text, or None when it is not sure."""
        words = without_markup(text)
        if not (self._grams and self._regression and any(character.isalpha() for character in words)):
            return None
        columns, weights = self._grams.weights(words)
        odds = float(self._regression.coef_[0, columns] @ weights + self._regression.intercept_[0])
        language = str(self._regression.classes_[int(odds > 0)])
        sure = expit(abs(odds)) >= self._threshold and has_evidence(words, self._words[language])
        return language if sure else None


def _is_form_value(text: str, tracker: DialogueStateTracker | None) -> bool:
    # "Karolinska AB" in answer to "Which company?" says nothing about the visitor's language, but "Vem äger
    # Novum?" does: a question is no value.
    in_form = tracker is not None and tracker.active_loop_name is not None
    words = text.strip()
    return in_form and len(words.split()) <= LONGEST_FORM_VALUE and not QUESTION.match(words)


def _labelled_language(example: Message) -> str | None:
    by_intent = (example.get(METADATA) or {}).get("intent") or {}
    language: str | None = by_intent.get(LANGUAGE)
    return language


def _new_classifier() -> Pipeline:
    return make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True),
        LogisticRegression(C=30, max_iter=500),
    )
