from __future__ import annotations

import numpy as np
import pytest
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix

from bot.components.feature_row import feature_rows

CLASSIFIER = LogisticRegressionClassifier.__new__(LogisticRegressionClassifier)
LETTERS = csr_matrix(np.array([[0.0, 2.0, 0.0, 0.5]]))
MEANING = np.array([[0.25, 0.0, -1.0]], dtype=np.float32)


def message(*features: object) -> Message:
    made = Message({TEXT: "hello"})
    for each in features:
        made.add_features(Features(each, FEATURE_TYPE_SENTENCE, TEXT, "a featurizer"))
    return made


BOTH = message(LETTERS, MEANING)


@pytest.mark.parametrize(
    "messages",
    [[BOTH], [BOTH, BOTH], [message(MEANING)], [message(LETTERS)], [message(0 * LETTERS, MEANING)]],
)
def test_the_rows_are_those_of_stock_rasa(messages: list[Message]) -> None:
    stock = LogisticRegressionClassifier._create_X(CLASSIFIER, messages)
    ours = feature_rows(CLASSIFIER, messages)
    assert ours.shape == stock.shape
    assert ours.dtype == stock.dtype
    assert np.array_equal(ours.toarray(), stock.toarray())
