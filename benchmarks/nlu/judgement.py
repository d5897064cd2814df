"""What a model made of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.nlu.sentences import Sentence

# What a sentence may be taken for without the assistant acting on it: the documents decide, or it smiles.
SEARCHED = frozenset({"ask_knowledge_base", "nlu_fallback"})
HARMLESS = SEARCHED | {"chitchat"}


@dataclass(frozen=True)
class Judgement:
    """What the model made of a sentence: `intent` may be the fallback, `best` never is."""

    sentence: Sentence
    intent: str
    best: str
    confidence: float

    @property
    def right(self) -> bool:
        """Whether the most likely intent is the one that was meant."""
        return self.best == self.sentence.intent

    @property
    def rejected(self) -> bool:
        """Whether the assistant would not act on a wish: a question that reaches the documents is no loss."""
        heard = HARMLESS - SEARCHED if self.sentence.intent in SEARCHED else HARMLESS
        return self.intent in heard


def accuracy(judgements: Sequence[Judgement]) -> float:
    """Return the share of sentences whose most likely intent is the right one."""
    return sum(each.right for each in judgements) / len(judgements)
