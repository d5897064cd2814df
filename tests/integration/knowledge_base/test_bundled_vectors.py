"""The vectors in the repository are those of the texts and of the model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge_base.bundled_vectors import BUNDLED, BundledEmbedder, BundledVectors, name_of
from knowledge_base.bundling import embed_bundled
from knowledge_base.embedder import SentenceTransformerEmbedder, Vector, Vectors
from knowledge_base.overlay import load_published
from knowledge_base.settings import KnowledgeBaseSettings

SETTINGS = KnowledgeBaseSettings()
UNBUNDLED = 0.02  # the share of texts that a first publish may have to embed
ALIKE = 0.99  # int8 sums depend on what else is in the batch: one text twice has a cosine of .998


class NoModel:
    """Stands in for the model where nobody looks at the vectors."""

    dimension = 384

    def __init__(self, fingerprint: str) -> None:
        self.fingerprint = fingerprint

    def embed_query(self, text: str) -> Vector:
        vector: Vector = self.embed_queries([text])[0]
        return vector

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        rows: Vectors = np.full((len(texts), self.dimension), self.dimension**-0.5, dtype=np.float32)
        return rows

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self.embed_queries(texts)


# The forms of the model whose vectors are bundled.
FINGERPRINTS = sorted(file.stem for file in BUNDLED.glob("*.npz"))


def test_vectors_are_bundled_for_processors_with_and_without_dot_products() -> None:
    assert len(FINGERPRINTS) == 2


@pytest.mark.parametrize("fingerprint", FINGERPRINTS)
def test_a_first_publish_has_next_to_nothing_to_embed(fingerprint: str) -> None:
    """After many changes of documents somebody has to run `python -m knowledge_base bundle-vectors`."""
    embedder = BundledEmbedder(NoModel(fingerprint), BundledVectors.load(fingerprint))
    embed_bundled(SETTINGS.documents_dir, SETTINGS.catalogue_dir, embedder)
    assert len(embedder.used) > 10_000
    assert embedder.made <= UNBUNDLED * len(embedder.used)


def test_the_bundled_vectors_are_those_that_the_model_makes(embedder: SentenceTransformerEmbedder) -> None:
    """A sample of them; a machine that runs yet another form of the model is given none."""
    known = BundledVectors.load(embedder.fingerprint).vectors
    documents = load_published(SETTINGS.documents_dir, None).documents
    texts = list(dict.fromkeys(q for d in documents[::20] for q in d.questions[:3]))
    if embedder.fingerprint not in FINGERPRINTS:
        assert not known
        return
    made = dict(zip(texts, embedder.embed_queries(texts), strict=True))
    found = [text for text in texts if name_of("query", text) in known]
    assert len(found) > len(texts) / 2
    assert min(float(known[name_of("query", text)] @ made[text]) for text in found) > ALIKE
