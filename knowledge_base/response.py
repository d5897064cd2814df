"""What is said to one question: one answer, or several with what each is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

from knowledge_base.answer import Answer
from knowledge_base.answerer import MOST_PASSAGES
from knowledge_base.caution import caution_for, same_caution
from knowledge_base.citation import cite

Kind = Literal["one", "several", "comparison"]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the answers.

    Attributes:
        heading: The part of the question that it answers, or the title of the compared document; None where
            the answer needs none.
    """

    heading: str | None
    answer: Answer


@dataclass(frozen=True, slots=True)
class Response:
    """All that is to be said to one question, in its order."""

    kind: Kind
    parts: tuple[Part, ...]

    @classmethod
    def one(cls, answer: Answer) -> Self:
        """Say one thing."""
        return cls("one", (Part(None, answer),))

    @classmethod
    def several(cls, answers: Sequence[Answer], question: str) -> Self:
        """Answer the parts of `question` one after the other; in one answer what one document tells."""
        answered = [answer for answer in answers if answer.answered]
        if len({answer.document_id for answer in answered}) == 1 and len(answered) > 1:
            unanswered = [answer for answer in answers if not answer.answered]
            about = " ".join(answer.question for answer in answered) if unanswered else question
            answers = [_joined(answered, about), *unanswered]
        if len(answers) == 1:
            return cls.one(answers[0])
        parts = tuple(Part(answer.question, answer) for answer in answers)
        return cls("several", _cautioned_once(parts))

    @classmethod
    def comparison(cls, parts: Sequence[Part]) -> Self:
        """Set answers side by side."""
        return cls("comparison", _cautioned_once(parts))


def _cautioned_once(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Leave a caution that the next answer calls for too to that one, with the publishers of both."""
    said: list[Part] = []
    for part in parts:
        answer = part.answer
        if said and same_caution(said[-1].answer.quoted, answer.quoted):
            quoted = (*said[-1].answer.quoted, *answer.quoted)
            said[-1] = replace(said[-1], answer=replace(said[-1].answer, caution=None))
            answer = replace(answer, caution=caution_for(quoted, answer.language), quoted=quoted)
        said.append(replace(part, answer=answer))
    return tuple(said)


def _joined(answers: Sequence[Answer], question: str) -> Answer:
    """Make one answer of several from the same document."""
    quoted = tuple(dict.fromkeys(passage for answer in answers for passage in answer.quoted))
    others = (passage for answer in answers for passage in answer.passages)
    return replace(
        answers[0],
        text="\n\n".join(_texts(answers)),
        question=question,
        confidence=min(answer.confidence for answer in answers),
        citations=cite(quoted),
        caution=caution_for(quoted, answers[0].language),
        passages=tuple(dict.fromkeys([*quoted, *others]))[:MOST_PASSAGES],
        quoted=quoted,
    )


def _texts(answers: Sequence[Answer]) -> list[str]:
    """Return each text once, and none that another one holds whole."""
    texts = list(dict.fromkeys(answer.text for answer in answers))
    return [text for text in texts if not any(text in other for other in texts if other != text)]
