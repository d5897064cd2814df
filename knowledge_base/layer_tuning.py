"""Tune the upper layers of the embedding model: what is alike whatever they are tuned for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Final

import torch
from torch.nn.utils.rnn import pad_sequence
from tqdm import tqdm
from transformers import BertModel

from knowledge_base.tuned_layers import HEAD, TunedLayers
from knowledge_base.tuned_model import Ids
from knowledge_base.upper_layers import UpperLayers, lower_of, through

HEAD_FASTER: Final = 10  # times the rate of the layers: a new layer has further to go
DECAY: Final = 0.01
WARM_UP: Final = 0.1  # of all steps
LONGEST_GRADIENT: Final = 1.0
SORTED: Final = 32  # batches of like length are cut from so many, so that little is padded
LOWER_BATCH: Final = 32  # texts at a time, where nothing is learnt
SEED: Final = 0


def ready(model: Path) -> BertModel:
    """Read the embedding model, to tune the same way every time."""
    torch.manual_seed(SEED)
    torch.set_flush_denormal(True)  # softmax makes so many that they cost time
    whole: BertModel = BertModel.from_pretrained(model, add_pooling_layer=False).eval()
    return whole


def lower_states(whole: BertModel, texts: Sequence[Ids]) -> list[torch.Tensor]:
    """Run the layers that stay as they are once, and keep what they make in half precision.

    Args:
        whole: The embedding model.
        texts: The tokens of each, shape (tokens,).

    Returns:
        One a text, of shape (tokens, hidden).
    """
    kept: list[torch.Tensor] = [torch.empty(0)] * len(texts)
    with torch.inference_mode():
        batches = deal([len(text) for text in texts], LOWER_BATCH)
        for batch in tqdm(batches, unit="batch", desc="lower layers"):
            ids = pad_sequence([torch.from_numpy(texts[place]) for place in batch], batch_first=True)
            seen = pad_sequence([torch.ones(len(texts[place])) for place in batch], batch_first=True)
            made = lower(whole, ids, seen)
            for row, place in enumerate(batch):
                kept[place] = made[row, : len(texts[place])].half()
    return kept


def lower(whole: BertModel, ids: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
    """Return what the layers that stay as they are make of tokens; shape (texts, tokens, hidden)."""
    states = whole.embeddings(input_ids=ids, token_type_ids=torch.zeros_like(ids))
    return through(lower_of(whole), states, seen)


def deal(lengths: Sequence[int], size: int, rounds: int = 1) -> list[list[int]]:
    """Deal the places of texts to batches of like length, in any order; every round has all of them."""
    chance = Random(SEED)  # noqa: S311  # an order, and no secret
    return [batch for _ in range(rounds) for batch in _round(lengths, size, chance)]


def together(states: Sequence[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return states of texts as one, shape (texts, tokens, hidden), and 1 where a token is, 0 for padding."""
    seen = pad_sequence([torch.ones(len(own)) for own in states], batch_first=True)
    return pad_sequence([own.float() for own in states], batch_first=True), seen


def learn(
    upper: UpperLayers,
    loss: Callable[[Sequence[int]], torch.Tensor],
    batches: Sequence[Sequence[int]],
    rate: float,
) -> TunedLayers:
    """Tune layers, which are changed, and return what has changed in them.

    Args:
        upper: The layers and their head.
        loss: Of a batch.
        batches: The places of the texts in each.
        rate: By how much the layers are changed at most.
    """
    before = {name: values.clone() for name, values in upper.state_dict().items()}
    rates = [rate, rate * HEAD_FASTER]
    parts = zip((upper.layer.parameters(), upper.head.parameters()), rates, strict=True)
    optimizer = torch.optim.AdamW([{"params": own, "lr": fast} for own, fast in parts], weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, rates, total_steps=len(batches), pct_start=WARM_UP
    )
    upper.train()
    for batch in tqdm(batches, unit="batch", desc="upper layers"):
        optimizer.zero_grad()
        loss(batch).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(upper.parameters(), LONGEST_GRADIENT)
        optimizer.step()
        schedule.step()
    upper.eval()
    after = upper.state_dict()
    return TunedLayers(
        {
            name: (after[name] if name.startswith(HEAD) else after[name] - before[name]).numpy()
            for name in after
        }
    )


def _round(lengths: Sequence[int], size: int, chance: Random) -> list[list[int]]:
    places = list(range(len(lengths)))
    chance.shuffle(places)
    batches: list[list[int]] = []
    for start in range(0, len(places), size * SORTED):
        alike = sorted(places[start : start + size * SORTED], key=lambda place: lengths[place])
        batches += [alike[first : first + size] for first in range(0, len(alike), size)]
    chance.shuffle(batches)
    return batches
