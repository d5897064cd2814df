"""The intent classifier: Rasa's logistic regression, with the sizes of the intents only half evened out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.training_data.training_data import TrainingData


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TemperedClassifier(LogisticRegressionClassifier):
    """Logistic regression that lets a large intent count for more than a small one.

    Rasa gives all intents the same say. Here one intent, the knowledge question, has many times the
    examples of a greeting: evened out in full, each of its questions would count for next to nothing.
    """

    def train(self, training_data: TrainingData) -> Resource:
        """Train on a data set; an example counts by the root of what would make all intents equal."""
        self.clf.class_weight = tempered_weights(
            each.get("intent") for each in training_data.intent_examples if each.get("text")
        )
        return super().train(training_data)


def tempered_weights(intents: Iterable[str]) -> dict[str, float]:
    """Return what an example of each intent counts for, given the intents of all examples."""
    sizes = Counter(intents)
    equal = sizes.total() / len(sizes) if sizes else 0.0
    return {intent: (equal / size) ** 0.5 for intent, size in sizes.items()}
