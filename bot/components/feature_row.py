"""One message's features as the row that the intent classifier takes."""

from __future__ import annotations

import numpy as np
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix

_stock_rows = LogisticRegressionClassifier._create_X  # noqa: SLF001 - what is replaced


def feature_rows(classifier: LogisticRegressionClassifier, messages: list[Message]) -> csr_matrix:
    """Return the messages' features, one row each, as `LogisticRegressionClassifier._create_X` does.

    A single message, as at every turn, is put together without the general way of joining matrices.
    """
    if len(messages) != 1:
        return _stock_rows(classifier, messages)
    _, sparse = messages[0].get_sparse_features(attribute=TEXT)
    _, dense = messages[0].get_dense_features(attribute=TEXT)
    if sparse is None or dense is None:
        return _stock_rows(classifier, messages)
    letters, meaning = csr_matrix(sparse.features), dense.features.ravel()
    width = letters.shape[1] + len(meaning)
    columns = np.concatenate([letters.indices, np.arange(letters.shape[1], width, dtype=np.int32)])
    values = np.concatenate([letters.data, meaning])
    return csr_matrix((values, columns, [0, len(values)]), shape=(1, width))
