"""Tune the embedding model's upper layers to read a question and a document beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits
from tqdm import tqdm
from transformers import BertModel

from knowledge_base.cross_encoder import Pair, pair
from knowledge_base.cross_encoder_model import TUNED, Upper, through
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.excerpt import Room, excerpt
from knowledge_base.snapshot import Snapshot
from knowledge_base.tuned_layers import HEAD, TunedLayers

TAUGHT: Final = Room(3, 240)  # more than is read later: there is more to learn from it
# Chosen on the tuning questions.
ROUNDS: Final = 1  # a second one learns the noted questions by heart
BATCH: Final = 32
RATE: Final = 1e-4
HEAD_RATE: Final = 1e-3  # a new layer has further to go
DECAY: Final = 0.01
WARM_UP: Final = 0.1  # of all steps
LONGEST_GRADIENT: Final = 1.0
SORTED: Final = 32  # batches of like length are cut from so many, so that little is padded
MOST_SHARE: Final = 0.95  # of answered questions in a document, as far as it is taken away
SEED: Final = 0


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
    torch.manual_seed(SEED)
    torch.set_flush_denormal(True)  # softmax makes so many that they cost time
    whole = BertModel.from_pretrained(model, add_pooling_layer=False).eval()
    states = _lower_states(whole, lessons)
    upper = Upper(list(whole.encoder.layer[-TUNED:]), whole.config.hidden_size)
    before = {name: values.clone() for name, values in upper.state_dict().items()}
    _learn(upper, lessons, states, rounds, rate)
    after = upper.state_dict()
    return TunedLayers(
        {
            name: (after[name] if name.startswith(HEAD) else after[name] - before[name]).numpy()
            for name in after
        }
    )


def _lower_states(whole: BertModel, lessons: Sequence[Lesson]) -> list[torch.Tensor]:
    """Run the layers that stay as they are once, and keep what they make in half precision."""
    kept: list[torch.Tensor] = [torch.empty(0)] * len(lessons)
    with torch.inference_mode():
        for batch in tqdm(_batches(lessons, _chance()), unit="batch", desc="lower layers"):
            ids, seen, _ = _padded([lessons[place] for place in batch])
            states = whole.embeddings(input_ids=ids, token_type_ids=torch.zeros_like(ids))
            made = through(whole.encoder.layer[:-TUNED], states, seen)
            for row, place in enumerate(batch):
                kept[place] = made[row, : len(lessons[place].tokens.ids)].half()
    return kept


def _learn(
    upper: Upper, lessons: Sequence[Lesson], states: Sequence[torch.Tensor], rounds: int, rate: float
) -> None:
    """Tune for some rounds."""
    chance = _chance()
    optimizer = torch.optim.AdamW(
        [
            {"params": upper.layer.parameters(), "lr": rate},
            {"params": upper.head.parameters(), "lr": HEAD_RATE},
        ],
        weight_decay=DECAY,
    )
    batches = [batch for _ in range(rounds) for batch in _batches(lessons, chance)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [rate, HEAD_RATE], total_steps=len(batches), pct_start=WARM_UP
    )
    upper.train()
    for batch in tqdm(batches, unit="batch", desc="upper layers"):
        optimizer.zero_grad()
        _loss(upper, [lessons[place] for place in batch], [states[place] for place in batch]).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(upper.parameters(), LONGEST_GRADIENT)
        optimizer.step()
        schedule.step()


def _loss(upper: Upper, lessons: Sequence[Lesson], states: Sequence[torch.Tensor]) -> torch.Tensor:
    _, seen, asked = _padded(lessons)
    padded = torch.nn.utils.rnn.pad_sequence([own.float() for own in states], batch_first=True)
    prior = torch.tensor([lesson.prior for lesson in lessons])
    answered = torch.tensor([lesson.answered for lesson in lessons])
    return binary_cross_entropy_with_logits(upper(padded, seen, asked) + prior, answered)


def _batches(lessons: Sequence[Lesson], chance: Random) -> list[list[int]]:
    """Deal the places of lessons to batches of like length, in any order."""
    places = list(range(len(lessons)))
    chance.shuffle(places)
    batches: list[list[int]] = []
    for start in range(0, len(places), BATCH * SORTED):
        some = places[start : start + BATCH * SORTED]
        alike = sorted(some, key=lambda place: len(lessons[place].tokens.ids))
        batches += [alike[first : first + BATCH] for first in range(0, len(alike), BATCH)]
    chance.shuffle(batches)
    return batches


def _chance() -> Random:
    return Random(SEED)  # noqa: S311  # an order, and no secret


def _padded(lessons: Sequence[Lesson]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, what is seen, and what is asked; each of shape (lessons, tokens)."""
    ids = [torch.from_numpy(lesson.tokens.ids) for lesson in lessons]
    asked = [torch.from_numpy(lesson.tokens.asked).float() for lesson in lessons]
    seen = [torch.ones(len(own)) for own in ids]
    pad = torch.nn.utils.rnn.pad_sequence
    return pad(ids, batch_first=True), pad(seen, batch_first=True), pad(asked, batch_first=True)
