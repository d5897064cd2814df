"""Tune the embedding model's upper layers to read a question and a document beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.nn.utils.rnn import pad_sequence

from knowledge_base.cross_encoder import Pair, pair
from knowledge_base.cross_encoder_model import Upper
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.excerpt import Room, excerpt
from knowledge_base.layer_tuning import deal, learn, lower_states, ready, together
from knowledge_base.snapshot import Snapshot
from knowledge_base.tuned_layers import TunedLayers
from knowledge_base.upper_layers import upper_of

TAUGHT: Final = Room(3, 240)  # more than is read later: there is more to learn from it
# Chosen on the tuning questions.
ROUNDS: Final = 1  # a second one learns the noted questions by heart
BATCH: Final = 32
RATE: Final = 1e-4
MOST_SHARE: Final = 0.95  # of answered questions in a document, as far as it is taken away


@dataclass(frozen=True, slots=True)
class Lesson:
    """A noted question beside what its document says nearest to it.

    Attributes:
        prior: The log-odds that a noted question of the document is answered. How many gaps an author has
            noted is no evidence: the model learns what is beyond it.
    """

    tokens: Pair
    answered: float
    prior: float


def lessons_of(snapshot: Snapshot, embedder: SentenceTransformerEmbedder) -> Iterator[Lesson]:
    """Yield a lesson for each question and gap that is noted of a document."""
    for document in snapshot.documents:
        noted = (*document.questions, *document.gaps)
        answered = [1.0] * len(document.questions) + [0.0] * len(document.gaps)
        share = min(MOST_SHARE, max(1 - MOST_SHARE, sum(answered) / max(1, len(noted))))
        vectors = embedder.embed_queries(noted)
        for question, vector, outcome in zip(noted, vectors, answered, strict=True):
            text = excerpt(snapshot, document.key, vector, TAUGHT)
            yield Lesson(pair(embedder.tokens, question, text), outcome, float(np.log(share / (1 - share))))


def tune(lessons: Sequence[Lesson], model: Path, *, rounds: int = ROUNDS, rate: float = RATE) -> TunedLayers:
    """Tune the upper layers; it takes about half an hour on two cores, and 5 GB of memory.

    Args:
        lessons: What to learn from.
        model: The prepared folder of the embedding model.
        rounds: How often each lesson is learnt.
        rate: By how much at most.
    """
    whole = ready(model)
    states = lower_states(whole, [lesson.tokens.ids for lesson in lessons])
    upper = Upper(upper_of(whole), whole.config.hidden_size)

    def loss(batch: Sequence[int]) -> torch.Tensor:
        return _loss(upper, [lessons[place] for place in batch], [states[place] for place in batch])

    return learn(upper, loss, deal([len(own) for own in states], BATCH, rounds), rate)


def _loss(upper: Upper, lessons: Sequence[Lesson], states: Sequence[torch.Tensor]) -> torch.Tensor:
    padded, seen = together(states)
    asked = pad_sequence([torch.from_numpy(own.tokens.asked).float() for own in lessons], batch_first=True)
    prior = torch.tensor([lesson.prior for lesson in lessons])
    answered = torch.tensor([lesson.answered for lesson in lessons])
    return binary_cross_entropy_with_logits(upper(padded, seen, asked) + prior, answered)
