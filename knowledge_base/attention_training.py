"""Train the attention networks on noted questions, each held against the others of its document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, normalize
from tqdm import tqdm

from knowledge_base.attention import PARTS, SCALARS, Attention, Weights
from knowledge_base.embedder import centred
from knowledge_base.evidence import EvidenceReader
from knowledge_base.snapshot import Snapshot

# Chosen on the tuning questions.
NETWORKS = 3
PROJECTED = 64
ROUNDS = 12
DROPOUT = 0.4
RATE = 3e-3
SCALAR_RATE = 3 * RATE  # six numbers that have further to go
DECAY = 1e-4  # of the projections
USUAL_DECAY = 1e-2
FIRST = dict(zip(SCALARS, (5.0, 2.5, 3.0, 5.0, 1.0, 0.0), strict=True))  # as kernel regression has them
NEVER = 1e9  # taken from a question's likeness to itself: it is no precedent of its own


@dataclass(frozen=True, slots=True)
class Lesson:
    """The noted questions of one document.

    Attributes:
        questions: Their vectors less the topic's centre; shape (noted, dimension).
        answered: 1 for those that the document answers, 0 for gaps; shape (noted,).
        shared: The share of words that each two have in common; shape (noted, noted).
        sentences: The vectors of the document's sentences less the same centre; shape (sentences, dimension).
    """

    questions: torch.Tensor
    answered: torch.Tensor
    shared: torch.Tensor
    sentences: torch.Tensor

    def teaches(self) -> bool:
        """Return whether there are both answered questions and gaps, and sentences."""
        return 0 < float(self.answered.mean()) < 1 and len(self.sentences) > 0


def lessons_of(snapshot: Snapshot) -> Iterator[Lesson]:
    """Yield the lesson of each document in each language."""
    reader = EvidenceReader(snapshot)
    for key, (answered, gaps, centre) in snapshot.noted_of.items():
        noted = np.concatenate((answered, gaps))
        sentences = snapshot.sentences(snapshot.passages_of[key])
        yield Lesson(
            _tensor(centred(noted, centre)),
            _tensor(np.repeat((1.0, 0.0), (len(answered), len(gaps)))),
            _tensor(reader.precedents_of(key).among_themselves()),
            _tensor(centred(sentences, centre)),
        )


class Network(torch.nn.Module):
    """One network; `Attention` says what it does and what its parts are."""

    def __init__(self, start: torch.Tensor) -> None:
        """Begin with a projection on the main axes of the questions; shape (dimension, projected)."""
        super().__init__()
        self.noted, self.asked, self.told = (torch.nn.Parameter(start.clone()) for _ in range(3))
        self.usual = torch.nn.Parameter(torch.zeros(len(start)))
        self.scalars = torch.nn.Parameter(torch.tensor([FIRST[name] for name in SCALARS]))
        self._drop = torch.nn.Dropout(DROPOUT)

    def forward(self, lesson: Lesson) -> torch.Tensor:
        """Return the log-odds of each noted question, judged by the others; shape (noted,)."""
        noted_sharpness, shared_words, noted_weight, told_sharpness, told_weight, bias = self.scalars
        asked = normalize(self._drop(lesson.questions) @ self.noted, dim=1)
        noted = normalize(self._drop(lesson.questions) @ self.noted, dim=1)
        likeness = noted_sharpness * (asked @ noted.T + shared_words * lesson.shared)
        weights = torch.softmax(likeness - NEVER * torch.eye(len(likeness)), dim=1)
        lean = weights @ lesson.answered - lesson.answered.mean()
        asked = normalize(self._drop(lesson.questions) @ self.asked, dim=1)
        cosines = asked @ normalize(lesson.sentences @ self.told, dim=1).T
        told = torch.logsumexp(told_sharpness * cosines, dim=1)
        told = told - float(np.log(len(lesson.sentences)))
        usual = self._drop(lesson.questions) @ self.usual
        scores: torch.Tensor = noted_weight * lean + told_weight * told + usual + bias
        return scores


def train(lessons: Iterable[Lesson], networks: int = NETWORKS) -> Attention:
    """Train some networks that differ by chance only; the mean of them errs less than one.

    Raises:
        ValueError: If no lesson has both answered questions and gaps.
    """
    usable = [lesson for lesson in lessons if lesson.teaches()]
    if not usable:
        raise ValueError("no document has noted both questions that it answers and gaps")
    trained = [_train_one(usable, seed) for seed in tqdm(range(networks), unit="network")]
    return Attention(**{name: _stacked(trained, name) for name in PARTS})


def _train_one(lessons: Sequence[Lesson], seed: int) -> Network:
    torch.manual_seed(seed)
    network = Network(_main_axes(torch.cat([lesson.questions for lesson in lessons])))
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
    share = lesson.answered.mean()
    # How many gaps an author has noted is no evidence: the network learns what is beyond it.
    return binary_cross_entropy_with_logits(network(lesson) + torch.logit(share), lesson.answered)


def _main_axes(questions: torch.Tensor) -> torch.Tensor:
    _, axes = torch.linalg.eigh(questions.T @ questions)  # the greatest last
    main: torch.Tensor = axes.flip(1)[:, :PROJECTED].contiguous()
    return main


def _stacked(networks: Sequence[Network], name: str) -> Weights:
    return np.stack([getattr(network, name).detach().numpy() for network in networks])


def _tensor(values: npt.NDArray[np.floating]) -> torch.Tensor:
    return torch.from_numpy(np.asarray(values, dtype=np.float32))
