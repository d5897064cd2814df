"""Questions that the documents did not answer, as administrators see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from api.models import Language


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question without an answer that nobody has settled yet."""

    id: int
    text: str
    language: Language
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Wording:
    """Questions in the very same words.

    Attributes:
        ids: Their numbers.
        last_at: When it was asked last.
    """

    text: str
    language: Language
    ids: Sequence[int]
    last_at: datetime

    @property
    def value(self) -> str:
        """The numbers as a form's field carries them."""
        return ",".join(map(str, self.ids))


@dataclass(frozen=True, slots=True)
class SettledQuestion:
    """A question that an administrator is done with.

    Attributes:
        document_id: The document that took it over; none: it was dismissed.
    """

    id: int
    text: str
    language: Language
    asked_at: datetime
    settled_at: datetime
    settled_by: str
    document_id: str | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A document that may take questions over."""

    document_id: str
    title: str
    language: Language


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions that mean much the same, the most typical one first.

    Attributes:
        nearest: The documents that they would fit best, the best first.
    """

    questions: Sequence[AskedQuestion]
    nearest: Sequence[Suggestion] = ()

    @property
    def title(self) -> AskedQuestion:
        """The question that stands for all."""
        return self.questions[0]

    @property
    def size(self) -> int:
        """How many questions there are."""
        return len(self.questions)

    @property
    def wordings(self) -> Sequence[Wording]:
        """Each wording once, in the questions' order."""
        return wordings_of(self.questions)

    @property
    def languages(self) -> Mapping[Language, int]:
        """How often each language was used, the most used first."""
        codes = [question.language for question in self.questions]
        counts: dict[Language, int] = {code: codes.count(code) for code in codes}
        return dict(sorted(counts.items(), key=lambda pair: -pair[1]))

    @property
    def first_at(self) -> datetime:
        """When it was asked first."""
        return min(question.asked_at for question in self.questions)

    @property
    def last_at(self) -> datetime:
        """When it was asked last."""
        return max(question.asked_at for question in self.questions)


def wordings_of(questions: Sequence[AskedQuestion]) -> list[Wording]:
    """Return each wording of the questions once, in their order."""
    found: dict[tuple[str, Language], list[AskedQuestion]] = {}
    for question in questions:
        found.setdefault((question.text, question.language), []).append(question)
    return [
        Wording(text, language, [same.id for same in group], max(same.asked_at for same in group))
        for (text, language), group in found.items()
    ]


def same_words(questions: Sequence[AskedQuestion]) -> list[QuestionGroup]:
    """Group questions by their words alone, the largest group first, then the newest."""
    found: dict[str, list[AskedQuestion]] = {}
    for question in questions:
        words = "".join(sign if sign.isalnum() else " " for sign in question.text.casefold()).split()
        found.setdefault(" ".join(words) or question.text, []).append(question)
    groups = [QuestionGroup(members) for members in found.values()]
    return sorted(groups, key=lambda group: -len(group.questions))
