"""The sparse featurizer: the letters or words of a message, for names, misspellings and short ones."""

from __future__ import annotations

from typing import Any

import skops.io
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.components.stored_featurizer import StoredFeaturizer
from bot.components.tfidf import Tfidf

VECTORIZER = "ngrams.skops"
WORD = r"(?u)\b\w+\b"  # scikit-learn's own pattern leaves out "I" and "i"
TRUSTED = ["scipy.sparse._csr.csr_matrix"]  # beside scikit-learn's own, which skops knows


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class NgramFeaturizer(StoredFeaturizer, SparseFeaturizer):
    """Gives each message one sparse vector of weighted n-grams.

    Rasa's own CountVectorsFeaturizer counts them unweighted: beside a dense vector the mere
    length of a message then outweighs its meaning. Here every vector has the same length.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the defaults.

        `analyzer`: `char_wb` for letters within words, `word` for words.
        `weight`: the length of every vector, beside which a message's meaning has length 1.
        """
        return {
            **SparseFeaturizer.get_default_config(),
            "analyzer": "char_wb",
            "min_ngram": 2,
            "max_ngram": 4,
            "min_df": 2,
            "weight": 0.22,
        }

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: object,
    ) -> NgramFeaturizer:
        """Make a featurizer with the n-grams of its training."""
        featurizer = cls(config, execution_context.node_name, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            featurizer._vectorizer = skops.io.load(folder / VECTORIZER, trusted=TRUSTED)
        featurizer._tfidf = Tfidf(featurizer._vectorizer)
        return featurizer

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
    ) -> None:
        super().__init__(config, name, model_storage, resource)
        self._weight = float(config["weight"])
        self._vectorizer = TfidfVectorizer(
            analyzer=config["analyzer"],
            **({"token_pattern": WORD} if config["analyzer"] == "word" else {}),
            ngram_range=(config["min_ngram"], config["max_ngram"]),
            min_df=config["min_df"],
            sublinear_tf=True,
        )
        self._tfidf: Tfidf | None = None

    def train(self, training_data: TrainingData) -> Resource:
        """Learn and store which n-grams there are, and how much each tells."""
        self._vectorizer.fit([each.get(TEXT) for each in training_data.training_examples if each.get(TEXT)])
        self._tfidf = Tfidf(self._vectorizer)
        with self._model_storage.write_to(self._resource) as folder:
            skops.io.dump(self._vectorizer, folder / VECTORIZER)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the vectors to all training examples."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the vector to each message that has text."""
        for message in messages:
            if message.get(TEXT) and self._tfidf:
                self._add(message, self._weight * self._tfidf.row(message.get(TEXT)))
        return messages
