"""Tune the embedding model's upper layers to name the field of each word of a need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from torch.nn.functional import cross_entropy
from transformers import BertModel

from knowledge_base.layer_tuning import deal, learn, lower, lower_states, ready, together
from knowledge_base.matching.fact_features import Token, tokens
from knowledge_base.matching.fact_set import LabelledFacts
from knowledge_base.matching.fact_tagger import Likelihoods, Pieced, Pieces, likelihoods_of, piece
from knowledge_base.matching.fact_tagger_model import TaggingUpper
from knowledge_base.matching.fact_tags import TAGS, tags_of
from knowledge_base.tuned_layers import TunedLayers
from knowledge_base.upper_layers import upper_of

# Chosen on the tuning needs.
ROUNDS: Final = 6
BATCH: Final = 16
RATE: Final = 1e-4
Lesson = tuple[Pieced, torch.Tensor]  # a text, and the place in `TAGS` of the tag of each word that is read


@dataclass(frozen=True, slots=True)
class TaggerSchool:
    """What is alike for all taggers that are tuned: the model's folder, and what cuts a text into tokens."""

    model: Path
    pieces: Pieces

    def tune(
        self, examples: Sequence[LabelledFacts], *, rounds: int = ROUNDS, rate: float = RATE
    ) -> TunedTagger:
        """Tune a tagger; 1,700 texts take three minutes on two cores.

        Args:
            examples: The labelled texts to learn from.
            rounds: How often each is learnt.
            rate: By how much the layers are changed at most.
        """
        whole = ready(self.model)
        lessons = [self._lesson(example) for example in examples]
        states = lower_states(whole, [pieced.ids for pieced, _ in lessons])
        upper = TaggingUpper(upper_of(whole), whole.config.hidden_size)

        def loss(batch: Sequence[int]) -> torch.Tensor:
            odds = upper(*together([states[place] for place in batch]))
            firsts = [odds[row, list(lessons[place][0].firsts)] for row, place in enumerate(batch)]
            return cross_entropy(torch.cat(firsts), torch.cat([lessons[place][1] for place in batch]))

        batches = deal([len(own) for own in states], BATCH, rounds)
        changes = learn(upper, loss, batches, rate)
        return TunedTagger(self.pieces, whole, upper, changes)

    def _lesson(self, example: LabelledFacts) -> Lesson:
        words = tokens(example.text)
        pieced = piece(self.pieces, example.text, example.kind, words)
        places = [TAGS.index(tag) for tag in tags_of(example.text, example.facts, words)]
        return pieced, torch.tensor(places[: len(pieced.firsts)])


@dataclass(frozen=True, slots=True)
class TunedTagger:
    """A tagger as it was tuned, in full precision, to measure it and to keep what has changed."""

    pieces: Pieces
    whole: BertModel
    upper: TaggingUpper
    changes: TunedLayers

    def likelihoods(self, text: str, kind: str, words: Sequence[Token]) -> Likelihoods:
        """Return how likely each tag is for each word that is read, as `FactTagger` does."""
        pieced = piece(self.pieces, text, kind, words)
        ids = torch.from_numpy(pieced.ids)[None]
        seen = torch.ones(ids.shape)
        with torch.inference_mode():
            odds = self.upper(lower(self.whole, ids, seen), seen)[0, list(pieced.firsts)]
        return likelihoods_of(odds.numpy())
