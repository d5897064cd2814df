"""What the noted questions of one document teach the attention networks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from knowledge_base.document import LANGUAGES, Document, Language
from knowledge_base.embedder import Embedder, centred
from knowledge_base.evidence import EvidenceReader
from knowledge_base.snapshot import Snapshot
from knowledge_base.typed_form import TypedForm, typed_forms

FORM_WEIGHT = 0.5  # of a typed form beside a noted question
NOTHING = -1  # the origin of what is made of no noted question


@dataclass(frozen=True, slots=True)
class Lesson:
    """The noted questions of a document, and the forms in which they may be typed.

    Attributes:
        asked: Their vectors less the topic's centre, the noted questions first; shape (asked, dimension).
        answered: 1 for those that the document answers, else 0; shape (asked,).
        origin: The place of the noted question that each is, or is made of, or `NOTHING`; shape (asked,).
        shared: The share of words that each has in common with each noted question; shape (asked, own).
        noted: The noted questions again, then those noted in the other language, each less its topic's
            centre; shape (noted, dimension).
        outcomes: 1 for those of them that are answered, else 0; shape (noted,).
        sentences: The vectors of the document's sentences less the same centre; shape (sentences, dimension).
    """

    asked: torch.Tensor
    answered: torch.Tensor
    origin: torch.Tensor
    shared: torch.Tensor
    noted: torch.Tensor
    outcomes: torch.Tensor
    sentences: torch.Tensor

    @property
    def own(self) -> int:
        """How many questions are noted in the document's own language."""
        return self.shared.shape[1]

    def share(self) -> torch.Tensor:
        """Return which share of these is answered."""
        return self.outcomes[: self.own].mean()

    def weights(self) -> torch.Tensor:
        """Return how much each question counts; together 1."""
        weights = torch.full((len(self.asked),), FORM_WEIGHT)
        weights[: self.own] = 1
        return weights / weights.sum()

    def teaches(self) -> bool:
        """Return whether there are both answered questions and gaps, and sentences."""
        return self.own > 0 and 0 < float(self.share()) < 1 and len(self.sentences) > 0


def lessons_of(snapshot: Snapshot, embedder: Embedder) -> Iterator[Lesson]:
    """Yield the lesson of each document in each language that has anything noted."""
    reader = EvidenceReader(snapshot)
    for document in snapshot.documents:
        if snapshot.noted_of[document.key]:
            yield _lesson(document, snapshot, embedder, reader)


def _lesson(document: Document, snapshot: Snapshot, embedder: Embedder, reader: EvidenceReader) -> Lesson:
    key, noted = document.key, (*document.questions, *document.gaps)
    topic, forms = snapshot.noted_of[key], _forms(document, snapshot)
    others = [snapshot.noted_of[other] for other in _translations(document, snapshot)]
    typed = centred(embedder.embed_queries([form.text for form in forms]), topic.centre)
    origins = [NOTHING if form.noted is None else form.noted for form in forms]
    texts = [*noted, *(form.text for form in forms)]
    return Lesson(
        asked=_tensor(np.concatenate((topic.moved(), typed))),
        answered=_tensor(np.concatenate((topic.outcomes(), [float(form.answered) for form in forms]))),
        origin=torch.tensor([*range(len(noted)), *origins]),
        shared=_tensor(np.stack([reader.shared_words(text, key) for text in texts])),
        noted=_tensor(np.concatenate([each.moved() for each in (topic, *others)])),
        outcomes=_tensor(np.concatenate([each.outcomes() for each in (topic, *others)])),
        sentences=_tensor(centred(snapshot.sentences(snapshot.passages_of[key]), topic.centre)),
    )


def _translations(document: Document, snapshot: Snapshot) -> list[tuple[str, Language]]:
    keys = ((document.id, language) for language in LANGUAGES if language != document.language)
    return [key for key in keys if key in snapshot.noted_of]


def _forms(document: Document, snapshot: Snapshot) -> Sequence[TypedForm]:
    rows = snapshot.passages_of[document.key]
    headings = [snapshot.passages[row].heading for row in rows]
    stems = snapshot.vocabulary.of(rows).everything
    return tuple(typed_forms(document, headings, stems, snapshot.words[document.language].query_terms))


def _tensor(values: npt.NDArray[np.floating]) -> torch.Tensor:
    return torch.from_numpy(np.asarray(values, dtype=np.float32))
