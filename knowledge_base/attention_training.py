"""Train the attention networks on noted questions, each held against the others of its document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, normalize
from tqdm import tqdm

from knowledge_base.attention import PARTS, SCALARS, Attention, Weights
from knowledge_base.attention_lesson import NOTHING, Lesson

# Chosen on the tuning questions.
NETWORKS = 2
PROJECTED = 128
ROUNDS = 10
DROPOUT = 0.4
RATE = 3e-3
SCALAR_RATE = 3 * RATE  # seven numbers that have further to go
DECAY = 1e-4  # of the projections
USUAL_DECAY = 1e-2
ALONE = 0.2  # of the steps, which see nothing of the other language: not every document has a translation
FIRST = dict(zip(SCALARS, (5.0, 2.5, 0.0, 3.0, 5.0, 1.0, 0.0), strict=True))  # as kernel regression has them
NEVER = 1e9  # taken from a question's likeness to itself: it is no precedent of its own


class Network(torch.nn.Module):
    """One network; `Attention` says what it does and what its parts are."""

    def __init__(self, start: torch.Tensor) -> None:
        """Begin with a projection on the main axes of the questions; shape (dimension, projected)."""
        super().__init__()
        self.noted, self.asked, self.told = (torch.nn.Parameter(start.clone()) for _ in range(3))
        self.usual = torch.nn.Parameter(torch.zeros(len(start)))
        self.scalars = torch.nn.Parameter(torch.tensor([FIRST[name] for name in SCALARS]))
        self._drop = torch.nn.Dropout(DROPOUT)

    def forward(self, lesson: Lesson, *, alone: bool = False) -> torch.Tensor:
        """Return the log-odds of each question, judged by the others; shape (asked,).

        Args:
            lesson: The questions.
            alone: Whether to do without those noted in the other language.
        """
        scalar = dict(zip(SCALARS, self.scalars, strict=True))
        told = self._told(lesson, scalar["told_sharpness"])
        usual = self._drop(lesson.asked) @ self.usual
        lean = self._lean(lesson, scalar, alone=alone)
        weighed = scalar["noted_weight"] * lean + scalar["told_weight"] * told
        scores: torch.Tensor = weighed + usual + scalar["bias"]
        return scores

    def _lean(self, lesson: Lesson, scalar: dict[str, torch.Tensor], *, alone: bool) -> torch.Tensor:
        seen = lesson.own if alone else len(lesson.noted)
        asked = normalize(self._drop(lesson.asked) @ self.noted, dim=1)
        noted = normalize(self._drop(lesson.noted[:seen]) @ self.noted, dim=1)
        likeness = asked @ noted.T + scalar["translated"] * (torch.arange(seen) >= lesson.own)
        others = seen - lesson.own
        likeness = likeness + torch.nn.functional.pad(scalar["shared_words"] * lesson.shared, (0, others))
        weights = torch.softmax(scalar["noted_sharpness"] * likeness - NEVER * _itself(lesson, seen), dim=1)
        outcomes = lesson.outcomes[:seen]
        lean: torch.Tensor = weights @ outcomes - outcomes.mean()
        return lean

    def _told(self, lesson: Lesson, sharpness: torch.Tensor) -> torch.Tensor:
        asked = normalize(self._drop(lesson.asked) @ self.asked, dim=1)
        cosines = asked @ normalize(lesson.sentences @ self.told, dim=1).T
        return torch.logsumexp(sharpness * cosines, dim=1) - float(np.log(len(lesson.sentences)))


def train(lessons: Iterable[Lesson], networks: int = NETWORKS) -> Attention:
    """Train some networks that differ by chance only; the mean of them errs less than one.

    Raises:
        ValueError: If no lesson has both answered questions and gaps.
    """
    usable = [lesson for lesson in lessons if lesson.teaches()]
    if not usable:
        raise ValueError("no document has noted both questions that it answers and gaps")
    torch.set_flush_denormal(True)  # softmax makes so many that they cost most of the time
    trained = [_train_one(usable, seed) for seed in tqdm(range(networks), unit="network")]
    return Attention(**{name: _stacked(trained, name) for name in PARTS})


def _train_one(lessons: Sequence[Lesson], seed: int) -> Network:
    torch.manual_seed(seed)
    network = Network(_main_axes(torch.cat([lesson.noted for lesson in lessons])))
    optimizer = torch.optim.Adam(
        [
            {"params": [network.noted, network.asked, network.told], "weight_decay": DECAY},
            {"params": [network.usual], "weight_decay": USUAL_DECAY},
            {"params": [network.scalars], "lr": SCALAR_RATE},
        ],
        lr=RATE,
    )
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, ROUNDS)
    for _ in range(ROUNDS):
        for place in torch.randperm(len(lessons)).tolist():
            optimizer.zero_grad()
            _loss(network, lessons[place]).backward()  # type: ignore[no-untyped-call]
            optimizer.step()
        schedule.step()
    return network


def _loss(network: Network, lesson: Lesson) -> torch.Tensor:
    scores = network(lesson, alone=float(torch.rand(())) < ALONE)
    # How many gaps an author has noted is no evidence: the network learns what is beyond it.
    return binary_cross_entropy_with_logits(
        scores + torch.logit(lesson.share()), lesson.answered, lesson.weights(), reduction="sum"
    )


def _itself(lesson: Lesson, seen: int) -> torch.Tensor:
    """Return 1 where a precedent is the question's own origin, else 0; shape (asked, seen)."""
    mask = torch.zeros(len(lesson.asked), seen)
    (made,) = torch.where(lesson.origin != NOTHING)
    mask[made, lesson.origin[made]] = 1
    return mask


def _main_axes(questions: torch.Tensor) -> torch.Tensor:
    _, axes = torch.linalg.eigh(questions.T @ questions)  # the greatest last
    main: torch.Tensor = axes.flip(1)[:, :PROJECTED].contiguous()
    return main


def _stacked(networks: Sequence[Network], name: str) -> Weights:
    return np.stack([getattr(network, name).detach().numpy() for network in networks])
